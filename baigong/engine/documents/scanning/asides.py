"""Finds the numbers of a paragraph that are no quantity: dates, document numbers, names, idioms …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baigong.engine.documents.model import AsideKind
from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.words import Words, data, pattern

KINDS: tuple[AsideKind, ...] = ("document_number", "phone", "identifier", "date", "article", "list", "name", "ordinal")


def set_aside(text: str, spans: Spans, *, page: bool = True) -> None:
    """Take the spans of a flat paragraph that are no quantity; an earlier kind has the better right.

    ``page``: a line with nothing but a number is a page's.
    """
    rules = data("asides")
    if page and _compiled(rules["page"]).match(text):
        spans.take(0, len(text), "identifier")
    for found in _compiled(rules["title"]).finditer(text):
        spans.take(found.start(), found.end(), "name")
    for kind in KINDS:
        for source in rules[kind]:
            for found in _compiled(source).finditer(text):
                spans.take(found.start(), found.end(), kind)
        if kind == "date":
            for start, end in idioms(text):
                spans.take(start, end, "idiom")
    for found in _compiled(rules["quoted"]).finditer(text):
        _quoted(text, found.start(), found.end(), spans)


def _quoted(text: str, start: int, end: int, spans: Spans) -> None:
    """A short quotation with a numeral in it is a name, unless it counts (“五大工程”)."""
    numerals = pattern(data("numerals")["patterns"]["digit"])
    if numerals.search(text, start, end) and not _compiled(data("asides")["counted"]).search(text, start, end):
        spans.take(start, end, "name")


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
    if unless and text.startswith(unless, end):
        return False
    rules = data("asides")
    counted = pattern(rules["levels"]).fullmatch(word) and pattern(rules["listed"]).search(
        text[max(0, start - 16) : start]
    )
    return not counted


def _compiled(source: str) -> re.Pattern[str]:
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
