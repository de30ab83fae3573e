"""A folder of three policies over eight workers, to be reformed: ``upskill`` pays by level, ``hardship`` tops up out of a pot, ``badge`` is no money."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

REFORM = Path(__file__).parent / "reform"
DAY = date(2018, 6, 30)


def reform(folder: Path, **edits: tuple[str, str]) -> Path:
    """A copy; ``edits``: policy → what its file says, what it is to say."""
    copy = folder / "reform"
    shutil.copytree(REFORM, copy)
    for policy, (old, new) in edits.items():
        edit(copy / f"{policy}.yaml", old, new)
    return copy


def edit(path: Path, old: str, new: str) -> None:
    """Write something else in a file, which must have it once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def hashes(folder: Path) -> dict[str, str]:
    """Every file of a folder by what is in it."""
    return {
        str(one.relative_to(folder)): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }
