"""Every possible table of a very small city, one after the other: no solver, no cleverness."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from baigong.engine.figures.disclosure import SPREAD, protect
from tests.engine.figures.disclosure.attacker import Name
from tests.engine.figures.disclosure.claims import shown_of
from tests.engine.figures.disclosure.packs import Count, Tables, everybody, identity, little

ALL = Count("all", None, everybody, ("county",))
SOME = Count("some", "some", lambda row: row["some"], ("county",), part_of="all")
REST = Count("rest", "NOT some", lambda row: not row["some"], ("county",), part_of="all")


def sums(total: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in sums(total - first, places - 1):
            yield (first, *rest)


@pytest.mark.parametrize(
    "counts",
    [
        ((3, 12), (0, 11), (14, 2)),
        ((0, 0), (12, 3), (1, 15)),
        ((9, 1), (10, 0), (11, 11)),
        ((1, 0), (0, 1), (20, 20)),
        ((0, 0), (0, 0), (30, 1)),
        ((5, 15), (6, 12), (3, 10)),
        ((11, 10), (12, 12), (13, 3)),
        ((2, 2), (2, 2), (2, 2)),
        ((0, 10), (0, 10), (0, 9)),
        ((1, 0), (0, 0), (0, 0)),
    ],
)
def test_counting_every_table_pins_no_cell(counts: tuple[tuple[int, int], ...]) -> None:
    """Three counties; ``all`` = ``some`` + ``rest``, of which all three are shown by county."""
    rows = [
        {"county": "abc"[county], "some": number < some, "person_id": None}
        for county, (some, rest) in enumerate(counts)
        for number in range(some + rest)
    ]
    city = little([ALL, SOME, REST], rows, [identity("sum", "all", "some", "rest")])
    tables: Tables = {key: {county: table.get(county, 0) for county in "abc"} for key, table in city.cells.items()}
    protected = protect(city.pack, tables, city.totals)
    shown = shown_of(protected, tables)
    possible: dict[Name, set[int]] = {name: set() for name in protected.suppressed}
    bare = {name: set[int]() for name in possible}
    for some, rest in product(sums(city.totals["some"], 3), sums(city.totals["rest"], 3)):
        table: dict[Name, int] = {
            (one, "county", county): value
            for one, values in (("some", some), ("rest", rest), ("all", tuple(map(sum, zip(some, rest, strict=True)))))
            for county, value in zip("abc", values, strict=True)
        }
        for name, found in bare.items():
            found.add(table[name])
        if all(table[name] == value for name, value in shown.items()):
            for name, found in possible.items():
                found.add(table[name])
    for name in protected.suppressed - protected.told:
        width = max(possible[name]) - min(possible[name])
        assert width >= min(SPREAD, max(bare[name]) - min(bare[name])), name
        assert len(possible[name]) > 1
    for name in protected.told:
        assert len(bare[name]) == 1
