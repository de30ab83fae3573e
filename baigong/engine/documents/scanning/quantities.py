"""Walks through a paragraph and takes every number that was not set aside: as a quantity, or as a part of a word."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning import modifiers
from baigong.engine.documents.scanning.forms import form_at
from baigong.engine.documents.scanning.intervals import bounds
from baigong.engine.documents.scanning.measures import measure_at
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.plain import Setting, plain_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.words import data, pattern

LONGEST_RUN = 30
FARTHEST = 80
"""Characters before a number that may speak of it: the whole clause, were it not for texts without a mark."""


def printed_numbers(text: str, spans: Spans) -> Iterator[Printed]:
    """The quantities of a flat paragraph, in order; numerals that belong to words are set aside as they are met."""
    begin = pattern(data("numerals")["patterns"]["begin"])
    marks = pattern(data("clauses")["floor"])
    place = floor = looked = 0
    while found := begin.search(text, place):
        start = found.start()
        if spans.taken[start]:
            place = start + 1
            continue
        floor = max([floor, start - FARTHEST, *(mark.end() for mark in marks.finditer(text, looked, start))])
        looked = start
        one = _printed(text, start, floor, spans)
        if one is None:
            place = _word(text, start, spans)
            continue
        spans.mark(one.start, one.end)
        place = floor = looked = one.end
        yield one


def _printed(text: str, start: int, floor: int, spans: Spans) -> Printed | None:
    said = modifiers.before(text, start, floor)
    at = said.at if spans.free(said.at, start + 1) else start
    says = said.says if at < start else ()
    words = text[floor:start]
    one = form_at(text, start)
    if one is not None and spans.free(one.start, one.end):
        _modify(text, one, says)
    elif text[start] == data("numerals")["ordinal"]:
        return None
    else:
        one = plain_at(text, start, setting_of(text, words, start, says))
    if one is None:
        return None
    _sound(one)
    one.start = min(at, one.start)
    if not spans.free(one.start, one.end):
        return _short(text, start, spans)
    return one


def _sound(one: Printed) -> None:
    """No number is what allows no value: 约0, 9多个."""
    low, high = one.bounds
    if (low is None and high is None) or (low is not None and high is not None and low >= high):
        one.bounds, one.understood, one.why = (None, None), False, one.why or _("这个数的写法不合常规，读不懂")


def setting_of(text: str, words: str, start: int, says: tuple[Modifier, ...] = ()) -> Setting:
    """What the words before (and 一次性 behind) say of a number."""
    rates = data("modifiers")["rates"]
    average = any(word in words for word in rates["average"])
    rate = any(word in words for word in rates["words"])
    rate = rate or any(one["per"] not in rates["times"] for one in pattern(data("kinds")["per"]).finditer(words))
    if pattern(rates["fixed"]).search(words):
        begin = max(0, start - FARTHEST)
        sentence = text[max(begin, text.rfind(data("clauses")["full"], begin, start)) : start]
        rate = rate or any(word in sentence for word in rates["strong"])
    rate = rate or bool(pattern(rates["behind"]).search(text[start : start + LONGEST_RUN]))
    rate = rate and not pattern(rates["total"]).search(words)
    return Setting(says, average, rate)


def _modify(text: str, one: Printed, says: tuple[Modifier, ...]) -> None:
    found = modifiers.after(text, one.end)
    modifier = modifiers.loudest((*says, *found.says))
    one.end = one.measured = found.at
    if modifier and one.value is not None:
        one.modifier = modifier
        numeral = Numeral(*one.number, one.value)
        one.bounds = bounds(numeral, modifier, one.step, rounded=True)


def _short(text: str, start: int, spans: Spans) -> Printed:
    """A number whose words run into something that was set aside: the numeral alone, not understood."""
    end = start + 1
    run = pattern(data("numerals")["patterns"]["digits"])
    while end < len(text) and not spans.taken[end] and run.match(text, end):
        end += 1
    thing = data("measures")["thing"]
    why = _("数字和旁边的文字连在一起，读不懂")
    return Printed(
        start,
        end,
        (start, end),
        (None, None),
        thing,
        "count",
        understood=False,
        why=why,
        measured=end,
        step=Fraction(1),
    )


def _word(text: str, start: int, spans: Spans) -> int:
    """Set a numeral aside that is a part of a word, or an ordinal with its measure word."""
    ordinal = pattern(data("numerals")["patterns"]["ordinal"]).match(text, start)
    if ordinal:
        end = ordinal.end() + len(measure_at(text, ordinal.end()).word)
        end = end if spans.free(start, end) else ordinal.end()
        return end if spans.take(start, end, "ordinal") else start + 1
    run = pattern(data("numerals")["patterns"]["run"]).match(text, start)
    end = run.end() if run else start + 1
    free = start
    while free < end and not spans.taken[free]:
        free += 1
    spans.take(start, free, "idiom")
    return free
