"""Reads the numeral at a place: 1.2万, 12,345, 三百二十五, 3万5千, 740余万, 十几, 数百, 三五."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.scanning.arabic import arabic_at
from baigong.engine.documents.scanning.chinese import last_place, worth
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.scales import match, more_at, scale_of
from baigong.engine.documents.scanning.vague import vague_at
from baigong.engine.documents.scanning.values import number_of
from baigong.engine.documents.scanning.words import data


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at ``start`` of a flat text; None where none begins."""
    return vague_at(text, start) or arabic_at(text, start) or _chinese(text, start)


def _chinese(text: str, start: int) -> Numeral | None:
    found = match("chinese", text, start)
    if not found:
        return None
    run, end = found.group(), found.end()
    decimals = match("point", text, end)
    value = number_of(text[start : decimals.end()]) if decimals else _value(run)
    if decimals:
        return Numeral(start, decimals.end(), value, Fraction(1, 10 ** len(decimals["decimals"])), decimal=True)
    rounded = any(one in data("numerals")["rounding"] for one in run)
    numeral = Numeral(start, end, value, last_place(run) if rounded else Fraction(1), rounded, bare=len(run) == 1)
    after, more = more_at(text, end)
    if not more:
        return numeral
    scale = match("scale", text, after)
    unit = scale_of(scale.group()) if scale else 1
    return Numeral(
        start,
        scale.end() if scale else after,
        None if value is None else value * unit,
        numeral.place * unit,
        rounded or unit % 10_000 == 0,
        more=True,
    )


def _value(run: str) -> Fraction | None:
    value = worth(run)
    return None if value is None else Fraction(value)
