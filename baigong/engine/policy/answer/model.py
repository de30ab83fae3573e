"""Profiles, questions, answers, entitlements: immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from baigong.engine.base.language import pick
from baigong.engine.pack.model.part import Words
from baigong.engine.policy.explain.model import Asked
from baigong.engine.policy.model import Basis, Book, Facts
from baigong.engine.policy.model.nodes import Value

if TYPE_CHECKING:
    from baigong.engine.policy.answer.evaluate.rules import Rules

QuestionKind = Literal["boolean", "choice", "integer", "money", "date"]
Answers = Mapping[str, Value | None]
"""Question → value (money in fen, a choice by its code); None: "I don't know". A question that is not there was not asked."""
OTHER = "-"
"""The value of "none of these" in a choice: no code of any vocabulary."""
GRANTED = "granted"
"""Beside a policy instead of a view: whether that policy is granted to somebody else."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose."""

    value: str
    words: Words

    @property
    def title(self) -> str:
        """In the reader's language."""
        return pick(self.words) or self.value


@dataclass(frozen=True, slots=True)
class Question:
    """How one fact is asked. ``low`` and ``high``: whole numbers, of money in fen."""

    id: str
    kind: QuestionKind
    columns: tuple[tuple[str, str], ...]
    """View and column (``has_X`` too) that the answer fills, or policy and :data:`GRANTED`."""
    words: Mapping[str, Words]
    """``title``, ``why``, ``where``, ``unit``; each may lack but the title."""
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 0

    @property
    def title(self) -> str:
        """The question."""
        return pick(self.words["title"])

    @property
    def why(self) -> str:
        """Why it is asked; '' where nothing is said."""
        return pick(self.words.get("why", {}))

    @property
    def where(self) -> str:
        """Where to find the answer; '' where nothing is said."""
        return pick(self.words.get("where", {}))

    @property
    def unit(self) -> str:
        """What a number counts; ''."""
        return pick(self.words.get("unit", {}))

    def choice(self, value: Value | None) -> Choice | None:
        """The choice of a value."""
        return next((one for one in self.choices if one.value == value), None)


@dataclass(frozen=True)
class Profile:
    """Whom a set of questions is for, and which policies they settle."""

    id: str
    words: Mapping[str, Words]
    """``title``, ``about``."""
    book: Book
    policies: tuple[str, ...]
    questions: Mapping[str, Question]
    """By id, in declared order."""
    given: Mapping[str, Facts] = field(default_factory=dict)
    """View → facts that nobody is asked for."""
    next_steps: Mapping[str, Words] = field(default_factory=dict)
    """Policy → what to do to get it."""

    @property
    def title(self) -> str:
        """In the reader's language."""
        return pick(self.words["title"])

    @property
    def about(self) -> str:
        """Who is meant; ''."""
        return pick(self.words.get("about", {}))

    @cached_property
    def rules(self) -> Rules:
        """The book's policies, ready to be worked through."""
        from baigong.engine.policy.answer.evaluate.rules import Rules

        return Rules(self.book)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A fact that must be known before the outcome can be."""

    question: str
    """The question that asks for it; '' where none does."""
    fact: str
    meaning: str
    supplied_by: str
    """Who can supply it; '' where nobody is named."""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What one policy answers. ``amount``: fen, where it is granted (0: it gives no money)."""

    policy: str
    title: str
    outcome: Literal["granted", "unknown", "refused"]
    amount: int | None
    by: str
    """The condition, veto or part of the rule that refuses or is unknown; '' where it is granted."""
    says: str
    """One sentence: why."""
    basis: tuple[Basis, ...]
    """Document and article: of what decides where it is refused or unknown, else of the policy."""
    missing: tuple[Lacking, ...]
    nearest: str
    """The one change by which a refused one would be granted; '' where no single one is known."""
    next_step: str
    limits: tuple[str, ...] = ()
    """Of a granted one: limits among others that were not looked at, such as once for each level."""
    asked: tuple[Asked, ...] = ()
    """Every question of the rule with its answer."""
