"""The tracked files of the project."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@lru_cache
def tracked(suffix: str = "") -> tuple[Path, ...]:
    """Paths (relative to the root) of the files that git holds and that are there, by ending."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (Path(name) for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.name.endswith(suffix) and (ROOT / path).is_file())


def text_of(path: Path) -> str:
    """The text of a tracked file; nothing for one that is not text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def modules() -> list[Path]:
    """Tracked Python modules, migrations left out."""
    return [path for path in tracked(".py") if "migrations" not in path.parts]


def lines(path: Path) -> int:
    """Lines of a tracked file."""
    return len(text_of(path).splitlines())
