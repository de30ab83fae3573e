"""How long the time lasts over which something is averaged."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval


def length_of(scan: Scan, total: int, per: str) -> tuple[Interval, int | None] | None:
    """How many days, months or years; open downward where a whole year may have days of rest; None where unsaid. With the duration that says it."""
    said = sentence_before(scan, scan.quantities[total])
    spans = [one for one in range(total) if scan.quantities[one].sentence == scan.quantities[total].sentence]
    durations = [one for one in spans if scan.quantities[one].kind in {"duration", "frequency"}]
    if durations:
        return _stated(scan, durations, total, per) if len(durations) == 1 else None
    named = [one for one in words("daily")["terms"] if one in said]
    parts = [hit[0] for hit in pattern("common", "part_of_year").finditer(said)]
    if len(named) != 1 or any(one not in named[0] for one in parts) or claim("daily", "since").search(said):
        return None
    most = words("daily")["terms"][named[0]].get(per)
    return None if most is None else (Interval(Fraction(1), Fraction(most)), None)


def _stated(scan: Scan, durations: list[int], total: int, per: str) -> tuple[Interval, int] | None:
    """The length in the one duration before the total: 三年 of 三年共培训9000人."""
    length, end = scan.quantities[durations[0]], scan.quantities[total]
    text = scan.document.text
    before, between = lead(scan, length), text[length.end : end.start]
    if length.unit not in words("daily")["units"][per] or length.modifier or length.value is None:
        return None
    if claim("daily", "not_all").search(before) or claim("daily", "goes_on").search(between):
        return None
    return (length.interval, durations[0]) if length.interval.low == length.interval.high else None
