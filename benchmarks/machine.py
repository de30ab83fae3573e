"""What the numbers were measured on."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path


def described(postgresql: Path | None) -> str:
    """One sentence: processor, cores, memory, system, versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    parts = [
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory",
        _system(),
        f"Python {platform.python_version()}, DuckDB {version('duckdb')}, Django {version('django')}",
        f"SQLite {sqlite3.sqlite_version}",
    ]
    if postgresql:
        said = subprocess.run([postgresql / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
        parts.append(f"PostgreSQL {said.split()[2]}")
    return "; ".join(parts)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()
