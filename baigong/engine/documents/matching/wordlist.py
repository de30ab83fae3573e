"""The room's word lists, read once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("words.toml")


@lru_cache
def words() -> dict[str, Any]:
    """Every list of words.toml by its name."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@lru_cache
def longest_first(name: str) -> tuple[str, ...]:
    """One list, longer words first."""
    return tuple(sorted(words()[name], key=len, reverse=True))


def plain(text: str) -> str:
    """The text without spaces, quotes, brackets and the particle between an attribute and its noun."""
    return text.translate(_dropped())


@lru_cache
def _dropped() -> dict[int, int | None]:
    return str.maketrans("", "", words()["dropped"])
