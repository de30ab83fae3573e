"""Finds the numbers of a paragraph that are no quantity: dates, document numbers, names, idioms …"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.words import Words, data, pattern

KINDS = ("document_number", "phone", "identifier", "date", "article", "list", "name", "ordinal")


def set_aside(text: str, spans: Spans) -> None:
    """Take the spans of a flat paragraph that are no quantity; an earlier kind has the better right."""
    rules = data("asides")
    for kind in KINDS:
        for source in rules[kind]:
            for found in _compiled(source).finditer(text):
                spans.take(found.start(), found.end(), kind)
        if kind == "date":
            for start, end in idioms(text):
                spans.take(start, end, "idiom")


def idioms(text: str) -> Iterator[tuple[int, int]]:
    """The places of ordinary words with a numeral in them, longest first."""
    words, unless = _idioms()
    numerals = _numerals()
    place = 0
    while place < len(text):
        word = words.at(text, place)
        if word and _whole(text, place, word, numerals, unless.get(word, ())):
            yield place, place + len(word)
            place += len(word)
        else:
            place += 1


def _whole(text: str, start: int, word: str, numerals: frozenset[str], unless: tuple[str, ...]) -> bool:
    end = start + len(word)
    if word[0] in numerals:
        if start and text[start - 1] in numerals:
            return False
        if word[-1] in numerals and text[end : end + 1] in numerals:
            return False
    return not (unless and text.startswith(unless, end))


def _compiled(source: str):  # type: ignore[no-untyped-def]
    rules = data("asides")
    return pattern(source.replace("<Y>", rules["year"]).replace("<S>", rules["start"]))


@lru_cache
def _numerals() -> frozenset[str]:
    return frozenset(data("numerals")["chinese"]) | frozenset("0123456789") | frozenset(data("numerals")["ordinal"])


@lru_cache
def _idioms() -> tuple[Words, dict[str, tuple[str, ...]]]:
    lists = data("idioms")
    words = Words(word for part in lists["words"].values() for word in part.split())
    return words, {word: tuple(after) for word, after in lists["except"].items()}
