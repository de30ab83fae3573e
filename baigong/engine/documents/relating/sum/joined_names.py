"""A number whose name is those of parts before it, put together, against their sum."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.lists.joined import joined
from baigong.engine.documents.relating.sum.wording import relation


def find(scan: Scan) -> Iterator[Relation]:
    """优112天、良219天，优良天数331天."""
    for whole, parts in joined(scan):
        summed = total(one.quantity.interval for one in parts)
        yield relation(scan, whole.quantity, whole.index, parts, holds=summed.meets(whole.quantity.interval))
