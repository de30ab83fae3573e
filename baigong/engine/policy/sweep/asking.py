"""Who asks: a policy's rows that were not refused, and the cases that were decided already (rule 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.compile.alone import with_what_they_read
from baigong.engine.policy.compile.layers import Told, layered
from baigong.engine.policy.compile.outcomes import CAPPED, DECIDED_REFUSED, EXCLUDED, GRANTED, places
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.own_day import OWN_DAY, by_own_day
from baigong.engine.policy.sweep.sources.rows import shown

Tables = Mapping[str, str]
"""Name → the table of the session that holds its rows."""


@dataclass(frozen=True)
class Work:
    """What a sweep works on: the rows of each view on the day, and by policy its decided cases (the view's columns as they were
    then, ``outcome``, ``amount`` and ``_decided_on``).
    """

    connection: duckdb.DuckDBPyConnection
    book: Book
    day: date
    views: Tables
    decided: Tables = field(default_factory=dict)
    within: frozenset[str] = frozenset()
    """Policies that a row decides by itself (:func:`~baigong.engine.policy.compile.alone.alone`)."""
    held: set[str] = field(default_factory=set)
    """Tables of the holders of first-of groups, so far."""

    def create(self, table: str, rows: str) -> None:
        """A temporary table."""
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {rows}")


def ask_decided(work: Work, policy: Policy) -> None:
    """Table ``was_<policy>``: its decided cases, with their keys from the facts as they were, on the day of each."""
    book, keyed = by_own_day(work.book, policy)
    telling = Told(full=True, carried=("outcome", "amount", OWN_DAY))
    cases = layered(book, [keyed], work.day, work.decided[policy.id], telling).sql("duckdb", copy=False)
    work.create(f"was_{policy.column}", f"SELECT *, row_number() OVER () AS nth FROM ({cases})")
    _check_once(work, policy)


def periods(policy: Policy) -> list[str]:
    """Columns of the period, of rows and of cases."""
    return [f"{policy.column}_p{at}" for at in range(1, len(policy.period) + 1)]


def _check_once(work: Work, policy: Policy) -> None:
    """Raise InputError for two cases of one subject and period."""
    keys = ", ".join((work.book.view(policy).key, *periods(policy)))
    known = " AND ".join(f"{one} IS NOT NULL" for one in periods(policy)) or "true"
    twice = (
        f"SELECT {keys}, count(*) FROM was_{policy.column} WHERE {known} GROUP BY {keys} HAVING count(*) > 1 "
        f"ORDER BY {keys} LIMIT 1"
    )
    for subject, *period, count in work.connection.execute(twice).fetchall():
        words = _(
            "政策“{policy}”的对象 {subject} 有 {count} 个已决案件答同一期间（{period}），不知以哪个为准。请只留一个。"
        )
        told = _("、").join(shown(one) for one in period) or _("不分期间")
        raise InputError(words.format(policy=policy.id, subject=shown(subject), count=count, period=told))


def ask(work: Work, policy: Policy) -> None:
    """Table ``ask_<policy>``: rows that were not refused, with what the queue needs; where the policy has decided cases also
    ``told_<policy>``: the rows that they answer, each with the case's number ``nth``.
    """
    p, key = policy.column, work.book.view(policy).key
    read = with_what_they_read(work.book, [policy], work.within)
    telling = Told(full=True, told={policy.id})
    rows = layered(work.book, read, work.day, work.views[policy.subject], telling, work.within).sql(
        "duckdb", copy=False
    )
    if policy.id not in work.decided:
        work.create(f"ask_{p}", f"SELECT * FROM ({rows}) WHERE {p}_status > 0")
        return
    same = " AND ".join([f"w.{key} = r.{key}", *(f"w.{one} = r.{one}" for one in periods(policy))])
    unknown = " OR ".join(f"r.{one} IS NULL" for one in periods(policy)) or "false"
    work.create(
        f"told_{p}",
        f"SELECT r.{key} AS subject, CASE WHEN bool_or({unknown}) THEN {places(policy).index('period') + 1} ELSE "
        f"arg_min({_status('w')}, w.nth) END::TINYINT AS status, arg_min(w.amount, w.nth) AS fen, min(w.nth) AS nth "
        f"FROM ({rows}) AS r JOIN was_{p} AS w "
        f"ON w.{key} = r.{key} AND (({unknown}) OR ({same})) GROUP BY r.{key}",
    )
    work.create(
        f"ask_{p}",
        f"SELECT r.* REPLACE (coalesce(t.status, r.{p}_status) AS {p}_status) FROM ({rows}) AS r "
        f"LEFT JOIN told_{p} AS t ON t.subject = r.{key} "
        f"WHERE coalesce(t.status, r.{p}_status) BETWEEN 1 AND {GRANTED} AND coalesce(t.status < {GRANTED}, true)",
    )


def _status(table: str) -> str:
    """A decided case's byte."""
    return (
        f"CASE {table}.outcome WHEN 'granted' THEN {GRANTED} WHEN 'excluded' THEN {EXCLUDED} WHEN 'capped' THEN {CAPPED} "
        f"ELSE {DECIDED_REFUSED} END"
    )
