"""What one row decides by itself: status, amount, and what the queue needs of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from baigong.engine.policy.compile.asked import asked
from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.outcomes import GRANTED
from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.compile.values import literal
from baigong.engine.policy.model import Policy, nodes

Named = tuple[str, exp.Expr]


def parts(policy: Policy, setting: Setting) -> Iterator[Named]:
    """The first layer, named by the policy's prefix: ``_a1…`` what is asked (in force, vetoes, conditions), ``_fen`` the amount,
    and for a policy with a queue ``_p1…`` period, ``_applied``, ``_o1…`` order, ``_g1_1…`` and ``_k1_1…`` keys of groups and
    pools, ``_l1…`` limits.
    """
    prefix = policy.column
    for number, (_id, _bad, test) in enumerate(asked(policy, setting), 1):
        yield f"{prefix}_a{number}", test
    yield f"{prefix}_fen", sql_of(policy.amount, setting) if policy.amount else literal(0)
    if queued(policy):
        yield from ((f"{prefix}_{name}", sql_of(node, setting)) for name, node in queue_parts(policy))


def queued(policy: Policy) -> bool:
    """Whether others' rows can stop this policy's."""
    return bool(policy.pools or policy.groups)


def queue_parts(policy: Policy) -> list[tuple[str, nodes.Node]]:
    """What the queue needs of a row, by the end of its column's name."""
    listed = [(f"p{number}", one) for number, one in enumerate(policy.period, 1)]
    listed += [("applied", policy.applied)] if policy.applied else []
    listed += [(f"o{number}", one.by) for number, one in enumerate(policy.order, 1)]
    listed += _keys("g", [one.per for one in policy.groups]) + _keys("k", [one.per for one in policy.pools])
    listed += [(f"l{number}", pool.limit) for number, pool in enumerate(policy.pools, 1)]
    return listed


def _keys(letter: str, owners: list[tuple[nodes.Node, ...]]) -> list[tuple[str, nodes.Node]]:
    return [(f"{letter}{number}_{at}", one) for number, per in enumerate(owners, 1) for at, one in enumerate(per, 1)]


def status(policy: Policy, setting: Setting) -> exp.Expr:
    """The second layer: the status byte over the columns of :func:`parts` (rule 4). 100 is: it passes."""
    prefix, tests = policy.column, asked(policy, setting)
    columns = [exp.column(f"{prefix}_a{number}", quoted=True) for number in range(1, len(tests) + 1)]
    branches = [
        exp.If(this=column.copy() if bad else exp.Not(this=column.copy()), true=literal(-number))
        for number, (column, (_id, bad, _test)) in enumerate(zip(columns, tests, strict=True), 1)
    ]
    branches += [exp.If(this=is_null(column.copy()), true=literal(number)) for number, column in enumerate(columns, 1)]
    branches += [
        exp.If(this=lacks, true=literal(len(tests) + number)) for number, lacks in enumerate(_lacks(policy), 1) if lacks
    ]
    return exp.cast(exp.Case(ifs=branches, default=literal(GRANTED)), "tinyint", copy=False)


def amount(policy: Policy) -> exp.Expr:
    """The third layer: fen where the status says that it passes, else NULL."""
    passes = exp.EQ(this=exp.column(f"{policy.column}_status", quoted=True), expression=literal(GRANTED))
    return exp.Case(ifs=[exp.If(this=passes, true=exp.column(f"{policy.column}_fen", quoted=True))])


def _lacks(policy: Policy) -> Sequence[exp.Expr | None]:
    """In order: the amount has no value or none that may be paid; period, keys, limits, order are not known."""
    fen = exp.column(f"{policy.column}_fen", quoted=True)
    bad = [is_null(fen), exp.LT(this=fen.copy(), expression=literal(0))]
    bad += [exp.GT(this=fen.copy(), expression=literal(policy.ceiling))] if policy.ceiling is not None else []
    amount = exp.or_(*bad, copy=False) if policy.amount else None
    if not queued(policy):
        return [amount]
    found: dict[str, list[exp.Expr]] = {}
    for name, _node in queue_parts(policy):
        kind = "keys" if name[0] in "gk" else "order" if name == "applied" or name[0] == "o" else name[0]
        found.setdefault(kind, []).append(is_null(exp.column(f"{policy.column}_{name}", quoted=True)))
    return [
        amount,
        *(exp.or_(*found[one], copy=False) if one in found else None for one in ("p", "keys", "l", "order")),
    ]
