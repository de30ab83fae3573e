"""Whole-number arithmetic, and days between dates."""

from __future__ import annotations

from typing import Literal as OneOf

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.types import need
from baigong.engine.policy.model.nodes import Arithmetic, Days, Literal, Negative, Node

Sum = OneOf["+", "-", "*", "//"]


def arithmetic(reader: Reader, how: Sum, left: Node | None, right: Node | None) -> Node | None:
    """``left how right`` of whole numbers; ``date - date`` in days."""
    if left is None or right is None:
        return None
    start, end = left.start, right.end
    if how == "-" and left.type == right.type == "date":
        return Days(type="integer", since=right, until=left, start=start, end=end)
    if "date" in {left.type, right.type}:
        cure = _("满几个月请写 full_months(a, b) >= 12；天数请写 b - a >= 30")
        reader.fault(start, end, _("日期只能减另一个日期"), cure)
        return None
    if "boolean" in {left.type, right.type}:
        cure = _("请写 CASE WHEN 条件 THEN 1 ELSE 0 END")
        reader.fault(start, end, _("是非不能参加计算"), cure)
        return None
    if not all([need(reader, left, "integer", how), need(reader, right, "integer", how)]):
        return None
    if how == "//" and isinstance(right, Literal) and right.value == 0:
        reader.fault(start, end, _("除数是 0"), _("请改正除数"))
        return None
    return Arithmetic(type="integer", how=how, left=left, right=right, start=start, end=end)


def negative(reader: Reader, tree: exp.Expr) -> Node | None:
    """``-x``; before digits it is part of the number."""
    reader.take("-")
    inner = reader.read(tree.this)
    if inner is None or not need(reader, inner, "integer", "-"):
        return None
    if isinstance(inner, Literal) and isinstance(tree.this, exp.Literal) and isinstance(inner.value, int):
        return Literal(type="integer", value=-inner.value)
    return Negative(type="integer", inner=inner)
