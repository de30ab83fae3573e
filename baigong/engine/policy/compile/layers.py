"""Policies of one view as one query: facts, then statuses, then amounts; again for those that read others of the row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlglot import exp

from baigong.engine.policy.compile import outcomes, row
from baigong.engine.policy.compile.alone import reads_within
from baigong.engine.policy.compile.expression import Setting
from baigong.engine.policy.compile.facts import FACT, prepared
from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.model import DAY, Book, Policy, View, nodes

RESULT = "outcome_of_"
"""Table of a used policy's outcomes that are not refusals: ``subject``, ``status``, ``amount``."""
Use = tuple[str, str | None]
"""A policy whose outcome is read, and the column that names its subject."""


@dataclass(frozen=True)
class Told:
    """What a query tells: in ``full`` also ``_fen`` and what the queue needs; the source's columns ``carried``; of the policies
    only ``told`` (None: all), where others are there because they read them.
    """

    full: bool = False
    carried: Sequence[str] = ()
    told: Collection[str] | None = None


@dataclass(frozen=True)
class _Layers:
    book: Book
    view: View
    day: date
    full: bool
    within: Collection[str]

    def setting(self, policy: Policy) -> Setting:
        """Where a policy is compiled."""
        return Setting(self.day, dict(policy.parameters), self.view.columns, self.outcome)

    def tables(self, policies: Iterable[Policy]) -> list[Use]:
        """The outcomes that policies read from tables."""
        pairs = dict.fromkeys(pair for one in policies for pair in outcomes.reads(one.expressions()))
        return [one for one in pairs if not self.in_row(one)]

    def in_row(self, use: Use) -> bool:
        """Whether the row itself has the outcome."""
        policy, column = use
        return column is None and policy in self.within and self.book.policies[policy].subject == self.view.name

    def outcome(self, node: nodes.Outcome | nodes.OutcomeAmount) -> exp.Expr:
        """A used policy's outcome, from the row's columns."""
        use = (node.policy, node.column)
        before = f"{node.policy.replace('-', '_')}_" if self.in_row(use) else _used(use)
        status, amount = (exp.column(before + end, quoted=True) for end in ("status", "amount"))
        is_amount = isinstance(node, nodes.OutcomeAmount)
        found = outcomes.granted_amount(status, amount) if is_amount else outcomes.granted(status)
        if node.column is None:
            return found
        unnamed = is_null(exp.column(FACT + node.column, quoted=True))
        return exp.Case(ifs=[exp.If(this=unnamed, true=exp.null())], default=found)

    def grouped(self, policy: Policy) -> bool:
        """Whether its group is decided in the row."""
        return policy.id in self.within and bool(policy.groups)


def layered(
    book: Book,
    policies: Sequence[Policy],
    day: date,
    source: str,
    telling: Told = Told(),  # it is frozen
    within: Collection[str] = (),
) -> exp.Select:
    """``SELECT`` of the view's key and, for each policy (all of one view), ``_status``, ``_amount`` and what ``telling`` says.

    ``source`` is the table that holds the view's rows. Outcomes that are used stand in tables ``outcome_of_<policy>``, except those
    of policies ``within`` (:func:`~.alone.alone`), which are among ``policies``; of those that have a group also ``_by`` is there.
    """
    view = book.view(policies[0])
    layers = _Layers(book, view, day, telling.full, within)
    facts = prepared(view, columns_of(view, policies), day, exp.to_table(source), telling.carried)
    query = _with_outcomes(layers, facts, layers.tables(policies))
    *lower, last = _levels(policies, within)
    for level in lower:
        query = _decided(layers, level, query)
        query = _over(query, exp.Star(), *(_amount(layers, one) for one in level))
    query = _decided(layers, last, query)
    told = [one for one in policies if telling.told is None or one.id in telling.told]
    along = [exp.column(view.key, quoted=True), *(exp.column(name) for name in telling.carried)]
    kept = [part for one in told for part in _kept(layers, one)]
    highest = {one.id for one in last}
    amounts = [_amount(layers, one) if one.id in highest else _column(one, "amount") for one in told]
    return _over(query, *along, *kept, *amounts)


