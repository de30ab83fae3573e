"""Comparisons, and two values that must be of one type."""

from __future__ import annotations

from typing import Literal as OneOf

from baigong.engine.base.language import _
from baigong.engine.policy.language import coded
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.types import cure_for, name_of
from baigong.engine.policy.model.nodes import Compare, Literal, Node

How = OneOf["=", "<>", "<", "<=", ">", ">="]


def fit(reader: Reader, left: Node, right: Node, where: str) -> bool:
    """Whether both are of one type; tells the fault at the one that is written out, else at the right one."""
    if left.type == right.type:
        return True
    wrong, other = (left, right) if isinstance(left, Literal) and not isinstance(right, Literal) else (right, left)
    mistake = _("{where} 两边一个是“{left}”，一个是“{right}”").format(
        where=where, left=name_of(left.type), right=name_of(right.type)
    )
    reader.fault(wrong.start, wrong.end, mistake, cure_for(other.type, wrong))
    return False


def compare(reader: Reader, how: How, left: Node | None, right: Node | None) -> Node | None:
    """``left how right``; texts by = and <> only, truth values never."""
    if left is None or right is None:
        return None
    start, end = left.start, right.end
    if "boolean" in {left.type, right.type}:
        reader.fault(start, end, _("是非不用“{how}”比较").format(how=how), _truth(how, left, right))
        return None
    if not fit(reader, left, right, how):
        return None
    if left.type == "text" and how not in {"=", "<>"}:
        cure = _("文字没有大小，请用 = 或 IN；要比高低请在事实视图里做一个整数列")
        reader.fault(start, end, _("文字不能用“{how}”比较").format(how=how), cure)
        return None
    if not (coded.check(reader, left, right) and coded.check(reader, right, left)):
        return None
    return Compare(type="boolean", how=how, left=left, right=right, start=start, end=end)


def _truth(how: How, left: Node, right: Node) -> str:
    if isinstance(left, Compare):
        return _("一次只比两个值，请写 a < b AND b < c")
    if left.type == right.type and how in {"=", "<>"}:
        side, other = (right, left) if isinstance(left, Literal) else (left, right)
        if not isinstance(other, Literal):
            return _("请用 AND、OR、NOT 写：(a AND b) OR (NOT a AND NOT b)")
        found = str(getattr(side, "name", "x"))
        return _("请直接写 {instead}").format(instead=found if (how == "=") == other.value else f"NOT {found}")
    return _("是非列直接写列名，或写 NOT 列名")
