"""Measure words: 人, 万元/年, 平方米, 个百分点."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from baigong.engine.documents.model import QuantityKind
from baigong.engine.documents.scanning.words import Words, data

KINDS: tuple[QuantityKind, ...] = ("count", "amount", "measure", "multiple", "share", "change", "duration")


@dataclass(frozen=True, slots=True)
class Measure:
    """``word`` as printed; one of it is ``factor`` of the base ``unit``."""

    word: str
    unit: str
    kind: QuantityKind
    factor: Fraction = Fraction(1)
    one: bool = True
    """Whether 一 before it is a number."""
    shy: bool = False
    """Whether a single Chinese digit before it nearly always belongs to a word."""

    @property
    def continuous(self) -> bool:
        """Whether true values have no smallest step."""
        return self.kind in {"measure", "share", "change", "multiple", "ratio"}


NOTHING = Measure("", "", "count", one=False, shy=True)


def measure_at(text: str, start: int, gap: str = "") -> Measure:
    """The longest measure word at a place; ``NOTHING`` where none. ``gap``: a space that stands before it, a part of its word."""
    known, words = _measures()
    found = known.get(words.at(text, start), NOTHING)
    return replace(found, word=gap + found.word) if gap and found is not NOTHING else found


@lru_cache
def _measures() -> tuple[dict[str, Measure], Words]:
    known: dict[str, Measure] = {}
    file = data("measures")
    for kind in KINDS:
        table = file[kind]
        factors = table.get("factor", {})
        for word, unit in table["base"].items():
            known[word] = Measure(word, unit, kind, Fraction(factors.get(word, 1)))
    counts = file["count"]
    for word in [*counts["words"], *counts["one"]]:
        known.setdefault(word, Measure(word, word, "count", Fraction(1), word in counts["one"], word in counts["shy"]))
    return known, Words(known)
