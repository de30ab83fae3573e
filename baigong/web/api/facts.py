"""From JSON's values to answers, each held against its question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from baigong.engine.base.clock import day_in, today
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.answer import Answers, Profile, Question
from baigong.engine.policy.model.nodes import Value
from baigong.web.api.errors import LONGEST_NAME, FactsError


def day_of(written: str | None) -> date:
    """The day that is asked about. Raises FactsError."""
    if written is None:
        return today()
    day = day_in(written)
    if day is None:
        raise FactsError({"on": _('on 应为日期，如 "2018-03-01"。')})
    return day


def profile_of(name: str, profiles: Mapping[str, Profile]) -> Profile:
    """The profile of that id. Raises FactsError."""
    if name not in profiles:
        told = _("没有 {name}。{cure}").format(
            name=name[:LONGEST_NAME], cure=did_you_mean(name[:LONGEST_NAME], profiles)
        )
        raise FactsError({"profile": told})
    return profiles[name]


def answers_of(profile: Profile, facts: Mapping[str, Any]) -> Answers:
    """Question → value. Raises FactsError with every mistake."""
    found: dict[str, Value | None] = {}
    wrong: dict[str, str] = {}
    for name, written in facts.items():
        short = name[:LONGEST_NAME]
        question = profile.questions.get(name)
        if question is None:
            wrong[f"facts.{short}"] = _("没有事实 {name}。{cure}").format(
                name=short, cure=did_you_mean(short, profile.questions)
            )
            continue
        try:
            found[name] = None if written is None else _value(question, written)
        except InputError as error:
            wrong[f"facts.{short}"] = error.message
    if wrong:
        raise FactsError(wrong)
    return found


def _value(question: Question, written: Any) -> Value:
    """The value as its kind. Raises InputError."""
    if question.kind == "boolean":
        if isinstance(written, bool):
            return written
        raise InputError(_("应为 true 或 false，不知道写 null。"))
    if question.kind in {"integer", "money"}:
        return _whole(question, written)
    if question.kind == "date":
        day = day_in(written) if isinstance(written, str) else None
        if day is None:
            raise InputError(_('应为日期，如 "2018-03-01"，不知道写 null。'))
        return day
    if isinstance(written, str) and question.choice(written):
        return written
    codes = _("、").join(f'"{one.value}"' for one in question.choices)
    raise InputError(_("应为这些值之一：{codes}；不知道写 null。").format(codes=codes))


def _whole(question: Question, written: Any) -> int:
    """JSON has one kind of number: 3.0 is a whole one too."""
    if isinstance(written, float) and written.is_integer():
        written = int(written)
    if isinstance(written, bool) or not isinstance(written, int) or not question.low <= written <= question.high:
        words = (
            _("应为 {low} 至 {high} 的整数（分），不知道写 null。")
            if question.kind == "money"
            else _("应为 {low} 至 {high} 的整数，不知道写 null。")
        )
        raise InputError(words.format(low=question.low, high=question.high))
    return written
