"""Whose document it is, and places as seen from there."""

from __future__ import annotations

from collections import Counter

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.claims import claim


def home_of(scan: Scan) -> str:
    """Whose document it is: the level it mostly calls its own, 市 of 全市 and 我市."""
    levels = Counter(level(one.group()) for one in claim("same", "own").finditer(scan.document.text))
    return levels.most_common(1)[0][0] if levels else ""


def level(place: str) -> str:
    """市 of 全市 and 我市; any other place as it is."""
    return place[1:] if claim("same", "own").fullmatch(place) else place
