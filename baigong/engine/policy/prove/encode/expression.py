"""From a typed expression to a term: Kleene's connectives, and no value wherever an input has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import cast

import z3

from baigong.engine.policy.model import DAY, nodes
from baigong.engine.policy.model.parameter import Parameter
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.dates import Dated
from baigong.engine.policy.prove.encode.facts import Row
from baigong.engine.policy.prove.encode.terms import (
    TRUE,
    Known,
    Term,
    Truth,
    Value,
    all_known,
    choose,
    nothing,
    number,
    pick,
    truth,
)


@dataclass(frozen=True)
class Setting:
    """Where an expression stands: a row, the policy's parameters, and other policies' outcomes."""

    row: Row
    parameters: Mapping[str, Parameter]
    outcome: Callable[[nodes.Outcome | nodes.OutcomeAmount], Term]

    def date(self, dated_by: str) -> Known:
        """The date that a policy or a parameter follows."""
        return Known(self.row.day, TRUE) if dated_by == DAY else cast("Known", self.row.terms[dated_by])

    def written(self, value: nodes.Value) -> Term:
        """A value that is written."""
        if isinstance(value, bool):
            return truth(z3.BoolVal(value))
        if isinstance(value, int):
            return Known(z3.IntVal(value), TRUE)
        if isinstance(value, str):
            return Known(z3.IntVal(self.row.words.number(value)), TRUE)
        return Known(dates.written(value), TRUE)


@singledispatch
def term(node: nodes.Node, setting: Setting) -> Term:
    """What ``node`` comes to in the setting's row."""
    raise NotImplementedError(type(node).__name__)


@term.register
def _(node: nodes.Literal, setting: Setting) -> Term:
    return setting.written(node.value)


@term.register
def _(_node: nodes.Day, setting: Setting) -> Term:
    return Known(setting.row.day, TRUE)


@term.register
def _(node: nodes.Fact, setting: Setting) -> Term:
    return setting.row.terms[node.name]


@term.register
def _(node: nodes.Has, setting: Setting) -> Term:
    return truth(setting.row.has[node.name])


@term.register(nodes.Outcome)
@term.register(nodes.OutcomeAmount)
def _(node: nodes.Outcome | nodes.OutcomeAmount, setting: Setting) -> Term:
    return setting.outcome(node)


@term.register
def _(node: nodes.Not, setting: Setting) -> Term:
    inner = asked(node.inner, setting)
    return Truth(inner.false, inner.true)


@term.register
def _(node: nodes.And, setting: Setting) -> Term:
    of = [asked(one, setting) for one in node.of]
    return Truth(z3.And([one.true for one in of]), z3.Or([one.false for one in of]))


@term.register
def _(node: nodes.Or, setting: Setting) -> Term:
    of = [asked(one, setting) for one in node.of]
    return Truth(z3.Or([one.true for one in of]), z3.And([one.false for one in of]))


@term.register
def _(node: nodes.Compare, setting: Setting) -> Term:
    left, right = term(node.left, setting), term(node.right, setting)
    known = z3.And(left.known, right.known)
    return truth(_compared(node.how, _number(left), _number(right)), known)


@term.register
def _(node: nodes.Between, setting: Setting) -> Term:
    inner, low, high = (term(one, setting) for one in node.parts())
    inside = z3.And(_number(inner) >= _number(low), _number(inner) <= _number(high))
    return truth(inside, all_known((inner, low, high)))


@term.register
def _(node: nodes.In, setting: Setting) -> Term:
    inner = term(node.inner, setting)
    values = [_number(setting.written(one)) for one in node.values]
    return truth(z3.Or([_number(inner) == one for one in values]), inner.known)


@term.register
def _(node: nodes.Arithmetic, setting: Setting) -> Term:
    left, right = whole(node.left, setting), whole(node.right, setting)
    known = z3.And(left.known, right.known)
    one, other = _int(left), _int(right)
    if node.how == "//":
        return Known(_cut(one, other), z3.And(known, other != 0))
    made = {"+": lambda: one + other, "-": lambda: one - other, "*": lambda: one * other}[node.how]()
    return Known(made, known)


@term.register
def _(node: nodes.Negative, setting: Setting) -> Term:
    inner = whole(node.inner, setting)
    return Known(-_int(inner), inner.known)


