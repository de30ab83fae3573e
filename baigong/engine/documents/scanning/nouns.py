"""What a number counts: the noun behind its measure word, or the words before it."""

from __future__ import annotations

from functools import lru_cache

from baigong.engine.documents.scanning.words import Words, data, pattern

LONGEST = 30
"""Characters of a noun; a longer one is cut at the end that is far from the number."""


def noun_behind(text: str, start: int, end: int) -> str:
    """The noun that begins at ``start``, behind a measure word, no further than ``end``; empty where none does."""
    stops, kept = _list("stops"), _list("kept")
    mark = pattern(data("nouns")["mark"]).search(text, start, end)
    end = min(end, start + LONGEST, mark.start() if mark else end)
    place = start
    while place < end:
        word = kept.at(text, place, end)
        if not word and stops.at(text, place, end):
            break
        place += len(word) or 1
    return _trim(text[start:place])


def noun_before(text: str, start: int, end: int) -> str:
    """The noun that ends at ``end``, before a number, no further back than ``start``; else the verb; else empty."""
    breaks, kept = _list("breaks"), _list("kept")
    place = begin = start
    verb = ""
    while place < end:
        word = kept.at(text, place, end)
        if word:
            place += len(word)
            continue
        word = breaks.at(text, place, end)
        place += len(word) or 1
        if word:
            verb = word if word in _doings() else verb
            begin = place
    begin, verb = _head(text, begin, end, verb)
    found = _trim(text[begin:end])
    return found if len(found) > 1 else verb or found


def _head(text: str, begin: int, end: int, verb: str) -> tuple[int, str]:
    """Without the adverbs and verbs at the head of what is left."""
    heads, kept = _list("heads_off"), _list("kept")
    while begin < end and not kept.at(text, begin, end):
        word = heads.at(text, begin, end)
        if not word or (begin + len(word) >= end - 1 and word in _doings()):
            break
        begin += len(word)
        verb = word if word in _doings() else verb
    return begin, verb


def _trim(noun: str) -> str:
    strip = data("nouns")["strip"]
    return noun.strip(strip)[-LONGEST:]


@lru_cache
def _list(name: str) -> Words:
    lists = data("nouns")
    more = lists["small_breaks"].split() if name == "breaks" else ()
    return Words([*lists[name].split(), *more])


@lru_cache
def _doings() -> frozenset[str]:
    return frozenset(data("nouns")["doings"].split())
