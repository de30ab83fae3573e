"""How a question is put: radios, a list, a line of text, or the three fields of a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from baigong.engine.base.language import _, current
from baigong.engine.policy.answer import Question
from baigong.engine.policy.answer.reading import UNKNOWN
from baigong.web.components.view import Choice
from baigong.web.public.entitlements.asked import ANSWER
from baigong.web.public.entitlements.limits import RADIOS


@dataclass(frozen=True)
class Part:
    """One field of a date."""

    name: str
    title: str
    value: str
    long: bool


@dataclass(frozen=True)
class Field:
    """``first`` is the id of the element that an error leads to."""

    kind: Literal["radios", "select", "text", "date"]
    first: str
    value: str = ""
    unit: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    parts: tuple[Part, ...] = ()
    keys: Literal["numeric", "decimal"] = "numeric"
    """Which keyboard a phone shows."""
    unsure: Choice | None = None
    """*I don't know* as one of the radios; elsewhere it is a button."""


def field_of(question: Question, given: str) -> Field:
    """The question's field, filled with what was given."""
    if question.kind == "date":
        parts = _parts(given)
        return Field("date", parts[0].name, hint=_("例如 {day}").format(day=_example()), parts=parts)
    if question.kind in {"integer", "money"}:
        unit = _("元") if question.kind == "money" else question.unit
        keys: Literal["numeric", "decimal"] = "decimal" if question.kind == "money" else "numeric"
        return Field("text", ANSWER, "" if given == UNKNOWN else given, unit, keys=keys)
    choices = tuple(Choice(code, title, code == given) for code, title in choices_of(question))
    unsure = Choice(UNKNOWN, _("我不知道"), given == UNKNOWN)
    return Field("radios" if len(choices) <= RADIOS else "select", ANSWER, choices=choices, unsure=unsure)


def choices_of(question: Question) -> tuple[tuple[str, str], ...]:
    """Code and title of each answer among which one chooses."""
    if question.kind == "boolean":
        return (("yes", _("是")), ("no", _("否")))
    return tuple((one.value, one.title) for one in question.choices)


def _parts(given: str) -> tuple[Part, ...]:
    """Year, month, day; in English the day comes first."""
    year, month, day = (*given.split("-"), "", "", "")[:3] if given != UNKNOWN else ("", "", "")
    parts = (
        Part(f"{ANSWER}-year", _("年"), year, long=True),
        Part(f"{ANSWER}-month", _("月"), month.lstrip("0"), long=False),
        Part(f"{ANSWER}-day", _("日"), day.lstrip("0"), long=False),
    )
    return parts[::-1] if current() == "en" else parts


def _example() -> str:
    return _("2018 年 3 月 27 日")
