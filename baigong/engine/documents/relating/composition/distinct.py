"""Lists whose labels no dimension knows, and which are parts of one whole all the same by the way they are written."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.dimensions import exclusive, known
from baigong.engine.documents.relating.lists.group import AMONG, LISTED, Group
from baigong.engine.documents.relating.lists.group_words import says
from baigong.engine.documents.relating.marks import marks
from baigong.engine.documents.relating.words import bare, pattern

LONGEST = 12
"""Characters of a label; more are no name of a part."""


def distinct(scan: Scan, group: Group) -> bool:
    """Whether the parts exclude one another though no dimension knows their labels."""
    if len(set(group.labels)) < len(group.labels):
        return False
    if fills_bracket(scan, group):
        return True
    if any(known(one, group.unit) for one in group.labels):
        return False
    if group.claim == AMONG and all(one.strong for one in group.parts[1:]):
        return group.unit == pattern("composition", "money").pattern or (group.rest is not None and _things(group))
    return False


def fills_bracket(scan: Scan, group: Group) -> bool:
    """Whether a bracket right behind its whole holds the labels with their numbers and nothing else: 128场（广场46场、剧院82场）."""
    if group.claim != LISTED or len(group.parts) < 2 or not all(map(_plain, group.labels)):
        return False
    text = scan.document.text
    first, last = group.parts[0], group.parts[-1]
    if first.link[-1:] not in tuple(marks("bracket")) or text[last.quantity.end : last.quantity.end + 1] not in tuple(
        marks("closing")
    ):
        return False
    if any(one.tail.strip() or not one.lead.strip() or not one.strong for one in group.parts[1:-1]):
        return False
    told = [one for one in group.labels if known(one, group.unit)]
    if not all(one.strong for one in group.parts[1:]) or (
        len(told) > 1 and not exclusive(told, group.unit, inside=False)
    ):
        return False
    return _things(group) or contrasted(group.labels)


def contrasted(labels: list[str]) -> bool:
    """Whether the labels begin or end alike: 集中安置, 分散安置."""
    names = [bare(one) for one in labels]
    return len({one[-1:] for one in names}) == 1 or len({one[:1] for one in names}) == 1


def _plain(label: str) -> bool:
    return 0 < len(bare(label)) <= LONGEST and not says("no_part", bare(label))


def _things(group: Group) -> bool:
    """Whether things are counted: one person may be of several kinds."""
    return pattern("items", "people").search(group.unit) is None
