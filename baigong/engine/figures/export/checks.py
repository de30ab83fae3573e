"""Comparisons and identities, laid out as tables and as JSON, with the line that sums them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from baigong.engine.base.language import _, pick
from baigong.engine.figures.export.table import Head, Row, Table, number
from baigong.engine.figures.model import Comparison, IdentityResult
from baigong.engine.pack.model import Pack

SHOWN = 3
"""Records counted twice that are written out."""


def verdict_word(verdict: str) -> str:
    """A verdict in words."""
    return {
        "agrees": _("一致"),
        "differs": _("不一致"),
        "cannot_be_known": _("无法判断"),
        "holds": _("成立"),
        "explained": _("可解释"),
        "fails": _("不成立"),
    }[verdict]


def comparisons_table(pack: Pack, comparisons: Sequence[Comparison]) -> Table:
    """Published beside computed, each with its verdict and why."""
    heads = (
        Head("id", _("编号")),
        Head("title", _("指标"), hidden=True),
        Head("published", _("公布")),
        Head("low", _("不小于"), "number", hidden=True),
        Head("high", _("小于"), "number", hidden=True),
        Head("printed", _("计算")),
        Head("value", _("数值"), "number"),
        Head("records", _("记录数"), "number", hidden=True),
        Head("verdict", _("结果")),
        Head("by", _("相差"), "number", hidden=True),
        Head("why", _("理由"), hidden=True),
    )
    rows: list[Row] = []
    for one in comparisons:
        indicator = pack.indicator(one.id)
        title = pick(indicator.title) if indicator else None
        computed = (one.figure.printed, one.figure.value, one.figure.records) if one.figure else (None, None, None)
        said = (one.published.printed, one.published.low, one.published.high)
        rows.append((one.id, title, *said, *computed, verdict_word(one.verdict), one.by, one.why))
    return Table(_("公布数与计算数"), heads, rows)


def identities_table(results: Sequence[IdentityResult]) -> Table:
    """Each identity on computed values and on printed ones."""
    heads = (
        Head("identity", _("编号"), hidden=True),
        Head("says", _("应当成立的关系")),
        Head("on", _("对象")),
        Head("verdict", _("结果")),
        Head("left", _("整体"), hidden=True),
        Head("right", _("部分得出"), hidden=True),
        Head("why", _("理由")),
        Head("overlap", _("重复计入的记录")),
    )
    on = {"computed": _("计算数"), "published": _("公布数")}
    rows: list[Row] = [
        (
            one.identity.id,
            pick(one.identity.says),
            on[one.on],
            verdict_word(one.verdict),
            one.left,
            one.right,
            one.why,
            _overlap(one),
        )
        for one in results
    ]
    return Table(_("数字之间的关系"), heads, rows)


def _overlap(one: IdentityResult) -> str:
    """The records counted more than once, the first few in full."""
    if one.overlap is None or one.verdict == "holds":
        return ""
    columns, rows = one.overlap.columns, one.overlap.rows
    lines = [", ".join(f"{name}={value}" for name, value in zip(columns, row, strict=True)) for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(_("……共 {n} 条").format(n=len(rows)))
    return "; ".join(lines)


def closing(comparisons: Sequence[Comparison], results: Sequence[IdentityResult]) -> str:
    """Why each figure that does not agree does not, then the counts."""
    lines = [one.id + _("：") + one.why for one in comparisons if one.verdict != "agrees"]
    held = Counter(one.verdict for one in results)
    counts = Counter(one.verdict for one in comparisons)
    lines.append(
        _("{agree} 个一致，{differ} 个不一致，{unknown} 个无法判断").format(
            agree=counts["agrees"], differ=counts["differs"], unknown=counts["cannot_be_known"]
        )
    )
    lines.append(
        _("关系：{holds} 条成立，{explained} 条可解释，{fails} 条不成立，{unknown} 条无法判断").format(
            holds=held["holds"], explained=held["explained"], fails=held["fails"], unknown=held["cannot_be_known"]
        )
    )
    return "\n".join(lines)


def has_finding(comparisons: Sequence[Comparison], results: Sequence[IdentityResult]) -> bool:
    """Whether something differs, or a relation fails without an explanation."""
    return any(one.verdict == "differs" for one in comparisons) or any(one.verdict == "fails" for one in results)


def check_json(comparisons: Sequence[Comparison], results: Sequence[IdentityResult]) -> dict[str, Any]:
    """Both lists and the counts as JSON."""
    return {
        "figures": [
            {
                "id": one.id,
                "published": one.published.printed,
                "low": number(one.published.low),
                "high": number(one.published.high),
                "printed": one.figure.printed if one.figure else None,
                "value": number(one.figure.value) if one.figure else None,
                "records": one.figure.records if one.figure else None,
                "verdict": one.verdict,
                "by": number(one.by),
                "why": one.why,
            }
            for one in comparisons
        ],
        "identities": [
            {
                "id": one.identity.id,
                "on": one.on,
                "verdict": one.verdict,
                "left": one.left,
                "right": one.right,
                "why": one.why,
                "hypothesis": one.hypothesis,
                "overlap": _overlap(one) or None,
            }
            for one in results
        ],
        "counts": dict(Counter(one.verdict for one in comparisons)),
    }
