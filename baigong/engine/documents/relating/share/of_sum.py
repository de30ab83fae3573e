"""A part against the sum of a list that is all there is: 合格1279份，不合格5份，合格率99.6%."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.printing import figure
from baigong.engine.documents.relating.quotients import HUNDRED


def of_sum(scan: Scan, share: int, part: int, parts: Sequence[int]) -> Relation | None:
    """``1279 ÷ (1279 + 5) ≈ 99.6%，写作 99.6%``; None where all are nothing."""
    summed = total(scan.quantities[one].interval for one in parts)
    if summed.low is None or summed.low <= 0:
        return None
    quotient = scan.quantities[part].interval.over(summed).scaled(HUNDRED)
    holds = quotient.meets(scan.quantities[share].interval)
    values = [scan.quantities[one].value or Fraction(0) for one in parts]
    shown = {
        "part": figure(scan, scan.quantities[part]),
        "parts": " + ".join(figure(scan, scan.quantities[one]) for one in parts),
        "result": f"{float((scan.quantities[part].value or Fraction(0)) / sum(values, Fraction(0)) * HUNDRED):.1f}%",
        "share": figure(scan, scan.quantities[share]),
    }
    if holds:
        says = _("{part} ÷ ({parts}) ≈ {result}，写作 {share}").format(**shown)
        return Relation("share", (share, *parts), holds, says)
    says = _("{part} ÷ ({parts}) ≈ {result}，而写作 {share}").format(**shown)
    return Relation("share", (share, *parts), holds, says, _("改为 {result}，或者核对两个数").format(**shown))
