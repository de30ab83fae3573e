"""From a printed number to its interval, by the rules of docs/check.md, and from an interval back to the rule."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tests.support.answer_keys.numerals import Numeral, numerals

Interval = tuple[Fraction | None, Fraction | None]

RULES: dict[str, Callable[[Numeral], Interval]] = {
    "exact": lambda n: (n.value, n.value + 1),
    "rounded": lambda n: (n.value - n.unit / 2, n.value + n.unit / 2),
    "about": lambda n: (n.value - _about(n), n.value + _about(n)),
    "near": lambda n: (n.value - min(n.significant, n.value / 10), n.value),
    "more": lambda n: (n.value + 1, n.value + n.significant),
    "over": lambda n: (n.value + 1, None),
    "at least": lambda n: (n.value, None),
    "below": lambda n: (None, n.value),
    "at most": lambda n: (None, n.value + 1),
}
RANGES: dict[str, Callable[[Numeral, Numeral], Interval]] = {
    "range": lambda a, b: (a.value, b.value + 1),
    "range without step": lambda a, b: (a.value, b.value),
}
WORDS = {
    "about": ("约", "左右", "上下"),
    "near": ("近",),
    "more": ("余", "多"),
    "over": ("超", "逾", "突破"),
    "at least": ("以上", "不少于", "至少", "不低于"),
    "below": ("不足", "低于", "不到", "少于"),
    "at most": ("以下", "不超过", "以内", "内", "不高于", "至多"),
}


def _about(numeral: Numeral) -> Fraction:
    return min(numeral.significant / 2, numeral.value / 10)


def intervals(text: str) -> dict[str, Interval]:
    """What each rule makes of the words; nothing where they hold no number, or more than a range has."""
    found = numerals(text)
    if len(found) == 1:
        return {name: rule(found[0]) for name, rule in RULES.items()}
    if len(found) == 2:
        return {name: rule(*found) for name, rule in RANGES.items()}
    return {}


def rule_of(text: str, interval: Interval) -> str | None:
    """The rule that gives ``interval`` for these words: one that they name, if it does; None where none does."""
    named = [name for name, words in WORDS.items() if any(word in text for word in words)]
    made = intervals(text)
    return next((name for name in (*named, *made) if made.get(name) == interval), None)


def reread(text: str, rule: str) -> Interval | None:
    """The interval of other words of the same form; None where they have it no more (a range that runs backwards)."""
    interval = intervals(text).get(rule)
    if interval is None or (None not in interval and interval[0] >= interval[1]):  # type: ignore[operator]
        return None
    return interval
