"""A text with full-width digits, points, per cent signs and all dashes made plain, character for character."""

from __future__ import annotations

from functools import lru_cache

from baigong.engine.documents.scanning.words import data


def flat(text: str) -> str:
    """The same text for patterns to look at; every offset stays what it was."""
    return text.translate(_table())


@lru_cache
def _table() -> dict[int, str]:
    spelling = data("numerals")
    return {ord(one): plain for one, plain in zip(spelling["flat_from"], spelling["flat_to"], strict=True)}
