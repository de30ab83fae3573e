"""A path as Spark reads and writes it, and what Spark wrote as DuckDB reads it."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.warehouse.session import NO_PATTERN, PLAIN

SIGNS = str.maketrans({sign: "\\" + sign for sign in "\\{}[]*?"})


def place(path: Path) -> str:
    """Where Spark writes: this place, whatever signs are in it."""
    return f"file://{path.absolute()}"


def pattern(path: Path) -> str:
    """What Spark reads, which takes every path for a pattern: one that fits this place alone."""
    return f"file://{str(path.absolute()).translate(SIGNS)}"


def read_by_duckdb(folder: Path) -> str:
    """What stands behind FROM in DuckDB for the Parquet files that Spark wrote into ``folder``."""
    files = f"{str(folder).translate(NO_PATTERN)}/*.parquet".replace("'", "''")
    return f"read_parquet('{files}', {PLAIN})"