def columns_of(view: View, policies: Iterable[Policy]) -> list[str]:
    """The facts that the policies read, in the view's order."""
    names: set[str] = set()
    for policy in policies:
        names |= {policy.dated_by, *(one.dated_by for one in policy.parameters.values())} - {DAY}
        names |= {column for _policy, column in outcomes.reads(policy.expressions()) if column}
        for expression in policy.expressions():
            names |= {node.name for node in expression.walk() if isinstance(node, nodes.Fact | nodes.Has)}
    return [name for name in view.columns if name in names]


def _levels(policies: Sequence[Policy], within: Collection[str]) -> list[list[Policy]]:
    """Each policy above those that it reads in the row."""
    here = [one.id for one in policies]
    before = {one.id: [name for name in reads_within(one, here, within) if name in here] for one in policies}
    height = dict.fromkeys(here, 0)
    for _ in policies:
        height = {name: max((height[one] + 1 for one in before[name]), default=0) for name in here}
    return [[one for one in policies if height[one.id] == level] for level in range(max(height.values()) + 1)]


def _with_outcomes(layers: _Layers, facts: exp.Select, used: Sequence[Use]) -> exp.Select:
    """The facts with the outcomes that stand in tables."""
    if not used:
        return facts
    named = [
        exp.alias_(exp.column(end, table=f"u{at}"), _used(use) + end, quoted=True)
        for at, use in enumerate(used)
        for end in ("status", "amount")
    ]
    select = exp.select(exp.column(exp.Star(), table="f"), *named).from_(facts.subquery("f", copy=False), copy=False)
    for at, (policy, column) in enumerate(used):
        subject = exp.column(FACT + column if column else layers.view.key, table="f", quoted=True)
        same = exp.EQ(this=exp.column("subject", table=f"u{at}"), expression=subject)
        table = exp.to_table(RESULT + policy.replace("-", "_"), alias=f"u{at}")
        select = select.join(table, on=same, join_type="left", copy=False)
    return select


def _decided(layers: _Layers, level: Sequence[Policy], query: exp.Select) -> exp.Select:
    """The statuses of a level; of those with a group first by themselves, then beside its other members."""
    grouped = [one for one in level if layers.grouped(one)]
    ends = {one.id: "own" if one in grouped else "status" for one in level}
    statuses = [_named((f"{one.column}_{ends[one.id]}", row.status(one, layers.setting(one)))) for one in level]
    query = _over(query, exp.Star(), *statuses)
    if not grouped:
        return query
    beside = [_named(part) for one in grouped for part in row.beside(one, layers.book)]
    return _over(query, exp.Star(), *beside)


def _amount(layers: _Layers, policy: Policy) -> exp.Expr:
    amount = row.amount(policy, layers.setting(policy), grouped=layers.grouped(policy))
    return _named((f"{policy.column}_amount", amount))


def _kept(layers: _Layers, policy: Policy) -> list[exp.Expr]:
    kept: list[exp.Expr] = [_column(policy, "status")]
    if layers.grouped(policy):
        kept.append(_column(policy, "by"))
    if layers.full:
        kept += [_named(part) for part in row.wanted(policy, layers.setting(policy))]
    return kept


def _used(use: Use) -> str:
    """Before the names of a used outcome's columns."""
    policy, column = use
    return f"used.{policy}.{column or ''}."


def _over(query: exp.Select, *columns: exp.Expr) -> exp.Select:
    return exp.select(*columns).from_(query.subquery("rows", copy=False), copy=False)


def _column(policy: Policy, end: str) -> exp.Column:
    return exp.column(f"{policy.column}_{end}", quoted=True)


def _named(part: row.Named) -> exp.Expr:
    name, value = part
    return exp.alias_(value, name, quoted=True, copy=False)
