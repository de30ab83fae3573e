"""A bare folder's subjects: the files that its ``facts.yaml`` names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from baigong.engine.policy.model import Book, View
from baigong.engine.policy.sweep.sources.files import file_of, load, real
from baigong.engine.policy.sweep.sources.rows import Rows, check_keys, check_present


@dataclass(frozen=True)
class FolderRows:
    """The rows of a folder's files; they are the same on any day."""

    book: Book

    @property
    def snapshot(self) -> str:
        """None has an id."""
        return ""

    @property
    def reads(self) -> tuple[Path, ...]:
        """The files that are there; one that is not is missed when its rows are asked for."""
        found = [real(self.book.directory, one.file) for one in self.book.views.values()]
        inside = self.book.directory.resolve()
        return tuple(one for one in found if one.is_file() and one.is_relative_to(inside))

    def begin(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Nothing is needed before."""

    def put(self, connection: duckdb.DuckDBPyConnection, view: View, table: str) -> None:
        """Table ``table`` with the rows of the view's file. Raises InputError that names file, column and row."""
        load(connection, file_of(self.book.directory, view.file), view.file, view.columns, table)
        rows = Rows(view.file, table, view.columns, view.key)
        check_present(connection, rows)
        check_keys(connection, rows)
