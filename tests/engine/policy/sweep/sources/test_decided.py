"""Decided cases: the facts as they were, an outcome that somebody decides, an amount."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import BaigongError
from baigong.engine.policy.sweep.source import open_source
from tests.engine.policy.folders import COLUMNS, PLAIN, Row, book, write
from tests.engine.policy.sweep.test_source import DAY

CASE: Row = {**PLAIN[0], "outcome": "granted", "amount": 500}


def decided(folder: Path) -> list[tuple[object, ...]]:
    with open_source(book(folder), DAY) as source:
        return source.connection.execute(f"SELECT id, outcome, amount FROM {source.decided['grant']}").fetchall()


def refused(folder: Path) -> str:
    with pytest.raises(BaigongError) as raised:
        decided(folder)
    assert raised.value.message.endswith(("。", "？"))
    return raised.value.message


@pytest.mark.parametrize("form", ["json", "csv", "parquet"])
def test_they_are_read_in_every_form(form: str, tmp_path: Path) -> None:
    rows = [CASE, {**CASE, "id": 9, "outcome": "refused", "amount": None}]
    write(tmp_path / "decided" / f"grant.{form}", rows, {"amount": "BIGINT"})
    assert decided(tmp_path) == [(1, "granted", 500), (9, "refused", None)]


def test_one_subject_may_have_several(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [CASE, CASE])
    assert len(decided(tmp_path)) == 2


def test_none_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "decided").mkdir()
    (tmp_path / "decided" / "README.md").write_text("?", encoding="utf-8")
    with open_source(book(tmp_path), DAY) as source:
        assert source.decided == {}


def test_without_an_amount_column_nothing_can_be_granted(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [{**PLAIN[0], "outcome": "refused"}])
    assert decided(tmp_path) == [(1, "refused", None)]
    write(tmp_path / "decided" / "grant.json", [{**PLAIN[0], "outcome": "granted"}])
    assert "decided/grant.json 的列“amount”第 1 行（不计标题）的“”不对。批准的案件要有金额" in refused(tmp_path)


@pytest.mark.parametrize("outcome", ["unknown", "Granted", "", "批准"])
def test_an_outcome_that_nobody_decides_is_told(outcome: str, tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [CASE, {**CASE, "outcome": outcome}])
    said = refused(tmp_path)
    assert f"的列“outcome”第 2 行（不计标题）的“{outcome}”不对。请写 granted、refused、excluded、capped 之一。" in said


def test_an_amount_below_nothing_is_told(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [CASE, CASE, {**CASE, "amount": -1}])
    assert "第 3 行（不计标题）的“-1”不对" in refused(tmp_path)


def test_an_amount_that_no_sum_could_hold_is_told(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [{**CASE, "amount": 10**15}, {**CASE, "amount": 2**63 - 1}])
    assert f"第 2 行（不计标题）的“{2**63 - 1}”不对" in refused(tmp_path)


def test_an_outcome_that_is_missing_is_told(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.csv", [PLAIN[0]])
    assert "decided/grant.csv 没有列“outcome”" in refused(tmp_path)
    write(tmp_path / "decided" / "grant.csv", [{**CASE, "outcome": None}])
    assert "的列“outcome”声明为从不缺失，但有 1 行没有值" in refused(tmp_path)


def test_facts_of_another_type_are_told(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [{**CASE, "months": "12"}])
    assert "decided/grant.json 的列“months”有 1 个值不是 integer" in refused(tmp_path)


def test_a_file_of_no_policy_is_told(tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grnt.json", [CASE])
    assert refused(tmp_path) == "decided/grnt.json 的名字不是任何政策。是不是“grant”？"


def test_two_files_of_one_policy_are_told(tmp_path: Path) -> None:
    for form in ("csv", "json"):
        write(tmp_path / "decided" / f"grant.{form}", [CASE])
    assert "写在两个文件里：decided/grant.csv、decided/grant.json" in refused(tmp_path)


def test_a_link_out_of_the_folder_is_never_read(tmp_path: Path) -> None:
    write(tmp_path / "grant.json", [CASE])
    inside = tmp_path / "inside"
    (inside / "decided").mkdir(parents=True)
    (inside / "decided" / "grant.json").symlink_to(tmp_path / "grant.json")
    assert "不在文件夹" in refused(inside)


@pytest.mark.parametrize("name", ["outcome", "amount"])
def test_a_fact_that_is_called_as_their_own_columns_is_told(name: str, tmp_path: Path) -> None:
    write(tmp_path / "decided" / "grant.json", [CASE])
    columns = {**COLUMNS, name: {"type": "text", "absent": "none"}}
    named = book(tmp_path, columns=columns)
    told = f"视图 person 有列“{name}”，与已决案件自己的列同名"
    with pytest.raises(BaigongError, match=told), open_source(named, DAY):
        raise AssertionError
