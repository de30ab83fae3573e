"""Paragraphs of prose that end without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import data

SHOWN = 8
"""So many characters of the end are marked where its last clause is longer than ``CLAUSE``."""
CLAUSE = 16
LOOK_BACK = 80
SCRAP = 16
"""A line of fewer characters may be a piece of a sentence."""


@lru_cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(data()["endings"][name])


def endings(page: Page) -> Iterator[tuple[int, int]]:
    """The last words of such paragraphs. Where neighbours end alike, or no stop is used, it is a style."""
    lines = [one for one in _lines(page) if one[1]]
    prose = {at for at, one in enumerate(lines) if one[2]}
    ended_open = {at for at in prose if _ends_open(lines[at][1])}
    if data()["endings"]["stop"] not in page.text or (len(prose) > 3 and len(ended_open) * 3 > len(prose)):
        return
    for at in sorted(ended_open):
        if not {at - 1, at + 1} & ended_open and not _goes_on(
            [one[1] for one in lines[at + 1 : at + 3]], at + 2 in prose
        ):
            yield lines[at][0] - _shown(lines[at][1]), lines[at][0]


def _shown(text: str) -> int:
    """How many characters of the end to mark: the last clause, where it is short, so that no word is cut."""
    clause = _pattern("clause").search(text)
    size = len(clause.group()) if clause else len(text)
    return size if size <= CLAUSE else SHOWN


def _goes_on(following: list[str], prose_after: bool) -> bool:
    """Whether the next line only goes on: by its beginning, or as a scrap between two pieces of prose."""
    if not following:
        return False
    scrap = len(following[0]) < SCRAP and not _pattern("begins").search(following[0])
    return bool(_pattern("goes_on").search(following[0])) or (scrap and prose_after)


def _lines(page: Page) -> Iterator[tuple[int, str, bool]]:
    """Each paragraph's last place, its words, and whether it is prose of the body."""
    for one in page.document.paragraphs:
        raw = page.text[one.start : one.end].rstrip()
        text = raw.lstrip()
        body = one.kind == "body" and one.cell is None and len(text) > SHOWN
        yield one.start + len(raw), text, body and _is_prose(text)


def _ends_open(text: str) -> bool:
    ended = _pattern("closed").search(text) or _pattern("opened").search(text[-LOOK_BACK:])
    return bool(_pattern("open").search(text)) and not ended


def _is_prose(text: str) -> bool:
    return bool(_pattern("prose").search(text)) and not _pattern("apart").search(text)
