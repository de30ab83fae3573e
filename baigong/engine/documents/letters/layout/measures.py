"""The measures of the letter format, from ``measures.toml``, and the units of a .docx."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

POINT_MM = 25.4 / 72
EMU_MM = 36_000
INK = 0.93
"""Of its size, how high the ink of a Chinese character is."""
INK_RISES = 0.05
"""Of its size, how far the ink rises above a line exactly as high as the size: Word and LibreOffice put the baseline that high."""


@cache
def measures() -> Mapping[str, Mapping[str, Any]]:
    """The file's content."""
    return tomllib.loads(Path(__file__).with_name("measures.toml").read_text(encoding="utf-8"))


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres / POINT_MM * 20)


def emu(millimetres: float) -> int:
    """English metric units, in which drawings are placed."""
    return round(millimetres * EMU_MM)


def character(size: float) -> float:
    """The advance of a Chinese character of ``size`` points, in twips."""
    return size * 20 + float(measures()["page"]["squeeze"])
