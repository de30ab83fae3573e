"""The shapes that go in and come out. Money is in fen, days are ``2018-08-31``, texts are in the language of the address."""

from __future__ import annotations

from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field


class Asking(Schema):
    """Facts about one person or employer."""

    model_config = ConfigDict(extra="forbid", strict=True)

    profile: str = Field(description="Who asks: an id from /profiles.")
    on: str | None = Field(None, description="The day whose rules count; by default today.")
    facts: dict[str, Any] = Field(
        default_factory=dict, description="Answers by question. null: not known. Left out: not asked yet."
    )


class BasisOut(Schema):
    """A document, and the article in it, that says so."""

    document: str
    article: str
    title: str


class MissingOut(Schema):
    """A fact that must be known before the outcome can be."""

    question: str = Field(description="The question that asks for it; empty where none does.")
    meaning: str
    supplied_by: str


class EntitlementOut(Schema):
    """What one policy answers."""

    policy: str
    title: str
    outcome: Literal["granted", "unknown", "refused"]
    amount: int | None = Field(description="Fen; 0 where it gives no money, null where it is not granted.")
    by: str = Field(description="The condition or veto that decides; empty where granted.")
    says: str = Field(description="Why, in one sentence.")
    basis: list[BasisOut]
    missing: list[MissingOut]
    nearest: str = Field(
        description="The one change by which a refused one would be granted; empty where none is known."
    )
    next_step: str
    limits: list[str] = Field(description="Limits among several people or cases that were not looked at.")


class ChoiceOut(Schema):
    """One answer to choose."""

    value: str
    title: str


class QuestionOut(Schema):
    """How one fact is asked."""

    id: str
    kind: Literal["boolean", "choice", "integer", "money", "date"]
    title: str
    why: str
    where: str
    unit: str
    choices: list[ChoiceOut]
    low: int | None
    high: int | None


class Answer(Schema):
    """Every policy of the profile, granted first, and what to ask next."""

    profile: str
    on: str
    entitlements: list[EntitlementOut]
    next_question: QuestionOut | None = Field(
        description="The fact that settles most of what is open; null where none is left."
    )


class ProfileOut(Schema):
    """Whom a set of questions is for."""

    id: str
    title: str
    about: str
    policies: list[str]
    questions: list[QuestionOut]


class Wrong(Schema):
    """One mistake: where it is, and what to write instead."""

    field: str = Field(description="The path of the value, such as facts.level; empty where it is the whole request.")
    message: str


class Refusal(Schema):
    """Why a request was not answered."""

    errors: list[Wrong]
