"""Whether two values can be so many times one another: 倍 and 番, as threefold and as by three."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.words import pattern
from baigong.engine.figures.interval import Interval

NEARLY, HALF = Fraction(19, 20), Fraction(1, 2)


def times_hold(change: Quantity, before: Quantity, after: Quantity, words: str) -> bool | None:
    """Whether some true values satisfy the multiple; None where it has no value or the first number may be nothing."""
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
