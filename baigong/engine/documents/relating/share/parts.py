"""What a share is of: the subject of 占, the number before it, or the list that ends there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.alike import countable
from baigong.engine.documents.relating.around import clause_of, earlier
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.quotients import Part
from baigong.engine.documents.relating.words import pattern

Names = Mapping[str, Sequence[int]]
MOST_WHOLES = 6


def parts_of(scan: Scan, index: int, of: re.Match[str], names: Names) -> list[Part]:
    """What the share is of: the subject of 占, else the quantity before it, or the list that ends there."""
    subject = of["subject"]
    if not pattern("share", "subject_dropped").search(subject.strip()):
        chosen = set(earlier(scan, index)) & set(names.get(named(subject), ()))
        return [(one,) for one in sorted(chosen, reverse=True)]
    depth = clause_of(scan, scan.quantities[index]).depth
    before: list[int] = []
    for one in earlier(scan, index):
        if clause_of(scan, scan.quantities[one]).depth <= depth or (depth and not before):
            before.append(one)
    count = [one for one in before if countable(scan.quantities[one])]
    if not count or _another_share_between(scan, before, count[0]) or _said_between(scan, count[0], index):
        return []
    return [(count[0],), *_lists(scan, count)]


def _another_share_between(scan: Scan, before: Sequence[int], part: int) -> bool:
    """Whether another number stands between part and share (500人，增长5%，占22% is still of 500人)."""
    return any(scan.quantities[one].kind == "share" for one in before if one > part)


def _said_between(scan: Scan, part: int, share: int) -> bool:
    """Whether a ； ends what was said of the part."""
    text = scan.document.text[scan.quantities[part].end : scan.quantities[share].start]
    return has_mark(text, "semicolon")


def _lists(scan: Scan, count: Sequence[int]) -> Iterator[Part]:
    """The last quantities together: 国家级3个、省级3个，占46%."""
    unit = scan.quantities[count[0]].unit
    for end in range(1, min(len(count), MOST_WHOLES)):
        if scan.quantities[count[end]].unit != unit:
            return
        yield (count[end],)
        yield tuple(reversed(count[: end + 1]))
