"""What is asked of every row before its amount: is the policy in force, does a veto hold, does each condition."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import Policy

Asked = tuple[str, bool, exp.Expr]
"""Its id, whether *true* refuses (a veto) rather than *false*, and the test."""


def asked(policy: Policy, setting: Setting) -> list[Asked]:
    """In declared order (rule 4): in force, vetoes, conditions."""
    tests: list[Asked] = [("in_force", False, in_force(policy, setting))]
    tests += [(one.id, True, sql_of(one.when, setting)) for one in policy.vetoes]
    tests += [(one.id, False, sql_of(one.when, setting)) for one in policy.conditions]
    return tests


def in_force(policy: Policy, setting: Setting) -> exp.Expr:
    """Rule 5: at the policy's date; from inclusive, to exclusive."""
    if policy.dated_by == "as_of":
        ended = policy.in_force_to is not None and setting.day >= policy.in_force_to
        return literal(value=policy.in_force_from <= setting.day and not ended)
    on = setting.date(policy.dated_by)
    begun = exp.GTE(this=on, expression=literal(policy.in_force_from))
    if policy.in_force_to is None:
        return begun
    before = exp.LT(this=on.copy(), expression=literal(policy.in_force_to))
    return exp.paren(exp.and_(begun, before, copy=False), copy=False)
