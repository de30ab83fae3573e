"""Short ways to write a world down: ``people`` is its view, ``rule`` a policy over it, ``world`` the whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from typing import Literal as OneOf

from tests.support.policy_reference.result import Outcome, Settled
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.tree import Column as Reads
from tests.support.policy_reference.tree import Literal, Node, Value
from tests.support.policy_reference.world import (
    Absent,
    Check,
    Column,
    DecidedCase,
    Group,
    OrderTerm,
    Policy,
    Pool,
    Raw,
    View,
    World,
)

START = date(2017, 1, 1)
TODAY = date(2018, 9, 4)
TYPES: dict[type, OneOf["boolean", "integer", "date", "text"]] = {
    bool: "boolean",
    int: "integer",
    str: "text",
    date: "date",
}
DOMAINS: dict[type, tuple[Value, ...]] = {bool: (True, False), int: (0, 1, 2, 3)}


def people(*rows: Raw, absent: Mapping[str, Absent] | None = None) -> View:
    """A view of rows with the key ``id``; NULL is "unknown" unless ``absent`` says otherwise."""
    columns = {}
    for name in rows[0]:
        values = [row[name] for row in rows if row[name] is not None]
        kind = type(values[0]) if values else bool
        known = tuple(dict.fromkeys(one for one in values if one is not None))
        means = (absent or {}).get(name, "unknown")
        columns[name] = Column(TYPES[kind], means, DOMAINS.get(kind, known))
    columns["id"] = Column("bigint")
    return View("people", "id", columns, rows)


def reads(*names: str) -> tuple[Node, ...]:
    """Columns."""
    return tuple(Reads(name) for name in names)


def rule(name: str = "a", *when: Node, **more: Any) -> Policy:
    """A policy over ``people`` in force since 2017 with these conditions; ``order`` may name columns."""
    order = tuple(one if isinstance(one, OrderTerm) else OrderTerm(Reads(one)) for one in more.pop("order", ()))
    conditions = tuple(Check(f"c{number}", one) for number, one in enumerate(when, 1))
    return Policy(name, "people", **{"starts": START, "conditions": conditions, "order": order, **more})


def at_most(limit: int | Node, *per: str, name: str = "places") -> Pool:
    """An at-most pool per columns."""
    return Pool(name, "at_most", Literal(limit) if isinstance(limit, int) else limit, reads(*per))


def budget(limit: int | Node, *per: str, name: str = "money") -> Pool:
    """A budget per columns."""
    return Pool(name, "budget", Literal(limit) if isinstance(limit, int) else limit, reads(*per))


def group(keep: OneOf["first", "better"], *one_of: str, per: str = "id", name: str = "one") -> Group:
    """A group of policies over ``people`` with one column as its key."""
    return Group(name, one_of, keep, dict.fromkeys(one_of, reads(per)))


def granted(amount: int = 0, **facts: Value | None) -> DecidedCase:
    """A granted case."""
    return DecidedCase(facts, "granted", amount)


def world(view: View, *policies: Policy, groups: tuple[Group, ...] = (), as_of: date = TODAY) -> World:
    """A world of one view."""
    return World(as_of, (view,), policies, groups)


def told(one: Outcome) -> str:
    """An outcome in a word: its kind, who or what named it, a star if it is provisional."""
    return one.outcome + (f" by {one.by}" if one.by else "") + ("*" if one.provisional else "")


def outcomes(one: World | Settled, policy: str = "a") -> dict[Value, str]:
    """The outcomes of a policy by subject, each in a word."""
    result = settle(one) if isinstance(one, World) else one
    return {subject: told(outcome) for (name, subject), outcome in result.outcomes.items() if name == policy}
