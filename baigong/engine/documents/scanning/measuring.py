"""The measure word of a numeral, and whether the numeral is a number there."""

from __future__ import annotations

from baigong.engine.documents.scanning.chinese import last_place
from baigong.engine.documents.scanning.measures import NOTHING, Measure, measure_at
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.words import data, pattern


def measure_of(text: str, at: int, numeral: Numeral) -> Measure:
    """The measure word at a place, with 大 of 五大工程 for one."""
    big = data("forms")["big"]
    if text.startswith(big, at) and not numeral.scaled and pattern(data("measures")["big"]).match(text, at):
        return Measure(big, data("measures")["thing"], "count")
    return measure_at(text, at) if text[at : at + 1] != " " else measure_at(text, at + 1, " ")


def is_number(text: str, numeral: Numeral, measure: Measure) -> bool:
    """Whether the numeral is a number here, not a part of a word."""
    if text[numeral.start].isdigit() or numeral.vague:
        return True
    listed = measure.shy and pattern(data("asides")["listed"]).search(text[max(0, numeral.start - 16) : numeral.start])
    if listed and numeral.value is not None and pattern(data("asides")["levels"]).match(text, numeral.start):
        return True
    if numeral.bare and numeral.value is not None:
        if measure.shy or numeral.value == 0:
            return False
        if text[numeral.start] == data("numerals")["one"]:
            return measure.one and measure.word != data("forms")["big"]
        return numeral.value < 11 or measure is not NOTHING
    return measure is not NOTHING or numeral.value is None or numeral.end - numeral.start > 2


def scale_alone(text: str, numeral: Numeral) -> bool:
    """Whether it is a bare 百, 千 or 万, which is a number only behind 近, 超 and the like: 单位：万元."""
    return numeral.bare and not numeral.more and last_place(text[numeral.start : numeral.end]) > 10
