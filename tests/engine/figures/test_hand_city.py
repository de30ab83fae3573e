"""A city counted by hand gives its figures exactly, on two days."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baigong.engine.figures import Figure, breakdown, check_identities, compute, records
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.arrow import snapshot_of

CITY = Path(__file__).parent / "hand_city"
SNAPSHOT_DAY = date(2018, 9, 4)
DAYS = {date(2018, 8, 31): "2018_08_31", date(2016, 12, 31): "2016_12_31"}
WORDS: dict[str, Callable[[str], object]] = {
    "boolean": lambda text: text == "true",
    "date": date.fromisoformat,
    "text": str,
    "integer": int,
    "bigint": int,
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def city(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    tables = {
        path.stem: [
            {name: WORDS[pack.records[path.stem].columns[name].type](text) for name, text in row.items() if text}
            for row in rows(path)
        ]
        for path in CITY.glob("*.csv")
        if path.stem != "expected"
    }
    assert 280 <= sum(len(table) for table in tables.values()) <= 420
    return snapshot_of(pack, tmp_path_factory.mktemp("hand"), SNAPSHOT_DAY, tables)


def figures(pack: Pack, city: Snapshot, day: date) -> dict[str, Figure]:
    return {one.id: one for one in compute(pack, city, day)}


@pytest.mark.parametrize("day", DAYS)
def test_every_figure_is_what_was_counted_by_hand(pack: Pack, city: Snapshot, day: date) -> None:
    found = figures(pack, city, day)
    expected = {row["id"]: row for row in rows(CITY / "expected.csv")}
    assert list(found) == list(expected)
    wrong = []
    for name, row in expected.items():
        value, count = row[f"value_{DAYS[day]}"], int(row[f"records_{DAYS[day]}"])
        counted = Decimal(value) if value else None
        figure = found[name]
        rounded = None if figure.value is None else round(Decimal(figure.value), 6)
        if (rounded, figure.records) != (counted, count):
            wrong.append(f"{name}: {figure.value} of {figure.records}, by hand {value} of {count}: {row['counted']}")
    assert wrong == []


@pytest.mark.parametrize(
    ("day", "name", "column", "cells"),
    [
        (
            date(2018, 8, 31),
            "skilled_workers",
            "county",
            {"510703": 15, "510704": 5, "510705": 10, "510722": 1, "510781": 5},
        ),
        (date(2016, 12, 31), "skilled_workers", "county", {"510703": 15, "510704": 6, "510724": 10, "510781": 4}),
        (date(2018, 8, 31), "skilled_workers", "level", {"5": 10, "4": 6, "3": 14, "2": 3, "1": 3}),
        (date(2016, 12, 31), "skilled_workers", "level", {"5": 10, "4": 6, "3": 13, "2": 3, "1": 3}),
        (
            date(2018, 8, 31),
            "skilled_workers",
            "ownership",
            {"state": 1, "private": 9, "public": 4, "collective": 4, "none": 18},
        ),
        (date(2018, 8, 31), "studios", "rank", {"county": 2, "city": 2, "provincial": 1, "national": 1}),
        (date(2018, 8, 31), "order_training_trainees", "year", {"2014": 5, "2016": 2, "2018": 1}),
        (
            date(2018, 8, 31),
            "studio_funding",
            "fund_level",
            {"city": 200_000, "provincial": Decimal("100000.50"), "national": 200_000},
        ),
        (date(2018, 8, 31), "city_contest_competitors", "year", {"2014": 3, "2016": 4, "2018": 1}),
    ],
)
def test_breakdowns_are_what_was_counted_by_hand(
    pack: Pack, city: Snapshot, day: date, name: str, column: str, cells: dict[str, int | Decimal]
) -> None:
    assert {cell.keys[0]: cell.value for cell in breakdown(pack, city, day, name, (column,))} == cells


def test_the_lists_hold_the_very_people_counted(pack: Pack, city: Snapshot) -> None:
    day = date(2018, 8, 31)

    def people(name: str, column: str) -> set[object]:
        found = records(pack, city, day, name)
        return {row[found.columns.index(column)] for row in found.rows}

    assert people("level3_senior_workers", "person_id") == {1, 11, 13, 14, *range(19, 27), 34, 39}
    assert people("apprentices_trained", "person_id") == {11, 13, 14}
    assert people("city_contest_promotions", "person_id") == {11}
    assert people("studios", "studio_id") == {1, 2, 3, 4, 6, 7}
    assert people("studio_funding", "payment_id") == {1, 2, 3, 4}


def test_the_base_with_two_ranks_explains_two_identities(pack: Pack, city: Snapshot) -> None:
    day = date(2018, 8, 31)
    results = {one.identity.id: one for one in check_identities(pack, city, day, compute(pack, city, day))}
    for name in ("base_ranks_make_bases", "base_funding_by_rank"):
        result = results[name]
        assert result.verdict == "explained"
        assert result.hypothesis
        assert "推断" in result.why
        assert result.overlap is not None
        assert result.overlap.rows == ((1, 1, 2),)
    assert {name for name, one in results.items() if one.verdict == "fails"} == {"medals_make_medallists", "all_won"}
    assert results["apprenticeship_unit_price"].verdict == "holds"
    assert results["champions_are_gold"].verdict == "holds"


def test_before_anything_was_recorded_there_is_nothing(pack: Pack, city: Snapshot) -> None:
    found = figures(pack, city, date(1990, 1, 1))
    assert {one.value for one in found.values()} <= {0, None}
    assert {one.records for one in found.values()} == {0}
