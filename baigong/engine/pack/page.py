"""One file of a pack as read: its value, and the line and column of every part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from baigong.engine.pack.problem import Problem

Path = tuple[str | int, ...]
"""Keys and positions from the top of the file: ``("indicators", 3, "printed")``."""
Spot = tuple[int, int]
"""Line and column, from 1."""


@dataclass
class Page:
    """A file of the pack."""

    file: str
    value: Any = None
    spots: dict[Path, Spot] = field(default_factory=dict)
    """Where each value begins."""
    keys: dict[Path, Spot] = field(default_factory=dict)
    """Where the key of each value begins."""
    written: dict[Path, str] = field(default_factory=dict)
    """Values that YAML takes for something else than text, as they were written."""
    blocks: dict[Path, int] = field(default_factory=dict)
    """The indent of texts written as a ``|`` block, whose first line is the one below."""
    numbers: set[Path] = field(default_factory=set)
    """Keys that are bare whole numbers, in a file of rules."""
    quoted: set[Path] = field(default_factory=set)
    """Texts written in quotes, whose first character stands one further on."""

    def spot(self, path: Path, *, key: bool = False) -> Spot:
        """Where ``path`` stands, or the nearest part around it that is there."""
        for end in range(len(path), -1, -1):
            found = (self.keys if key else self.spots).get(path[:end]) or self.spots.get(path[:end])
            if found:
                return found
        return (1, 1)

    def problem(self, path: Path, mistake: str, cure: str, *, key: bool = False) -> Problem:
        """A problem at ``path``; at its key where ``key``."""
        return Problem(self.file, *self.spot(path, key=key), mistake, cure)

    def inside(self, path: Path, line: int, column: int, mistake: str, cure: str) -> Problem:
        """A problem at ``line`` and ``column`` (from 1) of the text at ``path``."""
        top, left = self.spot(path)
        if path in self.blocks:
            return Problem(self.file, top + line, self.blocks[path] + column, mistake, cure)
        return Problem(self.file, top, left + (path in self.quoted) + (column - 1 if line == 1 else 0), mistake, cure)


Pages = Mapping[str, Page]
"""The files that were read, by name: ``facts.yaml`` …"""
