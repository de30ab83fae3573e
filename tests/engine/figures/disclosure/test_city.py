"""The real shape: Mianyang's own indicators, levels, counties, contests, honours."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from baigong.engine.figures.disclosure import protect
from baigong.engine.pack.model import Pack
from tests.engine.figures.disclosure.mianyang import CITY_CONTEST, HONOURS, LEVELS, attack
from tests.engine.figures.disclosure.packs import Row, Tables

COUNTIES = ["510703", "510704", "510705", "510722", "510723", "510725", "510726", "510727", "510781"]
COUNTIES += ["5107P1", "5107P2", "5107P3", "5107P4"]
WEIGHTS = [30, 16, 9, 12, 4, 4, 3, 1, 15, 7, 3, 2, 0.3]
BY_PERSON = ("county", "level", "sex", "age_band", "ownership")
WORKERS: dict[str, Callable[[Row], bool]] = {
    "skilled_workers": lambda row: True,
    "high_skilled_workers": lambda row: row["level"] in "321",
    LEVELS["3"]: lambda row: row["level"] == "3",
    LEVELS["2"]: lambda row: row["level"] == "2",
    LEVELS["1"]: lambda row: row["level"] == "1",
}
ZONE: dict[str, Callable[[Row], bool]] = {
    "zone_2016_competitors": lambda row: True,
    "zone_2016_medallists": lambda row: row["medal"] is not None,
    "zone_2016_gold": lambda row: row["medal"] == "gold",
    "zone_2016_silver": lambda row: row["medal"] == "silver",
    "zone_2016_bronze": lambda row: row["medal"] == "bronze",
}
CUP: dict[str, Callable[[Row], bool]] = {
    "sichuan_2017_gold": lambda row: row["medal"] == "gold",
    "sichuan_2017_silver": lambda row: row["medal"] == "silver",
    "sichuan_2017_bronze": lambda row: row["medal"] == "bronze",
    "sichuan_2017_champions": lambda row: row["medal"] == "gold",
}


class MadeCity:
    """Tables and totals, filled from rows."""

    def __init__(self) -> None:
        self.cells: Tables = {}
        self.totals: dict[str, int] = {}

    def count(
        self, name: str, rows: list[Row], by: tuple[str, ...], keys: dict[str, list[str | None]], *, distinct: bool
    ) -> None:
        def number(of: list[Row]) -> int:
            return len({row["person_id"] for row in of}) if distinct else len(of)

        self.totals[name] = number(rows)
        for column in by:
            seen = {row[column] for row in rows} | set(keys.get(column, []))
            self.cells[name, column] = {
                key: number([row for row in rows if row[column] == key]) for key in sorted(seen, key=str)
            }


def made(seed: int, people: int) -> MadeCity:
    """A city of about this many workers, uneven as cities are."""
    chance = random.Random(seed)

    def county() -> str | None:
        return None if chance.random() < 0.002 else chance.choices(COUNTIES, WEIGHTS)[0]

    workers = [
        {
            "person_id": number,
            "county": county(),
            "level": chance.choices("54321", [44, 34, 19, 2.6, 0.5])[0],
            "sex": chance.choices(["male", "female", None], [63, 37, 0.1])[0],
            "age_band": chance.choices(["under_30", "30_to_39", "40_to_49", "50_and_over", None], [34, 41, 20, 4, 0.1])[
                0
            ],
            "ownership": chance.choices(
                ["state", "collective", "private", "foreign", "public", "none"], [24, 1.5, 49, 3, 3, 20]
            )[0],
        }
        for number in range(people)
    ]
    city = MadeCity()
    keys: dict[str, list[str | None]] = {"county": list(COUNTIES), "level": list("54321"), "ownership": ["government"]}
    for name, keeps in WORKERS.items():
        city.count(name, [row for row in workers if keeps(row)], BY_PERSON, keys, distinct=False)
    for name in HONOURS:
        holders = [{"person_id": number, "county": county()} for number in range(chance.choice([0, 1, 2, 3, 11, 28]))]
        city.count(name, holders, ("county",), keys, distinct=True)
    entries: list[Row] = [
        {
            "person_id": chance.randrange(people // 300 + 5),
            "county": county(),
            "year": chance.choice(["2014", "2016", "2018"]),
            "category": chance.choices(["worker", "student"], [7, 3])[0],
            "rank": chance.random(),
        }
        for _ in range(people // 300)
    ]
    for name, share in zip(CITY_CONTEST, (1, 0.45, 0.4), strict=True):
        kept = [row for row in entries if row["rank"] < share]
        city.count(name, kept, ("county", "year", "category"), keys, distinct=True)
    for table, size in ((ZONE, chance.choice([4, 16, 60])), (CUP, chance.choice([3, 6, 40]))):
        sent: list[Row] = [
            {
                "person_id": number,
                "county": county(),
                "medal": chance.choice(["gold", "silver", "bronze", chance.choice(["gold", None])]),
            }
            for number in range(size)
        ]
        for name, keeps in table.items():
            by = ("county", "medal") if name in {"zone_2016_competitors", "zone_2016_medallists"} else ("county",)
            distinct = name.endswith(("competitors", "medallists", "champions"))
            city.count(
                name,
                [row for row in sent if keeps(row)],
                by,
                keys | {"medal": ["gold", "silver", "bronze"]},
                distinct=distinct,
            )
    return city


@pytest.mark.parametrize(("seed", "people"), [(1, 300), (2, 3_000), (3, 12_000), (4, 40_000)])
def test_no_cell_of_a_made_city_is_told(pack: Pack, seed: int, people: int) -> None:
    city = made(seed, people)
    attack(pack, city.cells, city.totals, protect(pack, city.cells, city.totals))


def test_a_large_city_keeps_most_of_its_tables(pack: Pack) -> None:
    """Suppression is for people's sake, not for its own: large counts stay."""
    city = made(5, 40_000)
    protected = protect(pack, city.cells, city.totals)
    workers = [table for table in city.cells if table[0] in WORKERS]
    large = [(*table, key) for table in workers for key, count in city.cells[table].items() if count >= 1000]
    lost = [name for name in large if name in protected.suppressed]
    assert len(large) > 40
    assert len(lost) <= len(large) // 5


def test_the_same_tables_are_protected_the_same_way(pack: Pack) -> None:
    city = made(6, 3_000)
    turned = {table: dict(reversed(list(counts.items()))) for table, counts in city.cells.items()}
    assert protect(pack, city.cells, city.totals).suppressed == protect(pack, city.cells, city.totals).suppressed
    assert protect(pack, turned, city.totals).told == protect(pack, city.cells, city.totals).told


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(40))
def test_no_cell_of_many_made_cities_is_told(pack: Pack, seed: int) -> None:
    city = made(seed + 100, random.Random(seed).choice([200, 1_000, 5_000, 20_000]))
    attack(pack, city.cells, city.totals, protect(pack, city.cells, city.totals))
