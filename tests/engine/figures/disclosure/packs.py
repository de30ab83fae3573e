"""A small invented city whose tables are made from people counted by hand, with what a reader knows of them written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from baigong.engine.pack.model import City, FactView, Identity, Indicator, Pack

Row = dict[str, Any]
Tables = dict[tuple[str, str], dict[str | None, int]]
WORDS = {"zh": "字", "en": "words"}


@dataclass(frozen=True)
class Count:
    """An indicator, twice over: as a pack says it, and as a Python test of a row."""

    id: str
    where: str | None
    keeps: Callable[[Row], bool]
    by: tuple[str, ...]
    part_of: str | None = None
    distinct: bool = False
    value: str | None = None
    view: str = "people"

    @property
    def sql(self) -> str:
        return self.value or ("count(DISTINCT person_id)" if self.distinct else "count(*)")


@dataclass(frozen=True)
class Little:
    """A pack and its tables."""

    pack: Pack
    cells: Tables
    totals: dict[str, int]
    rows: list[Row] = field(default_factory=list)


def pack_of(counts: Iterable[Count], identities: Iterable[Identity] = (), *, personal: bool = True) -> Pack:
    counts = list(counts)
    return Pack(
        directory=Path("/nowhere"),
        city=City(
            id="little",
            title=WORDS,
            bureau=WORDS,
            division="1",
            first_day=date(2000, 1, 1),
            demo_today=date(2018, 9, 4),
        ),
        divisions=(),
        vocabularies={},
        records={},
        facts={
            view: FactView(
                subject="person", key="person_id", meaning=WORDS, sql="SELECT 1", columns={}, personal=personal
            )
            for view in {one.view for one in counts}
        },
        sections={"1": WORDS},
        indicators=tuple(indicator(one) for one in counts),
        identities=tuple(identities),
        provisions={},
        publications=(),
        demo={},
    )


def indicator(one: Count) -> Indicator:
    rows = {"from": one.view} | ({"where": one.where} if one.where else {})
    return Indicator.model_validate(
        {
            "id": one.id,
            "section": "1",
            "title": WORDS,
            "meaning": WORDS,
            "unit": "person",
            "rows": rows,
            "value": one.sql,
            "by": one.by,
            "part_of": one.part_of,
            "printed": {"text": {"zh": "{n}", "en": "{n}"}},
        }
    )


def identity(kind: str, whole: str, *parts: str, **more: object) -> Identity:
    return Identity.model_validate(
        {"id": f"{kind}_{whole}", "says": WORDS, "kind": kind, "whole": whole, "parts": parts, **more}
    )


def little(counts: Iterable[Count], rows: list[Row], identities: Iterable[Identity] = ()) -> Little:
    """The tables of these rows: each counted in Python."""
    counts = list(counts)
    cells: Tables = {}
    totals = {}
    for one in counts:
        kept = [row for row in rows if one.keeps(row)]
        totals[one.id] = _count(kept, distinct=one.distinct)
        for column in one.by:
            keys = {row[column] for row in kept}
            cells[one.id, column] = {
                key: _count([row for row in kept if row[column] == key], distinct=one.distinct)
                for key in sorted(keys, key=str)
            }
    return Little(pack_of(counts, identities), cells, totals, rows)


def _count(rows: list[Row], *, distinct: bool) -> int:
    return len({row["person_id"] for row in rows}) if distinct else len(rows)


def everybody(_: Row) -> bool:
    return True


LADDER = (
    Count("skilled", None, everybody, ("county", "level", "sex")),
    Count("high", "high_skilled", lambda row: row["level"] in "321", ("county", "level", "sex"), part_of="skilled"),
    Count("level3", "level = '3'", lambda row: row["level"] == "3", ("county", "level", "sex"), part_of="high"),
    Count("level2", "level = '2'", lambda row: row["level"] == "2", ("county", "level", "sex"), part_of="high"),
    Count("level1", "level = '1'", lambda row: row["level"] == "1", ("county", "level", "sex"), part_of="high"),
)
LADDER_SUM = identity("sum", "high", "level3", "level2", "level1")
CONTEST = (
    Count("entrants", None, everybody, ("county", "year"), distinct=True),
    Count("winners", "awarded", lambda row: bool(row["medal"]), ("county", "year"), part_of="entrants", distinct=True),
    Count("gold", "awarded AND medal = 'gold'", lambda row: row["medal"] == "gold", ("county", "year")),
    Count("silver", "awarded AND medal = 'silver'", lambda row: row["medal"] == "silver", ("county", "year")),
    Count("bronze", "awarded AND medal = 'bronze'", lambda row: row["medal"] == "bronze", ("county", "year")),
    Count(
        "champions", "place = 1", lambda row: row["medal"] == "gold", ("county", "year"), part_of="gold", distinct=True
    ),
)
CONTEST_IDENTITIES = (
    identity("sum", "winners", "gold", "silver", "bronze"),
    identity("equal", "gold", "champions"),
    identity("at_most", "entrants", "winners"),
)


def people(counts: dict[tuple[str | None, str, str | None], int]) -> list[Row]:
    """(county, level, sex) → how many, as rows."""
    return [
        {"person_id": f"{key}{number}", "county": key[0], "level": key[1], "sex": key[2]}
        for key, count in counts.items()
        for number in range(count)
    ]
