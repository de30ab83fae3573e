"""A small world: fact views with their rows, policies, decided cases, and the day of the sweep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal as OneOf
from typing import TypeAlias

from tests.support.policy_reference.tree import Node, Value, everything

Raw: TypeAlias = Mapping[str, Value | None]
"""A row as it is stored: None where the data have NULL."""
Absent: TypeAlias = OneOf["unknown", "false", "none", "as_of"]
Table: TypeAlias = Mapping[tuple[Value, ...], Value]
"""A value for each tuple of keys, one key an axis."""


@dataclass(frozen=True)
class Column:
    """A column of a view."""

    type: OneOf["boolean", "integer", "bigint", "date", "text"]
    absent: Absent | None = None
    """What NULL means; ``as_of`` is a fallback to the sweep's day; None: the column is never NULL."""
    domain: tuple[Value, ...] = ()
    """The values with which an unknown one may be filled."""
    range: tuple[int, int] | None = None
    unit: str | None = None


@dataclass(frozen=True)
class View:
    """A fact view: its columns by name, its rows; the key column names the subject."""

    id: str
    key: str
    columns: Mapping[str, Column]
    rows: tuple[Raw, ...] = ()


@dataclass(frozen=True)
class Dated:
    """A parameter: its values (or tables) from certain days on."""

    values: Mapping[date, Value | Table]
    dated_by: str | None = None
    """A date column, or ``as_of``; None: the policy's own date."""


@dataclass(frozen=True)
class Check:
    """A veto or a condition."""

    id: str
    when: Node


@dataclass(frozen=True)
class Pool:
    """At most so many rows, or a budget in fen, for each key."""

    id: str
    kind: OneOf["at_most", "budget"]
    limit: Node
    per: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Group:
    """One place for each key, shared by the rows of several policies."""

    id: str
    one_of: tuple[str, ...]
    keep: OneOf["better", "first"]
    per: Mapping[str, tuple[Node, ...]]
    """The key for each member, over that member's view."""


@dataclass(frozen=True)
class OrderTerm:
    """One term of a policy's order."""

    by: Node
    descending: bool = False


@dataclass(frozen=True)
class DecidedCase:
    """A case that was decided: the row as it was then, what was decided, the amount in fen, the day (None: nothing depends on it)."""

    facts: Raw
    outcome: OneOf["granted", "refused", "excluded", "capped"]
    amount: int = 0
    decided_on: date | None = None


@dataclass(frozen=True)
class Policy:
    """A policy over one view."""

    id: str
    view: str
    starts: date
    ends: date | None = None
    dated_by: str | None = None
    period: tuple[Node, ...] = ()
    applied: Node | None = None
    parameters: Mapping[str, Dated] = field(default_factory=dict)
    vetoes: tuple[Check, ...] = ()
    conditions: tuple[Check, ...] = ()
    amount: Node | None = None
    ceiling: int | None = None
    order: tuple[OrderTerm, ...] = ()
    pools: tuple[Pool, ...] = ()
    decided: tuple[DecidedCase, ...] = ()

    def expressions(self) -> list[Node]:
        """Every expression of the policy with all parts."""
        roots = [check.when for check in (*self.vetoes, *self.conditions)]
        roots += [one for one in (self.amount, self.applied) if one is not None]
        roots += [*self.period, *(term.by for term in self.order)]
        roots += [node for pool in self.pools for node in (pool.limit, *pool.per)]
        return [node for root in roots for node in everything(root)]


@dataclass(frozen=True)
class World:
    """Everything a sweep reads; policies stand in the order of their ids, as the files of a folder do."""

    as_of: date
    views: tuple[View, ...]
    policies: tuple[Policy, ...]
    groups: tuple[Group, ...] = ()

    def then(self, case: DecidedCase) -> World:
        """The world on the day on which a case was decided, by which its period and keys go."""
        return self if case.decided_on is None else replace(self, as_of=case.decided_on)

    def view(self, name: str) -> View:
        """The view of that name."""
        return next(view for view in self.views if view.id == name)

    def policy(self, name: str) -> Policy:
        """The policy of that id."""
        return next(policy for policy in self.policies if policy.id == name)

    def groups_of(self, policy: str) -> list[Group]:
        """The groups that a policy is a member of."""
        return [group for group in self.groups if policy in group.one_of]
