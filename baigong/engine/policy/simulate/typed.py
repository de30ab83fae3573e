"""What was typed as a value of the parameter's type."""

from __future__ import annotations

import re
from datetime import date

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import FEN
from baigong.engine.policy.model.nodes import Type, Value

WHOLE = re.compile(r"[+-]?[0-9]{1,16}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TRUTHS = {"true": True, "false": False}


def typed(text: str, kind: Type, where: str) -> Value:
    """Raises InputError, which names ``where``, for a text that is no value of ``kind``."""
    value = value_of(text, kind)
    if value is None:
        samples = {
            "integer": _("不超过 {most} 的整数，钱以分计").format(most=FEN[1]),
            "boolean": _("true 或 false"),
            "date": _("2018-08-31 这样的日期"),
            "text": _("一段文字"),
        }
        raise InputError(
            _("改动“{where}”里的“{text}”不对：这里要写{wanted}。").format(
                where=where[:80], text=text[:40], wanted=samples[kind]
            )
        )
    return value


def value_of(text: str, kind: Type) -> Value | None:
    """The value, or None."""
    if kind == "integer":
        number = int(text) if WHOLE.fullmatch(text) else None
        return number if number is not None and FEN[0] <= number <= FEN[1] else None
    if kind == "boolean":
        return TRUTHS.get(text)
    if kind == "date":
        try:
            return date.fromisoformat(text) if DAY.fullmatch(text) else None
        except ValueError:
            return None
    return text or None
