"""Gives a printed number what it counts, its label and, where it has no measure word, its unit."""

from __future__ import annotations

from baigong.engine.documents.scanning.nouns import noun_before, noun_behind
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern


def count(one: Printed, text: str, start: int, end: int) -> tuple[str, str]:
    """``counts`` and ``label`` of a number whose clause (less the other numbers) is ``text[start:end]``."""
    if one.said:
        return one.said, one.said
    if one.kind in {"duration", "frequency", "ratio"}:
        return "", ""
    turned = (one.word or one.unit) in data("counting")["before_first"]
    start = _cut(text, start, one.start)
    before = noun_before(text, start, one.start)
    behind = noun_behind(text, one.end, end)
    if one.end != one.measured and not turned and not behind:
        behind = noun_behind(text, one.measured, end)
    first = before if turned and not text.startswith(data("counting")["of"], one.end) else behind
    counts = first if len(first) > 1 else (behind or before) if first == before else (before or behind)
    return counts, before or behind


def unit_by_noun(one: Printed, noun: str) -> str:
    """The unit of a number without a measure word: 人 or 元 where its noun is of people or money, else 个."""
    lists = data("nouns")
    if noun.endswith(tuple(lists["people"]["ends"])):
        return str(lists["people"]["unit"])
    if noun.endswith(tuple(lists["money"]["ends"])):
        one.kind = "amount"
        return str(lists["money"]["unit"])
    return str(data("measures")["thing"])


def _cut(text: str, start: int, end: int) -> int:
    last = start
    for mark in pattern(data("counting")["list"]).finditer(text, start, end):
        last = mark.end()
    return last
