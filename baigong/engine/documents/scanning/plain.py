"""A number with its measure word and its modifiers: 约1100余名, 3—5年, 最高100万元, 两年半, 五大工程."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning import modifiers
from baigong.engine.documents.scanning.chinese import last_place
from baigong.engine.documents.scanning.intervals import between, bounds
from baigong.engine.documents.scanning.measures import NOTHING, Measure, measure_at
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.numerals import match, numeral_at, scale_in
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern

ZERO, ONE, HALF = Fraction(0), Fraction(1), Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the clause says of its numbers: an average is rounded, a fixed rate exact. ``before``: the modifiers before it."""

    before: tuple[Modifier, ...] = ()
    average: bool = False
    rate: bool = False


def plain_at(text: str, start: int, setting: Setting) -> Printed | None:
    """The number that begins at ``start``, without the words before it; None where its words are no number."""
    numeral = numeral_at(text, start)
    if numeral is None:
        return None
    measure = _measure(text, numeral.end, numeral)
    last = _second(text, numeral, measure)
    if last:
        return _range(text, numeral, last, setting, start)
    if not _counts(text, numeral, measure) or (_scale_alone(text, numeral) and not setting.before):
        return None
    return _single(text, numeral, measure, setting)


def _measure(text: str, at: int, numeral: Numeral) -> Measure:
    big = data("forms")["big"]
    if text.startswith(big, at) and not numeral.scaled and pattern(data("measures")["big"]).match(text, at):
        return Measure(big, data("measures")["thing"], "count")
    return measure_at(text, at) if text[at : at + 1] != " " else measure_at(text, at + 1, " ")


def _counts(text: str, numeral: Numeral, measure: Measure) -> bool:
    """Whether the numeral is a number here, not a part of a word."""
    if text[numeral.start].isdigit() or numeral.vague:
        return True
    if numeral.bare and numeral.value is not None:
        if measure.shy or numeral.value == 0:
            return False
        if text[numeral.start] == data("numerals")["one"]:
            return measure.one and measure.word != data("forms")["big"]
        return numeral.value < 11 or measure is not NOTHING
    return measure is not NOTHING or numeral.value is None or numeral.end - numeral.start > 2


def _scale_alone(text: str, numeral: Numeral) -> bool:
    """Whether it is a bare 百, 千 or 万, which is a number only behind 近, 超 and the like: 单位：万元."""
    return numeral.bare and not numeral.more and last_place(text[numeral.start : numeral.end]) > 10


def _second(text: str, first: Numeral, measure: Measure) -> Numeral | None:
    for at in dict.fromkeys((first.end + len(measure.word), first.end)):
        to = match("to", text, at)
        if not to:
            continue
        last = numeral_at(text, to.end())
        if last is None or last.vague or last.value is None or first.value is None:
            continue
        other = _measure(text, last.end, last)
        same = at == first.end or (other.unit, other.kind) == (measure.unit, measure.kind)
        known = text[last.start].isdigit() or other is not NOTHING
        if same and known and _level(text, first, last) < last.value:
            return last
    return None


def _level(text: str, first: Numeral, last: Numeral) -> Fraction:
    """The lower end of a range: in 6—8万 the 6 is 6万, in 1.2—1.5亿 the 1.2 is 1.2亿."""
    value = first.value or ZERO
    if first.scaled or not last.scaled or last.value is None:
        return value
    digits = match("arabic", text, last.start)
    decimals = digits.group().partition(".")[2] if digits else ""
    scale = last.place * 10 ** len(decimals)
    return value * scale if scale > 1 and value * scale < last.value else value


def _range(text: str, first: Numeral, last: Numeral, setting: Setting, start: int) -> Printed:
    measure = _measure(text, last.end, last)
    step = ZERO if measure.continuous or first.decimal or last.decimal else ONE
    low, high = _level(text, first, last), last.value or ZERO
    more = step or (ONE if measure.kind == "measure" and high.denominator == low.denominator == 1 else ZERO)
    one = _printed(text, Numeral(start, last.end, high), measure, ("range",), setting)
    one.bounds = between((low * measure.factor, None), (None, (high + more) * measure.factor))
    one.step, one.value = step, None
    return one


def _single(text: str, numeral: Numeral, measure: Measure, setting: Setting) -> Printed:
    return _printed(text, numeral, measure, ("more",) if numeral.more else (), setting)


def _printed(text: str, numeral: Numeral, measure: Measure, says: tuple[Modifier, ...], setting: Setting) -> Printed:
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
