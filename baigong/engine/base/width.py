"""How wide a text is where letters stand in columns."""

from __future__ import annotations

import unicodedata


def width_of(text: str) -> int:
    """Columns that ``text`` takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
