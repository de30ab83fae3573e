"""Numerals in digits: 1.2万, 12,345, 740余万, 3万5千."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.scales import match, more_at, scale_of
from baigong.engine.documents.scanning.values import number_of


def arabic_at(text: str, start: int) -> Numeral | None:
    """The numeral in digits that begins at ``start``; without a value where it has too many of them."""
    found = match("arabic", text, start)
    if not found:
        return None
    value = number_of(found.group())
    place = Fraction(1, 10 ** len(found.group().partition(".")[2]))
    numeral = Numeral(start, found.end(), value, place, decimal="." in found.group())
    return _scaled(text, numeral) if value is not None else numeral


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """With 余 and 万 after the digits: 740余万, 1.2万余, 3万5千."""
    end, more = more_at(text, numeral.end)
    scale = match("scale", text, end)
    if not scale:
        return _with(numeral, end, 1, more=more)
    unit = scale_of(scale.group())
    end, after = more_at(text, scale.end())
    one = _with(numeral, end, unit, more=more or after)
    rest = match("arabic", text, end)
    below = rest and match("scale", text, rest.end())
    if more or after or not rest or not below or scale_of(below.group()) >= unit:
        return one
    lower = _scaled(text, Numeral(end, rest.end(), number_of(rest.group()), decimal="." in rest.group()))
    if one.value is None or lower.value is None:
        return one
    total = one.value + lower.value
    return replace(lower, start=numeral.start, value=total, scaled=True, decimal=numeral.decimal)


def _with(numeral: Numeral, end: int, unit: int, *, more: bool) -> Numeral:
    value = None if numeral.value is None else numeral.value * unit
    scaled = unit % 10_000 == 0
    return Numeral(numeral.start, end, value, numeral.place * unit, scaled, numeral.decimal, more)
