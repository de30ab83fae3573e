"""The four types, and what is said where one does not fit."""

from __future__ import annotations

from baigong.engine.base.language import _
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.model.nodes import Literal, Node, Type


def name_of(kind: Type) -> str:
    """A type in the reader's language."""
    return {"boolean": _("是非"), "integer": _("整数"), "date": _("日期"), "text": _("文字")}[kind]


def cure_for(wanted: Type, node: Node) -> str:
    """What to write where ``wanted`` is needed and ``node`` stands."""
    if wanted == "text" and isinstance(node, Literal) and node.type == "integer":
        return _("代码是文字，请加单引号：'{value}'").format(value=node.value)
    if wanted == "date" and node.type == "text":
        return _("日期请写 DATE '2018-01-01'")
    if wanted == "integer" and isinstance(node, Literal) and str(node.value).isdigit():
        return _("整数不加引号：{value}").format(value=node.value)
    return {
        "boolean": _("请写成比较，如 insured_months >= 36，或写一个是非列"),
        "integer": _("请写整数或整数列；两个日期请用 full_months(a, b) 或相减"),
        "date": _("请写日期列、as_of 或 DATE '2018-01-01'"),
        "text": _("请写文字列，或加单引号的文字"),
    }[wanted]


def need(reader: Reader, node: Node | None, wanted: Type, where: str) -> bool:
    """Whether the node has the type; tells the fault where not. ``where``: what needs it, as it stands in the text."""
    if node is None:
        return False
    if node.type == wanted:
        return True
    mistake = _("{where} 要“{wanted}”，这里是“{found}”").format(
        where=where, wanted=name_of(wanted), found=name_of(node.type)
    )
    reader.fault(node.start, node.end, mistake, cure_for(wanted, node))
    return False
