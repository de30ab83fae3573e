"""Walks through a paragraph and takes every number that was not set aside: as a quantity, or as a part of a word."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning import modifiers
from baigong.engine.documents.scanning.forms import form_at
from baigong.engine.documents.scanning.hearing import FARTHEST, setting_of
from baigong.engine.documents.scanning.intervals import bounds
from baigong.engine.documents.scanning.no_numbers import part_of_word, unread
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.plain import plain_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.words import data, pattern


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
            place = part_of_word(text, start, spans)
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
        return unread(text, start, spans)
    return one


def _sound(one: Printed) -> None:
    """No number is what allows no value: 约0, 9多个."""
    low, high = one.bounds
    if (low is None and high is None) or (low is not None and high is not None and low >= high):
        one.bounds, one.understood, one.why = (None, None), False, one.why or _("这个数的写法不合常规，读不懂")


def _modify(text: str, one: Printed, says: tuple[Modifier, ...]) -> None:
    found = modifiers.after(text, one.end)
    modifier = modifiers.loudest((*says, *found.says))
    one.end = one.measured = found.at
    if modifier and one.value is not None:
        one.modifier = modifier
        numeral = Numeral(*one.number, one.value)
        one.bounds = bounds(numeral, modifier, one.step, rounded=True)
