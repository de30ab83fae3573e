"""A city's newest sweeps, kept for whoever asks about one subject: ``BAIGONG_HOME/cache/swept``, a folder a sweep."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from baigong.engine.base.home import home

MOST = 12
"""Sweeps that are kept; the oldest goes first."""
MAKING = "."
"""Before the name of a folder that is not whole yet."""


def keep(day: date, snapshot: str, files: Mapping[str, Path], said: object) -> None:
    """Keep the wide files of a city's sweep (view → file) in the place of the same sweep, made again; ``said`` tells it from others.

    The files are linked where the disk allows it. A bare folder (no ``snapshot``) keeps nothing. A sweep does not fail because
    nothing can be kept.
    """
    if not snapshot:
        return
    with suppress(OSError):
        folder = _folder()
        of = hashlib.sha256(repr((said, sorted(files))).encode()).hexdigest()[:12]
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
        try:
            for view, file in files.items():
                _linked(file, making / f"{view}.parquet")
            place = folder / f"{day.isoformat()}-{snapshot}-{of}"
            shutil.rmtree(place, ignore_errors=True)
            making.rename(place)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        for old in _newest_first(folder)[MOST:]:
            shutil.rmtree(old, ignore_errors=True)


def kept(day: date, snapshot: str) -> list[dict[str, Path]]:
    """The sweeps of a day and snapshot, the newest first: view → file."""
    folder = home(create=False) / "cache" / "swept"
    found = [one for one in _newest_first(folder) if one.name.startswith(f"{day.isoformat()}-{snapshot}-")]
    return [{file.stem: file for file in sorted(one.glob("*.parquet"))} for one in found]


def _folder() -> Path:
    folder = home() / "cache" / "swept"
    for one in (folder.parent, folder):
        one.mkdir(mode=0o700, exist_ok=True)
    return folder


def _linked(file: Path, place: Path) -> None:
    try:
        os.link(file, place)
    except OSError:  # another disk, or one without links
        shutil.copyfile(file, place)


def _newest_first(folder: Path) -> list[Path]:
    found = [one for one in folder.iterdir() if not one.name.startswith(MAKING)] if folder.is_dir() else []
    return sorted(found, key=lambda one: one.stat().st_mtime_ns, reverse=True)
