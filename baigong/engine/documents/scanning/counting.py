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
    before = _owned(text, start, one, around) or before if not behind else before
    if around.alike and pattern(data("counting")["times"]).fullmatch(before):
        before = around.before
    first, second = _likelier(text, one, before, behind)
    counts = next((noun for noun in (first, second) if len(noun) > 1 or (noun and noun in data("nouns")["short"])), "")
    counts = counts or _deed(text, start, one) or (around.before if around.alike else "")
    counts = counts or verb_before(text, start, one.number[0])
    counts = counts or first or second or around.before
    medals = data("forms")["medals"]
    if one.unit == medals["unit"] and not before and not behind and counts in medals.values():
        counts = medals["all"]
    return counts, before or counts


def _likelier(text: str, one: Printed, before: str, behind: str) -> tuple[str, str]:
    """The two nouns, the likelier first: behind things, before people, money and measures unless 的 joins them to what follows."""
    if _bounded(one, before):
        return before, behind
    turned = (one.word or one.unit) in data("counting")["before_first"]
    if turned and (text.startswith(data("counting")["of"], one.end) or behind.endswith(_money(one) or "\n")):
        turned = False
    return (before, behind) if turned else (behind, before)


def _bounded(one: Printed, before: str) -> bool:
    """Whether a measure with a bound is of the noun before it: 投资300万元以下的项目."""
    rules = data("counting")
    return one.modifier in rules["bounded"] and before.endswith(tuple(rules["attributes"]))


def _deed(text: str, start: int, one: Printed) -> str:
    """What was done, as a noun: 惠民演出 of 开展惠民演出1260场."""
    found = pattern(data("counting")["light"]).fullmatch(text, start, one.start)
    return found["deed"] if found else ""


def _owned(text: str, start: int, one: Printed, around: Around) -> str:
    """What 的 says something of: the noun of the last number of that unit (水质优良的25个), or one of one character (…的村57个)."""
    rules = data("counting")
    short = pattern(rules["owned_short"]).search(text, start, one.start)
    if short and short["noun"] in data("nouns")["short"]:
        return short["noun"]
    return around.before if around.alike and pattern(rules["owned"]).search(text, start, one.start) else ""


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
