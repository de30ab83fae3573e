"""Whether two values and what is said of their change can be true together: percent, points, things, 倍 and 番."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.arithmetic import difference
from baigong.engine.documents.relating.growth.multiples import times_hold
from baigong.engine.documents.relating.quotients import HUNDRED
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval


def holds(change: Quantity, before: Quantity, after: Quantity, words: str) -> bool | None:
    """Whether some true values satisfy the change; None where it is not a change of these two."""
    if change.unit == "%":
        return _percent(change, before, after, down=_is_down(change, words))
    if change.kind == "multiple":
        return times_hold(change, before, after, words)
    low, high = (after, before) if _is_down(change, words) else (before, after)
    points = change.unit in pattern("growth", "points").pattern and before.unit == after.unit == "%"
    if points or (change.unit != "%" and alike(change, before) and alike(change, after)):
        return difference(high.interval, low.interval).meets(change.interval)
    return None


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
