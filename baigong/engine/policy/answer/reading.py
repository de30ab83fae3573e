"""What somebody wrote into a question's field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from unicodedata import normalize

from baigong.engine.base.clock import day_in
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.answer.model import Question, QuestionKind
from baigong.engine.policy.model.nodes import Value

UNKNOWN = "unknown"
"""What is written for "I don't know"."""
LONGEST = 40


def read_answer(question: Question, text: str) -> Value | None:
    """The answer that ``text`` is: ``yes`` or ``no``; a choice's value; a whole number; yuan with at most two decimals; a date as
    2018-03-01. ``unknown`` is None, "I don't know". Raises InputError, a sentence for whoever wrote it.
    """
    written = text.strip()
    if written == UNKNOWN:
        return None
    return READ[question.kind](question, written)


def written_answer(question: Question, value: Value | None) -> str:
    """The text that :func:`read_answer` reads as ``value``."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if question.kind == "money" and isinstance(value, int):
        return f"{value // 100}.{value % 100:02}" if value % 100 else str(value // 100)
    return str(value)


def plain(text: str) -> str:
    """Digits and marks of a Chinese keyboard as the narrow ones."""
    return normalize("NFKC", text[: 2 * LONGEST])


def _boolean(_question: Question, text: str) -> Value:
    if text not in ("yes", "no"):
        raise InputError(_("请选择“是”、“否”或“不知道”。"))
    return text == "yes"


def _choice(question: Question, text: str) -> Value:
    if question.choice(text) is None:
        raise InputError(_("请选择一项，或选择“不知道”。"))
    return text


def _integer(question: Question, text: str) -> Value:
    digits = plain(text).replace(",", "")
    if not re.fullmatch(r"-?[0-9]{1,15}", digits):
        raise InputError(_("请用阿拉伯数字写一个整数，如 {sample}。").format(sample=max(question.low, 12)))
    return _within(question, int(digits), 1)


def _money(question: Question, text: str) -> Value:
    digits = plain(text).replace(",", "")
    if not re.fullmatch(r"[0-9]{1,13}(\.[0-9]{1,2})?", digits):
        raise InputError(_("请用阿拉伯数字写金额，单位是元，如 1500 或 1500.50。"))
    whole, _dot, rest = digits.partition(".")
    return _within(question, int(whole) * 100 + int(rest.ljust(2, "0")), 100)


def _date(_question: Question, text: str) -> Value:
    day = day_in(plain(text))
    if day is None:
        raise InputError(_("请写一个真实的日期，年、月、日都要写，如 2018年3月1日。"))
    return day


def _within(question: Question, value: int, scale: int) -> int:
    if not question.low <= value <= question.high:
        words = _("请写 {low} 到 {high} 之间的数。")
        raise InputError(words.format(low=question.low // scale, high=question.high // scale))
    return value


READ: Mapping[QuestionKind, Callable[[Question, str], Value]] = {
    "boolean": _boolean,
    "choice": _choice,
    "integer": _integer,
    "money": _money,
    "date": _date,
}


def checked_answer(question: Question, value: object) -> Value | None:
    """The answer that a typed value is: as :data:`~.model.Answers` holds it, days also as text. Raises InputError."""
    if value is None:
        return None
    if isinstance(value, bool) and question.kind == "boolean":
        return value
    if isinstance(value, int) and not isinstance(value, bool) and question.kind in ("integer", "money"):
        return _within(question, value, 100 if question.kind == "money" else 1)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    if isinstance(value, str) and question.kind in ("choice", "date"):
        return READ[question.kind](question, value)
    raise InputError(_("“{question}”不能这样回答。{how}").format(question=question.title, how=_how(question)))


def _how(question: Question) -> str:
    match question.kind:
        case "boolean":
            return _("请写 true、false 或 null。")
        case "choice":
            return _("请写这些值之一：{values}。").format(values=_("、").join(one.value for one in question.choices))
        case "date":
            return _("请写成 2018-03-01 这样的文字。")
        case "money":
            return _("请写整数，单位是分。")
    return _("请写整数。")
