"""Match a document's quantities with a city's indicators: one candidate or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from baigong.engine.base.language import _
from baigong.engine.documents.matching.around import Around, around
from baigong.engine.documents.matching.city import CityFigure, CityFigures
from baigong.engine.documents.matching.dates import fits_dates
from baigong.engine.documents.matching.phrases import Phrase
from baigong.engine.documents.matching.scope import Scope
from baigong.engine.documents.matching.sender import sent_by, speaks_of
from baigong.engine.documents.matching.sentences import Dates, Sentences
from baigong.engine.documents.matching.tables import Tables
from baigong.engine.documents.matching.verdict import finding
from baigong.engine.documents.matching.wordlist import longest_first, words
from baigong.engine.documents.model import Finding, Quantity, Scan

MOST_NAMES = 20


def match(scan: Scan, city: CityFigures) -> tuple[Scan, list[Finding]]:
    """The scan with ``Quantity.indicator`` set where one indicator, and one only, is meant; and what differs or cannot be known.

    A document of another city is not matched: a note says so. So does ``city.note``.
    """
    if not speaks_of(scan.document, city):
        note = (
            city.note
            if sent_by(scan.document, city) and city.note
            else _("这份公文不是{city}的，没有与本市记录对照。").format(city=city.title)
        )
        return replace(scan, document=replace(scan.document, notes=(*scan.document.notes, note))), []
    chosen = _Matching(scan, city).chosen()
    quantities = tuple(
        replace(one, indicator=chosen[index].id) if index in chosen else one
        for index, one in enumerate(scan.quantities)
    )
    found = [finding(index, scan.quantities[index], figure, city) for index, figure in chosen.items()]
    return replace(scan, quantities=quantities), [one for one in found if one is not None]


class _Matching:
    def __init__(self, scan: Scan, city: CityFigures) -> None:
        self.scan = scan
        self.city = city
        self.sentences = Sentences(scan)
        self.tables = Tables(scan)
        self.scope = Scope(city)
        self.wholes = names_of_wholes(city)
        self.matched: dict[int, CityFigure] = {}

    def chosen(self) -> dict[int, CityFigure]:
        """Index of a quantity → its indicator, in the order of the document, since parts follow their wholes."""
        for index, one in enumerate(self.scan.quantities):
            if not one.understood or one.modifier == "range" or one.per:
                continue
            found = {figure.id: figure for figure in self._candidates(index, one)}
            if len(found) == 1:
                self.matched[index] = next(iter(found.values()))
        return self.matched

    def _candidates(self, index: int, one: Quantity) -> Iterator[CityFigure]:
        sentence = self.sentences.of(one)
        if sentence is None or self._beside_a_stranger(index, one):
            return
        said = self.sentences.text[sentence.start : one.start]
        cell = self.tables.placed(one)
        if cell is not None and cell.name:
            near = Around(frozenset({cell.name}), frozenset({""}), "")
        else:
            near = around(self.scan, index, self._lead(said), self.sentences.text)
        said = f"{cell.said}\n{said}" if cell is not None else said
        fitting = [
            (figure, phrase)
            for figure in self.city.figures
            if counted_in(one, figure)
            for phrase in figure.phrases
            if phrase.fits(near.within(self.wholes[figure.id])) and self._in_context(index, one, figure, phrase)
        ]
        if fitting and self.scope.whole_city(said):
            yield from (figure for figure, phrase in fitting if self._dated(one, said, figure, phrase))

    def _dated(self, one: Quantity, said: str, figure: CityFigure, phrase: Phrase) -> bool:
        """Whether it is said of the figure's time."""
        if re.search(words()["same_year"], said) and not of_one_year(figure):
            return False
        cell = self.tables.placed(one)
        dates = self.sentences.governing_dates(one, standing=figure.since is None)
        if cell is not None and cell.dates:
            dates = Dates((*cell.dates, *(dates.found if not dates.above else ())))
        day = self.city.as_of
        return day is not None and fits_dates(self.sentences.text, dates.found, figure, phrase, day, above=dates.above)

    def _lead(self, said: str) -> tuple[str, ...]:
        """Words of this sentence that may stand before what is counted."""
        standing = any(word in said for word in words()["stands"])
        return (self.city.title, *(longest_first("built") if standing else ()))

    def _beside_a_stranger(self, index: int, one: Quantity) -> bool:
        """Whether a number before it in its clause is not the city's, 晋升技师500人、高级技师100人 being one list of something else;
        or says how often, 每两年举办一届.
        """
        earlier = self.scan.quantities[index - 1] if index else None
        if earlier is None or not self._in_one_clause(earlier, one):
            return False
        return index - 1 not in self.matched or earlier.kind == "frequency"

    def _in_one_clause(self, earlier: Quantity, one: Quantity) -> bool:
        """Whether no mark ends the clause between them; a line break may."""
        between = self.sentences.text[earlier.end : one.start]
        cut = self.sentences.together(earlier, one) and re.search(words()["clause_ends"], between) is None
        return earlier.clause == one.clause or cut

    def _in_context(self, index: int, one: Quantity, figure: CityFigure, phrase: Phrase) -> bool:
        """Whether the sentence says the rest, and the number before it is what this one is a part or a share of."""
        whole = figure.part_of or figure.share_of
        asked = figure.part_of or (figure.share_of and phrase.context)
        earlier = self._not_beside(index, one, figure.part_of) if asked else None
        if whole and earlier is not None:
            known = self.matched.get(earlier)
            if known is None or known.id != whole:
                return False
        elif figure.share_of and phrase.context:
            return False
        if not phrase.context and not phrase.above:
            return True
        return self._says(one, phrase, alone=bool(whole) and earlier is None)

    def _says(self, one: Quantity, phrase: Phrase, *, alone: bool) -> bool:
        here = self.sentences.of(one)
        if here is None:
            return False
        said = here.words if alone else self.sentences.carried(here) + here.words
        above = self.sentences.headings(here) if phrase.above else ""
        return all(word in said for word in phrase.context) and all(word in above for word in phrase.above)

    def _not_beside(self, index: int, one: Quantity, whole: str | None) -> int | None:
        """The nearest quantity before it in its sentence that is no other part of the same whole; passed over are brackets deeper
        than it, and figures that cannot be counted in its unit: 4枚 before 16名.
        """
        depth = self._depth(one)
        for earlier in range(index - 1, -1, -1):
            other = self.scan.quantities[earlier]
            if not self.sentences.together(other, one):
                return None
            known = self.matched.get(earlier)
            if known is not None and whole and one.unit not in known.units and other.unit != one.unit:
                continue
            if self._depth(other) <= depth and (known is None or whole is None or known.part_of != whole):
                return earlier
        return None

    def _depth(self, one: Quantity) -> int:
        return self.scan.clauses[one.clause].depth if one.clause < len(self.scan.clauses) else 0


def names_of_wholes(city: CityFigures) -> dict[str, tuple[str, ...]]:
    """Id of a figure → the names of what it is a part of, and of what that is a part of."""
    known = {one.id: one for one in city.figures}
    found = {}
    for one in city.figures:
        names: list[str] = []
        whole = known.get(one.part_of or "")
        while whole is not None and len(names) < MOST_NAMES:
            names += [said.before for said in whole.phrases if not said.sided and not said.context]
            whole = known.get(whole.part_of or "")
        found[one.id] = tuple(names)
    return found


def of_one_year(figure: CityFigure) -> bool:
    """Whether it is counted over one year alone."""
    return figure.since is not None and figure.last is not None and figure.since.year == figure.last.year


def counted_in(one: Quantity, figure: CityFigure) -> bool:
    """Whether the indicator may be counted in the quantity's unit; a bare number (36万) has none to contradict it."""
    if figure.limit and one.modifier not in {"limit", "at_most"}:
        return False
    last = one.text[-1:]
    bare = one.unit == words()["bare"] and (last.isdigit() or last in words()["unmeasured"])
    return one.unit in figure.units or bare
