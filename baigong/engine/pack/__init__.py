"""City packs: a folder of data that makes Baigong one city."""

from __future__ import annotations

from baigong.engine.pack.problem import PackError, Problem
from baigong.engine.pack.read import load_pack
from baigong.engine.pack.where import pack_directory

__all__ = ["PackError", "Problem", "load_pack", "pack_directory"]
