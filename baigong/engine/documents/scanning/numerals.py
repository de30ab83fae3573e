"""Reads the numeral at a place: 1.2万, 12,345, 三百二十五, 3万5千, 740余万, 十几, 数百, 三五."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from baigong.engine.documents.scanning.chinese import last_place, worth
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.words import data, pattern

LONGEST = 30
"""Digits of a number; longer runs are no number that a letter prints."""


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at ``start`` of a flat text; None where none begins."""
    return _vague(text, start) or _arabic(text, start) or _chinese(text, start)


def number_of(text: str) -> Fraction | None:
    """The value of a plain number in either script, 点 and decimals allowed; None where it is none."""
    if text[:1].isdigit():
        return (
            Fraction(text.translate(dict.fromkeys(map(ord, data("numerals")["commas"]))))
            if len(text) <= LONGEST
            else None
        )
    whole, point, decimals = text.partition(data("numerals")["point"])
    value = worth(whole)
    if value is None or not point:
        return None if value is None else Fraction(value)
    digits = "".join(str(data("numerals")["small"].get(one, "")) for one in decimals)
    return Fraction(f"{value}.{digits or 0}")


def match(name: str, text: str, start: int) -> re.Match[str] | None:
    """A numeral pattern of the data at a place."""
    return pattern(data("numerals")["patterns"][name]).match(text, start)


def scale_of(text: str) -> int:
    """10000 for 万, 10 million for 千万; 1 for nothing."""
    value = 1
    for one in text.strip():
        value *= data("numerals")["places"][one]
    return value


def scale_in(numeral: str) -> int:
    """10000 where Arabic digits are followed by 万 alone (7.92万); 1 for all else."""
    places = data("numerals")["places"]
    digits = numeral.rstrip("".join(places))
    return scale_of(numeral[len(digits) :]) if digits and digits.strip()[-1:].isdigit() else 1


def _vague(text: str, start: int) -> Numeral | None:
    found = match("vague", text, start)
    if found:
        if found["some"]:
            unit = scale_of(found["unit"])
            return _between(found, 2 * unit, 10 * unit)
        return _between(found, scale_of(found["floor"]) if found["up"] else 100, None)
    found = match("teens", text, start)
    if found:
        tens, unit = worth(found["tens"]) or 10, scale_of(found["unit"])
        return _between(found, tens * unit + 1, (tens + 10) * unit)
    found = match("neighbours", text, start)
    if found:
        return _neighbours(found)
    return None


def _neighbours(found: re.Match[str]) -> Numeral | None:
    low, high = worth(found["low"]) or 0, worth(found["high"]) or 0
    if not (low + 1 == high or (low, high) == (3, 5)):
        return None
    tens, unit = worth(found["before"] or "") or 0, scale_of(found["unit"] or "")
    return _between(found, (tens + low) * unit, (tens + high) * unit + 1)


def _between(found: re.Match[str], low: int, high: int | None) -> Numeral:
    return Numeral(found.start(), found.end(), None, low=Fraction(low), high=None if high is None else Fraction(high))


def _arabic(text: str, start: int) -> Numeral | None:
    found = match("arabic", text, start)
    if not found:
        return None
    value = number_of(found.group())
    place = Fraction(1, 10 ** len(found.group().partition(".")[2]))
    numeral = Numeral(start, found.end(), value, place, decimal="." in found.group())
    return _scaled(text, numeral) if value is not None else numeral


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """With 余 and 万 after the digits: 740余万, 1.2万余, 3万5千."""
    end, more = _more(text, numeral.end)
    scale = match("scale", text, end)
    if not scale:
        return _with(numeral, end, 1, more=more)
    unit = scale_of(scale.group())
    end, after = _more(text, scale.end())
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


def _more(text: str, end: int) -> tuple[int, bool]:
    found = match("more", text, end)
    return (found.end(), True) if found else (end, False)


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
    after, more = _more(text, end)
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
