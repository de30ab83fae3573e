"""Rows that break what facts.yaml promises never become a snapshot; the error names table, column and count."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.warehouse import arrow_schema, open_snapshot, write_snapshot
from baigong.engine.warehouse.snapshot import newest
from tests.engine.warehouse.packs import AS_OF, FACTS, ID, WORKER, W, a_pack, a_snapshot, batches

PACK = a_pack()
MEDAL = {"medal_id": 1, "worker_id": 1, "won_on": date(2017, 1, 1)}


def refused(tmp_path: Path, match: str, tables: dict[str, Any], pack: Any = PACK) -> None:
    kept = a_snapshot(tmp_path, a_pack())
    with pytest.raises(InputError, match=match):
        write_snapshot(tmp_path, pack, AS_OF, tables)
    assert open_snapshot(newest(tmp_path)).id == kept.id
    assert not list(tmp_path.glob(".writing-*"))


def loose(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Batches in which NULL may stand anywhere."""
    schema = pa.schema([field.with_nullable(nullable=True) for field in arrow_schema(PACK.records[name])])
    return {**batches(PACK, {}), name: [pa.RecordBatch.from_pylist(rows, schema=schema)]}


def shaped(change: Any) -> dict[str, Any]:
    table = pa.Table.from_pylist([WORKER], arrow_schema(PACK.records["worker"]))
    return {**batches(PACK, {}), "worker": change(table).to_batches()}


def test_a_column_that_was_not_declared(tmp_path: Path) -> None:
    tables = shaped(lambda table: table.append_column("name", pa.array(["某人"])))
    refused(tmp_path, "“worker”给出了没有声明的列“name”", tables)


def test_a_column_that_is_missing(tmp_path: Path) -> None:
    refused(tmp_path, "“worker”缺少声明的列“certified”", shaped(lambda table: table.drop_columns(["certified"])))


def test_a_column_of_another_type(tmp_path: Path) -> None:
    tables = shaped(lambda table: table.set_column(4, "began", table["began"].cast("string")))
    refused(tmp_path, r"“worker”的列“began”应为 date32\[day\]，给出的是 string", tables)


def test_columns_in_another_order(tmp_path: Path) -> None:
    tables = shaped(lambda table: table.select(["grade", "worker_id", "place", "certified", "began", "ended"]))
    refused(tmp_path, "“worker”各列的次序", tables)


def test_values_that_may_not_be_absent(tmp_path: Path) -> None:
    rows = [{**WORKER, "worker_id": n, "certified": None if n % 3 == 0 else True} for n in range(1, 8)]
    refused(tmp_path, "“worker”的列“certified”.*7 行中有 2 行为空", loose("worker", rows))


def test_a_key_that_is_absent(tmp_path: Path) -> None:
    refused(tmp_path, "“medal”的列“medal_id”.*1 行中有 1 行为空", loose("medal", [{**MEDAL, "medal_id": None}]))


def test_a_key_that_repeats(tmp_path: Path) -> None:
    rows = [{**MEDAL, "medal_id": n} for n in (1, 2, 2, 2, 3)]
    refused(tmp_path, "“medal”的键“medal_id”.*5 行只有 3 个不同的键", batches(PACK, {"medal": rows}))


def test_a_code_that_is_in_no_vocabulary(tmp_path: Path) -> None:
    rows = [{**WORKER, "worker_id": n, "grade": grade} for n, grade in enumerate(["low", "张三", "high", None])]
    refused(tmp_path, "“worker”的列“grade”有 1 个值不在词表“grades”里，例如“张三”", batches(PACK, {"worker": rows}))


def test_a_division_that_never_was(tmp_path: Path) -> None:
    tables = batches(PACK, {"worker": [{**WORKER, "place": "999"}]})
    refused(tmp_path, "“worker”的列“place”.*词表“division”.*“999”", tables)


def test_a_code_of_an_older_time_is_a_code(tmp_path: Path) -> None:
    assert a_snapshot(tmp_path, PACK, {"worker": [{**WORKER, "place": "101"}]}).rows["worker"] == 1


def pack_with(sql: str, **columns: Any) -> Any:
    made = {name: column for name, column in {**FACTS["winner"]["columns"], **columns}.items() if column}
    return a_pack(facts={"winner": {**FACTS["winner"], "sql": sql, "columns": made}})


MEDALS = {"medal": [{**MEDAL, "medal_id": n, "worker_id": 1} for n in (1, 2)]}


def test_a_view_whose_key_repeats(tmp_path: Path) -> None:
    pack = pack_with("SELECT worker_id, medal_id AS medals FROM now.medal")
    refused(tmp_path, "“winner”的键“worker_id”.*2 行只有 1 个不同的键", batches(PACK, MEDALS), pack)


def test_a_view_with_a_null_it_promised_not_to_have(tmp_path: Path) -> None:
    pack = pack_with("SELECT medal_id AS worker_id, nullif(medal_id, 2) AS medals FROM now.medal")
    refused(tmp_path, "“winner”的列“medals”.*2 行中有 1 行为空", batches(PACK, MEDALS), pack)


def test_a_view_with_a_code_of_no_vocabulary(tmp_path: Path) -> None:
    coded = {"type": "text", "vocabulary": "grades", "meaning": W}
    pack = pack_with("SELECT medal_id AS worker_id, 'middle' AS medals FROM now.medal", medals=coded)
    refused(tmp_path, "“winner”的列“medals”有 1 个值不在词表“grades”里，例如“middle”", batches(PACK, MEDALS), pack)


@pytest.mark.parametrize(
    ("sql", "columns", "match"),
    [
        ("SELECT worker_id, 1::INTEGER AS medals FROM medal", {}, "“medals”声明为 BIGINT，查询给出的是 INTEGER"),
        ("SELECT worker_id FROM medal", {}, "“medals”声明为 BIGINT，查询给出的是 （没有）"),
        ("SELECT worker_id, 1::BIGINT AS medals, 2 AS more FROM medal", {}, "“more”声明为 （未声明）"),
        ("SELECT worker_id, nothing AS medals FROM medal", {}, "“winner”算不出来：.*nothing"),
        ("SELECT worker_id, 1::BIGINT AS medals FROM medal", {"extra": ID}, "“extra”声明为 BIGINT"),
    ],
)
def test_a_view_that_is_not_as_declared(tmp_path: Path, sql: str, columns: dict[str, Any], match: str) -> None:
    refused(tmp_path, match, batches(PACK, {}), pack_with(sql, **columns))


def test_a_view_that_fails_on_the_rows_themselves(tmp_path: Path) -> None:
    pack = pack_with("SELECT worker_id, CAST('x' || worker_id AS BIGINT) AS medals FROM medal")
    refused(tmp_path, "“winner”算不出来", batches(PACK, MEDALS), pack)


def test_an_unordered_vocabulary_has_no_sort(tmp_path: Path) -> None:
    pack = a_pack(vocabularies={"grades": {"low": {"title": W}}})
    refused(tmp_path, "“grade”的列“sort”.*1 行中有 1 行为空", batches(PACK, {}), pack)


def test_a_vocabulary_has_no_such_column(tmp_path: Path) -> None:
    grade = a_pack().records["grade"].model_dump(exclude_none=True)
    grade["columns"] = {**grade["columns"], "colour": {"type": "text", "meaning": W}}
    refused(tmp_path, "“grade”没有“colour”这一列.*code、sort", batches(PACK, {}), a_pack(records={"grade": grade}))
