"""The list behind a figure aggregates to the figure: every indicator, every breakdown, every cell."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import InputError
from baigong.engine.figures import RecordList, breakdown, compute, records
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.aggregate import AGGREGATES, Line
from tests.engine.figures.small_city import AS_OF
from tests.engine.figures.test_computed import edited

PACK = load_pack("mianyang")
WITH_ROWS = [one for one in PACK.indicators if one.rows]
CUTS = [
    (one, by) for one in WITH_ROWS for by in [*((column,) for column in one.by), *list(combinations(one.by, 2))[:1]]
]
AN_EARLIER_DAY = date(2016, 12, 31)


def lines(found: RecordList) -> list[Line]:
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


@pytest.mark.parametrize("as_of", [AS_OF, AN_EARLIER_DAY])
@pytest.mark.parametrize("one", WITH_ROWS, ids=lambda one: one.id)
def test_the_list_aggregates_to_the_figure(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, one: Indicator, as_of: date
) -> None:
    figure = compute(pack, small, as_of, [one.id], connection)[0]
    found = records(pack, small, as_of, one.id, connection=connection)
    assert len(found.rows) == figure.records
    assert AGGREGATES[one.value or ""](lines(found)) == figure.value


@pytest.mark.parametrize(("one", "by"), CUTS, ids=[f"{one.id}-{'-'.join(by)}" for one, by in CUTS])
def test_each_cell_opens_onto_its_records_and_all_cells_onto_all(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, one: Indicator, by: tuple[str, ...]
) -> None:
    everything: list[tuple[object, ...]] = []
    for cell in breakdown(pack, small, AS_OF, one.id, by, connection):
        where = dict(zip(by, cell.keys, strict=True))
        found = records(pack, small, AS_OF, one.id, where=where, connection=connection)
        assert len(found.rows) == cell.records > 0
        assert AGGREGATES[one.value or ""](lines(found)) == cell.value
        everything += found.rows
    assert sorted(everything, key=lambda row: row[0]) == list(  # type: ignore[arg-type,return-value]
        records(pack, small, AS_OF, one.id, connection=connection).rows
    )


def test_the_small_city_fills_most_figures(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    figures = compute(pack, small, AS_OF, connection=connection)
    assert sum(1 for one in figures if one.records) >= 0.85 * len(figures)


def test_the_key_comes_first_then_what_the_indicator_shows(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    found = records(pack, small, AS_OF, "bases_national", connection=connection)
    assert found.columns == ("base_rank_id", "base_id", "organisation_id", "rank", "county", "recognised_on")
    assert {row[3] for row in found.rows} == {"national"}


def test_a_list_is_in_key_order_and_can_be_paged(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    whole = records(pack, small, AS_OF, "skilled_workers", connection=connection).rows
    assert [row[0] for row in whole] == sorted(row[0] for row in whole)  # type: ignore[type-var]
    paged = [
        row
        for start in range(0, len(whole), 50)
        for row in records(pack, small, AS_OF, "skilled_workers", 50, start, connection=connection).rows
    ]
    assert paged == list(whole)


def test_a_cell_without_a_value_opens_too(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    cells = {cell.keys: cell for cell in breakdown(pack, small, AS_OF, "skilled_workers", ("sex",), connection)}
    found = records(pack, small, AS_OF, "skilled_workers", where={"sex": None}, connection=connection)
    assert len(found.rows) == cells[None,].records > 0


def test_a_value_that_no_record_has_opens_an_empty_list(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    for value in ("nowhere", "' OR '1'='1"):
        where = {"county": value}
        assert records(pack, small, AS_OF, "skilled_workers", where=where, connection=connection).rows == ()


def test_a_ratio_opens_onto_its_whole_and_says_who_is_counted(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    figure = compute(pack, small, AS_OF, ["high_skilled_share"], connection)[0]
    found = lines(records(pack, small, AS_OF, "high_skilled_share", connection=connection))
    counted = sum(1 for line in found if line["counted"])
    assert len(found) == figure.records
    assert figure.value is not None
    assert round(100 * counted / len(found), 10) == round(float(figure.value), 10)


def test_a_ratio_over_two_views_says_what_to_open(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    other = edited(pack, "high_skilled_share", ratio={"part": "studios", "whole": "bases"})
    with pytest.raises(InputError, match="由 studios 除以 bases 得出"):
        records(other, small, AS_OF, "high_skilled_share", connection=connection)


def test_a_rule_opens_onto_its_document(pack: Pack, small: Snapshot) -> None:
    found = lines(records(pack, small, AS_OF, "excellence_grant_max"))
    assert [(line["value"], line["document"]) for line in found] == [(1_000_000, "绵委办发〔2018〕16号")]
    assumed = lines(records(pack, small, AS_OF, "studio_grant_national"))
    assert [line["assumed"] for line in assumed] == ["推断"]


def test_a_list_of_a_rule_opens_onto_its_items(pack: Pack, small: Snapshot) -> None:
    found = lines(records(pack, small, AS_OF, "talent_card_services"))
    assert [line["value"] for line in found] == ["购（租）房", "医疗", "子女入学", "配偶就业"]
    assert [row[0] for row in records(pack, small, AS_OF, "talent_card_services", 2, 1).rows] == ["医疗", "子女入学"]
    assert records(pack, small, date(2017, 1, 1), "talent_card_services").rows == ()


@pytest.mark.parametrize("column", ["medal", "person_id", "1=1 OR county"])
def test_only_declared_columns_filter(pack: Pack, small: Snapshot, column: str) -> None:
    with pytest.raises(InputError, match="不能按"):
        records(pack, small, AS_OF, "skilled_workers", where={column: "1"})


def test_unknown_names_and_days_are_errors(pack: Pack, small: Snapshot) -> None:
    with pytest.raises(InputError, match="你是不是想找 bases"):
        records(pack, small, AS_OF, "base")
    with pytest.raises(InputError, match="晚于快照"):
        records(pack, small, date(2019, 1, 1), "bases")
