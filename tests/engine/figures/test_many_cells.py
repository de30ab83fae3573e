"""Many breakdowns at once are those that are asked for one by one; a record's place in its list is where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import InputError
from baigong.engine.figures import breakdown, records
from baigong.engine.figures.listing import position
from baigong.engine.figures.many_cells import breakdowns
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.small_city import AS_OF


@pytest.mark.parametrize("day", [AS_OF, date(2016, 12, 31)])
def test_all_tables_are_those_asked_for_one_by_one(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, day: date
) -> None:
    asked = [(one.id, column) for one in pack.indicators if one.rows for column in one.by]
    found = breakdowns(pack, small, day, asked, connection)
    assert list(found) == asked
    for (name, column), cells in found.items():
        assert cells == breakdown(pack, small, day, name, (column,), connection)


def test_nothing_asked_for_is_nothing(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    assert breakdowns(pack, small, AS_OF, [], connection) == {}


@pytest.mark.parametrize("asked", [("bases", "sex"), ("no_such", "county")])
def test_what_is_not_declared_is_refused(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, asked: tuple[str, str]
) -> None:
    with pytest.raises(InputError):
        breakdowns(pack, small, AS_OF, [asked], connection)


def test_a_day_outside_the_records_is_refused(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    with pytest.raises(InputError):
        breakdowns(pack, small, date(1900, 1, 1), [("bases", "county")], connection)


@pytest.mark.parametrize("name", ["bases", "studios_city", "skilled_workers"])
def test_a_record_s_place_is_where_it_stands(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, name: str
) -> None:
    keys = [row[0] for row in records(pack, small, AS_OF, name, connection=connection).rows]
    assert len(keys) > 3
    for place in (0, len(keys) // 2, len(keys) - 1):
        key = keys[place]
        assert isinstance(key, int)
        assert position(pack, small, AS_OF, name, key, connection) == place
