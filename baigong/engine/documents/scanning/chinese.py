"""What a run of Chinese numerals is worth."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Any

from baigong.engine.documents.scanning.words import data

LONGEST = 24
"""Characters of a numeral; longer runs are none."""


@lru_cache(maxsize=4096)
def worth(run: str) -> int | None:
    """325 for 三百二十五; None where the characters make no number (百千).

    Small numbers are read here: cn2an takes a tenth of a second to import, and most letters have nothing above 99. It is also
    given the 一 that it wants before a bare 百 (百余人), and never the runs that are long enough to be no number.
    """
    spelling = data("numerals")
    small: dict[str, int] = spelling["small"]
    if len(run) == 1 and run in small:
        return small[run]
    tens, ten, ones = run.partition(spelling["ten"])
    if ten and all(not one or small.get(one, 10) < 10 for one in (tens, ones)):
        return small.get(tens, 1) * 10 + small.get(ones, 0)
    return _long(run, spelling)


def last_place(run: str) -> Fraction:
    """The unit of the last printed digit: 1 for 三百二十五, 10000 for 三百万 (as for 300万), 1000 for 一万二千."""
    spelling = data("numerals")
    places: dict[str, int] = spelling["places"]
    digits = run.rstrip(spelling["rounding"])
    unit = 1 if digits != run else places.get(run[-1:], 1)
    for one in run[len(digits) :]:
        unit *= places[one]
    return Fraction(unit)


def _long(run: str, spelling: dict[str, Any]) -> int | None:
    places: dict[str, int] = spelling["places"]
    if not 0 < len(run) <= LONGEST:
        return None
    if all(one in places for one in run) and (len(run) == 1 or (len(run) == 2 and places[run[0]] < places[run[1]])):
        value = 1
        for one in run:
            value *= places[one]
        return value
    if run[0] in places and run[0] != spelling["ten"]:
        run = f"{spelling['one']}{run}"
    from cn2an import cn2an  # type: ignore[import-untyped]

    try:
        return int(cn2an(run, "smart"))
    except (ValueError, TypeError, KeyError, IndexError):
        return None
