"""The scale words of numerals, and 余 between them: 百, 千, 万."""

from __future__ import annotations

import re

from baigong.engine.documents.scanning.words import data, pattern


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


def more_at(text: str, end: int) -> tuple[int, bool]:
    """Where 余 or 多 ends that stands at a place, and whether it does."""
    found = match("more", text, end)
    return (found.end(), True) if found else (end, False)
