"""Place facts from the file of a sweep, which says of itself what it is of."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.policy.explain.places import WidePlaces
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.output.metadata import PREFIX, hash_of
from baigong.engine.policy.sweep.sources.locked import literal


def swept_places(path: Path, book: Book, day: date, snapshot: str) -> WidePlaces:
    """The places of a wide file that ``baigong policy sweep`` wrote. Raises InputError where it is of another day, snapshot or other
    policies, or no such file; MissingError where it is not there.
    """
    if not path.is_file():
        raise MissingError(_("没有文件 {path}。请先运行 baigong policy sweep。").format(path=path))
    connection = duckdb.connect(":memory:")
    try:
        rows = f"read_parquet({literal(path)})"
        said = _metadata(connection, path)
        columns = {str(one[0]) for one in connection.execute(f"DESCRIBE SELECT * FROM {rows}").fetchall()}
    except (duckdb.Error, ValueError, KeyError, TypeError) as error:
        words = _("{path} 不是 policy sweep 写的结果文件。请给出那样的 .parquet 文件。")
        raise InputError(words.format(path=path)) from error
    _check(path, said, day, snapshot)
    swept = {
        name: one
        for name, one in book.policies.items()
        if f"{one.column}_status" in columns and book.view(one).key in columns
    }
    changed = [name for name, one in swept.items() if not _same(said["policies"].get(name, {}), one)]
    if changed or not swept:
        words = _("{path} 里的结果不是按现在的政策认定的（{names}）。请重新运行 baigong policy sweep。")
        raise InputError(words.format(path=path, names=_("、").join(changed or sorted(said["policies"]))))
    within = Book(book.directory, swept, book.views)
    return WidePlaces(connection, within, day, {one.subject: rows for one in swept.values()})


def _same(said: dict[str, Any], policy: Policy) -> bool:
    """Whether the file's policy is this one, under the number by which excluders are named."""
    return (said.get("sha256"), said.get("number")) == (hash_of(policy), policy.number)


def _metadata(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, Any]:
    found = connection.execute(f"SELECT key, value FROM parquet_kv_metadata({literal(path)})").fetchall()
    said = {bytes(key).decode(): bytes(value).decode() for key, value in found}
    return {
        "day": said[f"{PREFIX}day"],
        "snapshot": said[f"{PREFIX}snapshot"],
        "policies": json.loads(said[f"{PREFIX}policies"]),
    }


def _check(path: Path, said: dict[str, Any], day: date, snapshot: str) -> None:
    if said["day"] != day.isoformat():
        words = _("{path} 是 {swept} 的认定，不是 {day} 的。请换一个文件，或改 --on。")
        raise InputError(words.format(path=path, swept=said["day"], day=day))
    if said["snapshot"] != snapshot:
        words = _("{path} 出自另一个快照（{swept}）。请换一个文件，或用 --snapshot 指定那个快照。")
        raise InputError(words.format(path=path, swept=said["snapshot"] or "-"))
