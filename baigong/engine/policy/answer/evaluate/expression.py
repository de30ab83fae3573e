"""From a typed expression to a Python function of a row: Kleene's connectives, and None wherever an input has no value."""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from functools import singledispatch
from typing import Any

from baigong.engine.policy.answer.evaluate.row import Prepared
from baigong.engine.policy.compile.cutoff import months_to
from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.model.parameter import Parameter

Made = Callable[[Prepared], Any]
"""Gives a value of the node's type, or None."""
Parameters = Mapping[str, Parameter]
COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@singledispatch
def made(node: nodes.Node, parameters: Parameters) -> Made:
    """``node`` as a function."""
    raise NotImplementedError(type(node).__name__)


@made.register
def _(node: nodes.Literal, _parameters: Parameters) -> Made:
    value = node.value
    return lambda _row: value


@made.register
def _(_node: nodes.Day, _parameters: Parameters) -> Made:
    return lambda row: row.day


@made.register
def _(node: nodes.Fact, _parameters: Parameters) -> Made:
    name = node.name
    return lambda row: row.values[name]


@made.register
def _(node: nodes.Has, _parameters: Parameters) -> Made:
    name = node.name
    return lambda row: row.has[name]


@made.register
def _(node: nodes.Outcome, _parameters: Parameters) -> Made:
    use = (node.policy, node.column)
    return lambda row: row.granted[use]


@made.register
def _(node: nodes.OutcomeAmount, _parameters: Parameters) -> Made:
    use = (node.policy, node.column)
    return lambda row: row.amounts[use]


@made.register
def _(node: nodes.Not, parameters: Parameters) -> Made:
    inner = made(node.inner, parameters)

    def found(row: Prepared) -> bool | None:
        value = inner(row)
        return None if value is None else not value

    return found


@made.register
def _(node: nodes.And, parameters: Parameters) -> Made:
    return _joined(node.of, parameters, decides=False)


@made.register
def _(node: nodes.Or, parameters: Parameters) -> Made:
    return _joined(node.of, parameters, decides=True)


@made.register
def _(node: nodes.Compare, parameters: Parameters) -> Made:
    return _strict(COMPARED[node.how], node.parts(), parameters)


@made.register
def _(node: nodes.Between, parameters: Parameters) -> Made:
    def inside(value: Any, low: Any, high: Any) -> bool:
        return bool(low <= value <= high)

    return _strict(inside, node.parts(), parameters)


@made.register
def _(node: nodes.In, parameters: Parameters) -> Made:
    return _strict(frozenset(node.values).__contains__, node.parts(), parameters)


@made.register
def _(node: nodes.Arithmetic, parameters: Parameters) -> Made:
    how = {"+": operator.add, "-": operator.sub, "*": operator.mul, "//": cut}[node.how]
    return _strict(how, node.parts(), parameters)


@made.register
def _(node: nodes.Negative, parameters: Parameters) -> Made:
    return _strict(operator.neg, node.parts(), parameters)


@made.register
def _(node: nodes.Extreme, parameters: Parameters) -> Made:
    return _strict(min if node.which == "least" else max, node.parts(), parameters)


@made.register
def _(node: nodes.Case, parameters: Parameters) -> Made:
    whens = [(made(when, parameters), made(then, parameters)) for when, then in node.whens]
    otherwise = made(node.otherwise, parameters) if node.otherwise else None

    def found(row: Prepared) -> Value | None:
        for when, then in whens:
            answer = when(row)
            if answer is None:
                return None
            if answer:
                return then(row)  # type: ignore[no-any-return]
        return otherwise(row) if otherwise else None

    return found


@made.register
def _(node: nodes.FullMonths, parameters: Parameters) -> Made:
    return _strict(months_to, node.parts(), parameters)


@made.register
def _(node: nodes.Days, parameters: Parameters) -> Made:
    def days(since: date, until: date) -> int:
        return (until - since).days

    return _strict(days, node.parts(), parameters)


@made.register
def _(node: nodes.DatePart, parameters: Parameters) -> Made:
    return _strict(operator.attrgetter(node.which), node.parts(), parameters)


@made.register
def _(node: nodes.Parameter, parameters: Parameters) -> Made:
    parameter = parameters[node.name]
    since = [one.since for one in parameter.values]
    cells = [one.cells for one in parameter.values]
    keys = [made(one, parameters) for one in node.keys]
    dated_by = parameter.dated_by

    def found(row: Prepared) -> Value | None:
        on = row.date(dated_by)
        at = bisect_right(since, on) if on is not None else 0
        return cells[at - 1].get(tuple([key(row) for key in keys])) if at else None

    return found


def cut(one: int, other: int) -> int | None:
    """Whole division that cuts towards zero; None by 0."""
    if other == 0:
        return None
    found = abs(one) // abs(other)
    return found if (one < 0) == (other < 0) else -found


def _joined(of: tuple[nodes.Node, ...], parameters: Parameters, *, decides: bool) -> Made:
    """AND, where a False decides; OR, where a True does."""
    parts = [made(one, parameters) for one in of]

    def found(row: Prepared) -> bool | None:
        unknown = False
        for part in parts:
            value: bool | None = part(row)
            if value is decides:
                return decides
            unknown = unknown or value is None
        return None if unknown else not decides

    return found


def _strict(how: Callable[..., Any], of: tuple[nodes.Node, ...], parameters: Parameters) -> Made:
    """None where any part is."""
    if len(of) == 1:
        (only,) = (made(one, parameters) for one in of)

        def of_one(row: Prepared) -> Any:
            value = only(row)
            return None if value is None else how(value)

        return of_one
    parts = [made(one, parameters) for one in of]

    def found(row: Prepared) -> Any:
        values = [part(row) for part in parts]
        return None if None in values else how(*values)

    return found
