"""What a number counts: the noun behind its measure word, or the words before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baigong.engine.documents.scanning.words import Words, data, pattern

LONGEST = 30
"""Characters of a noun; a longer one is cut at the end that is far from the number."""


def noun_behind(text: str, start: int, end: int) -> str:
    """The noun that begins at ``start``, behind a measure word, no further than ``end``; empty where none does."""
    stops, kept = _list("stops"), _list("kept")
    given = pattern(data("nouns")["given"]).match(text, start, end)
    start = given.end() if given else start
    mark = pattern(data("nouns")["mark"]).search(text, start, end)
    end = min(end, start + LONGEST, mark.start() if mark else end)
    place = start
    while place < end:
        word = kept.at(text, place, end)
        stop = "" if word else stops.at(text, place, end)
        if stop and not _nominal(text, place, stop, end):
            break
        place += len(word or stop) or 1
    return _trim(text[start:place])


def noun_before(text: str, start: int, end: int) -> str:
    """The noun that ends at ``end``, before a number, no further back than ``start``; empty where there is none.

    Words that break a clause cut it into segments; the last that is a noun is taken: 快递业务量 in 快递业务量是上年的2.3倍.
    """
    found = ""
    for begin, stop in _segments(text, start, end):
        noun = _trim(text[_head(text, begin, stop) : stop])
        found = noun if len(noun) > 1 or not found else found
    return found


def verb_before(text: str, start: int, end: int) -> str:
    """What was done, where nothing else names a number: 培训 in 累计培训3273人; empty where no such verb stands there."""
    doings = _list("doings")
    found, place = "", start
    while place < end:
        word = doings.at(text, place, end)
        found = word or found
        place += len(word) or 1
    return found


def is_verb(noun: str) -> bool:
    """Whether what a number counts is but a verb, 新建: nothing that a later number could count."""
    return bool(noun) and verb_before(noun, 0, len(noun)) == noun


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    breaks, kept = _list("breaks"), _list("kept")
    place = begin = start
    while place < end:
        word = kept.at(text, place, end)
        cut = "" if word else breaks.at(text, place, end)
        if _nominal(text, place, cut, end):
            word, cut = cut, ""
        if cut:
            yield begin, place
            begin = place + len(cut)
        place += len(word or cut) or 1
    yield begin, end


def _head(text: str, begin: int, end: int) -> int:
    """Behind the adverbs and verbs at the head of a segment, if anything is left there."""
    heads, kept = _list("heads_off"), _list("kept")
    while begin < end and not kept.at(text, begin, end):
        word = heads.at(text, begin, end)
        if not word or begin + len(word) >= end or _nominal(text, begin, word, end):
            break
        begin += len(word)
    return begin


def _nominal(text: str, place: int, verb: str, end: int) -> bool:
    """Whether a verb is a part of a noun: 办结 in 办结率."""
    return len(verb) > 1 and bool(pattern(data("nouns")["nominal"]).match(text, place + len(verb), end))


def _trim(noun: str) -> str:
    strip = data("nouns")["strip"]
    return noun.strip(strip)[-LONGEST:]


@lru_cache
def _list(name: str) -> Words:
    lists = data("nouns")
    more = lists["small_breaks"].split() if name == "breaks" else ()
    return Words([*lists[name].split(), *more])
