"""Shares of one whole that exclude one another: together they must not pass 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.dimensions.labels import without_member
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import HUNDRED
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval

ALL = Interval(HUNDRED, HUNDRED)


def find(scan: Scan) -> Iterator[Relation]:
    """Every list of shares in a sentence whose labels exclude one another."""
    run: list[int] = []
    for index, quantity in enumerate(scan.quantities):
        share = (
            quantity.unit == "%"
            and quantity.kind == "share"
            and pattern("together", "of").search(own_words(scan, index))
        )
        if run and quantity.sentence != scan.quantities[run[-1]].sentence:
            yield from _judged(scan, run)
            run = []
        if share:
            run.append(index)
    yield from _judged(scan, run)


def _judged(scan: Scan, run: Sequence[int]) -> Iterator[Relation]:
    if len(run) < 2:
        return
    said = [_label(scan, index) for index in run]
    rest = [index for index, words in zip(run, said, strict=True) if pattern("share", "rest").search(words)]
    labels = [words for index, words in zip(run, said, strict=True) if index not in rest]
    if not exclusive(labels, "%", inside=False) or len(rest) > 1 or not all(labels):
        return
    if not _of_one_whole(scan, run) or not _alike(labels):
        return
    summed = total(scan.quantities[index].interval for index in run)
    holds = summed.meets(ALL) if rest else summed.can_reach(ALL)
    shown = " + ".join(figure(scan, scan.quantities[index]) for index in run)
    value = sum((scan.quantities[index].value or 0 for index in run), 0)
    says = (
        _("{sum} = {value}，不超过 100%")
        if holds
        else _("{sum} = {value}，应当是 100%")
        if rest
        else _("{sum} = {value}，超过 100%")
    ).format(sum=shown, value=f"{float(value):g}%")
    yield Relation("share", tuple(run), holds, says, "" if holds else _("各项互不包含，合起来不能超过 100%：请核对"))


def _of_one_whole(scan: Scan, run: Sequence[int]) -> bool:
    """Whether no share names another whole than the first."""
    named = [pattern("together", "of").search(own_words(scan, index)) for index in run]
    wholes = [one["whole"] or "" if one else "" for one in named]
    return all(one in {"", wholes[0]} for one in wholes)


def _alike(labels: Sequence[str]) -> bool:
    """Whether the labels say the same but for their members: 城镇居民 and 农村居民, not 城镇就业人员 and 农村失业人员."""
    first = without_member(labels[0], "%")
    return all(any(one.endswith(later) for one in first for later in without_member(label, "%")) for label in labels)


def _label(scan: Scan, index: int) -> str:
    """What the share is of: its own words before 占, else those of the number before it (女职工20人，占50%)."""
    said = pattern("together", "of").sub("", own_words(scan, index)).strip()
    if said or not index or scan.quantities[index - 1].sentence != scan.quantities[index].sentence:
        return said
    return own_words(scan, index - 1)
