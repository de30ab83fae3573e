"""Brackets and quotation marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import data

ITEM = re.compile(r"(?:^|[^\w])\s*[0-9a-zA-Z]{1,2}$")
"""What stands before the bracket of ``1)`` and ``a)``."""
LINES_OPEN = 6
"""A bracket may close so many lines later: texts are broken into lines anywhere."""
DEEP = 8

Open = tuple[str, int, int]
"""A mark, its place, and the number of its paragraph."""


@lru_cache
def _partners() -> dict[str, str]:
    marks = data()["marks"]
    return dict(zip(marks["opening"], marks["closing"], strict=True))


@lru_cache
def _mark() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join([*_partners(), *_partners().values()])) + "]")


def pairs(page: Page) -> Iterator[tuple[int, int]]:
    """The places of marks that have no partner."""
    waiting: list[Open] = []
    for number, paragraph in enumerate(page.document.paragraphs):
        late = [one for one in waiting if number - one[2] > LINES_OPEN]
        waiting = waiting[len(late) :]
        yield from _left(page, late)
        for mark in _mark().finditer(page.text, paragraph.start, paragraph.end):
            if mark.group() in _partners():
                waiting.append((mark.group(), mark.start(), number))
            else:
                yield from _close(page, waiting, mark, paragraph.start)
    yield from _left(page, waiting)


def _close(page: Page, waiting: list[Open], mark: re.Match[str], begin: int) -> Iterator[tuple[int, int]]:
    """Close the nearest partner among the last few; what was opened after it has none."""
    for back in range(1, min(len(waiting), DEEP) + 1):
        if _partners()[waiting[-back][0]] == mark.group():
            yield from _left(page, waiting[len(waiting) - back + 1 :])
            del waiting[len(waiting) - back :]
            return
    before = page.text[max(begin, mark.start() - 4) : mark.start()]
    if not (mark.group() in data()["marks"]["after_item"] and ITEM.search(before)):
        yield mark.span()


def _left(page: Page, waiting: list[Open]) -> Iterator[tuple[int, int]]:
    """Open marks without a partner. A quotation of several paragraphs opens each of them and closes once."""
    paragraphs = page.document.paragraphs
    for mark, place, number in waiting:
        following = "".join(page.text[one.start : one.end] for one in paragraphs[number + 1 : number + 2])
        if not (mark == data()["marks"]["quote"] and following.lstrip().startswith(mark)):
            yield place, place + 1
