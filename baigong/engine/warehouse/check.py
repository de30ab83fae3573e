"""What a new snapshot must satisfy before anybody may read it: the promises of ``facts.yaml``, for records and fact views."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Column, FactView, Pack, RecordTable
from baigong.engine.warehouse.expansion import expand
from baigong.engine.warehouse.schema import DUCKDB_TYPES
from baigong.engine.warehouse.session import connect
from baigong.engine.warehouse.snapshot import Snapshot
from baigong.engine.warehouse.vocabulary import allowed_codes


def check_snapshot(snapshot: Snapshot, pack: Pack) -> None:
    """Raise InputError, naming table, column and count, for the first promise that the rows break.

    Columns and their types (views), NULLs only where ``absent`` is declared, keys that do not repeat, and only codes of the
    declared vocabulary. Views are computed as of the snapshot's day.
    """
    with connect(snapshot, pack) as connection:
        for name, table in pack.records.items():
            _check(connection, pack, name, table, name)
        for name, view in pack.facts.items():
            query = f"({expand(pack, view.sql, snapshot.as_of)})"
            try:
                _check_columns(connection, name, view, query)
                _check(connection, pack, name, view, query)
            except duckdb.Error as error:
                why = str(error).splitlines()[0]
                raise InputError(_("事实视图“{name}”算不出来：{why}。").format(name=name, why=why)) from error


def _check_columns(connection: duckdb.DuckDBPyConnection, name: str, view: FactView, query: str) -> None:
    described = connection.execute(f"DESCRIBE SELECT * FROM {query}").fetchall()
    found = {str(row[0]): str(row[1]) for row in described}
    declared = {column: DUCKDB_TYPES[one.type] for column, one in view.columns.items()}
    for column in [*declared, *found]:
        if found.get(column) != declared.get(column):
            raise InputError(
                _("事实视图“{name}”的列“{column}”声明为 {declared}，查询给出的是 {found}。请改正 facts.yaml。").format(
                    name=name,
                    column=column,
                    declared=declared.get(column, _("（未声明）")),
                    found=found.get(column, _("（没有）")),
                )
            )


def _check(
    connection: duckdb.DuckDBPyConnection, pack: Pack, name: str, table: RecordTable | FactView, rows: str
) -> None:
    counts = {"*": "count(*)", "key": f"count(DISTINCT {table.key})"}
    counts |= {f"null {column}": f"count(*) FILTER ({column} IS NULL)" for column in never_absent(table.columns)}
    codes: list[str] = []
    for column, vocabulary in coded(table.columns).items():
        known = allowed_codes(pack, vocabulary)
        strange = f"{column} NOT IN ({', '.join('?' * len(known)) or 'NULL'})"
        counts[f"strange {column}"] = f"list(DISTINCT {column}) FILTER ({strange})"
        codes += known
    answer = connection.execute(f"SELECT {', '.join(counts.values())} FROM {rows}", codes).fetchall()[0]
    found: dict[str, Any] = dict(zip(counts, answer, strict=True))
    for column in never_absent(table.columns):
        _refuse_missing(name, column, found["*"], found[f"null {column}"])
    for column, vocabulary in coded(table.columns).items():
        _refuse_strange(name, column, vocabulary, found[f"strange {column}"])
    _refuse_repeated(name, table.key, found["*"], found["key"])


def never_absent(columns: Mapping[str, Column]) -> list[str]:
    """Columns that promise to be never NULL."""
    return [name for name, column in columns.items() if column.absent is None and column.fallback is None]


def coded(columns: Mapping[str, Column]) -> dict[str, str]:
    """Columns whose values are codes, with their vocabulary."""
    return {name: column.vocabulary for name, column in columns.items() if column.vocabulary is not None}


def _refuse_missing(name: str, column: str, rows: int, count: int) -> None:
    if count:
        raise InputError(
            _(
                "“{name}”的列“{column}”声明为从不缺失，但 {rows} 行中有 {count} 行为空。"
                "请补录，或在 facts.yaml 中声明 absent。"
            ).format(name=name, column=column, rows=rows, count=count)
        )


def _refuse_strange(name: str, column: str, vocabulary: str, strange: list[str] | None) -> None:
    if strange:
        raise InputError(
            _(
                "“{name}”的列“{column}”有 {count} 个值不在词表“{vocabulary}”里，例如“{value}”。"
                "请改正记录，或在词表中补上。"
            ).format(name=name, column=column, count=len(strange), vocabulary=vocabulary, value=min(strange))
        )


def _refuse_repeated(name: str, key: str, rows: int, keys: int) -> None:
    if rows != keys:
        raise InputError(
            _(
                "“{name}”的键“{column}”应当不重复，但 {rows} 行只有 {count} 个不同的键。请查记录，或改正 facts.yaml。"
            ).format(name=name, column=key, rows=rows, count=keys)
        )
