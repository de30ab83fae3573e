"""Punctuation that ends, divides and opens what is said: the characters of marks.toml."""

from __future__ import annotations

from functools import lru_cache

from baigong.engine.documents.relating.words import data


@lru_cache
def marks(*names: str) -> str:
    """The characters of these kinds together: ``marks("comma", "stop")``."""
    return "".join(data("marks")[name] for name in names)


def has_mark(text: str, *names: str) -> bool:
    """Whether a mark of one of these kinds stands in a text."""
    return any(mark in marks(*names) for mark in text)


def behind_last(text: str, *names: str) -> int:
    """Where the words behind the last mark of these kinds begin; 0 where there is none."""
    return 1 + max((place for place, mark in enumerate(text) if mark in marks(*names)), default=-1)
