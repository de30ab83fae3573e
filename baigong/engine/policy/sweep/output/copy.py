"""From a query of outcomes to a Parquet file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from baigong.engine.policy.compile.needs import marked, queued
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.output.metadata import as_option
from baigong.engine.policy.sweep.sources.locked import written


def copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path, said: Mapping[str, str]) -> int:
    """Write the rows of ``query`` into ``path``, which exists (ZSTD, ``said`` as its metadata). Returns how many.

    The lowest level: higher ones take a sixth longer and save less than a hundredth of the file.
    """
    options = f"FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, USE_TMP_FILE false, {as_option(said)}"
    return int(connection.execute(f"COPY ({query}) TO {written(path)} ({options})").fetchall()[0][0])


def wide_columns(policy: Policy) -> list[str]:
    """A policy's columns in a wide file."""
    ends = ["status", "amount", *(["by"] if queued(policy) else []), *(["marks"] if marked(policy) else [])]
    return [f"{policy.column}_{end}" for end in ends]


def narrowed(book: Book, view: str, query: str, asked: frozenset[str]) -> str:
    """The query with the key and the policies of ``asked`` alone: what they use was worked through as well."""
    columns = [
        column
        for one in book.policies.values()
        if one.subject == view and one.id in asked
        for column in wide_columns(one)
    ]
    return f"SELECT {', '.join([book.views[view].key, *columns])} FROM ({query})"
