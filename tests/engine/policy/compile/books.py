"""Small books for tests of the compiler: people and firms, policies as the tests write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import yaml

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.run import decide

DAY = date(2018, 6, 30)
VIEWS: dict[str, dict[str, object]] = {
    "person": {
        "key": "id",
        "file": "people.csv",
        "columns": {
            "id": {"type": "bigint"},
            "firm": {"type": "bigint", "absent": "unknown"},
            "months": {"type": "integer", "absent": "unknown"},
            "score": {"type": "integer", "absent": "unknown"},
            "card": {"type": "boolean", "absent": "unknown"},
        },
    },
    "firm": {"key": "id", "file": "firms.csv", "columns": {"id": {"type": "bigint"}, "owner": {"type": "bigint"}}},
}
Row = tuple[int, int | None, int | None, int | None, bool | None]


def book(folder: Path, **policies: dict[str, object]) -> Book:
    """Policies by id (``_`` for ``-``), each with what it says beside title, basis and dates."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(yaml.safe_dump({"facts": VIEWS}, sort_keys=False), encoding="utf-8")
    for name, says in policies.items():
        whole = {
            "policy": name.replace("_", "-"),
            "title": {"zh": "补", "en": name},
            "subject": "person",
            "basis": [{"document": "甲〔2018〕1号"}],
            "in_force": {"from": date(2018, 1, 1)},
            **says,
        }
        text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return load_book(folder)


def when(text: str) -> dict[str, object]:
    """One condition."""
    return {"conditions": [{"id": "asked", "when": text, "says": {"zh": "问", "en": "Asked"}}]}


def group(*members: str, per: str = "id", keep: str = "first") -> dict[str, object]:
    """One group."""
    return {"groups": [{"id": "one", "one_of": list(members), "per": [per], "keep": keep}]}


def session(rows: list[Row], firms: Sequence[tuple[int, int]] = ()) -> duckdb.DuckDBPyConnection:
    """Tables ``people`` and ``firms``."""
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE TABLE people (id BIGINT, firm BIGINT, months INTEGER, score INTEGER, card BOOLEAN)")
    connection.execute("CREATE TABLE firms (id BIGINT, owner BIGINT)")
    connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?)", rows)
    if firms:
        connection.executemany("INSERT INTO firms VALUES (?, ?)", firms)
    return connection


def swept(
    given: Book,
    rows: list[Row],
    firms: Sequence[tuple[int, int]] = (),
    view: str = "person",
) -> dict[int, dict[str, object]]:
    """Key → columns of the wide outcome; ``tables`` under key -1: the tables that the sweep made."""
    with session(rows, firms) as connection:
        query = decide(connection, given, DAY, {"person": "people", "firm": "firms"})[view]
        found = connection.execute(query)
        names = [one[0] for one in found.description or ()]
        told = {row[0]: dict(zip(names, row, strict=True)) for row in found.fetchall()}
        made = connection.execute("SELECT table_name FROM duckdb_tables() WHERE temporary").fetchall()
        return told | {-1: {"tables": {row[0] for row in made}}}
