"""Part ÷ whole: 高技能人才7.92万人，占技能人才总量的22%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating import rates, together
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import clause_of, earlier, own_words
from baigong.engine.documents.relating.groups import groups
from baigong.engine.documents.relating.marks import has_mark, marks
from baigong.engine.documents.relating.naming import by_name, named
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import HUNDRED, Part, best
from baigong.engine.documents.relating.respective import respective
from baigong.engine.documents.relating.scope import places, times
from baigong.engine.documents.relating.words import pattern

Names = Mapping[str, Sequence[int]]
MOST_WHOLES = 6


def find(scan: Scan) -> Iterator[Relation]:
    """Every 占 whose part and whole stand in the document; rates; shares that together pass 100 %."""
    owners = _owners(scan)
    names = by_name(scan)
    for index, share in enumerate(scan.quantities):
        if share.unit != "%" or share.kind != "share":
            continue
        if pattern("share", "respectively").search(own_words(scan, index)):
            yield from respective(scan, index, owners)
        else:
            yield from _share(scan, index, owners, names)
    yield from rates.find(scan)
    yield from together.find(scan)


def _share(scan: Scan, index: int, owners: Mapping[int, list[int]], names: Names) -> Iterator[Relation]:
    said = own_words(scan, index)
    of = pattern("share", "of").search(said)
    if of is None:
        if not said.strip() and clause_of(scan, scan.quantities[index]).depth:
            yield from _bracketed(scan, index, owners)
        return
    if pattern("share", "relative").search(said):
        return
    if not pattern("share", "not_part").search(said):
        yield from _above_hundred(scan, index)
    parts = _parts(scan, index, of, names)
    if parts:
        yield from _compared(scan, index, parts, of, owners, names)


def _compared(
    scan: Scan, index: int, parts: Sequence[Part], of: re.Match[str], owners: Mapping[int, list[int]], names: Names
) -> Iterator[Relation]:
    whole = of["whole"]
    if pattern("share", "general").search(whole):
        wholes = [one for part in parts for one in owners.get(part[0], [])]
        found = best(scan, index, parts, list(dict.fromkeys(wholes)), accuse=bool(owners.get(parts[0][0])))
    else:
        wholes = _named_wholes(scan, index, parts[0][0], whole, names)
        if not pattern("share", "wider").search(whole):
            wholes += _grand_total(scan, index, parts[0][0], whole)
            wholes += [one for part in parts for one in owners.get(part[0], []) if _ends(scan, one, whole)]
        found = best(scan, index, parts, wholes)
    if found is not None:
        yield found


def _bracketed(scan: Scan, index: int, owners: Mapping[int, list[int]]) -> Iterator[Relation]:
    """高级工60人（60%）: of the whole of the list in which it stands."""
    if not index or scan.document.text[scan.quantities[index - 1].end : scan.quantities[index].start] not in tuple(
        marks("bracket")
    ):
        return
    found = best(scan, index, [(index - 1,)], owners.get(index - 1, []))
    if found is not None:
        yield found


def _above_hundred(scan: Scan, index: int) -> Iterator[Relation]:
    low = scan.quantities[index].interval.low
    if low is not None and low > HUNDRED:
        says = _("占比 {share} 超过 100%").format(share=figure(scan, scan.quantities[index]))
        yield Relation("share", (index,), holds=False, says=says, cure=_("部分不能大于总数：请核对这个占比"))


def _parts(scan: Scan, index: int, of: re.Match[str], names: Names) -> list[Part]:
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


def _named_wholes(scan: Scan, index: int, part: int, whole: str, names: Names) -> list[int]:
    """Quantities with the name of the whole, of the part's unit and time; none where the whole is of a wider place."""
    wider = pattern("share", "wider").findall(whole)
    found = []
    home = clause_of(scan, scan.quantities[index]).paragraph
    for one in names.get(named(whole), ()):
        here = places(scan, scan.quantities[one])
        same_place = set(wider) & here if wider else not pattern("share", "wider").search("".join(here))
        near = clause_of(scan, scan.quantities[one]).paragraph == home or _plainly(scan, one, whole)
        if one not in {index, part} and same_place and near and _may_hold(scan, part, one):
            found.append(one)
    timely = [one for one in found if not _other_time(scan, one, part)]
    return sorted(timely, key=lambda one: abs(one - index))[:MOST_WHOLES]


def _grand_total(scan: Scan, index: int, part: int, whole: str) -> list[int]:
    """流量共计236.5万辆次 of 占总流量的…: a number of the sentence whose name ends with what 总 is said of."""
    said = pattern("share", "grand").fullmatch(whole)
    if said is None:
        return []
    return [
        one
        for one in earlier(scan, index)
        if one != part and _may_hold(scan, part, one) and named(own_words(scan, one)).endswith(said["name"])
    ]


def _ends(scan: Scan, index: int, whole: str) -> bool:
    """Whether the whole of the list has the name, with words before it: 企业职工 is the 职工 of its own list."""
    name = named(whole)
    return len(name) > 1 and (
        named(own_words(scan, index)).endswith(name) or named(scan.quantities[index].counts).endswith(name)
    )


def _plainly(scan: Scan, one: int, whole: str) -> bool:
    """Whether a quantity of another paragraph has the name right before it, and the name is long enough to be its own."""
    name = named(whole)
    return len(name) > 2 and named(own_words(scan, one)) == name


def _may_hold(scan: Scan, part: int, whole: int) -> bool:
    """Whether the one may be a part of the other at all."""
    one, other = scan.quantities[part], scan.quantities[whole]
    return alike(one, other) and one.interval.can_reach(other.interval)


def _other_time(scan: Scan, one: int, other: int) -> bool:
    first, second = times(scan, scan.quantities[one]), times(scan, scan.quantities[other])
    return bool(first and second and not first & second)


def _owners(scan: Scan) -> Mapping[int, list[int]]:
    """What may be the whole of each part."""
    found: dict[int, list[int]] = {}
    for group in groups(scan):
        for item in (*group.parts, *([group.rest] if group.rest else [])):
            found.setdefault(item.index, []).extend(whole[0] for whole in group.wholes if len(whole) == 1)
    return found
