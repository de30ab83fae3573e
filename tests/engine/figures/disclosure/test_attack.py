"""z3 against tables made at random."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.figures.disclosure import SPREAD, protect
from tests.engine.figures.disclosure.attacker import Attacker, Name, Relation, filled
from tests.engine.figures.disclosure.claims import NAMED_BY_LADDER, assert_safe, shown_of
from tests.engine.figures.disclosure.packs import (
    CONTEST,
    CONTEST_IDENTITIES,
    LADDER,
    LADDER_SUM,
    Little,
    Row,
    little,
    people,
)

COUNTIES = ["a", "b", "c", "d", None]
STRUCTURE: list[Name] = [
    (f"level{level}", "level", other) for level in (1, 2, 3) for other in "54321" if other != str(level)
]
MEDALS: list[Relation] = [("at_most", "winners", ("gold", "silver", "bronze"))]
MEDALS += [("at_most", "winners", (medal,)) for medal in ("gold", "silver", "bronze")]
MEDALS += [("at_most", "entrants", (part,)) for part in ("gold", "silver", "bronze", "champions")]
"""What the conditions say without any declaration: who won gold won, and took part."""
USUAL = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def ladder_of(counts: dict[tuple[str | None, str, str | None], int]) -> Little:
    return little(LADDER, people(counts), [LADDER_SUM])


def attack_ladder(city: Little) -> None:
    tables = filled(city.cells, [[one.id for one in LADDER]])
    protected = protect(city.pack, city.cells, city.totals)
    structure = [name for name in STRUCTURE if name[2] in tables[name[:2]]]
    assert_safe(city.pack, tables, city.totals, protected, NAMED_BY_LADDER, structure)


def attack_contest(city: Little) -> None:
    tables = filled(city.cells, [[one.id for one in CONTEST]])
    protected = protect(city.pack, city.cells, city.totals)
    assert_safe(city.pack, tables, city.totals, protected, more=MEDALS)


def random_ladder(seed: int) -> Little:
    """People spread unevenly: some counties large, some tiny, few on the upper levels."""
    chance = random.Random(seed)
    counties = chance.sample(["a", "b", "c", "d", "e", "f", "g"], chance.randint(1, 7)) + [None] * chance.randint(0, 1)
    most = {"5": 60, "4": 50, "3": 40, "2": 25, "1": 15}
    size = {county: chance.choice([0.02, 0.1, 0.3, 1, 3]) for county in counties}
    return ladder_of(
        {
            (county, level, sex): int(chance.random() ** 2 * most[level] * size[county] * share)
            for county in counties
            for level in most
            for sex, share in (("male", 0.7), ("female", 0.3), (None, 0.05))
        }
    )


def random_contest(seed: int) -> Little:
    """Entries, most by people who enter once; sometimes a person wins twice."""
    chance = random.Random(seed)
    counties = chance.sample(["a", "b", "c", "d", "e"], chance.randint(1, 5))
    again = chance.choice([0, 0, 0.02, 0.2])
    rows: list[Row] = []
    for _ in range(chance.choice([5, 30, 120, 300])):
        if rows and chance.random() < again:
            person, county = chance.choice([(row["person_id"], row["county"]) for row in rows])
        else:
            person, county = len(rows), chance.choice(counties[: chance.randint(1, len(counties))])
        medal = chance.choice(["gold", "silver", "bronze", None, None, chance.choice(["bronze", None])])
        rows.append(
            {
                "person_id": person,
                "county": county,
                "year": str(chance.choice([2014, 2016, 2016, 2018])),
                "medal": medal,
            }
        )
    return little(CONTEST, rows, CONTEST_IDENTITIES)


@USUAL
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(COUNTIES), st.sampled_from("54321"), st.sampled_from(["male", "female", None])),
        st.one_of(st.integers(0, 3), st.integers(0, 15), st.integers(8, 40)),
        min_size=1,
    )
)
def test_no_cell_of_a_ladder_of_levels_is_told(counts: dict[tuple[str | None, str, str | None], int]) -> None:
    attack_ladder(ladder_of(counts))


@pytest.mark.parametrize("seed", range(15))
def test_no_cell_of_an_uneven_city_is_told(seed: int) -> None:
    attack_ladder(random_ladder(seed))


@USUAL
@given(
    st.lists(
        st.tuples(
            st.integers(0, 60),
            st.sampled_from(["a", "b", "c"]),
            st.sampled_from(["2014", "2016"]),
            st.sampled_from(["gold", "silver", "bronze", None]),
        ),
        min_size=1,
        max_size=90,
    )
)
def test_no_cell_of_a_contest_is_told(entries: list[tuple[int, str, str, str | None]]) -> None:
    rows = [dict(zip(("person_id", "county", "year", "medal"), entry, strict=True)) for entry in entries]
    attack_contest(little(CONTEST, rows, CONTEST_IDENTITIES))


@pytest.mark.parametrize("seed", range(15))
def test_no_cell_of_an_uneven_contest_is_told(seed: int) -> None:
    attack_contest(random_contest(seed))


@pytest.mark.parametrize("seed", range(8))
def test_a_suppressed_cell_keeps_ten_possible_values_where_the_totals_leave_them(seed: int) -> None:
    city = random_ladder(seed + 500)
    tables = filled(city.cells, [[one.id for one in LADDER]])
    protected = protect(city.pack, city.cells, city.totals)
    structure = [name for name in STRUCTURE if name[2] in tables[name[:2]]]
    known = Attacker(city.pack, tables, city.totals, shown_of(protected, tables), told=NAMED_BY_LADDER, zeros=structure)
    bare = Attacker(city.pack, tables, city.totals, {}, told=NAMED_BY_LADDER, zeros=structure)
    for name in sorted(protected.suppressed - protected.told, key=str):
        low, high = known.interval(name)
        if high - low < SPREAD:
            least, most = bare.interval(name)
            assert high - low == most - least, name


@pytest.mark.parametrize("seed", range(12))
def test_who_knows_every_zero_still_tells_no_other_cell_where_it_can_be_helped(seed: int) -> None:
    city = random_ladder(seed + 900)
    tables = filled(city.cells, [[one.id for one in LADDER]])
    protected = protect(city.pack, city.cells, city.totals)
    truth = {(*table, key): count for table, counts in tables.items() for key, count in counts.items()}
    zeros = [name for name, count in truth.items() if count == 0]
    known = Attacker(city.pack, tables, city.totals, shown_of(protected, tables), told=NAMED_BY_LADDER, zeros=zeros)
    bare = Attacker(city.pack, tables, city.totals, {}, told=NAMED_BY_LADDER, zeros=zeros)
    open_cells = protected.suppressed - protected.told - set(zeros)
    assert known.pinned(open_cells) <= bare.pinned(open_cells)


@pytest.mark.soak
@pytest.mark.parametrize("block", range(20))
def test_no_cell_of_thousands_of_cities_is_told(block: int) -> None:
    for seed in range(1000 + block * 100, 1100 + block * 100):
        attack_ladder(random_ladder(seed))
        attack_contest(random_contest(seed))
