"""The wide outcome of a view: one row a subject, per policy a status byte, an amount, and who or what stopped it."""

from __future__ import annotations

from baigong.engine.policy.compile.layers import layered
from baigong.engine.policy.compile.needs import marked, queued
from baigong.engine.policy.compile.outcomes import GRANTED, PROVISIONAL
from baigong.engine.policy.model import Policy
from baigong.engine.policy.sweep.asking import Work


def wide(work: Work, view: str) -> str:
    """The query: the view's key, then ``<policy>_status``, ``_amount``, where it has groups or pools ``_by``, and where several ``_marks``."""
    policies = [one for one in work.book.policies.values() if one.subject == view]
    key = work.book.views[view].key
    rows = layered(work.book, policies, work.day, work.views[view], within=work.within).sql("duckdb", copy=False)
    columns = [column for one in policies for column in _columns(work, one)]
    joins = [
        f"LEFT JOIN stood_{one.column} AS s_{one.column} ON s_{one.column}.subject = r.{key}"
        for one in policies
        if _stands(work, one)
    ]
    return f"SELECT {', '.join([f'r.{key}', *columns])} FROM ({rows}) AS r {' '.join(joins)}"


def _stands(work: Work, policy: Policy) -> bool:
    """Whether its outcome may be another than a row has by itself."""
    return policy.id not in work.within and (queued(policy) or policy.id in work.decided)


def _columns(work: Work, policy: Policy) -> list[str]:
    p = policy.column
    if not _stands(work, policy):
        return [f"r.{p}_status", f"r.{p}_amount", *([f"r.{p}_by"] if queued(policy) else [])]
    status = f"coalesce(s_{p}.status, r.{p}_status)"
    amount = f"CASE WHEN {status} IN ({GRANTED}, {GRANTED + PROVISIONAL}) THEN coalesce(s_{p}.fen, r.{p}_amount) END AS {p}_amount"
    by = [f"s_{p}.held_by AS {p}_by"] if queued(policy) else []
    marks = [f"s_{p}.marks AS {p}_marks"] if marked(policy) else []
    return [f"{status} AS {p}_status", amount, *by, *marks]
