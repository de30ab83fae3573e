"""The 65 figures by hand in DuckDB: ``python benchmarks/by_hand.py SNAPSHOT [--shortest]`` prints them as a JSON object.

Needs DuckDB alone, nothing of this project.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import duckdb

SQL = Path(__file__).with_name("by_hand.sql")
BETWEEN = "-- workers: "
"""Before each of the two ways to count workers, and after them."""


def statement(*, shortest: bool) -> str:
    """The SQL, with one of the two ways to count workers."""
    head, rows, short, tail = SQL.read_text(encoding="utf-8").split(BETWEEN)
    return head + BETWEEN + (short if shortest else rows) + BETWEEN + tail


def figures(snapshot: Path, *, shortest: bool = False) -> dict[str, float | None]:
    """Id → value, from a snapshot's folder."""
    with duckdb.connect(":memory:") as connection:
        for file in sorted(snapshot.glob("*.parquet")):
            connection.execute(f"CREATE VIEW \"{file.stem}\" AS SELECT * FROM read_parquet('{file}')")
        rows = connection.execute(statement(shortest=shortest)).fetchall()
    return {name: None if value is None else float(value) for name, value in rows}


def seconds(snapshot: Path, *, shortest: bool = False) -> float:
    """How long :func:`figures` takes in a process that is up."""
    began = time.perf_counter()
    figures(snapshot, shortest=shortest)
    return time.perf_counter() - began


if __name__ == "__main__":
    print(json.dumps(figures(Path(sys.argv[1]), shortest="--shortest" in sys.argv[2:])))
