"""Whether a subject has claimed: the policy's ``claimed`` over the rows of its view, as a query."""

from __future__ import annotations

from datetime import date

from sqlglot import exp

from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.facts import prepared
from baigong.engine.policy.model import DAY, Policy, View, nodes


def claims(policy: Policy, view: View, day: date, source: str) -> str:
    """``SELECT subject, claimed`` of every row of table ``source``; ``claimed`` is NULL where that is not known."""
    claimed = policy.claimed
    assert claimed is not None  # noqa: S101  # who asks has looked
    facts = prepared(view, _columns(policy, view, claimed), day, exp.to_table(source))
    setting = Setting(day, dict(policy.parameters), view.columns)
    subject = exp.alias_(exp.column(view.key, table="f", quoted=True), "subject", copy=False)
    said = exp.alias_(sql_of(claimed, setting), "claimed", copy=False)
    return exp.select(subject, said).from_(facts.subquery("f", copy=False), copy=False).sql("duckdb")


def _columns(policy: Policy, view: View, claimed: nodes.Node) -> list[str]:
    every = list(claimed.walk())
    names = {one.name for one in every if isinstance(one, nodes.Fact | nodes.Has)}
    names |= {policy.parameters[one.name].dated_by for one in every if isinstance(one, nodes.Parameter)} - {DAY}
    return [one for one in view.columns if one in names]
