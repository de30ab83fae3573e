"""Expressions as text of the policy language; every operation inside another stands in parentheses."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

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


def literal(value: Value) -> str:
    """A value as it is written in an expression; a negative integer in parentheses."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value) if value >= 0 else f"({value})"


@singledispatch
def text(node: Node) -> str:
    """The expression in the policy language."""
    raise TypeError(node)


def inner(node: Node) -> str:
    """The expression as a part of another."""
    bare = (Literal, Column, Has, AsOf, Parameter, Extreme, Months, Part, Granted, GrantedAmount)
    return text(node) if isinstance(node, bare) else f"({text(node)})"


def call(name: str, *parts: str) -> str:
    """A function of its parts."""
    return f"{name}({', '.join(parts)})"


@text.register
def _(node: Literal) -> str:
    return literal(node.value)


@text.register
def _(node: Column) -> str:
    return node.name


@text.register
def _(node: Has) -> str:
    return f"has_{node.column}"


@text.register
def _(node: AsOf) -> str:
    return "as_of"


@text.register
def _(node: Parameter) -> str:
    return node.name + (f"[{', '.join(text(key) for key in node.keys)}]" if node.keys else "")


@text.register
def _(node: Not) -> str:
    return f"NOT {inner(node.part)}"


@text.register
def _(node: And) -> str:
    return " AND ".join(inner(part) for part in node.parts)


@text.register
def _(node: Or) -> str:
    return " OR ".join(inner(part) for part in node.parts)


@text.register(Compare)
@text.register(Arithmetic)
def _(node: Compare | Arithmetic) -> str:
    return f"{inner(node.left)} {node.sign} {inner(node.right)}"


@text.register
def _(node: Days) -> str:
    return f"{inner(node.left)} - {inner(node.right)}"


@text.register
def _(node: In) -> str:
    return f"{inner(node.part)} IN ({', '.join(literal(value).strip('()') for value in node.among)})"


@text.register
def _(node: Between) -> str:
    return f"{inner(node.part)} BETWEEN {inner(node.low)} AND {inner(node.high)}"


@text.register
def _(node: Negative) -> str:
    return f"-{inner(node.part)}"


@text.register
def _(node: Extreme) -> str:
    return call(node.name, *(text(part) for part in node.parts))


@text.register
def _(node: Case) -> str:
    whens = "".join(f" WHEN {text(when)} THEN {text(then)}" for when, then in node.whens)
    otherwise = f" ELSE {text(node.otherwise)}" if node.otherwise is not None else ""
    return f"CASE{whens}{otherwise} END"


@text.register
def _(node: Months) -> str:
    return call("full_months", text(node.start), text(node.end))


@text.register
def _(node: Part) -> str:
    return call(node.name, text(node.of))


@text.register(Granted)
@text.register(GrantedAmount)
def _(node: Granted | GrantedAmount) -> str:
    name = "granted" if isinstance(node, Granted) else "granted_amount"
    return call(name, literal(node.policy), *([node.column] if node.column else []))
