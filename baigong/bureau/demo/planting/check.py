"""What is wrong with what a pack wants planted, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.bureau.demo.planting.copy import FACTS
from baigong.bureau.demo.planting.plants import Plant, plants
from baigong.bureau.demo.schema.planted import Planted
from baigong.bureau.demo.tables import RECORDS
from baigong.engine.base.language import _


def mistakes(planted: Planted | None) -> Iterator[str]:
    """Records, columns and rows that do not exist, each with its place."""
    for plant in plants(planted):
        for path, term in _unknown(plant):
            yield _("planted.scenes.{path}：没有“{term}”").format(path=path, term=term)


def _unknown(plant: Plant) -> Iterator[tuple[str, str]]:
    known = {"@person"} if plant.inhabited else set()
    for key, row in plant.rows.items():
        path = f"{plant.says}.{key}"
        table = RECORDS.get(row["in"])
        if table is None:
            yield path, row["in"]
            continue
        yield from ((path, column) for column in row if column not in (*table.columns, "in"))
        facts = row[FACTS].values() if isinstance(row.get(FACTS), Mapping) else ()
        named = {value for value in (*row.values(), *facts) if isinstance(value, str) and value.startswith("@")}
        yield from ((path, value) for value in sorted(named - known))
        known.add(f"@{key}")
    yield from ((plant.says, key) for key in plant.expect if f"@{key}" not in known)
