"""Sentences of a document: where each begins and ends, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.matching.wordlist import longest_first, plain
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

    @property
    def begins_anew(self) -> bool:
        """Whether its first word turns to something else than the sentence before it."""
        return self.words.startswith(longest_first("turns"))


class Sentences:
    """Finds the sentence of a quantity, the one before it, and the headings above."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        bounds: dict[int, tuple[int, int, int]] = {}
        for one in scan.clauses:
            start, end, paragraph = bounds.get(one.sentence, (one.start, one.end, one.paragraph))
            bounds[one.sentence] = (min(start, one.start), max(end, one.end), paragraph)
        dates = [one for one in scan.asides if one.kind == "date"][::-1]
        self._found: dict[int, Sentence] = {}
        for number, (start, end, paragraph) in sorted(bounds.items()):
            here = []
            while dates and dates[-1].start < end:
                here.append(dates.pop())
            words = plain(scan.document.text[start:end])
            self._found[number] = Sentence(
                start, end, paragraph, words, tuple(one for one in here if one.start >= start)
            )

    def of(self, one: Quantity) -> Sentence | None:
        """The sentence that holds the quantity."""
        return self._found.get(one.sentence)

    def before(self, one: Quantity) -> Sentence | None:
        """The sentence before it in the same paragraph."""
        here, earlier = self._found.get(one.sentence), self._found.get(one.sentence - 1)
        return earlier if here is not None and earlier is not None and earlier.paragraph == here.paragraph else None

    def governing_dates(self, one: Quantity) -> tuple[Aside, ...]:
        """The dates under which it stands: those of its sentence, else of the nearest sentence before it in its paragraph, else of
        the nearest heading or title above.
        """
        here = self._found.get(one.sentence)
        if here is None:
            return ()
        for number in range(one.sentence, -1, -1):
            found = self._found.get(number)
            if found is None:
                continue
            paragraph = self._scan.document.paragraphs[found.paragraph]
            above = paragraph.kind in {"title", "heading"} and paragraph.end - paragraph.start <= LONGEST_HEADING
            if found.dates and (found.paragraph == here.paragraph or above):
                return found.dates
        return ()
