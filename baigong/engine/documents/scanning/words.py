"""The room's word lists, read once when they are first needed, and longest-match lookups in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@lru_cache
def data(name: str) -> dict[str, Any]:
    """A file of the room, ``data/<name>.toml``."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression of the data, with ``<C>`` (Chinese numerals) and ``<N>`` (a whole number) filled in."""
    chinese = data("numerals")["chinese"]
    return re.compile(source.replace("<N>", "(?:[0-9]+|[<C>]+)").replace("<C>", chinese))


class Words:
    """A set of words that answers which is the longest at a place, looking forward or back."""

    def __init__(self, words: Iterable[str]) -> None:
        self.ahead: dict[str, list[str]] = {}
        self.behind: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self.ahead.setdefault(word[0], []).append(word)
            self.behind.setdefault(word[-1], []).append(word)

    def at(self, text: str, start: int, end: int | None = None) -> str:
        """The longest word that begins at ``start``; empty where none."""
        stop = len(text) if end is None else end
        for word in self.ahead.get(text[start : start + 1], ()):
            if text.startswith(word, start, stop):
                return word
        return ""

    def before(self, text: str, end: int, start: int = 0) -> str:
        """The longest word that ends at ``end`` and does not begin before ``start``; empty where none."""
        for word in self.behind.get(text[end - 1 : end] if end > start else "", ()):
            if text.endswith(word, start, end):
                return word
        return ""
