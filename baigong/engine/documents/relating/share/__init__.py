"""Part ÷ whole: 高技能人才7.92万人，占技能人才总量的22%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import clause_of, own_words
from baigong.engine.documents.relating.marks import marks
from baigong.engine.documents.relating.naming import by_name
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import HUNDRED, Part, best
from baigong.engine.documents.relating.share import columns, rates, together
from baigong.engine.documents.relating.share.owners import ends_with, owners_of
from baigong.engine.documents.relating.share.parts import Names, parts_of
from baigong.engine.documents.relating.share.respective import respective
from baigong.engine.documents.relating.share.wholes import grand_total, named_wholes
from baigong.engine.documents.relating.words import pattern


def find(scan: Scan) -> Iterator[Relation]:
    """Every 占 whose part and whole stand in the document; rates; shares that together pass 100 %."""
    owners = owners_of(scan)
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
    yield from columns.find(scan)


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
    parts = parts_of(scan, index, of, names)
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
        wholes = named_wholes(scan, index, parts[0][0], whole, names)
        if not pattern("share", "wider").search(whole):
            wholes += grand_total(scan, index, parts[0][0], whole)
            wholes += [one for part in parts for one in owners.get(part[0], []) if ends_with(scan, one, whole)]
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
