"""Numbers of a form of their own: 百分之二十二, 三分之一, 两成, 3∶7, 4金7银5铜, 翻一番, 第一名."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from baigong.engine.documents.scanning.intervals import bounds
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.scales import match
from baigong.engine.documents.scanning.values import number_of
from baigong.engine.documents.scanning.words import data, pattern

HUNDRED = Fraction(100)
TENTH = Fraction(1, 10)
HAIR = Fraction(1, 1_000_000)
"""The width of the interval of an exact quotient."""
LOOK_BACK = 16


def form_at(text: str, start: int) -> Printed | None:
    """The special form that begins at ``start``; its numeral carries the modifiers' place still to be widened."""
    for form in FORMS:
        found = form(text, start)
        if found:
            return found
    return None


def _fraction(text: str, start: int) -> Printed | None:
    found = match("fraction", text, start) or match("slash", text, start)
    if not found:
        return None
    above, below = number_of(found["above"]), number_of(found["below"])
    if not below or above is None:
        return None
    value = above / below * HUNDRED
    if below in {100, 1000, 10_000}:
        digits = found["above"].partition(data("numerals")["point"] if not found["above"][0].isdigit() else ".")[2]
        place = HUNDRED / below / 10 ** len(digits)
        low, high = value - place / 2, value + place / 2
    else:
        low = value // TENTH * TENTH
        high = low + TENTH
    return Printed(start, found.end(), found.span(), (low, high), "%", "share", value, Fraction(0))


def _tenths(text: str, start: int) -> Printed | None:
    found = match("tenths", text, start)
    if not found:
        return None
    tens, ones = number_of(found["tens"]) or Fraction(0), found["ones"]
    value = tens * 10 + (5 if ones == data("forms")["half"] else number_of(ones or "0") or 0)
    half = Fraction(1, 2) if ones else Fraction(5)
    return Printed(start, found.end(), found.span(), (value - half, value + half), "%", "share", value, Fraction(0))


def _ratio(text: str, start: int) -> Printed | None:
    found = match("ratio", text, start)
    left = number_of(found["left"]) if found else None
    right = number_of(found["right"]) if found else None
    if not found or left is None or not right:
        return None
    value = left / right
    unit = data("forms")["ratio"]
    return Printed(start, found.end(), found.span(), (value, value + HAIR), unit, "ratio", value, Fraction(0))


def _medal(text: str, start: int) -> Printed | None:
    found = match("medal", text, start)
    value = number_of(found["number"]) if found else None
    if not found or value is None:
        return None
    words = data("forms")["medals"]
    said, unit = words[found["metal"]], words["unit"]
    span = found.span("number")
    return Printed(start, found.end(), span, (value, value + 1), unit, "count", value, said=said)


def _turned(text: str, start: int) -> Printed | None:
    found = match("turned", text, start)
    number = number_of(found["number"]) if found else None
    if not found or number is None or number > LOOK_BACK:
        return None
    value = Fraction(2) ** int(number)
    unit = data("forms")["times"]
    allowed = bounds(Numeral(start, start, value), "", Fraction(0), rounded=True)
    return Printed(start, found.end(), found.span("number"), allowed, unit, "multiple", value, Fraction(0))


def _rank(text: str, start: int) -> Printed | None:
    rules = data("forms")
    found = pattern(rules["rank"]).match(text, start)
    value = number_of(found["number"]) if found else None
    if not found or value is None:
        return None
    sure = found["word"] == rules["place"] or pattern(rules["ranked"]).search(text[max(0, start - LOOK_BACK) : start])
    if not sure or (not found["word"] and not pattern(rules["closed"]).match(text, found.end())):
        return None
    return Printed(start, found.end(), found.span("number"), (value, value + 1), rules["place"], "rank", value)


FORMS: tuple[Callable[[str, int], Printed | None], ...] = (_rank, _medal, _fraction, _tenths, _ratio, _turned)
