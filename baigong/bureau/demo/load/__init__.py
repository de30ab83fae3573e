"""Bulk loading: everything is replaced in one transaction, or nothing is."""

from __future__ import annotations

from baigong.bureau.demo.load.replace import has_records, replace_records

__all__ = ["has_records", "replace_records"]
