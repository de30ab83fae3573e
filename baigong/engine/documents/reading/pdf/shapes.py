"""How the lines of a PDF become paragraphs: ``shapes.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

KANGXI = range(0x2F00, 0x2FD6)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Widths in characters, heights in parts of a page or of a line, shares of one."""

    page_number: re.Pattern[str]
    finished: re.Pattern[str]
    edge: float
    repeated: int
    edge_lines: int
    full: float
    nearly: float
    indent: float
    deep: float
    usual: float
    apart: float
    few: int
    readable: float
    unknown: float
    radicals: dict[int, str]
    """By code point, the character that a radical stands for."""


@lru_cache
def shapes() -> Shapes:
    """The shapes that hold."""
    read: dict[str, Any] = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text(encoding="utf-8"))
    pairs = read.pop("radicals")
    radicals = {point: unicodedata.normalize("NFKC", chr(point)) for point in KANGXI}
    radicals |= {ord(radical): one for radical, one in zip(pairs["from"], pairs["to"], strict=True)}
    compiled: dict[str, Any] = {name: re.compile(one) if isinstance(one, str) else one for name, one in read.items()}
    return Shapes(**compiled, radicals=radicals)
