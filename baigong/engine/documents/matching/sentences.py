"""Sentences of a document: where each begins and ends, what stands in it, and under which dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from baigong.engine.documents.matching.lines import Joined
from baigong.engine.documents.matching.wordlist import longest_first, plain, words
from baigong.engine.documents.model import Aside, Quantity, Scan

LONGEST_HEADING = 40
"""A longer one is a numbered paragraph, whose days are its own."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]``, the number of its paragraph, and its plain words."""

    start: int
    end: int
    paragraph: int
    words: str
    dates: tuple[Aside, ...]
    place: int
    """Its place among the sentences."""

    @property
    def begins_anew(self) -> bool:
        """Whether its first word turns to something else than the sentence before it."""
        return self.words.startswith(longest_first("turns"))


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates under which a number stands, and whether they are those of a heading or title above it."""

    found: tuple[Aside, ...] = ()
    above: bool = False


class Sentences:
    """Finds the sentence of a quantity, those before it, and the headings above."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        joined = Joined(scan)
        self.text = joined.text
        """The document's text, line breaks inside a sentence made spaces."""
        self._all: list[Sentence] = []
        self._place: dict[int, int] = {}
        dates = [one for one in scan.asides if one.kind == "date"][::-1]
        for start, end, paragraph, numbers in _bounds(scan, joined):
            here = []
            while dates and dates[-1].start < end:
                here.append(dates.pop())
            inside = tuple(one for one in here if one.start >= start)
            self._place |= dict.fromkeys(numbers, len(self._all))
            self._all.append(Sentence(start, end, paragraph, plain(self.text[start:end]), inside, len(self._all)))
        self._headings = [place for place, one in enumerate(self._all) if self._is_above(one)]

    def of(self, one: Quantity) -> Sentence | None:
        """The sentence that holds the quantity."""
        place = self._place.get(one.sentence)
        return None if place is None else self._all[place]

    def together(self, one: Quantity, other: Quantity) -> bool:
        """Whether both stand in one sentence."""
        return self._place.get(one.sentence) == self._place.get(other.sentence)

    def carried(self, here: Sentence) -> str:
        """Plain words of the sentence before it in its paragraph, which may say what it is about where it does not begin anew."""
        earlier = None if here.begins_anew else self._earlier(here)
        return earlier.words if earlier is not None else ""

    def governing_dates(self, one: Quantity, *, standing: bool) -> Dates:
        """The dates under which it stands: those of its sentence, else of the nearest sentence before it in its paragraph, else of
        the nearest heading or title above. Where it is ``standing``, a word of now (目前) sets it free of dates before its
        sentence; so does 每年, which is no day's.
        """
        here = self.of(one)
        if here is None or here.dates:
            return Dates(here.dates if here else ())
        if one.kind == "frequency" or (standing and _says_now(self.text[here.start : one.start])):
            return Dates()
        earlier = self._earlier(here)
        while earlier is not None:
            if earlier.dates:
                return Dates(earlier.dates)
            if standing and _says_now(self.text[earlier.start : earlier.end]):
                return Dates()
            earlier = self._earlier(earlier)
        return Dates(self._dates_above(here), above=True)

    def headings(self, here: Sentence) -> str:
        """Plain words of every title, and of the heading right above."""
        titles = [one.words for one in self._all if self._kind(one) == "title"]
        above = bisect_right(self._headings, here.place) - 1
        last = self._all[self._headings[above]] if above >= 0 else None
        return "".join(titles) + (last.words if last is not None and self._kind(last) == "heading" else "")

    def _dates_above(self, here: Sentence) -> tuple[Aside, ...]:
        for place in range(bisect_right(self._headings, here.place) - 1, -1, -1):
            dates = self._all[self._headings[place]].dates
            if dates:
                return dates
        return ()

    def _earlier(self, here: Sentence) -> Sentence | None:
        one = self._all[here.place - 1] if here.place else None
        return one if one is not None and one.paragraph == here.paragraph else None

    def _kind(self, one: Sentence) -> str:
        return self._scan.document.paragraphs[one.paragraph].kind

    def _is_above(self, one: Sentence) -> bool:
        paragraph = self._scan.document.paragraphs[one.paragraph]
        return paragraph.kind in {"title", "heading"} and paragraph.end - paragraph.start <= LONGEST_HEADING


def _bounds(scan: Scan, joined: Joined) -> list[tuple[int, int, int, list[int]]]:
    """Start, end, paragraph, and the scanner's numbers of each sentence; of two paragraphs that are one, the first counts."""
    found: list[tuple[int, int, int, list[int]]] = []
    last = -1
    for clause in scan.clauses:
        paragraph = joined.first(clause.paragraph)
        goes_on = clause.paragraph not in {paragraph, last}
        start, end, _paragraph, numbers = found[-1] if found else (0, 0, 0, [-1])
        if numbers[-1] == clause.sentence or goes_on:
            more = numbers if numbers[-1] == clause.sentence else [*numbers, clause.sentence]
            found[-1] = (min(start, clause.start), max(end, clause.end), found[-1][2], more)
        else:
            found.append((clause.start, clause.end, paragraph, [clause.sentence]))
        last = clause.paragraph
    return found


def _says_now(text: str) -> bool:
    return re.search(words()["now"], text) is not None
