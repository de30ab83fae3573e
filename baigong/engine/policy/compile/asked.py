"""What is asked of every row before its amount: is the policy in force, does a veto hold, does each condition."""

from __future__ import annotations

from dataclasses import dataclass

from sqlglot import exp

from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.known import column_may_be_null
from baigong.engine.policy.compile.lacking import is_unknown
from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import DAY, Policy


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; ``refuses`` is the answer that refuses (a veto: true)."""

    id: str
    refuses: bool
    test: exp.Expr
    unknown: exp.Expr | None
    """Whether the test is NULL, where it does not refuse; None: it never is."""


def asked(policy: Policy, setting: Setting) -> list[Asked]:
    """In declared order (rule 4): in force, vetoes, conditions."""
    dated = policy.dated_by != DAY and column_may_be_null(setting.columns[policy.dated_by])
    unknown = is_null(setting.date(policy.dated_by)) if dated else None
    tests = [Asked("in_force", refuses=False, test=in_force(policy, setting), unknown=unknown)]
    for refuses, listed in ((True, policy.vetoes), (False, policy.conditions)):
        tests += [
            Asked(one.id, refuses, sql_of(one.when, setting), is_unknown(one.when, setting, never=refuses))
            for one in listed
        ]
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
