"""Words for signs: comparisons by the kind of what is compared, the smaller and the larger, shares in per cent."""

from __future__ import annotations

from collections.abc import Callable

from baigong.engine.base.language import _
from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import Node, Type

Words = dict[str, Callable[[], str]]

OF_NUMBERS: Words = {
    "=": lambda: _("{left}等于{right}"),
    "<>": lambda: _("{left}不等于{right}"),
    "<": lambda: _("{left}小于{right}"),
    "<=": lambda: _("{left}不超过{right}"),
    ">": lambda: _("{left}大于{right}"),
    ">=": lambda: _("{left}不少于{right}"),
}
OF_DATES: Words = {
    "=": lambda: _("{left}就是{right}"),
    "<>": lambda: _("{left}不是{right}"),
    "<": lambda: _("{left}早于{right}"),
    "<=": lambda: _("{left}不晚于{right}"),
    ">": lambda: _("{left}晚于{right}"),
    ">=": lambda: _("{left}不早于{right}"),
}
OF_TEXTS: Words = {"=": lambda: _("{left}是{right}"), "<>": lambda: _("{left}不是{right}")}
BY_TYPE: dict[Type, Words] = {"integer": OF_NUMBERS, "date": OF_DATES, "text": OF_TEXTS}


def compared(kind: Type, how: str, left: str, right: str) -> str:
    """``left how right`` for values of ``kind``."""
    return BY_TYPE[kind][how]().format(left=left, right=right)


def extreme(which: str, kind: Type) -> str:
    """With a place ``{parts}``."""
    if kind == "date":
        return _("{parts}中较早的") if which == "least" else _("{parts}中较晚的")
    return _("{parts}中较小的") if which == "least" else _("{parts}中较大的")


def share(node: nodes.Arithmetic) -> tuple[Node, Node] | None:
    """The whole and the per cent of ``whole * percent // 100``."""
    left, right = node.left, node.right
    per_hundred = node.how == "//" and isinstance(right, nodes.Literal) and right.value == 100
    if per_hundred and isinstance(left, nodes.Arithmetic) and left.how == "*":
        return left.left, left.right
    return None
