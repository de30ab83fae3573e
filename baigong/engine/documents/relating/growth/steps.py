"""By how many and by how much: 41.6万人，比上年增加6.4万人，增长18.2%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import difference
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.growth.changes import comparable
from baigong.engine.documents.relating.growth.later import later_values
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import HUNDRED
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval


def find(scan: Scan) -> Iterator[Relation]:
    """Every value with its step and, right behind it, the step in percent."""
    for after in range(len(scan.quantities) - 2):
        step, change = after + 1, after + 2
        if len({scan.quantities[one].sentence for one in (after, step, change)}) > 1:
            continue
        said = pattern("growth", "to_before").search(own_words(scan, step).strip())
        verb = pattern("growth", "bare_change").search(own_words(scan, change).strip())
        if said and verb and comparable(scan, step, after) and scan.quantities[change].unit == "%":
            down = pattern("growth", "down_word").search(said["verb"]) is not None
            yield from _likeliest(scan, later_values(scan, step), step, change, down=down)


def _likeliest(scan: Scan, values: Sequence[int], step: int, change: int, *, down: bool) -> Iterator[Relation]:
    """The first value that the step fits; where none does, the only one: behind 其中 or a bracket the whole may be meant."""
    found = [one for after in values for one in _judged(scan, after, step, change, down=down)]
    holding = next((one for one in found if one.holds), None)
    if holding is not None:
        yield holding
    elif len(found) == 1:
        yield found[0]


def _judged(scan: Scan, after: int, step: int, change: int, *, down: bool) -> Iterator[Relation]:
    now, moved = scan.quantities[after].interval, scan.quantities[step].interval
    before = now.plus(moved) if down else difference(now, moved)
    if before.low is None or before.low <= 0 or scan.quantities[after].unit == "%":
        return
    ratio: Interval = moved.over(before).scaled(HUNDRED)
    fits = ratio.meets(scan.quantities[change].interval)
    result = _percent(ratio)
    said = (
        _("{after}，变化 {step}，即 {result}，写作 {change}")
        if fits
        else _("{after}，变化 {step}，即 {result}，而写作 {change}")
    )
    says = said.format(
        after=figure(scan, scan.quantities[after]),
        step=figure(scan, scan.quantities[step]),
        result=result,
        change=figure(scan, scan.quantities[change]),
    )
    cure = "" if fits else _("改为 {result}，或者核对前后两个数").format(result=result)
    yield Relation("growth", (after, step, change), fits, says, cure)


def _percent(ratio: Interval) -> str:
    low, high = ratio.low, ratio.high
    if low is None or high is None:
        return "…"
    return f"{float((low + high) / 2):.2f}".rstrip("0").rstrip(".") + "%"
