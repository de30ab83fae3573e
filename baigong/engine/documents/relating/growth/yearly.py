"""A bare list that shares out years: 2021年至2023年，三年累计投入7.85亿元，分别为2.40亿元、2.61亿元、2.83亿元，2023年比上年增长8.4%."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.growth.changes import comparable, judged
from baigong.engine.documents.relating.sentences import sentence_spans
from baigong.engine.documents.relating.words import data, pattern


def find(scan: Scan) -> Iterator[Relation]:
    """Each such list against the number of years and the change that is said of one of them."""
    spans, done = sentence_spans(scan), -1
    for first in range(1, len(scan.quantities)):
        if first <= done or not pattern("growth", "shared_out").search(_between(scan, first)):
            continue
        members = _members(scan, first)
        done = members[-1]
        start = spans[scan.quantities[first].sentence][0]
        before = scan.document.text[start : scan.quantities[first].start]
        if len(members) > 1 and not pattern("growth", "several").search(before):
            yield from _counted(scan, members, start, before)
            yield from _changed(scan, members, before)


def _between(scan: Scan, index: int) -> str:
    """The words between a quantity and the one before it."""
    return scan.document.text[scan.quantities[index - 1].end : scan.quantities[index].start]


def _members(scan: Scan, first: int) -> list[int]:
    """The numbers that follow one another with nothing but 、 between."""
    members = [first]
    for index in range(first + 1, len(scan.quantities)):
        if not comparable(scan, first, index) or _between(scan, index).strip() != data("words")["growth"]["listed"]:
            break
        members.append(index)
    return members


def _counted(scan: Scan, members: list[int], start: int, said: str) -> Iterator[Relation]:
    """``三年分别``, or ``三年累计…，分别为`` behind the years' names: the only length of the sentence, and no other thing a number."""
    before = [one for one in range(members[0]) if scan.quantities[one].start >= start]
    lengths = [one for one in before if scan.quantities[one].kind == "duration"]
    others = [one for one in before if one not in lengths and not comparable(scan, one, members[0])]
    if len(lengths) != 1 or others or scan.quantities[lengths[0]].unit != data("words")["growth"]["year"]:
        return
    length = scan.quantities[lengths[0]]
    following = scan.document.text[length.end : length.end + 4]
    years = pattern("growth", "each_year").match(following) or pattern("growth", "spread").search(said)
    if length.modifier or length.value is None or years is None:
        return
    shown = {"length": length.text, "count": len(members)}
    holds = length.value == len(members)
    says = _("“{length}”与所列 {count} 个数相符") if holds else _("写作“{length}”，而列出了 {count} 个数")
    cure = "" if holds else _("核对年数，或者补全各年的数")
    yield Relation("enumeration", (lengths[0], *members), holds, says.format(**shown), cure)


def _changed(scan: Scan, members: list[int], before: str) -> Iterator[Relation]:
    """``2023年比上年增长8.4%`` behind a list of one number for each year from 2021 to 2023."""
    spread, change = pattern("growth", "spread").findall(before), members[-1] + 1
    if len(spread) != 1 or change >= len(scan.quantities):
        return
    start, end = (int(one) for one in spread[0])
    said = pattern("growth", "spread_to").search(_between(scan, change))
    if said is None or end - start + 1 != len(members) or not start < int(said["y"]) <= end:
        return
    after = members[int(said["y"]) - start]
    yield from judged(scan, after, after - 1, change, said["verb"])
