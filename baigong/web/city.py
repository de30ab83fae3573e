"""The city whose pages these are: its pack, read once for the life of the process."""

from __future__ import annotations

from functools import cache

from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack


@cache
def pack() -> Pack:
    """The active city pack. Raises PackError when it cannot be read."""
    return load_pack()
