"""Bare folders for tests: two policies with their people, or one view whose file each test writes in a form of its own."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import duckdb
import yaml

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book

EXAMPLES = Path(__file__).parent / "examples"
Row = Mapping[str, object]

COLUMNS: dict[str, dict[str, object]] = {
    "id": {"type": "bigint"},
    "born": {"type": "date", "absent": "unknown"},
    "months": {"type": "integer", "absent": "unknown"},
    "card": {"type": "boolean", "absent": False},
    "level": {"type": "text"},
    "debt": {"type": "bigint", "unit": "fen", "absent": "none"},
}
POLICY = {
    "policy": "grant",
    "title": {"zh": "补助", "en": "Grant"},
    "subject": "person",
    "basis": [{"document": "甲〔2018〕1号"}],
    "in_force": {"from": date(2018, 1, 1)},
    "conditions": [{"id": "insured", "when": "months >= 12", "says": {"zh": "参保", "en": "Insured"}}],
    "amount": 1000,
}
KINDS = {"bigint": "BIGINT", "integer": "INTEGER", "date": "DATE", "boolean": "BOOLEAN", "text": "VARCHAR"}
GOOD: tuple[Row, ...] = (
    {"id": 1, "born": "1990-01-31", "months": 12, "card": True, "level": "4", "debt": -5},
    {"id": 2, "born": None, "months": None, "card": None, "level": "", "debt": None},
    {"id": 3, "born": "0001-01-01", "months": -3, "card": False, "level": "汉 'x'", "debt": 10**15},
)

PLAIN: tuple[Row, ...] = (GOOD[0], {**GOOD[1], "level": "5"}, GOOD[2])
"""Rows that every form can hold."""


def examples(folder: Path) -> Path:
    """A copy of the two example policies and their people."""
    copy = folder / "examples"
    shutil.copytree(EXAMPLES, copy)
    return copy


def bare(
    folder: Path, file: str = "people.csv", columns: Mapping[str, Mapping[str, object]] = COLUMNS, **policy: object
) -> Path:
    """A folder with one view and one policy; its data are still to be written."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = {"facts": {"person": {"key": "id", "file": file, "columns": {k: dict(v) for k, v in columns.items()}}}}
    (folder / "facts.yaml").write_text(yaml.safe_dump(facts, allow_unicode=True, sort_keys=False), encoding="utf-8")
    written = yaml.safe_dump({**POLICY, **policy}, allow_unicode=True, sort_keys=False)
    (folder / "grant.yaml").write_text(written, encoding="utf-8")
    return folder


def book(folder: Path, file: str = "people.csv", **more: object) -> Book:
    """The book of :func:`bare`."""
    return load_book(bare(folder, file, **more))  # type: ignore[arg-type]


def write(path: Path, rows: Sequence[Row], types: Mapping[str, str] | None = None) -> Path:
    """Rows in the form of the file's ending; all have the first one's columns. ``types``: DuckDB's, for Parquet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    names = list(rows[0]) if rows else list(types or {})
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(names)
            writer.writerows([_cell(row[name]) for name in names] for row in rows)
    elif path.suffix == ".json":
        path.write_text(json.dumps(list(rows), ensure_ascii=False), encoding="utf-8")
    elif path.suffix == ".parquet":
        _parquet(path, names, rows, types or {})
    else:
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def _cell(value: object) -> object:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _parquet(path: Path, names: list[str], rows: Sequence[Row], types: Mapping[str, str]) -> None:
    kinds = {name: types.get(name) or KINDS[str(COLUMNS.get(name, {"type": "text"})["type"])] for name in names}
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t ({', '.join(f'{name} {kind}' for name, kind in kinds.items())})")
        for row in rows:
            connection.execute(f"INSERT INTO t VALUES ({', '.join('?' * len(names))})", [row[name] for name in names])
        connection.execute(f"COPY t TO '{path}' (FORMAT parquet)")


def parquet_rows(path: Path) -> list[dict[str, object]]:
    """The rows of a Parquet file."""
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT * FROM read_parquet('{path}')")
        names = [one[0] for one in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def parquet_says(path: Path) -> dict[str, str]:
    """The key-value metadata of a Parquet file."""
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    return {key.decode(): value.decode() for key, value in found}
