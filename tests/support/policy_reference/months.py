"""Whole calendar months between two days."""

from __future__ import annotations

from datetime import date, timedelta


def full_months(start: date, end: date) -> int:
    """Whole months from ``start`` to ``end``; negative, as in a mirror, when the end comes first.

    The last month is full when the day of ``end`` is not before that of ``start``, or ``end`` closes its month.
    """
    if end < start:
        return -full_months(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    closes_its_month = (end + timedelta(days=1)).month != end.month
    return months if end.day >= start.day or closes_its_month else months - 1
