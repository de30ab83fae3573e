"""Names of a column's values for people: counties and terms of a city's vocabularies; other values stand as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Pack
from baigong.engine.policy.model import Book
from baigong.engine.policy.sweep.sources.rows import shown

DIVISION = "division"


@dataclass(frozen=True)
class Labels:
    """The names on ``day`` in the reader's language. A city's pack is read once, when the first name is asked for."""

    book: Book
    day: date

    def of(self, view: str, column: str, value: str | None) -> str:
        """The name of a value, without signs that steer a terminal; None is "not known"."""
        if value is None:
            return _("不详")
        declared = self.book.views[view].columns.get(column)
        return (self._named(declared.vocabulary, value) if declared and declared.vocabulary else "") or shown(value)

    def place(self, view: str, column: str, value: str | None) -> tuple[bool, int, str]:
        """Sorts values: the highest of terms that have an order first, else by code; "not known" last."""
        declared = self.book.views[view].columns.get(column)
        vocabulary = self._pack.vocabularies.get(declared.vocabulary, {}) if declared and self._pack else {}
        term = vocabulary.get(value or "")
        return value is None, -(term.order or 0) if term else 0, value or ""

    @cached_property
    def _pack(self) -> Pack | None:
        if not (self.book.directory / "city.yaml").exists():
            return None
        from baigong.engine.pack.read import load_pack

        return load_pack(self.book.directory)

    def _named(self, vocabulary: str, value: str) -> str:
        pack = self._pack
        if pack is None:
            return ""
        if vocabulary == DIVISION:
            division = pack.division(value, self.day)
            return pick(division.title) if division else ""
        term = pack.vocabularies.get(vocabulary, {}).get(value)
        return pick(term.title) if term else ""
