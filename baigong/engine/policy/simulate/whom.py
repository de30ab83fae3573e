"""For whom two books differ on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from baigong.engine.policy.diff.between import between
from baigong.engine.policy.diff.result import Whom
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.affected import affected
from baigong.engine.policy.simulate.sides import column, differs, granted, unsettled
from baigong.engine.policy.simulate.sums import put_moved
from baigong.engine.policy.simulate.twice import Told, Twice, decided_twice
from baigong.engine.policy.sweep.sources.locked import Means


def for_whom(
    before: Book,
    after: Book,
    day: date,
    data: Book,
    snapshot: Path | None = None,
    told: Told = lambda _words: None,
) -> tuple[str, tuple[Whom, ...]]:
    """The snapshot's id, and how many subjects of ``data`` come out otherwise by policy."""
    reached = affected((after, before), {one.policy for one in between(before, after) if one.decides})
    with decided_twice((before, after), tuple(reached), day, (data, snapshot), Means(), told) as twice:
        put_moved(twice, ())
        return twice.source.snapshot, tuple(_counts(twice))


def _counts(twice: Twice) -> Iterator[Whom]:
    found = {name: [0] * 6 for name in twice.policies}
    for view in twice.views:
        for name, *_there in twice.of(view):
            row = twice.source.connection.execute(f"SELECT {_sums(column(name))} FROM moved_{view}").fetchall()[0]
            found[name] = [one + more for one, more in zip(found[name], row, strict=True)]
    yield from (Whom(name, *counts) for name, counts in found.items())


def _sums(p: str) -> str:
    both = f"{granted(p, 'before')} AND {granted(p, 'after')}"
    settled = f"NOT ({unsettled(p)})"
    tests = (
        "true",
        f"{settled} AND {granted(p, 'after')} AND NOT {granted(p, 'before')}",
        f"{settled} AND {granted(p, 'before')} AND NOT {granted(p, 'after')}",
        f"{both} AND {p}_amount_after > {p}_amount_before",
        f"{both} AND {p}_amount_after < {p}_amount_before",
        unsettled(p),
    )
    return ", ".join(f"count(*) FILTER ({differs(p)} AND ({one}))" for one in tests)
