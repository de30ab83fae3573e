"""Breakdowns: which columns, in what order, with what titles."""

from __future__ import annotations

from datetime import date

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.figures import breakdown, column_of, compute, title_of
from baigong.engine.pack.model import Column, Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.small_city import AS_OF
from tests.engine.figures.test_computed import edited


def test_cells_stand_in_the_order_of_their_vocabulary(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    cells = breakdown(pack, small, AS_OF, "skilled_workers", ("level",), connection)
    ladder = ["apprentice", "5", "4", "3", "2", "1", "special", "chief"]
    found = [cell.keys[0] for cell in cells]
    assert found == [level for level in ladder if level in found]
    assert len(found) > 5


def test_what_has_no_value_comes_last_and_years_in_order(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    assert breakdown(pack, small, AS_OF, "skilled_workers", ("sex",), connection)[-1].keys == (None,)
    years = [int(cell.keys[0] or 0) for cell in breakdown(pack, small, AS_OF, "base_funding", ("year",), connection)]
    assert years == sorted(years)


def test_cells_of_people_add_up_to_the_figure(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    whole = compute(pack, small, AS_OF, ["skilled_workers"], connection)[0].value
    for by in [("county",), ("level", "sex"), ("ownership", "age_band")]:
        cells = breakdown(pack, small, AS_OF, "skilled_workers", by, connection)
        assert sum(cell.value or 0 for cell in cells) == whole
        assert len({cell.keys for cell in cells}) == len(cells)


def test_money_is_in_yuan_in_cells_too(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    whole = compute(pack, small, AS_OF, ["studio_funding"], connection)[0].value
    cells = breakdown(pack, small, AS_OF, "studio_funding", ("purpose", "fund_level"), connection)
    assert sum(cell.value or 0 for cell in cells) == whole


def test_a_ratio_is_divided_in_each_cell(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    other = edited(pack, "high_skilled_share", by=("county",))
    shares = breakdown(other, small, AS_OF, "high_skilled_share", ("county",), connection)
    parts = {
        cell.keys: cell.value for cell in breakdown(pack, small, AS_OF, "high_skilled_workers", ("county",), connection)
    }
    wholes = breakdown(pack, small, AS_OF, "skilled_workers", ("county",), connection)
    expected = [
        (cell.keys, round(100 * (parts.get(cell.keys) or 0) / (cell.value or 1), 8), cell.records) for cell in wholes
    ]
    assert [(cell.keys, round(float(cell.value or 0), 8), cell.records) for cell in shares] == expected


@pytest.mark.parametrize(
    ("name", "by", "words"),
    [
        ("skilled_workers", ("medal",), "可用的列：county、level、sex、age_band、ownership"),
        ("plan_platforms", ("county",), "（没有）"),
        ("skilled_workers", (), "请按一列或两列"),
        ("skilled_workers", ("county", "county"), "请按一列或两列"),
        ("skilled_workers", ("county", "sex", "level"), "请按一列或两列"),
        ("skilled", ("county",), "你是不是想找"),
    ],
)
def test_a_wrong_breakdown_is_an_error(pack: Pack, small: Snapshot, name: str, by: tuple[str, ...], words: str) -> None:
    with pytest.raises(InputError, match=words):
        breakdown(pack, small, AS_OF, name, by)


def test_divisions_are_called_what_they_were_called_on_the_day(pack: Pack) -> None:
    county = column_of(pack, pack.indicators[0], "county")
    assert title_of(pack, county, "510724", date(2016, 12, 31)) == "安县"
    assert title_of(pack, county, "510705", date(2017, 1, 1)) == "安州区"
    with speak("en"):
        assert title_of(pack, county, "510703", AS_OF) == "Fucheng"


@pytest.mark.parametrize(
    ("column", "code", "title"),
    [
        ({"type": "text", "vocabulary": "levels"}, "3", "高级工（三级）"),
        ({"type": "text", "vocabulary": "levels"}, "9", "9"),
        ({"type": "text", "vocabulary": "division"}, "999999", "999999"),
        ({"type": "text", "absent": "unknown"}, None, "不详"),
        ({"type": "text", "absent": "none"}, None, "无"),
        ({"type": "boolean"}, "true", "是"),
        ({"type": "boolean"}, "false", "否"),
        ({"type": "bigint"}, "2016", "2016"),
    ],
)
def test_every_kind_of_value_has_a_title(pack: Pack, column: dict[str, str], code: str | None, title: str) -> None:
    declared = Column.model_validate({**column, "meaning": {"zh": "列", "en": "column"}})
    assert title_of(pack, declared, code, AS_OF) == title


def test_the_column_of_a_ratio_is_its_wholes(pack: Pack) -> None:
    share = pack.indicator("high_skilled_share")
    assert share is not None
    assert column_of(pack, share, "county") == pack.facts["skilled_worker"].columns["county"]
