"""Which numbers are the total and the count of an average."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.words import bare


def is_total(scan: Scan, other: Quantity, average: Quantity, what: str) -> bool:
    """Whether a number is the total of what is averaged: its unit and kind, and the words that the average names."""
    if other.unit != average.unit or other.kind != average.kind or other.per or other.modifier == "limit":
        return False
    if claim("average", "rate").search(lead(scan, other)) or claim("average", "other_total").search(other.counts):
        return False
    meant = bare(claim("average", "filler").sub("", what))
    said = bare(lead(scan, other)) + bare(other.counts)
    return len(meant) < 2 or any(meant[at : at + 2] in said for at in range(len(meant) - 1))


def is_count(other: Quantity, units: Sequence[str]) -> bool:
    """Whether a number counts what the average is a share for: 人 of 人均, 户 of 户均."""
    of_it = other.unit in units and other.kind == "count" and not other.per and bool(other.low)
    return of_it and claim("average", "per_many").search(other.counts) is None
