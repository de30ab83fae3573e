"""Names of kinds, and an interval in words, in the reader's language."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity


def finding_kind(kind: str) -> str:
    """What a finding is called."""
    return {
        "contradiction": _("自相矛盾"),
        "differs": _("与本市记录不一致"),
        "cannot_be_known": _("本市记录无法核对"),
        "implied": _("由此可知"),
        "slip": _("文字疏漏"),
    }.get(kind, kind)


def aside_kind(kind: str) -> str:
    """What a number that is no quantity is called."""
    return {
        "date": _("日期"),
        "document_number": _("发文字号"),
        "phone": _("电话"),
        "article": _("条款编号"),
        "list": _("项目编号"),
        "ordinal": _("序数"),
        "idiom": _("习语"),
        "name": _("名称中的数字"),
        "identifier": _("编号"),
    }.get(kind, kind)


def severity_word(severity: str) -> str:
    """How grave a finding is."""
    return {"error": _("错误"), "warning": _("提醒"), "note": _("说明")}.get(severity, severity)


def interval_words(one: Quantity) -> str:
    """The true values that the words allow: ``13``, ``79150 至 79249``, ``21.5 起，不到 22.5``."""
    if not one.understood and one.low is None and one.high is None:
        return _("未读懂")
    inner = one.interval
    low, high = inner.low, inner.high
    if low is None and high is None:
        return _("不限")
    if high is None:
        return _("至少 {low}").format(low=number(low))
    if low is None:
        most = _("至多 {high}") if inner.closed else _("不到 {high}")
        return most.format(high=number(high))
    if low == high:
        return number(low)
    between = _("{low} 至 {high}") if inner.closed else _("{low} 起，不到 {high}")
    return between.format(low=number(low), high=number(high))


def number(value: Fraction | None) -> str:
    """Plain digits with thousands commas, to six places at most."""
    if value is None:
        return "…"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    text = f"{float(value):,.6f}".rstrip("0")
    return text.rstrip(".")


def circled(count: int) -> str:
    """①, ② … ㊿, then (51)."""
    if 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if 21 <= count <= 35:
        return chr(0x3251 + count - 21)
    if 36 <= count <= 50:
        return chr(0x32B1 + count - 36)
    return f"({count})"
