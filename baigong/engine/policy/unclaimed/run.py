"""Decide a day, then look for grants without a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.compile.outcomes import GRANTED, PROVISIONAL, told
from baigong.engine.policy.model import Book, Policy, View
from baigong.engine.policy.sweep.run import chosen, decide
from baigong.engine.policy.sweep.source import Source, open_source
from baigong.engine.policy.unclaimed.claims import claims
from baigong.engine.policy.unclaimed.result import Entitled, Place, Unclaimed

COUNTY = "county"
Told = Callable[[str], None]


def find(
    book: Book,
    day: date,
    policies: tuple[str, ...] = (),
    snapshot: Path | None = None,
    tell: Told = lambda _words: None,
) -> Unclaimed:
    """As :func:`~baigong.engine.policy.unclaimed.unclaimed`; ``tell`` takes a word about what is being done."""
    needed = chosen(book, policies)
    asked = [one for name, one in book.policies.items() if name in policies or not policies]
    telling = [one for one in asked if one.claimed is not None]
    with open_source(book, day, snapshot) as source:
        tell(_("正在读取事实……"))
        tables = source.tables(dict.fromkeys(one.subject for one in needed.policies.values()))
        tell(_("正在认定……"))
        queries = decide(source.connection, needed, day, tables, source.decided)
        for view in dict.fromkeys(one.subject for one in telling):
            source.connection.execute(f"CREATE TEMP TABLE wide_{view} AS {queries[view]}")
        found = tuple(_Looking(source, day, one, book.view(one)).entitled() for one in telling)
        return Unclaimed(day, source.snapshot, found, tuple(one.id for one in asked if one.claimed is None))


@dataclass(frozen=True)
class _Looking:
    """One policy's grants."""

    source: Source
    day: date
    policy: Policy
    view: View

    def entitled(self) -> Entitled:
        """The policy's unclaimed entitlements."""
        settled = f"status = {GRANTED} AND NOT claimed"
        shown = f"status IN ({GRANTED}, {GRANTED + PROVISIONAL})"
        places: dict[str | None, dict[Any, int]] = {}
        rows = (
            f"SELECT county, subject, amount FROM ({self._asked()}) WHERE {settled} ORDER BY county NULLS LAST, subject"
        )
        for county, subject, fen in self._rows(rows):
            places.setdefault(county, {})[subject] = fen
        ((provisional, unsure),) = self._rows(
            f"SELECT count(*) FILTER (status <> {GRANTED} AND NOT claimed), count(*) FILTER (claimed IS NULL) "
            f"FROM ({self._asked()}) WHERE {shown}"
        )
        found = tuple(Place(county, len(ids), sum(ids.values()), ids) for county, ids in places.items())
        return Entitled(self.policy.id, found, provisional, unsure, self._unknown())

    def _unknown(self) -> tuple[tuple[str, int], ...]:
        lacking = self._rows(
            f"SELECT status, count(*) FROM ({self._asked()}) WHERE status < {GRANTED} AND claimed IS NOT TRUE "
            "GROUP BY status ORDER BY status"
        )
        return tuple((told(self.policy, status)[2], rows) for status, rows in lacking)

    def _asked(self) -> str:
        """Rows that are granted, or may be, without those that a decided case answers."""
        p, key, facts = self.policy.column, self.view.key, self.source.known[self.view.name]
        county = f'f."{COUNTY}"::VARCHAR' if COUNTY in self.view.columns else "NULL::VARCHAR"
        answered = (
            f" AND c.subject NOT IN (SELECT subject FROM told_{p})" if self.policy.id in self.source.decided else ""
        )
        return (
            f"SELECT c.subject, c.claimed, w.{p}_status AS status, w.{p}_amount AS amount, {county} AS county "
            f"FROM wide_{self.view.name} AS w JOIN ({claims(self.policy, self.view, self.day, facts)}) AS c "
            f'ON c.subject = w."{key}" JOIN {facts} AS f ON f."{key}" = c.subject '
            f"WHERE w.{p}_status BETWEEN 1 AND {GRANTED + PROVISIONAL}{answered}"
        )

    def _rows(self, query: str) -> Iterable[tuple[Any, ...]]:
        return self.source.connection.execute(query).fetchall()
