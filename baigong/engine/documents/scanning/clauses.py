"""Cuts a document into clauses: at commas, stops, semicolons and colons; brackets make clauses of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.documents.model import Clause, Document, Paragraph
from baigong.engine.documents.scanning.words import data, pattern

ASIDE_BRACKET = 8
"""A bracket of so few characters without a mark or a numeral, 县市区（企业）级, does not cut its clause."""


@dataclass(slots=True)
class _State:
    start: int
    depth: int = 0
    sentence: int = 0


def clauses_of(document: Document) -> tuple[Clause, ...]:
    """The clauses of a document, in order; marks, brackets and the white space around a clause are outside it."""
    found: list[Clause] = []
    sentence = 0
    for number, paragraph in enumerate(document.paragraphs):
        before = len(found)
        state = _State(paragraph.start, 0, sentence)
        found += _clauses(document.text, paragraph, number, state)
        if len(found) > before:
            sentence = found[-1].sentence + 1
    return tuple(found)


def _clauses(text: str, paragraph: Paragraph, number: int, state: _State) -> Iterator[Clause]:
    marks = data("clauses")
    skip = paragraph.start
    for mark in pattern(marks["mark"]).finditer(text, paragraph.start, paragraph.end):
        if mark.start() < skip:
            continue
        short = pattern(marks["short_bracket"]).match(text, mark.start(), paragraph.end)
        if short:
            skip = short.end()
            continue
        yield from _cut(text, state, mark.start(), number)
        state.start = mark.end()
        _step(mark.group(), state, marks)
    yield from _cut(text, state, paragraph.end, number)


def _step(mark: str, state: _State, marks: dict[str, str]) -> None:
    if mark in marks["open"]:
        state.depth += 1
    elif mark in marks["close"]:
        state.depth = max(0, state.depth - 1)
    elif mark in marks["stop"]:
        state.sentence += 1


def _cut(text: str, state: _State, end: int, number: int) -> Iterator[Clause]:
    start = state.start
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Clause(start, end, state.sentence, number, state.depth)
