"""From a snapshot to what anyone may see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import InputError
from baigong.engine.figures import breakdown, compute
from baigong.engine.figures.disclosure import Protected, public_breakdowns
from baigong.engine.figures.disclosure.public import categories, personal, tables
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.arrow import snapshot_of
from tests.engine.figures.disclosure.mianyang import attack
from tests.engine.figures.small_city import AS_OF, small_city


@pytest.fixture(scope="module")
def protected(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> Protected:
    return public_breakdowns(pack, small, AS_OF, connection)


def indicator(pack: Pack, name: str) -> Indicator:
    one = pack.indicator(name)
    assert one is not None
    return one


def test_every_personal_indicator_has_a_table_for_each_of_its_columns(pack: Pack, protected: Protected) -> None:
    views = {"skilled_worker", "honour_holding", "trainee", "apprentice_facts", "contest_entry"}
    expected = {(one.id, column) for one in pack.indicators if one.rows and one.rows.view in views for column in one.by}
    assert set(protected.categories) == expected
    assert len(expected) > 40


def test_organisations_money_and_ratios_are_not_in_it(pack: Pack) -> None:
    names = {one.id for one in personal(pack)}
    assert not names & {
        "studios",
        "bases",
        "studio_funding",
        "technician_colleges",
        "high_skilled_share",
        "zone_2016_rank",
    }


def test_what_is_shown_is_what_the_breakdown_says(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, protected: Protected
) -> None:
    shown = 0
    for table, counted in protected.shown.items():
        truth = {cell.keys[0]: cell.value for cell in breakdown(pack, small, AS_OF, table[0], (table[1],), connection)}
        for key, value in counted.items():
            assert truth[key] == value
            shown += 1
    assert shown > 5


def test_z3_tells_no_cell_of_the_city(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, protected: Protected
) -> None:
    totals = {one.id: int(one.value or 0) for one in compute(pack, small, AS_OF, connection=connection)}
    attack(pack, tables(pack, small, AS_OF, connection), totals, protected)


def test_figures_that_are_known_need_not_be_computed_again(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, protected: Protected
) -> None:
    figures = compute(pack, small, AS_OF, connection=connection)
    assert public_breakdowns(pack, small, AS_OF, connection, figures) == protected


def test_a_connection_is_opened_where_none_is_given(pack: Pack, small: Snapshot, protected: Protected) -> None:
    assert public_breakdowns(pack, small, AS_OF) == protected


def test_a_county_without_anybody_has_its_row(pack: Pack, tmp_path: Path) -> None:
    snapshot = snapshot_of(pack, tmp_path, AS_OF, {})
    empty = tables(pack, snapshot, AS_OF)["honour_national_expert", "county"]
    assert set(empty.values()) == {0}
    assert {"510703", "5107P4"} <= set(empty)


def test_counties_are_those_of_the_day(pack: Pack) -> None:
    one = indicator(pack, "skilled_workers")
    before, after = (set(categories(pack, one, "county", day)) for day in (date(2016, 12, 31), date(2017, 1, 1)))
    assert before - after == {"510724"}
    assert after - before == {"510705"}
    assert "510700" not in before | after


def test_levels_are_those_of_the_day(pack: Pack) -> None:
    one = indicator(pack, "skilled_workers")
    assert set(categories(pack, one, "level", AS_OF)) == set("54321")
    assert {"special", "chief"} <= set(categories(pack, one, "level", date(2023, 1, 1)))


def test_a_column_without_a_vocabulary_has_the_categories_that_occur(pack: Pack) -> None:
    assert categories(pack, indicator(pack, "city_contest_awards"), "year", AS_OF) == []


def test_a_day_outside_the_records_is_refused(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    with pytest.raises(InputError):
        public_breakdowns(pack, small, date(1900, 1, 1), connection)


def test_another_city_is_protected_too(tmp_path: Path) -> None:
    yunxi = load_pack("yunxi")
    day = date(2024, 1, 15)
    snapshot = snapshot_of(yunxi, tmp_path, day, small_city(yunxi, 3, day))
    protected = public_breakdowns(yunxi, snapshot, day)
    assert protected.suppressed
    assert all(value >= 10 for counted in protected.shown.values() for value in counted.values())
    assert set(protected.categories) == {(one.id, column) for one in personal(yunxi) for column in one.by}
