"""A DuckDB session that reads the files of one source, writes the files that were asked for, and reaches nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.warehouse.session import NO_PATTERN

MEMORY = re.compile(r"[1-9][0-9]{0,5} ?(MB|GB|MiB|GiB)")


@dataclass(frozen=True, slots=True)
class Means:
    """What a sweep may use: memory, and the files that it may write."""

    memory: str = "4GB"
    """Such as ``900MB``; what does not fit is put aside on disk."""
    writes: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        if not MEMORY.fullmatch(self.memory):
            raise InputError(_("内存“{memory}”不对，请写成 1GB 或 900MB 这样。").format(memory=self.memory[:40]))


def locked_session(reads: Iterable[Path], spill: Path, means: Means) -> duckdb.DuckDBPyConnection:
    """In memory; ``spill`` is the one folder for what does not fit. No setting can be changed afterwards."""
    allowed = [
        text_literal(text) for path in (*reads, *means.writes) for text in dict.fromkeys((str(path), pattern(path)))
    ]
    connection = duckdb.connect(":memory:")
    for setting in (
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        f"temp_directory = {text_literal(str(spill))}",
        f"memory_limit = '{means.memory}'",
        f"allowed_paths = [{', '.join(allowed)}]",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")
    return connection


def pattern(path: Path) -> str:
    """``path`` as DuckDB reads it: as a pattern that fits this file alone."""
    return str(path).translate(NO_PATTERN)


def literal(path: Path) -> str:
    """``path`` as a SQL text that reads this file alone."""
    return text_literal(pattern(path))


def written(path: Path) -> str:
    """``path`` as a SQL text for COPY, which takes no pattern."""
    return text_literal(str(path))


def text_literal(text: str) -> str:
    """``text`` in SQL."""
    return "'" + text.replace("'", "''") + "'"
