"""What one row decides by itself: status and amount, and the columns that its queue needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from baigong.engine.policy.compile.asked import asked
from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.needs import LACKS, kind_of, needs
from baigong.engine.policy.compile.outcomes import GRANTED
from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import Policy

Named = tuple[str, exp.Expr]


def parts(policy: Policy, setting: Setting, *, full: bool) -> Iterator[Named]:
    """The first layer, named by the policy's prefix: ``_a1…`` what is asked (in force, vetoes, conditions), ``_fen`` the amount,
    and what its queue needs (:func:`~.needs.needs`), in ``full`` or where it may be NULL.
    """
    prefix = policy.column
    for number, one in enumerate(asked(policy, setting), 1):
        yield f"{prefix}_a{number}", one.test
    yield f"{prefix}_fen", sql_of(policy.amount, setting) if policy.amount else literal(0)
    for name, node in needs(policy):
        if full or setting.may_be_null(node):
            yield f"{prefix}_{name}", sql_of(node, setting)


def status(policy: Policy, setting: Setting) -> exp.Expr:
    """The second layer: the status byte over the columns of :func:`parts` (rule 4). 100 is: it passes."""
    tests = [(_column(policy, f"a{number}"), one) for number, one in enumerate(asked(policy, setting), 1)]
    branches = [
        exp.If(this=column if one.refuses else exp.Not(this=column), true=literal(-number))
        for number, (column, one) in enumerate(tests, 1)
    ]
    branches += [
        exp.If(this=is_null(column.copy()), true=literal(number))
        for number, (column, one) in enumerate(tests, 1)
        if one.may_be_null
    ]
    lacks = enumerate(_lacks(policy, setting), len(tests) + 1)
    branches += [exp.If(this=one, true=literal(number)) for number, one in lacks if one]
    return exp.cast(exp.Case(ifs=branches, default=literal(GRANTED)), "tinyint", copy=False)


def amount(policy: Policy) -> exp.Expr:
    """The third layer: fen where the status says that it passes, else NULL."""
    passes = exp.EQ(this=_column(policy, "status"), expression=literal(GRANTED))
    return exp.Case(ifs=[exp.If(this=passes, true=_column(policy, "fen"))])


def _lacks(policy: Policy, setting: Setting) -> Sequence[exp.Expr | None]:
    """In order: the amount has no value or none that may be paid; period, keys, limits, order are not known."""
    found: dict[str, list[exp.Expr]] = {}
    for name, node in needs(policy):
        if setting.may_be_null(node):
            found.setdefault(kind_of(name), []).append(is_null(_column(policy, name)))
    return [_no_amount(policy, setting), *(exp.or_(*found[one], copy=False) if one in found else None for one in LACKS)]


def _no_amount(policy: Policy, setting: Setting) -> exp.Expr | None:
    """Rule 3: NULL, below 0 or above the ceiling."""
    if policy.amount is None:
        return None
    bad: list[exp.Expr] = [exp.LT(this=_column(policy, "fen"), expression=literal(0))]
    if setting.may_be_null(policy.amount):
        bad.append(is_null(_column(policy, "fen")))
    if policy.ceiling is not None:
        bad.append(exp.GT(this=_column(policy, "fen"), expression=literal(policy.ceiling)))
    return exp.or_(*bad, copy=False)


def _column(policy: Policy, end: str) -> exp.Column:
    return exp.column(f"{policy.column}_{end}", quoted=True)
