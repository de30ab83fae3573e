"""From what a form says to the page that comes next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.answer import Profile, Question, next_question, read_answer
from baigong.engine.policy.answer.reading import UNKNOWN
from baigong.engine.policy.model.nodes import Value
from baigong.web.public.entitlements.asked import Asked, Place


@dataclass(frozen=True)
class Step:
    """The page to show, with all that was answered; ``error`` is about what was ``given`` for ``question``."""

    at: Place
    texts: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Value | None] = field(default_factory=dict)
    question: Question | None = None
    """None on a page that asks nothing."""
    given: str = ""
    error: str = ""
    changing: bool = False


def first(profile: Profile, day: date) -> Step:
    """Nothing has been answered."""
    return _forward(profile, Step("question"), day)


def step(profile: Profile, asked: Asked, day: date) -> Step | None:
    """The page after this form; None is the page before the first question."""
    known = _known(profile, asked)
    if known.error:
        return known
    question = profile.questions.get(asked.question)
    if asked.go in {"check", "result"}:
        return replace(known, at="check" if asked.go == "check" else "result")
    if asked.go == "back":
        return _back(profile, known, asked)
    if asked.go == "show" and asked.at != "question":
        return replace(known, at=asked.at)
    if question is None:
        return _forward(profile, known, day)
    if asked.go == "show":
        return _ask(known, question, changing=asked.changing)
    return _answered(profile, known, question, asked, day)


def value_of(question: Question, text: str) -> Value | None:
    """What an answer says; None: not known. Raises InputError in words for the page."""
    if not text:
        one_of = question.kind in {"boolean", "choice"}
        raise InputError(
            _("请选择一项。不知道的，选“我不知道”。") if one_of else _("请填写答案。不知道的，按“我不知道”。")
        )
    return read_answer(question, text)


def _known(profile: Profile, asked: Asked) -> Step:
    """What was answered before. Where an answer cannot be read, its question is asked again."""
    found = Step("question")
    for name, text in asked.texts.items():
        question = profile.questions.get(name)
        if question is None:
            continue
        try:
            found.answers[name] = value_of(question, text)
        except InputError as error:
            found = replace(found, question=question, given=text, error=error.message)
        else:
            found.texts[name] = text
    return found


def _answered(profile: Profile, known: Step, question: Question, asked: Asked, day: date) -> Step:
    text = UNKNOWN if asked.go == "unknown" else asked.given
    try:
        known.answers[question.id] = value_of(question, text)
    except InputError as error:
        return replace(_ask(known, question, changing=asked.changing), given=text, error=error.message)
    known.texts[question.id] = text
    return _forward(profile, known, day)


def _forward(profile: Profile, known: Step, day: date) -> Step:
    """To the next question; to the list of answers where none is left."""
    question = next_question(profile, known.answers, day)
    return replace(known, at="check") if question is None else _ask(known, question)


def _ask(known: Step, question: Question, *, changing: bool = False) -> Step:
    given = known.texts.get(question.id, "")
    return replace(known, at="question", question=question, given=given, changing=changing)


def _back(profile: Profile, known: Step, asked: Asked) -> Step | None:
    """To where one came from; the answers stay, also those given later."""
    if asked.at == "result" or asked.changing:
        return replace(known, at="check")
    before = list(known.texts)
    if asked.question in before:
        before = before[: before.index(asked.question)]
    return _ask(known, profile.questions[before[-1]]) if before else None
