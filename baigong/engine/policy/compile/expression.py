"""From a typed expression to SQL that DuckDB and Spark compute alike, with NULL as "not known"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import singledispatch

from sqlglot import exp

from baigong.engine.policy.compile import values
from baigong.engine.policy.compile.cutoff import months_within
from baigong.engine.policy.compile.facts import FACT
from baigong.engine.policy.compile.known import may_be_null
from baigong.engine.policy.compile.months import full_months
from baigong.engine.policy.compile.parameters import cells
from baigong.engine.policy.compile.truth import strict
from baigong.engine.policy.model import Column, nodes
from baigong.engine.policy.model.parameter import Parameter

Sql = exp.Expr


@dataclass(frozen=True)
class Setting:
    """Where an expression is compiled: the sweep's day, the policy's parameters, and how columns and outcomes are reached."""

    day: date
    parameters: dict[str, Parameter] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)
    outcome: Callable[[nodes.Outcome | nodes.OutcomeAmount], Sql] | None = None
    """The SQL of another policy's outcome."""

    def may_be_null(self, node: nodes.Node) -> bool:
        """Whether any row can make it NULL."""
        return may_be_null(node, self.columns, self.parameters, self.day)

    def column(self, name: str) -> exp.Column:
        """A column of the prepared facts."""
        return exp.column(FACT + name, quoted=True)

    def date(self, dated_by: str) -> Sql:
        """The date that a policy or a parameter follows."""
        return values.literal(self.day) if dated_by == "as_of" else self.column(dated_by)


@singledispatch
def sql_of(node: nodes.Node, setting: Setting) -> Sql:
    """``node`` as SQL. Its NULL is: not known, or a hole in the rule."""
    raise NotImplementedError(type(node).__name__)


@sql_of.register
def _(node: nodes.Literal, _setting: Setting) -> Sql:
    return values.literal(node.value)


@sql_of.register
def _(_node: nodes.Day, setting: Setting) -> Sql:
    return values.literal(setting.day)


@sql_of.register
def _(node: nodes.Fact, setting: Setting) -> Sql:
    return setting.column(node.name)


@sql_of.register
def _(node: nodes.Has, setting: Setting) -> Sql:
    return setting.column(f"has_{node.name}")


@sql_of.register
def _(node: nodes.Parameter, setting: Setting) -> Sql:
    parameter = setting.parameters[node.name]
    keys = [sql_of(key, setting) for key in node.keys]
    return cells(parameter, keys, setting.day, setting.date(parameter.dated_by))


@sql_of.register(nodes.Outcome)
@sql_of.register(nodes.OutcomeAmount)
def _(node: nodes.Outcome | nodes.OutcomeAmount, setting: Setting) -> Sql:
    assert setting.outcome is not None  # noqa: S101  # who compiles a policy that uses another gives the way to it
    return setting.outcome(node)


@sql_of.register
def _(node: nodes.Not, setting: Setting) -> Sql:
    return exp.Not(this=exp.paren(sql_of(node.inner, setting), copy=False))


@sql_of.register
def _(node: nodes.And, setting: Setting) -> Sql:
    return exp.paren(exp.and_(*(sql_of(one, setting) for one in node.of), copy=False), copy=False)


@sql_of.register
def _(node: nodes.Or, setting: Setting) -> Sql:
    return exp.paren(exp.or_(*(sql_of(one, setting) for one in node.of), copy=False), copy=False)


COMPARED: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "<>": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}


@sql_of.register
def _(node: nodes.Compare, setting: Setting) -> Sql:
    counted = months_within(node, setting.day, setting.parameters)
    if counted is not None:
        return _since_within(*counted, setting)
    return _pair(COMPARED[node.how], sql_of(node.left, setting), sql_of(node.right, setting))


@sql_of.register
def _(node: nodes.Between, setting: Setting) -> Sql:
    counted = months_within(node, setting.day, setting.parameters)
    if counted is not None:
        return _since_within(*counted, setting)
    inner, low, high = (sql_of(one, setting) for one in node.parts())
    inside = exp.paren(exp.Between(this=inner, low=low, high=high), copy=False)
    # The engines say no where one end already does; a missing end must leave it unknown.
    asked = [one for one, part in ((low, node.low), (high, node.high)) if setting.may_be_null(part)]
    return strict(inside, asked)


