"""Policies of one view as one query: facts, then what is asked, then statuses, then amounts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sqlglot import exp

from baigong.engine.policy.compile import outcomes, row
from baigong.engine.policy.compile.expression import Setting
from baigong.engine.policy.compile.facts import prepared
from baigong.engine.policy.compile.needs import needs
from baigong.engine.policy.model import DAY, Book, Policy, View, nodes

RESULT = "outcome_of_"
"""Table of a used policy's outcomes that are not refusals: ``subject``, ``status``, ``amount``."""


def layered(
    book: Book, policies: Sequence[Policy], day: date, source: str, *, full: bool = False, carried: Sequence[str] = ()
) -> exp.Select:
    """``SELECT`` of the view's key and, for each policy (all of one view), ``_status``, ``_amount``, in ``full`` also ``_fen`` and
    what the queue needs.

    ``source`` is the table that holds the view's rows; its columns ``carried`` come along. Outcomes that are used stand in
    tables ``outcome_of_<policy>``.
    """
    view = book.view(policies[0])
    facts = prepared(view, columns_of(view, policies), day, exp.to_table(source), carried)
    used = list(dict.fromkeys(pair for one in policies for pair in outcomes.reads(one.expressions())))
    along = [exp.column(view.key, quoted=True), *(exp.column(name) for name in carried)]
    settings = {
        one.id: Setting(day, dict(one.parameters), view.columns, table="f", outcome=_outcome(used)) for one in policies
    }
    parts = [_named(part) for one in policies for part in row.parts(one, settings[one.id], full=full)]
    first = exp.select(*(exp.column(one.this, table="f") for one in along), *parts)
    first = _with_outcomes(first.from_(facts.subquery("f", copy=False), copy=False), view, used)
    statuses = [_named((f"{one.column}_status", row.status(one, settings[one.id]))) for one in policies]
    second = exp.select("*", *statuses).from_(first.subquery("asked", copy=False), copy=False)
    kept = [exp.column(name, quoted=True) for one in policies for name in _kept(one, full=full)]
    amounts = [_named((f"{one.column}_amount", row.amount(one))) for one in policies]
    return exp.select(*along, *kept, *amounts).from_(second.subquery("decided", copy=False), copy=False)


def _with_outcomes(select: exp.Select, view: View, used: Sequence[tuple[str, str | None]]) -> exp.Select:
    for at, (policy, column) in enumerate(used):
        subject = exp.column(column or view.key, table="f", quoted=True)
        same = exp.EQ(this=exp.column("subject", table=f"u{at}"), expression=subject)
        table = exp.to_table(RESULT + policy.replace("-", "_"), alias=f"u{at}")
        select = select.join(table, on=same, join_type="left", copy=False)
    return select


def columns_of(view: View, policies: Iterable[Policy]) -> list[str]:
    """The facts that the policies read, in the view's order."""
    names: set[str] = set()
    for policy in policies:
        names |= {policy.dated_by, *(one.dated_by for one in policy.parameters.values())} - {DAY}
        names |= {column for _policy, column in outcomes.reads(policy.expressions()) if column}
        for expression in policy.expressions():
            names |= {node.name for node in expression.walk() if isinstance(node, nodes.Fact | nodes.Has)}
    return [name for name in view.columns if name in names]


def _kept(policy: Policy, *, full: bool) -> list[str]:
    names = [f"{policy.column}_status"]
    if full:
        names += [f"{policy.column}_fen", *(f"{policy.column}_{name}" for name, _node in needs(policy))]
    return names


def _outcome(used: Sequence[tuple[str, str | None]]) -> Callable[[nodes.Outcome | nodes.OutcomeAmount], exp.Expr]:
    def told(node: nodes.Outcome | nodes.OutcomeAmount) -> exp.Expr:
        table = f"u{used.index((node.policy, node.column))}"
        status = exp.column("status", table=table)
        if isinstance(node, nodes.OutcomeAmount):
            found = outcomes.granted_amount(status, exp.column("amount", table=table))
        else:
            found = outcomes.granted(status)
        if node.column is None:
            return found
        named = exp.column(node.column, table="f", quoted=True)
        return exp.Case(ifs=[exp.If(this=exp.Is(this=named, expression=exp.null()), true=exp.null())], default=found)

    return told


def _named(part: row.Named) -> exp.Expr:
    name, value = part
    return exp.alias_(value, name, quoted=True, copy=False)
