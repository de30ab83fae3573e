"""Gives a printed number what it counts, its label and, where it has no measure word, its unit."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.scanning.nouns import noun_before, noun_behind, verb_before
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern


@dataclass(frozen=True, slots=True)
class Around:
    """The words that may name a number: ``text[start:end]`` between its neighbours; ``before``: what the last number counts."""

    text: str
    start: int
    end: int
    before: str = ""
    alike: bool = False
    """Whether the last number has the same unit."""


def count(one: Printed, around: Around) -> tuple[str, str]:
    """``counts`` and ``label`` of a number."""
    if one.said:
        return one.said, one.said
    if one.kind in {"duration", "frequency", "ratio"}:
        return "", ""
    text = around.text
    start = _cut(text, around.start, one.start)
    if one.kind in {"share", "growth", "decline", "change", "multiple"}:
        return _relative(one, around, start)
    before = _rate(text, start, one) or noun_before(text, start, one.start)
    behind = noun_behind(text, one.end, around.end)
    if one.end != one.measured and not behind:
        behind = noun_behind(text, one.measured, around.end)
    turned = (one.word or one.unit) in data("counting")["before_first"]
    first, second = (before, behind) if turned else (behind, before)
    if turned and (text.startswith(data("counting")["of"], one.end) or behind.endswith(_money(one) or "\n")):
        first, second = behind, before
    counts = next(
        (noun for noun in (first, second) if len(noun) > 1 or (noun is behind and noun in data("nouns")["short"])), ""
    )
    counts = counts or (around.before if around.alike else "") or verb_before(text, start, one.number[0])
    counts = counts or first or second or around.before
    medals = data("forms")["medals"]
    if one.unit == medals["unit"] and not before and counts in medals.values():
        counts = medals["all"]
    return counts, before or counts


def _relative(one: Printed, around: Around, start: int) -> tuple[str, str]:
    """A share or a growth is of what stands before 占 or 增长; 45%的企业 of what stands behind."""
    text = around.text
    share = pattern(data("counting")["share"]).search(text[start : one.start])
    end = start + share.start() if share else one.start
    before = noun_before(text, start, end)
    before = "" if around.before and (len(before) < 2 or before in data("counting")["bare"]) else before
    behind = noun_behind(text, one.end, around.end) if text.startswith(data("counting")["of"], one.end) else ""
    counts = before or behind or noun_behind(text, one.end, around.end) or around.before
    if share and (not counts or (not before and not behind and counts != around.before)):
        counts = around.before or noun_before(text, start + share.end(), one.start)
    return counts, counts


def _money(one: Printed) -> tuple[str, ...]:
    """Words of money that may stand right behind an amount: 4000元补贴."""
    return tuple(data("nouns")["money"]["ends"]) if one.kind == "amount" else ()


def _rate(text: str, start: int, one: Printed) -> str:
    """Of 每人奖励1000元 what stands between, of 伙食补助按每人每天60元 what stands before; empty where it is no rate."""
    words = data("counting")
    found = list(pattern(words["per"]).finditer(text, start, one.start))
    if not found:
        return ""
    given = pattern(words["given"]).match(text, found[-1].end(), one.start)
    between = noun_before(text, given.end() if given else found[-1].end(), one.start)
    return between if len(between) > 1 else noun_before(text, start, found[0].start())


def unit_by_noun(one: Printed, noun: str) -> str:
    """The unit of a number without a measure word: 人 or 元 where its noun is of people or money, else 个."""
    lists = data("nouns")
    for kind in ("people", "households"):
        if noun.endswith(tuple(lists[kind]["ends"])):
            return str(lists[kind]["unit"])
    if noun.endswith(tuple(lists["money"]["ends"])):
        one.kind = "amount"
        return str(lists["money"]["unit"])
    return str(data("measures")["thing"])


def _cut(text: str, start: int, end: int) -> int:
    last = start
    for mark in pattern(data("counting")["list"]).finditer(text, start, end):
        last = mark.end()
    return last
