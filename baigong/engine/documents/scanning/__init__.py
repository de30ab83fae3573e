"""Finds every number of a document: quantities with what they allow and count, and what is no quantity."""

from __future__ import annotations

from baigong.engine.documents.scanning.scanner import scan

__all__ = ["scan"]
