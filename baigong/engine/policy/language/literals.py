"""Values that are written."""

from __future__ import annotations

import re
from datetime import date

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.scope import MOST
from baigong.engine.policy.model.nodes import Literal, Node

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def literal(reader: Reader, _tree: exp.Expr) -> Node | None:
    """A whole number or a text."""
    token = reader.take_kind("number", "text")
    if token.kind == "text":
        return Literal(type="text", value=token.key)
    if len(token.key.lstrip("0")) > len(str(MOST)) or int(token.key) > MOST:
        reader.fault(token.start, token.end, _("整数太大"), _("请写不超过 9000000000000000000 的整数"))
        return None
    return Literal(type="integer", value=int(token.key))


def boolean(reader: Reader, _tree: exp.Expr) -> Node:
    """``true``, ``false``."""
    return Literal(type="boolean", value=reader.take("true", "false").key == "true")


def day(reader: Reader, _tree: exp.Expr) -> Node | None:
    """``DATE '2018-01-01'``: the only cast."""
    start = reader.take_kind("date").start
    token = reader.take_kind("text")
    try:
        found = date.fromisoformat(token.key) if DAY.fullmatch(token.key) else None
    except ValueError:
        found = None
    if found is None:
        mistake = _("没有“{found}”这一天").format(found=token.key[:30])
        reader.fault(start, token.end, mistake, _("日期写成 年-月-日，月和日两位：DATE '2018-01-01'"))
        return None
    return Literal(type="date", value=found)
