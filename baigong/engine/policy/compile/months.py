"""Whole calendar months between two dates; the engines' own month differences disagree."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.policy.compile.values import cast, literal


def full_months(since: exp.Expr, until: exp.Expr) -> exp.Expr:
    """Whole months from ``since`` to ``until``; where ``until`` is earlier, minus those from it to ``since``.

    A month is full when the later day of the month is no smaller than the earlier one's, or is its month's last.
    """
    months = exp.paren(_months(until) - _months(since), copy=False)
    forward, backward = _short(since, until), _short(until, since)
    short = [
        exp.If(
            this=exp.and_(exp.GTE(this=until.copy(), expression=since.copy()), forward, copy=False), true=literal(-1)
        ),
        exp.If(
            this=exp.and_(exp.LT(this=until.copy(), expression=since.copy()), backward, copy=False), true=literal(1)
        ),
    ]
    return cast(exp.paren(months + exp.Case(ifs=short, default=literal(0)), copy=False), "bigint")


def _short(earlier: exp.Expr, later: exp.Expr) -> exp.Expr:
    """Whether the last month is not full."""
    return exp.and_(
        exp.LT(this=exp.Day(this=later.copy()), expression=exp.Day(this=earlier.copy())),
        exp.NEQ(this=later.copy(), expression=exp.LastDay(this=later.copy())),
        copy=False,
    )


def _months(day: exp.Expr) -> exp.Expr:
    years = exp.Mul(this=exp.Year(this=day.copy()), expression=literal(12))
    return exp.paren(exp.Add(this=years, expression=exp.Month(this=day.copy())), copy=False)
