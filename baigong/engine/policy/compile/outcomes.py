"""The bytes in which a sweep tells outcomes, and how another policy's outcome is read from them."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import Kind, Policy, nodes

GRANTED, EXCLUDED, CAPPED = 100, 110, 120
PROVISIONAL = 1
"""Added to one of the three."""
DECIDED_REFUSED = -100
"""Refused by a case that was decided, whatever the rule says now."""
IN_FORCE = 1
"""The first thing that can refuse; vetoes and conditions follow in declared order."""


def places(policy: Policy) -> tuple[str, ...]:
    """What can refuse or leave unknown, by number from 1: ``in_force``, vetoes, conditions, then what a row lacks."""
    asked = (*policy.vetoes, *policy.conditions)
    return ("in_force", *(one.id for one in asked), "amount", "period", "keys", "limits", "order")


def told(policy: Policy, status: int) -> tuple[Kind, bool, str]:
    """A status byte in words: the outcome, whether it is provisional, and the place that refuses or leaves unknown."""
    if status == DECIDED_REFUSED:
        return "refused", False, ""
    if status < 0:
        return "refused", False, places(policy)[-status - 1]
    if status < GRANTED:
        return "unknown", False, places(policy)[status - 1]
    kinds: dict[int, Kind] = {GRANTED: "granted", EXCLUDED: "excluded", CAPPED: "capped"}
    return kinds[status - status % 10], bool(status % 10), ""


def granted(status: exp.Expr) -> exp.Expr:
    """Whether a used policy grants: NULL while its outcome is unknown or provisional, false where it has no such row."""
    return _settled(status, literal(value=True), literal(value=False))


def granted_amount(status: exp.Expr, amount: exp.Expr) -> exp.Expr:
    """What a used policy grants in fen: 0 where it does not; NULL as for :func:`granted`."""
    return _settled(status, amount, literal(0))


def _settled(status: exp.Expr, given: exp.Expr, otherwise: exp.Expr) -> exp.Expr:
    none = exp.If(this=is_null(status.copy()), true=otherwise.copy())
    yes = exp.If(this=exp.EQ(this=status.copy(), expression=literal(GRANTED)), true=given)
    unknown = exp.Between(this=status.copy(), low=literal(1), high=literal(GRANTED - 1))
    provisional = [literal(one + PROVISIONAL) for one in (GRANTED, EXCLUDED, CAPPED)]
    waits = exp.or_(unknown, exp.In(this=status.copy(), expressions=provisional), copy=False)
    return exp.Case(ifs=[none, yes, exp.If(this=waits, true=exp.null())], default=otherwise)


def reads(expressions: tuple[nodes.Node, ...]) -> tuple[tuple[str, str | None], ...]:
    """The outcomes that ``expressions`` read: policy, and the column that names its subject."""
    found = [
        (node.policy, node.column)
        for one in expressions
        for node in one.walk()
        if isinstance(node, nodes.Outcome | nodes.OutcomeAmount)
    ]
    return tuple(dict.fromkeys(found))
