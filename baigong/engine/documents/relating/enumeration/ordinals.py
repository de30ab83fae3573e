"""一是…二是…三是: how far a text counts after a number announces it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.claims import claim, words

FAR = 30
"""So many characters lie at most between a number and the 一是 that it announces."""

Marks = Mapping[int, Sequence[tuple[int, int]]]
"""Style → places and their ordinals."""


def ordinals_of(scan: Scan) -> dict[int, list[tuple[int, int]]]:
    """All marks of a document by style: where they stand and which they are."""
    names = words("enumeration")["ordinals"]
    found: dict[int, list[tuple[int, int]]] = {}
    for style in range(len(words("enumeration")["styles"])):
        marks = _mark(style).finditer(scan.document.text)
        found[style] = [(one.start(), names.index(one["name"]) + 1) for one in marks]
    return found


def counted_on(scan: Scan, quantity: Quantity, marks: Marks) -> int | None:
    """How many are counted right after a number that announces them; None where none are, or the count is broken."""
    paragraph = scan.document.paragraphs[scan.clauses[quantity.clause].paragraph]
    for found in marks.values():
        at = bisect_left(found, (quantity.end, 0))
        if at == len(found) or found[at][1] != 1:
            continue
        between = scan.document.text[quantity.end : min(found[at][0], quantity.end + FAR)]
        if found[at][0] - quantity.end < FAR and claim("enumeration", "introduces").search(between):
            return _run(found, at, max(paragraph.end, found[at][0] + 1))
    return None


def _run(found: Sequence[tuple[int, int]], at: int, end: int) -> int | None:
    """The last of 1, 2, 3 …, in later paragraphs too; None where a number is left out or there is only one."""
    last = 0
    for place, ordinal in found[at:]:
        if ordinal == last + 1:
            last = ordinal
        elif ordinal == 1 or place >= end:
            break
        else:
            return None
    return last if last > 1 else None


@lru_cache
def _mark(style: int) -> re.Pattern[str]:
    said = words("enumeration")
    names = "|".join(sorted(said["ordinals"], key=len, reverse=True))
    return re.compile(f"{said['mark_before']}(?P<name>{names}){said['styles'][style]}")
