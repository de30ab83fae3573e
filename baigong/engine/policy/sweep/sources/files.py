"""Files of a bare folder: where they lie, whether they are there, and their rows with declared types."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Column
from baigong.engine.policy.sweep.sources.forms import FIRST, FORMS, LAST, Csv, Form, Json, Parquet, quoted, stored_as
from baigong.engine.policy.sweep.sources.headings import headings
from baigong.engine.policy.sweep.sources.rows import first_row, shown

SHOWN = 12
"""Columns of a file that a message lists."""
LINE = re.compile(r"\bLine: (\d+)")
SAMPLES = {"boolean": "true", "integer": "36", "date": "2018-03-01", "text": '"4"'}


def real(directory: Path, file: str) -> Path:
    """Where a file of the folder lies, links followed; one of a circle of links where it is."""
    return Path(os.path.realpath(directory / file.replace("\0", "\ufffd")))


def file_of(directory: Path, file: str) -> Path:
    """A file that facts name, inside the folder. Raises InputError for one outside or of another kind, MissingError where it is
    not there.
    """
    path = real(directory, file)
    if not path.is_relative_to(directory.resolve()):
        raise InputError(
            _("{file} 不在文件夹 {directory} 里。请把数据文件放进去。").format(file=file, directory=directory)
        )
    if path.suffix.lower() not in FORMS:
        raise InputError(
            _("{file} 不是能读的数据文件。请用 {endings}。").format(file=file, endings=_("、").join(FORMS))
        )
    if not path.is_file():
        raise MissingError(
            _("没有数据文件 {file}。请把它放进 {directory}，或改正 facts.yaml。").format(file=file, directory=directory)
        )
    return path


def load(
    connection: duckdb.DuckDBPyConnection, path: Path, file: str, columns: Mapping[str, Column], table: str
) -> None:
    """Temp table ``table`` (over Parquet: a view, so that no row is held) with the columns in their declared types.

    A column that the file lacks is NULL where ``absent`` or a fallback says what that means. Raises InputError that names
    file, column and row.
    """
    try:
        form, there = _opened(connection, path, file, columns)
        for column in columns.values():
            _there(file, column, there)
        _check_values(connection, form, file, [one for one in columns.values() if one.name in there])
        values = [
            f"{form.value(one) if one.name in there else 'NULL'}::{stored_as(one)} AS {quoted(one.name)}"
            for one in columns.values()
        ]
        kind = "TEMP VIEW" if isinstance(form, Parquet) else "TEMP TABLE"
        connection.execute(f"CREATE {kind} {table} AS SELECT {', '.join(values)} FROM {form.rows}")
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        raise unreadable(file, error) from error


def unreadable(file: str, error: Exception) -> InputError:
    """The sentence for a file that is not what its name says."""
    line = LINE.search(str(error))
    if line is not None:
        return InputError(
            _("{file} 的第 {line} 行读不出来：格数与标题不同，或引号没有成对，或不是 UTF-8。请改正这一行。").format(
                file=file, line=line[1]
            )
        )
    why = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return InputError(_("{file} 读不出来（{why}）。请检查它的格式。").format(file=file, why=shown(why, 120)))


def _opened(
    connection: duckdb.DuckDBPyConnection, path: Path, file: str, columns: Mapping[str, Column]
) -> tuple[Form, frozenset[str]]:
    """The file in its form, and which of its columns are there."""
    kind = FORMS[path.suffix.lower()]
    if kind is Csv:
        names = headings(path, file)
        return Csv(path, columns, names), frozenset(names)
    if kind is Json:
        if _tail(path).endswith(b","):  # DuckDB takes a list that was cut off there for a whole one
            raise unreadable(file, ValueError("unexpected end behind ','"))
        json = Json(path, columns)
        return json, _keys(connection, json, columns)
    rows = Parquet(path, columns).rows
    types = {str(row[0]): str(row[1]) for row in connection.execute(f"DESCRIBE SELECT * FROM {rows}").fetchall()}
    return Parquet(path, columns, types), frozenset(types)


def _tail(path: Path) -> bytes:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - 4096))
        return stream.read().rstrip()


def _keys(connection: duckdb.DuckDBPyConnection, form: Json, columns: Iterable[str]) -> frozenset[str]:
    """Keys that any object has; all where there is no object."""
    names = list(columns)
    asked = ", ".join(f"bool_or(json_exists(json, '$.{name}'))" for name in names)
    found = connection.execute(f"SELECT count(*), {asked} FROM {form.objects}").fetchall()[0]
    return frozenset(name for name, there in zip(names, found[1:], strict=True) if there or not found[0])


def _there(file: str, column: Column, there: frozenset[str]) -> None:
    if column.name not in there and column.promised:
        names = [shown(one) for one in sorted(there)]
        raise InputError(
            _("{file} 没有列“{column}”，它有的列是：{names}。请补上，或改正 facts.yaml。").format(
                file=file, column=column.name, names=_("、").join(names[:SHOWN]) + (_("……") if names[SHOWN:] else "")
            )
        )


def _worth_asking(connection: duckdb.DuckDBPyConnection, form: Form, columns: list[Column]) -> list[str]:
    """Columns that may hold a value of another type. Parquet knows the first and last date without a look at its rows."""
    asked = [one.name for one in columns if form.bad(one) != "false"]
    dates = [one.name for one in columns if one.name in asked and one.type == "date"]
    if not (isinstance(form, Parquet) and dates):
        return asked
    ends = ", ".join(f"min({quoted(one)}) < {FIRST} OR max({quoted(one)}) > {LAST}" for one in dates)
    outside = connection.execute(f"SELECT {ends} FROM {form.rows}").fetchall()[0]
    return [one for one in asked if one not in dates or outside[dates.index(one)]]


def _check_values(connection: duckdb.DuckDBPyConnection, form: Form, file: str, columns: list[Column]) -> None:
    """Raise InputError at the first value that is not of its declared type."""
    if isinstance(form, Parquet):
        for column in columns:
            if not form.fits(column):
                raise InputError(
                    _("{file} 的列“{column}”声明为 {declared}，文件里是 {found}。请改正其中之一。").format(
                        file=file, column=column.name, declared=column.type, found=form.types[column.name]
                    )
                )
    bad = {one.name: form.bad(one) for one in columns}
    asked = _worth_asking(connection, form, columns)
    if not asked:
        return
    counts = ", ".join(f"count(*) FILTER ({bad[name]})" for name in asked)
    found = connection.execute(f"SELECT {counts} FROM {form.rows}").fetchall()[0]
    for name, count in zip(asked, found, strict=True):
        if count:
            column = form.columns[name]
            row, value = first_row(connection, form.rows, bad[name], form.given(column))
            raise InputError(
                _(
                    "{file} 的列“{column}”有 {count} 个值不是 {type}，最先是第 {row} 行（不计标题）的“{value}”。"
                    "请写成 {sample} 这样，或改正 facts.yaml。"
                ).format(
                    file=file,
                    column=name,
                    count=count,
                    type=column.type,
                    row=row,
                    value=shown(value),
                    sample=SAMPLES[column.type],
                )
            )