@term.register
def _(node: nodes.Extreme, setting: Setting) -> Term:
    of = [whole(one, setting) for one in node.of]
    found: Value = of[0].value
    for one in of[1:]:
        before = number(found) <= number(one.value)
        found = choose(before if node.which == "least" else z3.Not(before), found, one.value)
    return Known(found, all_known(of))


@term.register
def _(node: nodes.Case, setting: Setting) -> Term:
    whens = [(asked(when, setting), term(then, setting)) for when, then in node.whens]
    found = term(node.otherwise, setting) if node.otherwise else nothing(whens[0][1])
    for when, then in reversed(whens):
        found = pick(when.true, then, pick(when.false, found, nothing(then)))
    return found


@term.register
def _(node: nodes.FullMonths, setting: Setting) -> Term:
    return _dates(dates.full_months, node.since, node.until, setting)


@term.register
def _(node: nodes.Days, setting: Setting) -> Term:
    return _dates(dates.days, node.since, node.until, setting)


@term.register
def _(node: nodes.DatePart, setting: Setting) -> Term:
    inner = whole(node.inner, setting)
    part = dates.year if node.which == "year" else dates.month_of_year
    return Known(part(cast("Dated", inner.value)), inner.known)


@term.register
def _(node: nodes.Parameter, setting: Setting) -> Term:
    parameter = setting.parameters[node.name]
    keys = [whole(one, setting) for one in node.keys]
    on = setting.date(parameter.dated_by)
    found = _nowhere(parameter, setting)
    for version in parameter.values:
        begun = number(on.value) >= dates.written(version.since).code
        found = pick(begun, _cell(version.cells, keys, setting, _nowhere(parameter, setting)), found)
    return _where(z3.And(on.known, all_known(keys)), found)


def asked(node: nodes.Node, setting: Setting) -> Truth:
    """The term of a question."""
    return cast("Truth", term(node, setting))


def whole(node: nodes.Node, setting: Setting) -> Known:
    """The term of a number, a text or a date."""
    return cast("Known", term(node, setting))


def _cell(
    cells: Mapping[tuple[nodes.Value, ...], nodes.Value], keys: Sequence[Known], setting: Setting, none: Term
) -> Term:
    found = none
    for key, value in cells.items():
        pairs = zip(keys, key, strict=True)
        same = z3.And([number(one.value) == _number(setting.written(part)) for one, part in pairs])
        found = pick(same, setting.written(value), found)
    return found


def _nowhere(parameter: Parameter, setting: Setting) -> Term:
    for version in parameter.values:
        for value in version.cells.values():
            return nothing(setting.written(value))
    return nothing(setting.written(0))


def _where(known: z3.BoolRef, found: Term) -> Term:
    if isinstance(found, Truth):
        return Truth(z3.And(known, found.true), z3.And(known, found.false))
    return Known(found.value, z3.And(known, found.known))


def _dates(how: Callable[[Dated, Dated], z3.ArithRef], since: nodes.Node, until: nodes.Node, setting: Setting) -> Known:
    one, other = whole(since, setting), whole(until, setting)
    return Known(how(cast("Dated", one.value), cast("Dated", other.value)), z3.And(one.known, other.known))


def _compared(how: str, left: z3.ArithRef, right: z3.ArithRef) -> z3.BoolRef:
    signs = {
        "=": lambda: left == right,
        "<>": lambda: left != right,
        "<": lambda: left < right,
        "<=": lambda: left <= right,
        ">": lambda: left > right,
        ">=": lambda: left >= right,
    }
    return cast("z3.BoolRef", signs[how]())


def _number(one: Term) -> z3.ArithRef:
    return number(cast("Known", one).value)


def _int(one: Known) -> z3.ArithRef:
    return cast("z3.ArithRef", one.value)


def _cut(one: z3.ArithRef, other: z3.ArithRef) -> z3.ArithRef:
    """Whole division that cuts towards zero; the solver's own rounds so that the remainder is not negative."""
    if z3.is_int_value(other):
        if other.as_long() == 0:
            return z3.IntVal(0)
        size = z3.IntVal(abs(other.as_long()))
        cut = z3.If(one >= 0, one / size, -((-one) / size))
        return cut if other.as_long() > 0 else -cut
    size = z3.If(other >= 0, other, -other)
    cut = z3.If(one >= 0, one / size, -((-one) / size))
    return z3.If(other >= 0, cut, -cut)
