"""City packs: a folder of data that makes Baigong one city."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.pack.new import new_pack
from baigong.engine.pack.problem import PackError, Problem
from baigong.engine.pack.read import load_pack
from baigong.engine.pack.where import pack_directory

__all__ = ["PackError", "Problem", "check_pack", "load_pack", "new_pack", "pack_directory"]


def check_pack(directory: Path) -> list[Problem]:
    """Everything that is wrong in the pack at ``directory``, in reading order (:mod:`.check`, which loads DuckDB and SQLGlot)."""
    from baigong.engine.pack.check import check_pack as check

    return check(directory)
