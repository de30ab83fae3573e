"""Gives a printed number its interval: what its modifiers, its measure and its setting allow."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning import modifiers
from baigong.engine.documents.scanning.intervals import bounds
from baigong.engine.documents.scanning.measures import NOTHING, Measure
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.scales import scale_in
from baigong.engine.documents.scanning.setting import Setting
from baigong.engine.documents.scanning.words import data

ZERO, ONE, HALF = Fraction(0), Fraction(1), Fraction(1, 2)


def printed(text: str, numeral: Numeral, measure: Measure, says: tuple[Modifier, ...], setting: Setting) -> Printed:
    """A numeral with its measure word and the modifiers behind it, settled."""
    end = numeral.end + len(measure.word)
    half = measure.kind == "duration" and text.startswith(data("forms")["half"], end)
    if half:
        end += 1
    found = modifiers.after(text, end)
    one = Printed(
        numeral.start,
        found.at,
        (numeral.start, numeral.end),
        (None, None),
        measure.unit,
        measure.kind,
        word=measure.word,
        measured=end,
    )
    if half and numeral.value is not None:
        numeral = Numeral(numeral.start, numeral.end, numeral.value + HALF, HALF)
    one.place, one.scale = numeral.place, scale_in(text[numeral.start : numeral.end])
    settle(one, numeral, measure, (*setting.before, *says, *found.says), setting)
    return one


def _least(numeral: Numeral, measure: Measure, one: Printed) -> Fraction:
    """What "more than" adds: one to a whole number of things or of measures, nothing to a percentage or a decimal."""
    whole = (
        measure.kind in {"count", "amount", "measure"} and numeral.value is not None and numeral.value.denominator == 1
    )
    return ONE if whole and numeral.place != HALF else one.step


def settle(one: Printed, numeral: Numeral, measure: Measure, says: tuple[Modifier, ...], setting: Setting) -> None:
    """Give a printed number the interval that its modifiers and its setting allow."""
    one.modifier = "range" if "range" in says else modifiers.loudest(says)
    rounded = measure.kind in {"share", "change", "multiple"} or setting.average
    exact = (setting.rate and (measure.kind == "amount" or measure is NOTHING)) or one.modifier == "limit"
    continuous = measure.continuous or rounded or (numeral.decimal and not numeral.scaled)
    one.step = ZERO if continuous else ONE
    if numeral.place == HALF:
        one.step = HALF
    if one.modifier == "more" and measure.kind == "duration":
        one.step = ZERO
    if exact and not continuous:
        numeral = Numeral(
            numeral.start, numeral.end, numeral.value, more=numeral.more, low=numeral.low, high=numeral.high
        )
    low, high = bounds(numeral, one.modifier, _least(numeral, measure, one), rounded=rounded)
    if numeral.place == HALF and not one.modifier and numeral.value is not None:
        low, high = numeral.value, numeral.value + HALF
    factor = measure.factor
    one.bounds = (None if low is None else low * factor, None if high is None else high * factor)
    one.value = None if numeral.value is None else numeral.value * factor
