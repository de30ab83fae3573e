"""Whole calendar months between two dates; the engines' own month differences disagree."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.policy.compile.values import literal


def full_months(since: exp.Expr, until: exp.Expr) -> exp.Expr:
    """Whole months from ``since`` to ``until``; where ``until`` is earlier, minus those from it to ``since``.

    A month is full when the later day of the month is no smaller than the earlier one's, or is its month's last.
    """
    forward = _between(since, until)
    backward = exp.Neg(this=exp.paren(_between(until, since), copy=False))
    later = exp.GTE(this=until.copy(), expression=since.copy())
    earlier = exp.LT(this=until.copy(), expression=since.copy())
    whole = exp.Case(ifs=[exp.If(this=later, true=forward), exp.If(this=earlier, true=backward)])
    return exp.cast(whole, "bigint", copy=False)


def _between(since: exp.Expr, until: exp.Expr) -> exp.Expr:
    months = exp.paren(_months(until) - _months(since), copy=False)
    short = exp.and_(
        exp.LT(this=exp.Day(this=until.copy()), expression=exp.Day(this=since.copy())),
        exp.NEQ(this=until.copy(), expression=exp.LastDay(this=until.copy())),
        copy=False,
    )
    return months - exp.Case(ifs=[exp.If(this=short, true=literal(1))], default=literal(0))


def _months(day: exp.Expr) -> exp.Expr:
    years = exp.Mul(this=exp.Year(this=day.copy()), expression=literal(12))
    return exp.paren(exp.Add(this=years, expression=exp.Month(this=day.copy())), copy=False)
