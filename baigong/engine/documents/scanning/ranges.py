"""Numbers from one to another: 3—5年, 4000至6000元, 6—8万."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.scanning.intervals import between
from baigong.engine.documents.scanning.measures import NOTHING, Measure
from baigong.engine.documents.scanning.measuring import measure_of
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.numerals import numeral_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.scales import match
from baigong.engine.documents.scanning.setting import Setting
from baigong.engine.documents.scanning.settling import ONE, ZERO, printed


def second(text: str, first: Numeral, measure: Measure) -> Numeral | None:
    """The second numeral of a range whose first is given; None where there is no range."""
    for at in dict.fromkeys((first.end + len(measure.word), first.end)):
        to = match("to", text, at)
        if not to:
            continue
        last = numeral_at(text, to.end())
        if last is None or last.vague or last.value is None or first.value is None:
            continue
        other = measure_of(text, last.end, last)
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


def range_of(text: str, first: Numeral, last: Numeral, setting: Setting, start: int) -> Printed:
    """Both numerals as one quantity, from the lower end to the upper."""
    measure = measure_of(text, last.end, last)
    step = ZERO if measure.continuous or first.decimal or last.decimal else ONE
    low, high = _level(text, first, last), last.value or ZERO
    more = step or (ONE if measure.kind == "measure" and high.denominator == low.denominator == 1 else ZERO)
    one = printed(text, Numeral(start, last.end, high), measure, ("range",), setting)
    one.bounds = between((low * measure.factor, None), (None, (high + more) * measure.factor))
    one.step, one.value = step, None
    return one
