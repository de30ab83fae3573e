"""What is said of an identity that was checked."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.base.language import _, pick
from baigong.engine.figures.interval import Interval
from baigong.engine.figures.model import Holding, On
from baigong.engine.figures.overlap import Overlap
from baigong.engine.pack.model import Identity


def sentence(identity: Identity, on: On, verdict: Holding, sides: tuple[str, str], overlap: Overlap) -> str:
    """Why the verdict: both sides, and what was counted twice."""
    left, right = sides
    amount = number(overlap.amount)
    text = _texts(identity, on, verdict)
    words = text.format(left=left, right=right, overlap=amount)
    if verdict != "explained":
        return words
    if identity.explains:
        words = _("{words}{explains}").format(words=words, explains=pick(identity.explains))
    return words + (_("（推断，没有文件说明）") if identity.hypothesis else "")


def _texts(identity: Identity, on: On, verdict: Holding) -> str:
    at_most = identity.kind == "at_most"
    if verdict == "holds":
        return _("{right} 不超过 {left}。") if at_most else _("{left} 与 {right} 相符。")
    if identity.assumed and verdict != "explained":
        return _("按此推算得 {right}，与 {left} 不相符：推算没有文件依据，不能据此判断。")
    if identity.assumed:
        return _("按此推算得 {right}，减去重复计入的 {overlap} 等于 {left}。")
    if verdict == "explained" and on == "published":
        return _(
            "公布的数字自相矛盾：{left} 与各部分得出的 {right} 没有共同的值；记录里重复计入的 {overlap} 可以解释。"
        )
    if verdict == "explained":
        return _("各部分得出 {right}，减去重复计入的 {overlap} 等于 {left}。")
    if on == "published":
        return _("公布的数字自相矛盾：{left} 与各部分得出的 {right} 没有能同时成立的值。")
    return _("各部分得出 {right}，与 {left} 不相符。")


def side(interval: Interval, on: On, unit: str) -> str:
    """One side: a number where it was computed, an interval where it was printed."""
    if on == "computed" and interval.low is not None:
        return number(interval.low)
    return interval.text(unit)


def number(value: Fraction) -> str:
    """A whole number as it is, a fraction to four digits."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.4f}".rstrip("0").rstrip(".")
