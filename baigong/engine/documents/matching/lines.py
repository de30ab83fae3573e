"""Paragraphs that a line break cut in the middle of a sentence."""

from __future__ import annotations

import re

from baigong.engine.documents.matching.wordlist import words
from baigong.engine.documents.model import Scan


class Joined:
    """Which paragraphs go on with the one before: it is long and ends without a mark, they begin with a number or a mark."""

    def __init__(self, scan: Scan) -> None:
        document = scan.document
        starts = {one.start for one in scan.quantities}
        self._first: dict[int, int] = {}
        cut: list[int] = []
        for number in range(1, len(document.paragraphs)):
            before, here = document.paragraphs[number - 1], document.paragraphs[number]
            if (
                before.kind != "body"
                or here.kind != "body"
                or not _unfinished(document.text[before.start : before.end])
            ):
                continue
            begin = _begin(document.text, here.start, here.end)
            if begin in starts or re.match(words()["goes_on"], document.text[begin : here.end]):
                self._first[number] = self.first(number - 1)
                cut.append(number)
        ends = document.paragraphs
        self.text = _spaced(document.text, [(ends[one - 1].end, ends[one].start) for one in cut])

    def first(self, paragraph: int) -> int:
        """The first of the paragraphs that are one with it."""
        return self._first.get(paragraph, paragraph)


def _unfinished(text: str) -> bool:
    return len(text.strip()) >= words()["shortest_cut"] and re.search(words()["unfinished"], text) is not None


def _begin(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _spaced(text: str, gaps: list[tuple[int, int]]) -> str:
    """The text with spaces for the line breaks in the gaps: as long as before."""
    pieces, place = [], 0
    for start, end in gaps:
        pieces += [text[place:start], " " * (end - start)]
        place = end
    return "".join([*pieces, text[place:]])
