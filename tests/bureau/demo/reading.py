"""A generated city in memory, and plain questions to its rows. Shares nothing with the code that made them but the rows."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from baigong.bureau.demo.generate import generate
from baigong.engine.pack.model import Pack

Row = dict[str, Any]
City = dict[str, list[Row]]
"""Model → rows by column name."""


def city(pack: Pack, scale: float, seed: int = 7) -> City:
    rows: City = defaultdict(list)
    for table, batch in generate(pack, scale, seed):
        rows[table.model] += [dict(zip(table.columns, row, strict=True)) for row in batch]
    return rows


def unplanted(pack: Pack) -> Pack:
    """The pack with nothing planted in its city."""
    return pack.model_copy(update={"demo": {name: part for name, part in pack.demo.items() if name != "planted"}})


def holds(row: Row, day: str) -> bool:
    """Whether a dated row holds on the day."""
    return row["valid_from"] <= day and (row["valid_to"] is None or row["valid_to"] > day)


def by(rows: list[Row], column: str) -> dict[Any, list[Row]]:
    """Rows by the value of a column."""
    found: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def one_by(rows: list[Row], column: str = "id") -> dict[Any, Row]:
    """Rows by a column that never repeats."""
    found = {row[column]: row for row in rows}
    assert len(found) == len(rows), column
    return found


def highest_levels(rows: City, order: list[str], day: str) -> dict[str, int]:
    """Level → people who count at it on the day: registered, and their best valid, uncontradicted certificate is of it."""
    rank = {level: index for index, level in enumerate(order)}
    registered = {row["id"] for row in rows["registry.Person"] if holds(row, day)}
    best: dict[int, int] = {}
    for row in rows["registry.Certificate"]:
        if row["level"] and row["status"] != "contradicted" and row["person_id"] in registered and holds(row, day):
            best[row["person_id"]] = max(best.get(row["person_id"], -1), rank[row["level"]])
    counts = dict.fromkeys(order, 0)
    for index in best.values():
        counts[order[index]] += 1
    return counts
