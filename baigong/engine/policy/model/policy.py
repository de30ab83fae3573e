"""A policy: one rule set with its legal basis, dates, dated parameters, conditions, amount, groups and pools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from baigong.engine.pack.model.part import Words
from baigong.engine.policy.model.case import Case
from baigong.engine.policy.model.facts import FEN
from baigong.engine.policy.model.nodes import Node
from baigong.engine.policy.model.parameter import Parameter

DAY = "as_of"
"""The name of the sweep's day, where a date column may stand."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The document, and the article in it, that says so."""

    document: str
    article: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold, or, as a veto, must not."""

    id: str
    when: Node
    text: str
    """The expression as written."""
    says: Words
    """In words; ``{name}`` is a parameter's value."""
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """At most one row for each key, over all rows of all members."""

    id: str
    members: tuple[str, ...]
    """Policies, in declared order; the same in each member's file."""
    keep: Literal["better", "first"]
    per: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """At most so many rows for each key, or so much money. Exactly one of ``at_most`` and ``budget``."""

    id: str
    per: tuple[Node, ...]
    at_most: Node | None = None
    budget: Node | None = None
    says: Words = field(default_factory=dict)

    @property
    def limit(self) -> Node:
        """How many, or how many fen; it depends on the sweep's day and the key alone."""
        limit = self.at_most or self.budget
        assert limit is not None  # noqa: S101  # reading gives exactly one
        return limit


@dataclass(frozen=True, slots=True)
class Order:
    """One part of the queue's order."""

    by: Node
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy. ``number`` is its place in the book, from 1."""

    id: str
    number: int
    title: Words
    subject: str
    """The fact view whose rows it decides."""
    basis: tuple[Basis, ...]
    in_force_from: date
    in_force_to: date | None
    """Exclusive."""
    dated_by: str
    """A date column, or ``as_of``."""
    parameters: Mapping[str, Parameter]
    vetoes: tuple[Condition, ...]
    conditions: tuple[Condition, ...]
    amount: Node | None
    """Fen; None is 0."""
    ceiling: int | None
    period: tuple[Node, ...] = ()
    applied: Node | None = None
    claimed: Node | None = None
    """Whether an application or a payment exists. It decides nothing, and reads no other policy."""
    order: tuple[Order, ...] = ()
    groups: tuple[Group, ...] = ()
    pools: tuple[Pool, ...] = ()
    cases: tuple[Case, ...] = ()
    file: str = ""
    programme: Words = field(default_factory=dict)
    """Under which it stands in the public list; it decides nothing."""
    follows: str = ""
    """The policy in whose place it comes; it decides nothing, and a proof asks whether both join without a gap."""

    @property
    def most(self) -> int:
        """The highest amount that is an amount: the ceiling, else what an amount in fen may be at all."""
        return FEN[1] if self.ceiling is None else self.ceiling

    @property
    def column(self) -> str:
        """The prefix of its columns in a sweep."""
        return self.id.replace("-", "_")

    def expressions(self) -> tuple[Node, ...]:
        """Every expression of the policy."""
        one = [*(c.when for c in (*self.vetoes, *self.conditions)), *self.period, *(part.by for part in self.order)]
        one += [node for node in (self.amount, self.applied) if node is not None]
        one += [node for group in self.groups for node in group.per]
        one += [node for pool in self.pools for node in (*pool.per, pool.limit)]
        return tuple(one)
