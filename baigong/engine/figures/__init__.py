"""Indicators: values, records, printed forms, identities, comparison.

Names are imported when they are first used, so that a command pays only for what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.figures.cells import breakdown
    from baigong.engine.figures.choose import column_of, title_of
    from baigong.engine.figures.comparison import compare
    from baigong.engine.figures.computed import compute
    from baigong.engine.figures.identities import check_identities
    from baigong.engine.figures.listing import records
    from baigong.engine.figures.model import Cell, Comparison, Figure, IdentityResult, RecordList
    from baigong.engine.figures.printing import interval_of, printed
    from baigong.engine.figures.published import read_published

__all__ = [
    "Cell",
    "Comparison",
    "Figure",
    "IdentityResult",
    "RecordList",
    "breakdown",
    "check_identities",
    "column_of",
    "compare",
    "compute",
    "interval_of",
    "printed",
    "read_published",
    "records",
    "title_of",
]
HOMES = {
    "breakdown": "cells",
    "check_identities": "identities",
    "column_of": "choose",
    "compare": "comparison",
    "compute": "computed",
    "interval_of": "printing",
    "printed": "printing",
    "read_published": "published",
    "records": "listing",
    "title_of": "choose",
}


def __getattr__(name: str) -> Any:
    return loaded(__name__, dict.fromkeys(__all__, "model") | HOMES, name)
