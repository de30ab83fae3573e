"""How the rows and parameters of a world are read: rules 1 and 3."""

from __future__ import annotations

from datetime import date

from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.value import Env, Row
from tests.support.policy_reference.world import Column, Policy, Raw, Table, View, World


def read(value: Value | None, column: Column, as_of: date) -> Value | None:
    """Rule 1: what a stored value stands for; a value out of its column's range is not known."""
    if value is None:
        meant: dict[str | None, Value] = {"false": False, "as_of": as_of}
        return meant.get(column.absent)
    if column.range is not None and not (isinstance(value, int) and column.range[0] <= value <= column.range[1]):
        return None
    return value


def read_row(raw: Raw, view: View, as_of: date) -> Row:
    """Rule 1: a row as expressions see it, with ``has_X`` for what may be absent."""
    row: dict[str, Value | None] = {name: read(raw[name], column, as_of) for name, column in view.columns.items()}
    for name, column in view.columns.items():
        if column.absent in {"none", "as_of"}:
            row[f"has_{name}"] = raw[name] is not None
    return row


def day_of(dated_by: str | None, policy: Policy, row: Row, as_of: date) -> date | None:
    """The day that a parameter or policy is taken at; None when it is not known."""
    column = dated_by or policy.dated_by
    if column is None or column == "as_of":
        return as_of
    day = row[column]
    assert day is None or isinstance(day, date)
    return day


def parameter(policy: Policy, name: str, row: Row, env: Env) -> Value | Table | None:
    """Rule 3: the last value from or before the day; before the first day the rule has none."""
    rule = policy.parameters[name]
    day = day_of(rule.dated_by, policy, row, env.as_of)
    if day is None:
        return None
    begun = [start for start in rule.values if start <= day]
    if not begun:
        env.hole(f"{name} before its first day")
        return None
    return rule.values[max(begun)]


def env_of(world: World, policy: Policy, subject: Value) -> Env:
    """What the expressions of a policy read for one subject; the outcomes of others are yet to be filled in."""
    env = Env(world.as_of, subject=subject)
    env.parameter = lambda name, row: parameter(policy, name, row, env)
    return env
