"""What a planted row holds where the pack does not say."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.people import PeopleMaker
from baigong.bureau.demo.tables import CERTIFICATE, EMPLOYMENT, INSURANCE_SPELL, Table
from baigong.bureau.demo.world import World


class Defaults:
    """Fills rows up."""

    def __init__(self, world: World, maker: PeopleMaker) -> None:
        people, insurance = world.demo.people, world.demo.insurance
        self._world = world
        self._certificates = maker.certificates
        self._as_of = ISO[world.as_of]
        self._serial = 0
        self._sources: dict[Table, dict[str, tuple[str, str | None]]] = {
            INSURANCE_SPELL: {"verified": (insurance.source if insurance else "registry", self._as_of)},
        }
        self._sources[INSURANCE_SPELL]["claimed"] = self._sources[INSURANCE_SPELL]["verified"]
        for table in (CERTIFICATE, EMPLOYMENT):
            self._sources[table] = {
                "verified": ("registry", None),
                "claimed": (people.claim_source, self._as_of),
                "contradicted": (people.check_source, self._as_of),
            }

    def of(self, table: Table, given: dict[str, Any], person: int | None, place: str) -> dict[str, Any]:
        """The row's columns; ``person`` and ``place`` are its plant's."""
        self._serial += 1
        row = dict(given)
        if table in self._sources or ("person_id" in table.columns and "organisation_id" not in row):
            row.setdefault("person_id", person)
        if "division" in table.columns:
            row.setdefault("division", place)
        if "name" in row:
            row["name"] = row["name"].format(n=self._serial)
        if table in self._sources:
            row.setdefault("status", "verified")
            row["source"], row["source_as_of"] = self._sources[table][row["status"]]
        if table is CERTIFICATE:
            self._certify(row)
        return row

    def _certify(self, row: dict[str, Any]) -> None:
        day = date.fromisoformat(row["valid_from"]).toordinal()
        row.setdefault("kind", self._certificates.kind(day))
        row.setdefault("issuer_id", self._certificates.issuer)
        row.setdefault("origin", "assessment")
        row.setdefault("ended_because", "")
        row["number"] = f"SYNP{self._serial:08d}"
