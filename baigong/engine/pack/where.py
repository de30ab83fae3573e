"""Where a city pack lies: named in the tree or the installed package, or any folder."""

from __future__ import annotations

import os
from pathlib import Path

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean

DEFAULT = "mianyang"
PACKAGE = Path(__file__).resolve().parents[2]
SHELVES = (PACKAGE.parent / "cities", PACKAGE / "cities")
"""In the source tree, else inside the installed wheel."""


def pack_directory(where: str | Path | None = None) -> Path:
    """The folder of a pack: a path, or a city's name; None is ``BAIGONG_CITY``, else Mianyang.

    Raises MissingError where there is no such folder, InputError where it is a file.
    """
    asked = where if where is not None else (os.environ.get("BAIGONG_CITY") or DEFAULT)
    path = Path(asked).expanduser()
    if isinstance(asked, str) and asked in cities():
        return cities()[asked]
    if path.is_dir():
        return path.resolve()
    if path.exists():
        raise InputError(_("{path} 不是文件夹。请给出城市包的文件夹。").format(path=path))
    if isinstance(asked, Path) or os.sep in asked:
        raise MissingError(_("没有文件夹 {path}。请检查路径，或用 baigong pack new 新建一个城市包。").format(path=path))
    raise MissingError(_("没有名为“{name}”的城市包。{cure}").format(name=asked, cure=did_you_mean(asked, cities())))


def cities() -> dict[str, Path]:
    """The cities that come with Baigong, by name."""
    found: dict[str, Path] = {}
    for shelf in SHELVES:
        for file in sorted(shelf.glob("*/city.yaml")) if shelf.is_dir() else ():
            found.setdefault(file.parent.name, file.parent)
    return found
