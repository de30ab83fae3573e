"""The words before and after a number that say how it is meant: 约, 近, 超过, 不少于 … 以上, 余, 左右."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning.words import Words, data, pattern

ORDER: tuple[Modifier, ...] = ("at_most", "below", "at_least", "over", "near", "more", "limit", "about")
"""Which of two words is heard: 最高不超过 is at most, 约1100余 is more."""
SEVERAL = 3
APART = 10
"""Characters that 至少 may stand before its number."""


@dataclass(frozen=True, slots=True)
class Found:
    """Modifiers at a place: what they say, and where they begin or end."""

    says: tuple[Modifier, ...]
    at: int


def before(text: str, end: int, start: int) -> Found:
    """The modifiers that end at ``end``, as far back as ``start``."""
    words, says = _table("before")
    heard: list[Modifier] = []
    at = last = end
    for _turn in range(SEVERAL):
        word = words.before(text, at, start)
        if not word:
            break
        at -= len(word)
        if says[word] != "plain":
            heard.append(says[word])  # type: ignore[arg-type]
            last = at
    apart = (
        None if heard else pattern(data("modifiers")["apart"]["pattern"]).search(text[max(start, end - APART) : end])
    )
    if apart:
        return Found((says[apart["word"]],), end - len(apart.group()))  # type: ignore[arg-type]
    return Found(tuple(heard), last)


def after(text: str, start: int) -> Found:
    """The modifiers that begin at ``start``."""
    words, says = _table("after")
    heard: list[Modifier] = []
    at = start
    for _turn in range(SEVERAL):
        word = words.at(text, at)
        if not word:
            break
        at += len(word)
        heard.append(says[word])  # type: ignore[arg-type]
    return Found(tuple(heard), at)


def loudest(says: tuple[Modifier, ...]) -> Modifier:
    """The one that decides the interval."""
    return next((one for one in ORDER if one in says), "")


@lru_cache
def _table(side: str) -> tuple[Words, dict[str, str]]:
    table: dict[str, list[str]] = data("modifiers")[side]
    says = {word: kind for kind, words in table.items() for word in words}
    return Words(says), says
