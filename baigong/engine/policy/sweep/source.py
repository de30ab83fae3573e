"""Open what a sweep reads: one locked session in which each subject's rows are a table."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.home import home
from baigong.engine.base.language import _
from baigong.engine.policy.model import Book
from baigong.engine.policy.sweep.asking import Tables
from baigong.engine.policy.sweep.sources.city import CityRows, city_rows
from baigong.engine.policy.sweep.sources.decided import check_names, decided_files, decided_paths, load_decided
from baigong.engine.policy.sweep.sources.decisions import city_decided
from baigong.engine.policy.sweep.sources.folder import FolderRows
from baigong.engine.policy.sweep.sources.locked import Means, locked_session

ASIDE = "sweep-"
LEFT = 24 * 60 * 60
"""Seconds after which a folder that nobody has touched belongs to no sweep."""


@dataclass(frozen=True)
class Source:
    """Where a sweep's rows come from, and the session in which they stand."""

    connection: duckdb.DuckDBPyConnection
    book: Book
    rows: CityRows | FolderRows
    decided: Mapping[str, str]
    """Policy → the table of its decided cases: the columns of its view as they were, ``outcome``, ``amount``, ``_decided_on``."""
    spill: Path
    """A folder of the session's own, gone with it."""
    reads: frozenset[Path] = frozenset()
    """The files that the session reads, decided cases too, wherever links lead."""
    known: dict[str, str] = field(default_factory=dict)

    def refuse_over(self, places: Iterable[Path]) -> None:
        """Raise InputError for a place whose file is read."""
        for path in places:
            if path.resolve() in self.reads:
                raise InputError(_("{path} 是要读的事实，不能写在上面。请换一个文件名。").format(path=path))

    @property
    def snapshot(self) -> str:
        """The id of the city's snapshot; '' for a bare folder."""
        return self.rows.snapshot

    def tables(self, views: Iterable[str]) -> Tables:
        """View → the table with its rows, put there once.

        Raises InputError for rows that break what ``facts.yaml`` says of them, MissingError for a file that is not there.
        """
        for name in views:
            if name not in self.known:
                self.rows.put(self.connection, self.book.views[name], f"fact_{name}")
                self.known[name] = f"fact_{name}"
        return dict(self.known)


@contextmanager
def open_source(book: Book, day: date, snapshot: Path | None = None, means: Means | None = None) -> Iterator[Source]:
    """The rows on ``day`` of a city (its newest snapshot, or that of folder ``snapshot``) or of a bare folder's files.

    ``book`` is the whole folder's. Its session reads those files and writes those of ``means``; no other file, network or
    extension. Raises InputError or MissingError, one sentence, for whatever of it is wrong.
    """
    is_city = (book.directory / "city.yaml").exists()
    if snapshot is not None and not is_city:
        raise InputError(_("{directory} 没有城市，用不上快照。请去掉 --snapshot。").format(directory=book.directory))
    rows = city_rows(book.directory, day, snapshot) if is_city else FolderRows(book)
    files = decided_files(book)
    check_names(book, files)
    with tempfile.TemporaryDirectory(prefix=ASIDE, dir=_cache() if is_city else None) as spill:
        reads = (*rows.reads, *decided_paths(book, files))
        with locked_session(reads, Path(spill), means or Means()) as connection:
            rows.begin(connection)
            decided = _decided(connection, book, rows, files, day)
            yield Source(connection, book, rows, decided, Path(spill), frozenset(one.resolve() for one in reads))


def _decided(
    connection: duckdb.DuckDBPyConnection, book: Book, rows: CityRows | FolderRows, files: Mapping[str, str], day: date
) -> dict[str, str]:
    """Policy → the table of its decided cases: of a city's records, and of the folder's files."""
    found = city_decided(connection, rows, book) if isinstance(rows, CityRows) else {}
    for name, file in files.items():
        if name in found:
            raise InputError(
                _("政策“{policy}”的已决案件既在记录里，也在 {file} 里。请只留一处。").format(policy=name, file=file)
            )
        found[name] = load_decided(connection, book, book.policies[name], file, day)
    return found


def _cache() -> Path:
    """Where what does not fit in memory is put aside, the owner's alone. What a killed sweep left goes after a day."""
    folder = home() / "cache"
    folder.mkdir(mode=0o700, exist_ok=True)
    for left in folder.glob(f"{ASIDE}*"):
        if left.stat().st_mtime < time.time() - LEFT:
            shutil.rmtree(left, ignore_errors=True)
    return folder
