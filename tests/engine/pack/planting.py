"""A sound pack in a folder of one's own, and mistakes planted in it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

CITIES = Path(__file__).parents[3] / "cities"


@dataclass(frozen=True)
class Planted:
    """In ``file`` the one place ``old`` becomes ``new``; the problem stands on the line of ``on``, and says and cures so."""

    file: str
    old: str
    new: str
    on: str
    mistake: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}: {self.new.strip()[:50]}"


def yunxi(folder: Path) -> Path:
    """A copy of the second city, without its demo proportions."""
    copy = folder / "yunxi"
    shutil.copytree(CITIES / "yunxi", copy, ignore=shutil.ignore_patterns("demo.yaml"))
    return copy


def plant(pack: Path, one: Planted) -> int:
    """Plant the mistake; gives the line on which the problem must be reported."""
    path = pack / one.file
    text = path.read_text(encoding="utf-8")
    assert text.count(one.old) == 1, f"{text.count(one.old)} times: {one.old}"
    text = text.replace(one.old, one.new)
    path.write_text(text, encoding="utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if one.on in line]
    assert len(lines) == 1, f"{one.on} on lines {lines}"
    return lines[0]
