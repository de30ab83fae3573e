"""What was done of a plan: 目标3000人，实际培训3273人，完成年度目标的109.1%."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import earlier, own_words
from baigong.engine.documents.relating.quotients import best
from baigong.engine.documents.relating.share.in_paragraph import only_one
from baigong.engine.documents.relating.words import pattern


def done(scan: Scan, index: int) -> Iterator[Relation]:
    """目标3000人，实际培训3273人，完成年度目标的109.1%; a second percent may be of a part's own plan."""
    counts = counts_before(scan, index)
    planned = [one for one in counts if pattern("share", "plan").search(own_words(scan, one))]
    others = [one for one in counts if one not in planned]
    if not planned and others:
        before = only_one(scan, others[0], "plan")
        planned = [before] if before is not None else []
    sure = len(planned) == 1 and not any(
        pattern("share", "done").search(own_words(scan, one)) for one in range(planned[0] + 1, index)
    )
    found = best(scan, index, [(one,) for one in others[:1]], planned, accuse=sure)
    if found is not None:
        yield found


def counts_before(scan: Scan, index: int) -> list[int]:
    """The countable quantities before it in its sentence that have the unit of the nearest one."""
    counts = [one for one in earlier(scan, index) if countable(scan.quantities[one])]
    return [one for one in counts if alike(scan.quantities[one], scan.quantities[counts[0]])]
