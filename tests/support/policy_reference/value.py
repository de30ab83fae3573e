"""What an expression is for one row: rules 1 to 3. None is "not known yet"."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import singledispatch
from typing import Any, TypeAlias

from tests.support.policy_reference.months import full_months
from tests.support.policy_reference.tree import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Case,
    Column,
    Compare,
    Days,
    Extreme,
    Granted,
    GrantedAmount,
    Has,
    In,
    Literal,
    Months,
    Negative,
    Node,
    Not,
    Or,
    Parameter,
    Part,
    Value,
)

Row: TypeAlias = Mapping[str, Value | None]
"""A row as it is read: what is absent stands for what it means, and ``has_X`` beside."""
Used: TypeAlias = tuple[bool | None, int | None]
"""Another policy's outcome: granted or not, and how much; None while that is not settled."""

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
OPERATIONS: dict[str, Callable[[int, int], int]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


@dataclass
class Env:
    """What an expression may read beside the row."""

    as_of: date
    parameter: Callable[[str, Row], object] = lambda name, _row: None
    """The value or table of a parameter for a row; None where it is unknown or has none."""
    used: Callable[[str, Value | None], Used] = lambda _policy, _subject: (None, None)
    subject: Value | None = None
    holes: list[str] = field(default_factory=list)
    """Where the rule had no value (rule 3)."""

    def hole(self, where: str) -> None:
        """Note that the rule has no value here."""
        self.holes.append(where)


def conjunction(values: Sequence[bool | None]) -> bool | None:
    """Rule 2: Kleene's AND."""
    if False in values:
        return False
    return None if None in values else True


def disjunction(values: Sequence[bool | None]) -> bool | None:
    """Rule 2: Kleene's OR."""
    if True in values:
        return True
    return None if None in values else False


def negation(one: bool | None) -> bool | None:
    """Rule 2: Kleene's NOT."""
    return None if one is None else not one


def strict(function: Callable[..., Any], *values: Any) -> Any:
    """Rule 2: everything else is unknown if any of its inputs is."""
    return None if any(one is None for one in values) else function(*values)


def extreme(name: str, values: Sequence[Any]) -> Any:
    """Rule 2: the least or the greatest, unknown if any of them is."""
    choose: Callable[..., Any] = min if name == "least" else max
    return strict(lambda *known: choose(known), *values)


def quotient(left: int, right: int) -> int:
    """``//`` of the engines: the remainder is dropped, towards zero."""
    whole = abs(left) // abs(right)
    return whole if (left < 0) == (right < 0) else -whole


@singledispatch
def value(node: Node, row: Row, env: Env) -> Any:
    """The value of an expression for a row, None if it is not known."""
    raise TypeError(node)


@value.register
def _(node: Literal, row: Row, env: Env) -> Any:
    return node.value


@value.register
def _(node: Column, row: Row, env: Env) -> Any:
    return row[node.name]


@value.register
def _(node: Has, row: Row, env: Env) -> Any:
    return row[f"has_{node.column}"]


@value.register
def _(node: AsOf, row: Row, env: Env) -> Any:
    return env.as_of


@value.register
def _(node: Parameter, row: Row, env: Env) -> Any:
    """Rules 2 and 3: a table without the cell is a hole, a key that is unknown is not."""
    found = env.parameter(node.name, row)
    keys = tuple(value(key, row, env) for key in node.keys)
    if found is None or None in keys:
        return None
    if not keys:
        return found
    assert isinstance(found, Mapping)
    if keys not in found:
        env.hole(f"{node.name}{list(keys)}")
    return found.get(keys)


@value.register
def _(node: Not, row: Row, env: Env) -> Any:
    return negation(value(node.part, row, env))


@value.register
def _(node: And, row: Row, env: Env) -> Any:
    return conjunction([value(part, row, env) for part in node.parts])


@value.register
def _(node: Or, row: Row, env: Env) -> Any:
    return disjunction([value(part, row, env) for part in node.parts])


@value.register
def _(node: Compare, row: Row, env: Env) -> Any:
    return strict(COMPARISONS[node.sign], value(node.left, row, env), value(node.right, row, env))


@value.register
def _(node: In, row: Row, env: Env) -> Any:
    """Rule 2: an OR of comparisons; the list holds literals only, so only the left side can be unknown."""
    return strict(lambda one: one in node.among, value(node.part, row, env))


@value.register
def _(node: Between, row: Row, env: Env) -> Any:
    parts = [value(part, row, env) for part in (node.part, node.low, node.high)]
    return strict(lambda one, low, high: low <= one <= high, *parts)


@value.register
def _(node: Arithmetic, row: Row, env: Env) -> Any:
    left, right = value(node.left, row, env), value(node.right, row, env)
    if node.sign != "//":
        return strict(OPERATIONS[node.sign], left, right)
    if right == 0:
        env.hole("// 0")
        return None
    return strict(quotient, left, right)


@value.register
def _(node: Negative, row: Row, env: Env) -> Any:
    return strict(operator.neg, value(node.part, row, env))


@value.register
def _(node: Days, row: Row, env: Env) -> Any:
    return strict(lambda left, right: (left - right).days, value(node.left, row, env), value(node.right, row, env))


@value.register
def _(node: Extreme, row: Row, env: Env) -> Any:
    return extreme(node.name, [value(part, row, env) for part in node.parts])


@value.register
def _(node: Case, row: Row, env: Env) -> Any:
    """Rule 2: a WHEN that is unknown before the chosen branch makes the whole unknown."""
    for when, then in node.whens:
        met = value(when, row, env)
        if met is None:
            return None
        if met:
            return value(then, row, env)
    if node.otherwise is None:
        env.hole("CASE without ELSE")
        return None
    return value(node.otherwise, row, env)


@value.register
def _(node: Months, row: Row, env: Env) -> Any:
    return strict(full_months, value(node.start, row, env), value(node.end, row, env))


@value.register
def _(node: Part, row: Row, env: Env) -> Any:
    return strict(lambda day: day.year if node.name == "year" else day.month, value(node.of, row, env))


def used(node: Granted | GrantedAmount, row: Row, env: Env) -> Used:
    """Rule 6: the outcome of the same subject, or of the one that a column names."""
    subject = row[node.column] if node.column else env.subject
    return (None, None) if subject is None else env.used(node.policy, subject)


@value.register
def _(node: Granted, row: Row, env: Env) -> Any:
    return used(node, row, env)[0]


@value.register
def _(node: GrantedAmount, row: Row, env: Env) -> Any:
    return used(node, row, env)[1]
