"""What must hold of a subject's rows before any policy reads them: values where they are promised, keys that do not repeat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Column
from baigong.engine.policy.sweep.sources.forms import quoted
from baigong.engine.policy.sweep.sources.repeated import repeated


@dataclass(frozen=True, slots=True)
class Rows:
    """Typed rows in ``table``. ``file`` is how a message names where they come from."""

    file: str
    table: str
    columns: Mapping[str, Column]
    key: str


def check_present(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Raise InputError at the first row without a value in a column that promises one."""
    never = [one for one in rows.columns.values() if one.promised]
    counts = [f"count(*) FILTER ({quoted(one.name)} IS NULL)" for one in never]
    if not counts:
        return
    found = connection.execute(f"SELECT {', '.join(counts)} FROM {rows.table}").fetchall()[0]
    for column, count in zip(never, found, strict=True):
        if count:
            row, _value = first_row(connection, rows.table, f"{quoted(column.name)} IS NULL", "NULL")
            raise InputError(
                _(
                    "{file} 的列“{column}”声明为从不缺失，但有 {count} 行没有值，最先是第 {row} 行（不计标题）。"
                    "请补上，或在 facts.yaml 中声明 absent。"
                ).format(file=rows.file, column=column.name, count=count, row=row)
            )


def check_keys(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Raise InputError where two rows have one key."""
    twice = repeated(connection, rows.table, rows.key)
    if twice is None:
        return
    where = f"SELECT row FROM (SELECT row_number() OVER () AS row, {quoted(rows.key)} AS key FROM {rows.table}) WHERE key = ?"
    first, second = (one[0] for one in connection.execute(f"{where} ORDER BY row LIMIT 2", [twice]).fetchall())
    raise InputError(
        _(
            "{file} 的键“{column}”应当不重复，但第 {second} 行与第 {first} 行（不计标题）都是“{value}”。"
            "请每个对象只留一行，或改正 facts.yaml 的 key。"
        ).format(file=rows.file, column=rows.key, first=first, second=second, value=shown(twice))
    )


def first_row(connection: duckdb.DuckDBPyConnection, rows: str, where: str, value: str) -> tuple[int, object]:
    """The number from 1 of the first row of ``rows`` for which ``where`` holds, and its ``value``."""
    numbered = f"SELECT row_number() OVER () AS row, {value} AS value, {where} AS hit FROM {rows}"
    found = connection.execute(f"SELECT row, value FROM ({numbered}) WHERE hit ORDER BY row LIMIT 1").fetchall()
    return int(found[0][0]), found[0][1]


def shown(value: object, most: int = 40) -> str:
    """A value of somebody's file in a message: short, on one line, without signs that steer a terminal."""
    text = "".join(letter if letter.isprintable() else "\ufffd" for letter in str(value)[: most + 1])
    return text if len(text) <= most else text[:most] + "…"
