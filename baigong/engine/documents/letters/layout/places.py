"""Where the parts of the first page's head stand, worked out from the length of the issuer's name. Millimetres from the top edge."""

from __future__ import annotations

import math
from dataclasses import dataclass

from baigong.engine.documents.letters.layout.measures import INK, INK_RISES, POINT_MM, measures, twips

BASELINE = 0.8
"""Of an exact line's height, where Word and LibreOffice put the baseline."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the first page."""

    size: int
    """Of the issuer's name, in points."""
    name_top: float
    """Millimetres from the page's edge to the name's line, which is as high as the size."""
    rule_top: float
    """Millimetres from the page's edge to the first rule."""
    after_name: int
    """Twips that make the header end where a line of the grid begins: LibreOffice centres what is left of a grid."""
    before_number: int
    """Twips from there to the line of the 发文字号."""
    after_number: int
    """Twips from it to the nearest line of the grid; negative where it stands below that."""


def head_of(issuer: str) -> Head:
    """The head for an issuer of that name."""
    name, rule = measures()["issuer"], measures()["rule"]
    size = min(int(name["largest"]), int(name["widest"] / POINT_MM / max(len(issuer), 1)))
    height = size * POINT_MM
    name_top = name["top"] + height * INK_RISES
    rule_top = float(name["top"] + height * INK + rule["below_name"])
    line = twips(_number_ink(rule_top)) - _ink_in_line()
    top, pitch = twips(measures()["page"]["top"]), int(measures()["page"]["pitch"])
    ends = twips(name_top + height)
    begins = top + math.ceil((ends - top) / pitch) * pitch
    before = max(0, line - begins)
    return Head(size, name_top, rule_top, begins - ends, before, round(before / pitch) * pitch - before)


def _number_ink(rule_top: float) -> float:
    """Where the ink of the 发文字号 begins."""
    character = float(measures()["body"]["size"]) * POINT_MM
    return rule_top + thickness() + float(measures()["number"]["below_rule"]) * character


def last_rule_top() -> float:
    """The upper edge of the second rule."""
    return float(measures()["page"]["height"] - measures()["rule"]["above_edge"] - thickness())


def thickness() -> float:
    """Of a double rule."""
    rule = measures()["rule"]
    return float(rule["thick"] + rule["gap"] + rule["thin"])


def _ink_in_line() -> int:
    """Twips between the upper edge of a line of text and the ink of its characters: the baseline is at four fifths."""
    size = float(measures()["body"]["size"] * 20)
    return round(float(measures()["page"]["pitch"]) * BASELINE - size * (BASELINE + INK_RISES))
