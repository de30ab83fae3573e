"""A pack of four tables, small enough to see at once, and rows for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot, arrow_schema, connect, expand, write_snapshot

AS_OF = date(2018, 8, 31)
W = {"zh": "试", "en": "test"}
DAY = {"type": "date", "meaning": W}
ID = {"type": "bigint", "meaning": W}
OPEN = {**DAY, "absent": "none"}

RECORDS: dict[str, Any] = {
    "grade": {
        "vocabulary": "grades",
        "key": "code",
        "meaning": W,
        "columns": {"code": {"type": "text", "meaning": W}, "sort": {"type": "integer", "meaning": W}},
    },
    "place": {
        "vocabulary": "divisions",
        "key": "code",
        "valid": ["valid_from", "valid_to"],
        "meaning": W,
        "columns": {
            "code": {"type": "text", "meaning": W},
            "unit": {"type": "text", "meaning": W},
            "kind": {"type": "text", "meaning": W},
            "valid_from": OPEN,
            "valid_to": OPEN,
        },
    },
    "worker": {
        "model": "x.Worker",
        "key": "worker_id",
        "valid": ["began", "ended"],
        "meaning": W,
        "columns": {
            "worker_id": ID,
            "grade": {"type": "text", "vocabulary": "grades", "absent": "unknown", "meaning": W},
            "place": {"type": "text", "vocabulary": "division", "meaning": W},
            "certified": {"type": "boolean", "meaning": W},
            "began": OPEN,
            "ended": OPEN,
        },
    },
    "medal": {
        "model": "x.Medal",
        "key": "medal_id",
        "dated": "won_on",
        "meaning": W,
        "columns": {"medal_id": ID, "worker_id": ID, "won_on": DAY},
    },
    "note": {
        "model": "x.Note",
        "key": "note_id",
        "meaning": W,
        "columns": {"note_id": ID, "worker_id": {**ID, "absent": "none"}},
    },
}
FACTS: dict[str, Any] = {
    "winner": {
        "subject": "worker",
        "key": "worker_id",
        "meaning": W,
        "sql": "SELECT w.worker_id, count(*) AS medals FROM working AS w JOIN now.medal AS m"
        " ON m.worker_id = w.worker_id GROUP BY w.worker_id",
        "columns": {"worker_id": ID, "medals": ID},
    },
    "working": {
        "subject": "worker",
        "key": "worker_id",
        "meaning": W,
        "sql": "SELECT w.worker_id, d.code AS place FROM now.worker AS w LEFT JOIN place AS u ON u.code = w.place"
        " LEFT JOIN now.place AS d ON d.unit = u.unit",
        "columns": {
            "worker_id": ID,
            "place": {"type": "text", "vocabulary": "division", "absent": "unknown", "meaning": W},
        },
    },
}
DIVISIONS: list[dict[str, Any]] = [
    {"code": "100", "title": W, "kind": "city"},
    {"code": "101", "title": W, "kind": "county", "to": date(2017, 1, 1)},
    {"code": "102", "title": W, "kind": "district", "from": date(2017, 1, 1), "succeeds": "101"},
    {"code": "103", "title": W, "kind": "district"},
]
WORKER = {"worker_id": 1, "grade": "low", "place": "103", "certified": True, "began": date(2016, 1, 1), "ended": None}
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def a_pack(records: Mapping[str, Any] | None = None, facts: Mapping[str, Any] | None = None, **given: Any) -> Pack:
    """The small pack; ``records`` and ``facts`` replace or add tables and views, a None takes one away."""

    def merged(usual: Mapping[str, Any], other: Mapping[str, Any] | None) -> dict[str, Any]:
        return {name: one for name, one in {**usual, **(other or {})}.items() if one is not None}

    whole: dict[str, Any] = {
        "directory": Path("/nowhere"),
        "city": {
            "id": "smallville",
            "title": W,
            "bureau": W,
            "division": "100",
            "first_day": date(1990, 1, 1),
            "demo_today": AS_OF,
        },
        "divisions": DIVISIONS,
        "vocabularies": {"grades": {"low": {"title": W, "order": 1}, "high": {"title": W, "order": 2}}},
        "records": merged(RECORDS, records),
        "facts": merged(FACTS, facts),
        "sections": {},
        "indicators": (),
        "identities": (),
        "provisions": {},
        "publications": (),
        "demo": {},
        **given,
    }
    return Pack.model_validate(whole)


def batches(pack: Pack, rows: Rows, size: int = 1000) -> dict[str, list[pa.RecordBatch]]:
    """Arrow batches of at most ``size`` rows for every table with a model; tables not given are empty."""
    made = {}
    for name, table in pack.records.items():
        if table.model is not None:
            schema = arrow_schema(table)
            some = rows.get(name, ())
            made[name] = [
                pa.RecordBatch.from_pylist([dict(row) for row in some[start : start + size]], schema=schema)
                for start in range(0, len(some), size)
            ]
    return made


def a_snapshot(root: Path, pack: Pack, rows: Rows | None = None, as_of: date = AS_OF) -> Snapshot:
    return write_snapshot(root, pack, as_of, batches(pack, rows or {"worker": [WORKER]}))


def answers(snapshot: Snapshot, pack: Pack, sql: str, as_of: date = AS_OF) -> list[tuple[Any, ...]]:
    """What the pack's ``sql`` gives as of a day."""
    with connect(snapshot, pack) as connection:
        return connection.execute(expand(pack, sql, as_of)).fetchall()


def load(connection: duckdb.DuckDBPyConnection, pack: Pack, rows: Rows) -> None:
    """Put the rows into tables of a plain session: for properties that need many small ones."""
    for name in rows:
        table = pa.Table.from_batches(batches(pack, rows)[name], arrow_schema(pack.records[name]))
        connection.register("arrived", table)
        connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM arrived")
        connection.unregister("arrived")
