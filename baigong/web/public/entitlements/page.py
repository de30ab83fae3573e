"""What the pages of questions and of the list of answers show."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.base.language import _
from baigong.engine.policy.answer import Profile
from baigong.web.public.entitlements.fields import Field, field_of
from baigong.web.public.entitlements.steps import Step
from baigong.web.public.entitlements.words import said


@dataclass(frozen=True)
class Door:
    """One way in."""

    title: str
    about: str
    address: str
    policies: int


@dataclass(frozen=True)
class Kept:
    """What travels from page to page, in the page itself: nobody else keeps it."""

    here: str
    at: str
    texts: tuple[tuple[str, str], ...]
    question: str = ""
    changing: bool = False


@dataclass(frozen=True)
class QuestionPage:
    """One question."""

    profile: str
    progress: str
    title: str
    why: str
    where: str
    field: Field
    error: str

    @property
    def described(self) -> str:
        """The ids of what a screen reader reads with the field."""
        return "hint answer-error" if self.error else "hint"


@dataclass(frozen=True)
class Given:
    """One answer."""

    id: str
    title: str
    answer: str


@dataclass(frozen=True)
class CheckPage:
    """All answers, to be looked at and changed."""

    profile: str
    rows: tuple[Given, ...]


def kept(step: Step, here: str) -> Kept:
    """Of any page."""
    question = step.question.id if step.question else ""
    return Kept(here, step.at, tuple(step.texts.items()), question, step.changing)


def question_page(profile: Profile, step: Step) -> QuestionPage:
    """The page that asks ``step.question``."""
    question = step.question
    assert question is not None  # noqa: S101  # a step at a question has one
    return QuestionPage(
        profile.title,
        _("已回答 {n} 个问题").format(n=len(step.texts)) if step.texts else "",
        question.title,
        question.why,
        question.where,
        field_of(question, step.given),
        step.error,
    )


def check_page(profile: Profile, step: Step) -> CheckPage:
    """The page that lists the answers."""
    return CheckPage(profile.title, given(profile, step))


def given(profile: Profile, step: Step) -> tuple[Given, ...]:
    """The answers in the order in which they were given."""
    return tuple(
        Given(name, profile.questions[name].title, said(profile.questions[name], value))
        for name, value in step.answers.items()
    )
