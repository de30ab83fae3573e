"""The order of a sweep: step by step, so that each looks only at outcomes of earlier ones; then one wide query a view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.compile.alone import alone, read_from_tables
from baigong.engine.policy.compile.layers import RESULT
from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.compile.outcomes import GRANTED, reads
from baigong.engine.policy.compile.steps import Step, steps
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.pools.one_pool import settle_one_pool
from baigong.engine.policy.pools.settle import settle
from baigong.engine.policy.sweep.asking import Tables, Work, ask, ask_decided
from baigong.engine.policy.sweep.fronts import fronts, remember
from baigong.engine.policy.sweep.wide import wide


def chosen(book: Book, names: Iterable[str]) -> Book:
    """The book of ``names`` (all where empty) with what they use and whom they share a group with.

    Raises InputError for a policy that is not there.
    """
    waiting = list(names) or list(book.policies)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in book.policies:
            raise InputError(_("没有政策“{name}”。有：{names}。").format(name=name, names=_("、").join(book.policies)))
        if name not in found:
            found.add(name)
            policy = book.policies[name]
            waiting += [one for one, _column in reads(policy.expressions())]
            waiting += [one for group in policy.groups for one in group.members]
    return replace(book, policies={name: one for name, one in book.policies.items() if name in found})


def decide(
    connection: duckdb.DuckDBPyConnection, book: Book, day: date, views: Tables, decided: Tables | None = None
) -> dict[str, str]:
    """Work through the steps of ``book`` on ``day``. Returns view → the query of its wide outcomes, ready to be read or copied.

    ``views``: view → table of its rows. ``decided``: policy → table of its decided cases, the view's columns as they were then
    with ``outcome``, ``amount`` and ``_decided_on`` beside.
    """
    cases = {name: table for name, table in (decided or {}).items() if name in book.policies}
    work = Work(connection, book, day, views, cases, alone(book, cases))
    used = read_from_tables(book, work.within)
    # Decided cases stand in front of every step, also of those that come before their own.
    for name in work.decided:
        ask_decided(work, book.policies[name])
    for step in steps(book):
        for policy in step:
            if _waits(work, policy) or policy.id in used or policy.id in work.decided:
                ask(work, policy)
        if any(_waits(work, one) for one in step):
            _queue(work, step)
        for policy in step:
            _stood(work, policy)
            if policy.id in used:
                _result(work, policy)
    return {view: wide(work, view) for view in dict.fromkeys(one.subject for one in book.policies.values())}


def _waits(work: Work, policy: Policy) -> bool:
    """Whether its rows stand in a queue."""
    return queued(policy) and policy.id not in work.within


def _queue(work: Work, step: Step) -> None:
    keys = {one.id: work.book.view(one).key for one in step}
    certain_fronts, shown_fronts = (fronts(work, step, shown=shown) for shown in (False, True))
    if settle_one_pool(work.connection, step, keys[step[0].id], certain_fronts):
        return
    certain = settle(work.connection, step, keys, certain_fronts, shown_fronts)
    remember(work, step, certain=certain)


def _stood(work: Work, policy: Policy) -> None:
    """Table ``stood_<policy>``: the rows whose outcome is not the one that they have by themselves."""
    p = policy.column
    rows = []
    if _waits(work, policy):
        rows.append(
            f"SELECT subject, status, held_by, marks, NULL::BIGINT AS fen FROM stood WHERE policy = {policy.number} AND status <> {GRANTED}"
        )
    if policy.id in work.decided:
        rows.append(f"SELECT subject, status, NULL::SMALLINT AS held_by, NULL::INTEGER AS marks, fen FROM told_{p}")
    if rows:
        work.create(f"stood_{p}", " UNION ALL ".join(rows))


def _result(work: Work, policy: Policy) -> None:
    """Table ``outcome_of_<policy>`` for the policies that use it; whom it does not list it does not grant."""
    view, p = work.book.view(policy), policy.column
    rows = f"SELECT {view.key} AS subject, {p}_status AS status, {p}_amount AS amount FROM ask_{p}"
    if _waits(work, policy) or policy.id in work.decided:
        rows = (
            f"SELECT coalesce(a.subject, s.subject) AS subject, coalesce(s.status, a.status) AS status, "
            f"coalesce(s.fen, a.amount) AS amount FROM ({rows}) AS a FULL JOIN stood_{p} AS s ON s.subject = a.subject"
        )
    if policy.id in work.decided and not policy.period:
        rows += (
            f" UNION ALL SELECT {view.key}, arg_max(CASE WHEN outcome = 'granted' THEN {GRANTED} ELSE -1 END::TINYINT, nth), "
            f"arg_max(amount, nth) FROM was_{p} WHERE {view.key} NOT IN (SELECT {view.key} FROM {work.views[view.name]}) "
            f"GROUP BY {view.key}"
        )
    work.create(RESULT + p, rows)
