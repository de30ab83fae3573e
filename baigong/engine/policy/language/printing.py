"""A node back to text, in one way: ``parse(text_of(n))`` is ``n`` but for its places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import And, Compare, Node, Value
from baigong.engine.policy.model.policy import DAY

LOOSE, OR, AND, NOT, COMPARE, PLUS, TIMES, TIGHT = range(8)
"""How tightly a form binds; a part that binds looser than its place stands in brackets."""

Printed = tuple[str, int]


def text_of(node: Node) -> str:
    """The expression, keywords in capitals, brackets only where they are needed."""
    return _print(node)[0]


def value(of: Value) -> str:
    """A value as it is written."""
    if isinstance(of, bool):
        return "true" if of else "false"
    if isinstance(of, date):
        return f"DATE '{of.isoformat()}'"
    return str(of) if isinstance(of, int) else "'" + of.replace("'", "''") + "'"


def _print(node: Node) -> Printed:
    return FORMS[type(node)](node)


def _at(node: Node, place: int) -> str:
    text, tightness = _print(node)
    return text if tightness >= place else f"({text})"


def _list(parts: tuple[Node, ...]) -> str:
    return ", ".join(_at(part, LOOSE) for part in parts)


def _literal(node: Any) -> Printed:
    negative = node.type == "integer" and node.value < 0
    return value(node.value), PLUS if negative else TIGHT


def _outcome(function: str) -> Callable[[Any], Printed]:
    def form(node: Any) -> Printed:
        column = f", {node.column}" if node.column else ""
        return f"{function}({value(node.policy)}{column})", TIGHT

    return form


def _arithmetic(node: Any) -> Printed:
    level = PLUS if node.how in {"+", "-"} else TIMES
    return f"{_at(node.left, level)} {node.how} {_at(node.right, level + 1)}", level


def _case(node: Any) -> Printed:
    whens = [f"WHEN {_at(when, LOOSE)} THEN {_at(then, LOOSE)}" for when, then in node.whens]
    otherwise = [] if node.otherwise is None else [f"ELSE {_at(node.otherwise, LOOSE)}"]
    return " ".join(["CASE", *whens, *otherwise, "END"]), TIGHT


def _parameter(node: Any) -> Printed:
    return (f"{node.name}[{_list(node.keys)}]" if node.keys else node.name), TIGHT


FORMS: dict[type[Node], Callable[[Any], Printed]] = {
    nodes.Literal: _literal,
    nodes.Day: lambda _node: (DAY, TIGHT),
    nodes.Fact: lambda node: (node.name, TIGHT),
    nodes.Has: lambda node: (f"has_{node.name}", TIGHT),
    nodes.Parameter: _parameter,
    nodes.Outcome: _outcome("granted"),
    nodes.OutcomeAmount: _outcome("granted_amount"),
    nodes.Not: lambda node: (f"NOT {_at(node.inner, COMPARE)}", NOT),
    And: lambda node: (" AND ".join(_at(part, NOT) for part in node.of), AND),
    nodes.Or: lambda node: (" OR ".join(_at(part, AND) for part in node.of), OR),
    Compare: lambda node: (f"{_at(node.left, PLUS)} {node.how} {_at(node.right, PLUS)}", COMPARE),
    nodes.Between: lambda node: (
        f"{_at(node.inner, PLUS)} BETWEEN {_at(node.low, PLUS)} AND {_at(node.high, PLUS)}",
        COMPARE,
    ),
    nodes.In: lambda node: (f"{_at(node.inner, PLUS)} IN ({', '.join(map(value, node.values))})", COMPARE),
    nodes.Arithmetic: _arithmetic,
    nodes.Negative: lambda node: (
        f"-{_at(node.inner, TIGHT)}" if node.inner.__class__ is not nodes.Literal else f"-({value(node.inner.value)})",
        PLUS,
    ),
    nodes.Extreme: lambda node: (f"{node.which}({_list(node.of)})", TIGHT),
    nodes.Case: _case,
    nodes.FullMonths: lambda node: (f"full_months({_list(node.parts())})", TIGHT),
    nodes.Days: lambda node: (f"{_at(node.until, PLUS)} - {_at(node.since, TIMES)}", PLUS),
    nodes.DatePart: lambda node: (f"{node.which}({_at(node.inner, LOOSE)})", TIGHT),
}