@sql_of.register
def _(node: nodes.In, setting: Setting) -> Sql:
    listed = [values.literal(one) for one in node.values]
    return exp.paren(exp.In(this=sql_of(node.inner, setting), expressions=listed), copy=False)


@sql_of.register
def _(node: nodes.Arithmetic, setting: Setting) -> Sql:
    left, right = (_wide(one, setting) for one in (node.left, node.right))
    if node.how != "//":
        return _pair({"+": exp.Add, "-": exp.Sub, "*": exp.Mul}[node.how], left, right)
    if not (isinstance(node.right, nodes.Literal) and node.right.value):
        right = exp.Nullif(this=right, expression=values.literal(0))
    return _pair(exp.IntDiv, left, right)


@sql_of.register
def _(node: nodes.Negative, setting: Setting) -> Sql:
    return exp.Neg(this=exp.paren(_wide(node.inner, setting), copy=False))


@sql_of.register
def _(node: nodes.Extreme, setting: Setting) -> Sql:
    first, *rest = (sql_of(one, setting) for one in node.of)
    kind = exp.Least if node.which == "least" else exp.Greatest
    # Both engines pass over NULL here, which would make an unknown known.
    asked = [one for one, part in zip((first, *rest), node.of, strict=True) if setting.may_be_null(part)]
    return strict(kind(this=first, expressions=rest, ignore_nulls=True), asked)


@sql_of.register
def _(node: nodes.Case, setting: Setting) -> Sql:
    found: exp.Expr | None = sql_of(node.otherwise, setting) if node.otherwise else None
    for when, then in reversed(node.whens):
        asked, value = sql_of(when, setting), sql_of(then, setting)
        if setting.may_be_null(when):
            # Asked once; NULL is neither, and so gives NULL.
            branches = [exp.If(this=values.literal(value=True), true=value)]
            branches += [exp.If(this=values.literal(value=False), true=found)] if found is not None else []
            found = exp.Case(this=asked, ifs=branches)
        else:
            found = exp.Case(ifs=[exp.If(this=asked, true=value)], default=found)
    assert found is not None  # noqa: S101  # a CASE has a WHEN
    return found


@sql_of.register
def _(node: nodes.FullMonths, setting: Setting) -> Sql:
    return full_months(sql_of(node.since, setting), sql_of(node.until, setting))


@sql_of.register
def _(node: nodes.Days, setting: Setting) -> Sql:
    since, until = sql_of(node.since, setting), sql_of(node.until, setting)
    return values.cast(exp.DateDiff(this=until, expression=since, unit=exp.var("DAY")), "bigint")


@sql_of.register
def _(node: nodes.DatePart, setting: Setting) -> Sql:
    inner = sql_of(node.inner, setting)
    return values.cast(exp.Year(this=inner) if node.which == "year" else exp.Month(this=inner), "bigint")


def _since_within(since: nodes.Node, first: date | None, last: date | None, setting: Setting) -> Sql:
    """Whether the date ``since`` is from ``first`` to ``last``; None: no end on that side."""
    on = sql_of(since, setting)
    if first is None or last is None:
        end = first or last
        assert end is not None  # noqa: S101  # a comparison has one end at least
        return _pair(exp.GTE if first else exp.LTE, on, values.literal(end))
    return exp.paren(exp.Between(this=on, low=values.literal(first), high=values.literal(last)), copy=False)


def _wide(node: nodes.Node, setting: Setting) -> Sql:
    """In 64 bits, which the language's bounds keep it inside."""
    done = sql_of(node, setting)
    if isinstance(node, nodes.Arithmetic | nodes.DatePart | nodes.Days | nodes.FullMonths):
        return done
    return values.cast(done, "bigint")


def _pair(kind: type[exp.Binary], left: Sql, right: Sql) -> Sql:
    return exp.paren(kind(this=left, expression=right), copy=False)
