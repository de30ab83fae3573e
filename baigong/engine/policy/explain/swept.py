"""Place facts from the files of a sweep, which say of themselves what they are of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from glob import escape
from pathlib import Path
from typing import Any

import duckdb

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.policy.explain.places import Chain, PlaceFacts, WidePlaces
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.output.kept import kept
from baigong.engine.policy.sweep.output.metadata import PREFIX, facts_hash, hash_of
from baigong.engine.policy.sweep.run import chosen
from baigong.engine.policy.sweep.sources.locked import literal
from baigong.engine.warehouse.session import PLAIN


@dataclass(frozen=True)
class File:
    """A wide file: what it says of itself, and its columns."""

    path: Path
    said: Mapping[str, Any]
    columns: frozenset[str]

    def policies(self, book: Book) -> list[Policy]:
        """Those of the book whose outcomes it has."""
        every = book.policies.values()
        return [one for one in every if {f"{one.column}_status", book.view(one).key} <= self.columns]


def swept_places(path: Path, book: Book, day: date, snapshot: str) -> PlaceFacts:
    """The places of the wide files that ``baigong policy sweep --out path`` wrote: that file, or one a view beside it.

    Raises InputError where one is of another day, snapshot, other facts or policies, or no such file; MissingError where none is
    there.
    """
    files = [path] if path.is_file() else sorted(path.parent.glob(f"{escape(path.stem)}.*{escape(path.suffix)}"))
    if not files:
        raise MissingError(_("没有文件 {path}。请先运行 baigong policy sweep。").format(path=path))
    connection = duckdb.connect(":memory:")
    hashes = Hashes(book)
    return Chain(day, [_places(connection, _opened(connection, one), hashes, day, snapshot) for one in files])


def kept_places(book: Book, day: date, snapshot: str) -> PlaceFacts | None:
    """The places of a city's sweeps of the day that were kept, the newest first; None where there is none that still holds."""
    sweeps = kept(day, snapshot) if snapshot else []
    connection, hashes = duckdb.connect(":memory:"), Hashes(book)
    found: list[WidePlaces] = []
    for files in sweeps:
        for path in files.values():
            try:
                file = _opened(connection, path)
            except InputError:
                continue
            if file.said["facts"] == hashes.facts:
                same = [one for one in file.policies(book) if not hashes.changed(file.said, one)]
                found.append(_wide(connection, file, book, day, same))
    return Chain(day, found) if found else None


class Hashes:
    """What a book's facts and policies are now, each computed once."""

    def __init__(self, book: Book) -> None:
        self.book, self.facts = book, facts_hash(book)
        self._known: dict[str, str] = {}

    def changed(self, said: Mapping[str, Any], policy: Policy) -> list[str]:
        """Of the policy and all that it uses or shares a group with: those that a sweep did not decide as they are now, under the
        same numbers.
        """
        along = chosen(self.book, [policy.id]).policies
        return [name for name, one in along.items() if not self._same(said["policies"].get(name, {}), one)]

    def _same(self, said: Mapping[str, Any], policy: Policy) -> bool:
        if policy.id not in self._known:
            self._known[policy.id] = hash_of(policy)
        return (said.get("sha256"), said.get("number")) == (self._known[policy.id], policy.number)


def _opened(connection: duckdb.DuckDBPyConnection, path: Path) -> File:
    try:
        said = _metadata(connection, path)
        described = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({literal(path)}, {PLAIN})").fetchall()
    except (duckdb.Error, ValueError, KeyError, TypeError) as error:
        words = _("{path} 不是 policy sweep 写的结果文件。请给出那样的 .parquet 文件。")
        raise InputError(words.format(path=path)) from error
    return File(path, said, frozenset(str(one[0]) for one in described))


def _places(connection: duckdb.DuckDBPyConnection, file: File, hashes: Hashes, day: date, snapshot: str) -> WidePlaces:
    path, said, book = file.path, file.said, hashes.book
    if said["day"] != day.isoformat():
        words = _("{path} 是 {swept} 的认定，不是 {day} 的。请换一个文件，或改 --on。")
        raise InputError(words.format(path=path, swept=said["day"], day=day))
    if said["snapshot"] != snapshot:
        words = _("{path} 出自另一个快照（{swept}）。请换一个文件，或用 --snapshot 指定那个快照。")
        raise InputError(words.format(path=path, swept=said["snapshot"] or "-"))
    swept = file.policies(book)
    changed = list(dict.fromkeys(name for one in swept for name in hashes.changed(said, one)))
    if changed or not swept:
        words = _("{path} 里的结果不是按现在的政策认定的（{names}）。请重新运行 baigong policy sweep。")
        raise InputError(words.format(path=path, names=_("、").join(changed or sorted(said["policies"]))))
    if said["facts"] != hashes.facts:
        words = _("{path} 写成以后，事实有了改动，名额要重新算。请重新运行 baigong policy sweep。")
        raise InputError(words.format(path=path))
    return _wide(connection, file, book, day, swept)


def _wide(
    connection: duckdb.DuckDBPyConnection, file: File, book: Book, day: date, policies: list[Policy]
) -> WidePlaces:
    rows = f"read_parquet({literal(file.path)}, {PLAIN})"
    within = Book(book.directory, {one.id: one for one in policies}, book.views)
    return WidePlaces(connection, within, day, {one.subject: rows for one in policies}, file.columns)


def _metadata(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, Any]:
    found = connection.execute(f"SELECT key, value FROM parquet_kv_metadata({literal(path)})").fetchall()
    said = {bytes(key).decode(): bytes(value).decode() for key, value in found}
    plain = {name: said[f"{PREFIX}{name}"] for name in ("day", "snapshot", "facts")}
    return {**plain, "policies": json.loads(said[f"{PREFIX}policies"])}
