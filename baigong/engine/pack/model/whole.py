"""A whole city pack, and what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ConfigDict

from baigong.engine.pack.model.city import City, Division, Term
from baigong.engine.pack.model.facts import FactView, RecordTable
from baigong.engine.pack.model.figures import Identity, Indicator
from baigong.engine.pack.model.letters import LetterTemplate
from baigong.engine.pack.model.part import Part, Words, holds
from baigong.engine.pack.model.rules import DatedValue, Provision, Publication


class Pack(Part):
    """A whole city pack."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    directory: Path
    city: City
    divisions: tuple[Division, ...]
    vocabularies: Mapping[str, Mapping[str, Term]]
    records: Mapping[str, RecordTable]
    facts: Mapping[str, FactView]
    sections: Mapping[str, Words]
    indicators: tuple[Indicator, ...]
    identities: tuple[Identity, ...]
    provisions: Mapping[str, Provision]
    publications: tuple[Publication, ...]
    demo: Mapping[str, Any]
    """``demo.yaml``, read and checked by the demo generator."""
    letters: Mapping[str, LetterTemplate] = {}
    """By id, in the order of their ids."""

    def indicator(self, name: str) -> Indicator | None:
        """The indicator of that id, or None."""
        return next((one for one in self.indicators if one.id == name), None)

    def unit_of(self, code: str) -> str:
        """The place (its newest code) that a division code of any time stands for; the code itself if unknown."""
        followers = {one.succeeds: one.code for one in self.divisions if one.succeeds}
        while code in followers:
            code = followers[code]
        return code

    def division(self, code: str, day: date) -> Division | None:
        """The division row in force on ``day`` for the place that ``code`` names, or None."""
        unit = self.unit_of(code)
        for row in self.divisions:
            if self.unit_of(row.code) == unit and holds(row.valid_from, row.valid_to, day):
                return row
        return None

    def provision_value(self, name: str, day: date) -> DatedValue | None:
        """The provision's value in force on ``day``, or None."""
        values = self.provisions[name].values if name in self.provisions else ()
        return next((one for one in values if holds(one.valid_from, one.valid_to, day)), None)
