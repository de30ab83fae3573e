"""What a row is, asks and stands under, read from raw facts and from the policy as it is declared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeAlias

from tests.support.policy_reference.tree import AsOf, Column, Has, Literal, Node, Parameter, Part, Value
from tests.support.policy_reference.world import Policy, Pool, Raw, View, World

Key: TypeAlias = tuple[Value | None, ...]


class OtherExpressionError(Exception):
    """The expression is none of the plain ones that this module knows."""


def fact(world: World, view: View, row: Raw, name: str) -> Value | None:
    """A column's value, its absence taken as its declaration says; None: not known, or none."""
    value, absent = row[name], view.columns[name].absent
    if value is None and absent in {"false", "as_of"}:
        return False if absent == "false" else world.as_of
    return value


def plain(world: World, policy: Policy, row: Raw, node: Node) -> Value | None:
    """A number, a column, the year of one, whether there is one, a parameter of the sweep's day. Raises OtherExpressionError."""
    view = world.view(policy.view)
    match node:
        case Literal():
            return node.value
        case Column():
            return fact(world, view, row, node.name)
        case Part(of=AsOf()):
            return world.as_of.year if node.name == "year" else world.as_of.month
        case Has():
            return row[node.column] is not None
        case Part(of=Column(name=name)):
            day = fact(world, view, row, name)
            return (day.year if node.name == "year" else day.month) if isinstance(day, date) else None
        case Parameter() if policy.parameters[node.name].dated_by == "as_of":
            return _cell(world, policy, row, node)
    raise OtherExpressionError(node)


def _cell(world: World, policy: Policy, row: Raw, node: Parameter) -> Value | None:
    values = policy.parameters[node.name].values
    since = max((day for day in values if day <= world.as_of), default=None)
    found = values[since] if since else None
    if isinstance(found, (int, str, date, type(None))):
        return found
    keys = tuple(plain(world, policy, row, key) for key in node.keys)
    return found.get(tuple(key for key in keys if key is not None))


def key(world: World, policy: Policy, row: Raw, per: tuple[Node, ...]) -> Key:
    """A key of a pool, a group or a period."""
    return tuple(plain(world, policy, row, part) for part in per)


def limit(world: World, policy: Policy, row: Raw, pool: Pool) -> int:
    """A pool's limit, for a row that found it known."""
    found = plain(world, policy, row, pool.limit)
    assert isinstance(found, int)
    return found


def asks(world: World, policy: Policy, row: Raw) -> int:
    """The fen that a row asks for; nothing is declared: nothing. Raises OtherExpressionError."""
    found = plain(world, policy, row, policy.amount) if policy.amount is not None else 0
    assert isinstance(found, int)
    return found


def out_of_dates(world: World, policy: Policy, row: Raw) -> bool:
    """Whether it is known that the policy was not in force on the row's day."""
    dated_by = policy.dated_by
    day = world.as_of if dated_by in {None, "as_of"} else fact(world, world.view(policy.view), row, str(dated_by))
    return isinstance(day, date) and not (policy.starts <= day and (policy.ends is None or day < policy.ends))


def answers(world: World, policy: Policy, row: Raw) -> bool:
    """Whether a decided case is, or may be, about the row: same subject, and no other period."""
    mine = key(world, policy, row, policy.period)
    name = world.view(policy.view).key
    cases = [one for one in policy.decided if one.facts[name] == row[name]]
    return any(
        None in mine or key(on(world, one.decided_on), policy, one.facts, policy.period) == mine for one in cases
    )


def on(world: World, day: date | None) -> World:
    """The world on the day of a decision; None: on its own."""
    return replace(world, as_of=day or world.as_of)
