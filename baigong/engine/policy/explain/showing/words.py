"""Values as people write them, and a rule's words with its numbers filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from baigong.engine.base.language import _
from baigong.engine.policy.explain.model import ParameterValue
from baigong.engine.policy.model.nodes import Value

NAMED = re.compile(r"\{ *([a-z][a-z0-9_]*) *\}")


def yuan(fen: int) -> str:
    """Money: fen in, yuan out."""
    whole, rest = divmod(abs(fen), 100)
    text = f"{whole:,}" + (f".{rest:02}" if rest else "")
    return _("{yuan} 元").format(yuan=("-" if fen < 0 else "") + text)


def printed(value: Value | None, *, money: bool = False) -> str:
    """One value; None is not known."""
    if value is None:
        return _("不知道")
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, int):
        return yuan(value) if money else str(value)
    return value.isoformat() if isinstance(value, date) else value


def filled(words: str, parameters: Mapping[str, ParameterValue]) -> str:
    """``words`` with each ``{name}`` that is a parameter replaced by its value; money as yuan."""

    def value(found: re.Match[str]) -> str:
        one = parameters.get(found[1])
        if one is None:
            return found[0]
        return _("（没有规定）") if one.value is None else printed(one.value, money=one.money)

    return NAMED.sub(value, words)
