"""Bulk loading: everything is replaced in one transaction, or nothing is."""

from __future__ import annotations

from baigong.bureau.demo.load.background import in_background
from baigong.bureau.demo.load.replace import has_records, replace_records
from baigong.bureau.demo.load.sealing import sealed

__all__ = ["has_records", "in_background", "replace_records", "sealed"]
