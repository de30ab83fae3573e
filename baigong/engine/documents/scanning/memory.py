"""What the numbers of a sentence counted so far: the last of all, and the first and the last of each unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baigong.engine.documents.model import Clause
from baigong.engine.documents.scanning.counting import Around
from baigong.engine.documents.scanning.nouns import is_verb
from baigong.engine.documents.scanning.printed import Printed

RELATIVE = frozenset({"share", "growth", "decline", "change", "multiple"})
"""Kinds that are of what was last spoken of, whatever its unit."""


@dataclass(slots=True)
class Memory:
    """By sentence and depth of brackets: the noun and unit of the last number; by unit too, the nouns of the first and the last."""

    sentence_start: int = 0
    here: tuple[int, int] = (-1, 0)
    last: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    units: dict[tuple[int, int, str], list[str]] = field(default_factory=dict)
    rounded: set[tuple[int, int, str]] = field(default_factory=set)

    def enter(self, clauses: Sequence[Clause], at: int) -> None:
        """Go to a clause, and find where its sentence begins."""
        clause = clauses[at]
        if clause.sentence != self.here[0]:
            while at and clauses[at - 1].sentence == clause.sentence:
                at -= 1
            self.sentence_start = clauses[at].start
        self.here = (clause.sentence, clause.depth)

    def around(self, one: Printed, text: str, start: int, end: int) -> Around:
        """The words that may name a number, with what the last number of its unit counted, else the last of all."""
        noun, unit = self.last.get(self.here, ("", ""))
        kin = self.units.get((*self.here, one.unit), [])
        if kin and one.kind not in RELATIVE:
            noun, unit = kin[-1], one.unit
        return Around(text, start, end, noun, bool(noun) and unit == one.unit)

    def first(self, one: Printed) -> str:
        """What the first number of that unit counted."""
        return next(iter(self.units.get((*self.here, one.unit), [])), "")

    def averaged(self, one: Printed, counts: str) -> bool:
        """Whether the last number of that unit and noun was an average: 年均浓度31微克/立方米，上年为33微克/立方米."""
        kin = self.units.get((*self.here, one.unit), [])
        return (*self.here, one.unit) in self.rounded and bool(kin) and counts in {"", kin[-1]}

    def keep(self, one: Printed, counts: str) -> None:
        """Remember what a number counted, unless that is but a verb."""
        if not counts or is_verb(counts):
            return
        self.last[self.here] = (counts, one.unit)
        key = (*self.here, one.unit)
        self.units.setdefault(key, []).append(counts)
        halved = one.value is not None and one.value.denominator == 1 and one.bounds[0] == one.value - one.place / 2
        (self.rounded.add if halved and one.scale == 1 and one.place == 1 else self.rounded.discard)(key)
