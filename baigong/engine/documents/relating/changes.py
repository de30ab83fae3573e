"""Before and after against what is said of the change: percent, points, things, 倍 and 番."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.printing import figure, plain
from baigong.engine.documents.relating.quotients import HUNDRED
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval

NEARLY, HALF = Fraction(19, 20), Fraction(1, 2)


def holds(change: Quantity, before: Quantity, after: Quantity, words: str) -> bool | None:
    """Whether some true values satisfy the change; None where it is not a change of these two."""
    if change.unit == "%":
        return _percent(change, before, after, down=_is_down(change, words))
    if change.kind == "multiple":
        return _times(change, before, after, words)
    low, high = (after, before) if _is_down(change, words) else (before, after)
    points = change.unit in pattern("growth", "points").pattern and before.unit == after.unit == "%"
    if points or (change.unit != "%" and alike(change, before) and alike(change, after)):
        return difference(high.interval, low.interval).meets(change.interval)
    return None


def judged(scan: Scan, after: int, before: int, change: int, words: str) -> Iterator[Relation]:
    """The relation of two values and their change; none where the change is not theirs."""
    fits = holds(scan.quantities[change], scan.quantities[before], scan.quantities[after], words)
    if fits is not None:
        yield relation(scan, (after, before, change), fits=fits)


def comparable(scan: Scan, before: int, after: int) -> bool:
    """Whether two quantities can be values of one thing at two times."""
    one, other = scan.quantities[before], scan.quantities[after]
    if one.unit == other.unit == "%":
        return True
    return countable(one) and countable(other) and alike(one, other) and one.per == other.per


def difference(more: Interval, less: Interval) -> Interval:
    """Every value of ``more`` less every value of ``less``."""
    low = None if more.low is None or less.high is None else more.low - less.high
    high = None if more.high is None or less.low is None else more.high - less.low
    return Interval(low, high, more.closed and less.closed)


def relation(scan: Scan, numbers: Sequence[int], *, fits: bool) -> Relation:
    """``(7.92万 − 6万) ÷ 6万 ≈ 32%，而写作 25%``; ``numbers``: after, before, change."""
    after, before, change = (scan.quantities[index] for index in numbers)
    result = _result(change, before, after)
    said = (
        _("从 {before} 到 {after}：{result}，写作 {change}")
        if fits
        else _("从 {before} 到 {after}：{result}，而写作 {change}")
    )
    says = said.format(before=figure(scan, before), after=figure(scan, after), result=result, change=change.text)
    cure = "" if fits else _("改为 {result}，或者核对前后两个数").format(result=result)
    return Relation("growth", tuple(numbers), fits, says, cure)


def direction(scan: Scan, after: int, before: int, *, down: bool) -> Relation:
    """Whether what is said to grow may have grown."""
    one, other = scan.quantities[after].interval, scan.quantities[before].interval
    fits = one.can_reach(other) if down else other.can_reach(one)
    words = {"before": figure(scan, scan.quantities[before]), "after": figure(scan, scan.quantities[after])}
    if fits:
        said = _("从 {before} 减少到 {after}") if down else _("从 {before} 增加到 {after}")
    else:
        said = _("从 {before} 到 {after} 不是减少") if down else _("从 {before} 到 {after} 不是增加")
    cure = "" if fits else _("核对前后两个数，或者改动增减的说法")
    return Relation("growth", (after, before), fits, said.format(**words), cure)


def _is_down(change: Quantity, words: str) -> bool:
    return change.kind == "decline" or pattern("growth", "down_word").search(words) is not None


def _percent(change: Quantity, before: Quantity, after: Quantity, *, down: bool) -> bool | None:
    if before.interval.low is None or before.interval.low <= 0:
        return None
    said = change.interval
    ratio = after.interval.over(before.interval).scaled(HUNDRED)
    if before.unit == "%":  # 百分点 is meant as often as percent
        low, high = (after, before) if down else (before, after)
        if difference(high.interval, low.interval).meets(said):
            return True
    if not down:
        return ratio.minus(HUNDRED).meets(said)
    low_end = None if said.high is None else HUNDRED - said.high
    high_end = None if said.low is None else HUNDRED - said.low
    return ratio.meets(Interval(low_end, high_end, closed=True))


def _times(change: Quantity, before: Quantity, after: Quantity, words: str) -> bool | None:
    if change.value is None or before.interval.low is None or before.interval.low <= 0:
        return None
    ratio = after.interval.over(before.interval)
    said = change.value
    if pattern("growth", "doubled").search(change.text):
        return ratio.meets(Interval(said * NEARLY, said * 2, closed=False))
    wide = Interval(
        said - HALF if change.interval.low is not None else None,
        said + HALF if change.interval.high is not None else None,
        closed=False,
    )
    if pattern("growth", "times_more").search(words):  # 增长2倍 is meant as threefold and as twofold
        return ratio.meets(wide) or ratio.minus(Fraction(1)).meets(wide)
    return ratio.meets(wide)


def _result(change: Quantity, before: Quantity, after: Quantity) -> str:
    if before.value is None or after.value is None:
        return "…"
    if change.unit == "%" and before.value:
        return f"{float((after.value / before.value - 1) * HUNDRED):+.2f}".rstrip("0").rstrip(".") + "%"
    if change.kind == "multiple" and before.value:
        return f"{float(after.value / before.value):.2f}".rstrip("0").rstrip(".")
    return plain(after.value - before.value)
