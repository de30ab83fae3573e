"""Facts of decided cases leave the records as codes, numbers, days and truths; never as words or numbers of a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from baigong.bureau.casework.models import Application, Decision
from baigong.bureau.snapshots.fields import check_record_fields
from baigong.bureau.snapshots.frozen import frozen_text, is_frozen
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.base.errors import InputError
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse.snapshot import open_snapshot
from tests.builders.casework import a_decision
from tests.engine.policy.folders import parquet_rows


@pytest.fixture
def mianyang() -> Pack:
    return load_pack("mianyang")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_the_same_facts_are_the_same_text() -> None:
    first = frozen_text({"level": "4", "issued_on": "2018-03-01", "is_employee": True, "months": None, "fee": -3})
    assert first == '{"fee":-3,"is_employee":true,"issued_on":"2018-03-01","level":"4","months":null}'
    assert frozen_text(json.loads(first)) == first
    assert frozen_text({"most": 10**15}) == '{"most":1000000000000000}'


@pytest.mark.parametrize(
    "value",
    [
        "张三",
        "zhang san",
        "510703198805171234",
        "51070319880517123X",
        "13800000000",
        510703198805171234,
        "a" * 65,
        1.5,
        ["4"],
        {"a": 1},
    ],
)
def test_what_may_say_who_it_is_stays(value: object) -> None:
    with pytest.raises(InputError, match="“known”"):
        frozen_text({"level": "4", "known": value})


@pytest.mark.parametrize("facts", [[], "level", 3, None])
def test_facts_are_told_column_by_column(facts: object) -> None:
    with pytest.raises(InputError, match="不是“列: 值”的形式"):
        frozen_text(facts)


@pytest.mark.parametrize("column", ["张三", "Level", "", "a" * 65, "1st"])
def test_a_column_is_named_as_columns_are(column: str) -> None:
    with pytest.raises(InputError):
        frozen_text({column: 1})


def test_only_the_facts_of_decided_cases_are_frozen(mianyang: Pack) -> None:
    assert is_frozen(Decision, "facts")
    assert not is_frozen(Decision, "policy")
    assert not is_frozen(Application, "facts")
    assert check_record_fields(mianyang) == []


def test_a_snapshot_holds_them(database: str, mianyang: Pack) -> None:
    one = a_decision(facts={"level": "4", "applied_on": "2018-03-01"})
    take_snapshot(mianyang)
    (row,) = parquet_rows(open_snapshot(None).table_path("decision"))
    assert (row["decision_id"], row["subject_id"], row["period"]) == (one.pk, one.subject_id, "")
    assert row["facts"] == '{"applied_on":"2018-03-01","level":"4"}'


def test_a_snapshot_with_a_name_in_it_is_not_written(database: str, mianyang: Pack) -> None:
    a_decision(facts={"level": "张三"})
    with pytest.raises(InputError, match="没有写快照"):
        take_snapshot(mianyang)
