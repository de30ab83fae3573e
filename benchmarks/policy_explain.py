"""How long ``explain`` takes, with facts given and by a subject's id: ``python -m benchmarks.policy_explain``.

The rival is the same explanation on a connection of its own that keeps nothing: what every call would cost without the session that
keeps statements ready. Both are asked in turn, so that what else the machine does meets both.

By id: subjects of every policy at random, from the newest snapshot of ``BAIGONG_HOME`` once it is open and each view was read, with the
places of its kept sweep where there is one. And the command as a whole process.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from baigong.engine.base.errors import MissingError
from baigong.engine.policy.explain import Explanation, Given, Subject, explain
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.explain.swept import kept_places
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import Source, open_source

ROUNDS, SUBJECTS, PROCESSES = 40, 20, 5
LIMIT, LIMIT_BY_ID = 10.0, 20.0
"""Milliseconds, the medians that are promised."""
DAY = date(2018, 8, 31)


def questions(book: Book) -> list[Callable[[Session | None], Explanation]]:
    """The first case of every policy, and every case of the largest: granted, refused, unknown."""
    largest = max(book.policies.values(), key=lambda one: len(one.cases))
    asked = [(one.id, one.cases[0]) for one in book.policies.values()]
    asked += [(largest.id, case) for case in largest.cases]

    def question(policy: str, facts: Given, day: date) -> Callable[[Session | None], Explanation]:
        return lambda session: explain(book, policy, facts, day, session)

    return [question(name, Given(case.rows[0].facts, case.outcomes), case.on) for name, case in asked]


def milliseconds(asked: Callable[[Session | None], Explanation], *, fresh: bool) -> tuple[str, float]:
    """The outcome, and how long it took, with the connection that a fresh one opens."""
    began = time.perf_counter()
    outcome = asked(Session() if fresh else None).outcome
    return outcome, 1000 * (time.perf_counter() - began)


def measured(rounds: int = ROUNDS) -> dict[str, tuple[list[float], list[float]]]:
    """Outcome → milliseconds with the kept session, and on a fresh connection each."""
    found: dict[str, tuple[list[float], list[float]]] = {}
    listed = questions(load_book("mianyang"))
    for asked in listed:
        asked(None)
    for number in range(rounds):
        for asked in listed[number % 2 :: 2]:
            outcome, kept = milliseconds(asked, fresh=False)
            _outcome, fresh = milliseconds(asked, fresh=True)
            both = found.setdefault(outcome, ([], []))
            both[0].append(kept)
            both[1].append(fresh)
    return found


def by_id(subjects: int = SUBJECTS) -> tuple[list[float], list[float]]:
    """Milliseconds with the kept session, and on a fresh connection each, for so many subjects of every policy.

    Raises MissingError where there is no snapshot.
    """
    book, chance = load_book("mianyang"), random.Random(1)  # noqa: S311  # to measure
    found: tuple[list[float], list[float]] = ([], [])
    with open_source(book, DAY) as source:
        places = kept_places(book, DAY, source.snapshot)
        for policy in book.policies.values():
            ids = chance.choices(_ids(source, book, policy), k=subjects + 1)
            for warm, one in enumerate(ids):
                subject = Subject(one, source, places)

                def asked(session: Session | None, policy: Policy = policy, subject: Subject = subject) -> Explanation:
                    return explain(book, policy.id, subject, DAY, session)

                took = [milliseconds(asked, fresh=fresh)[1] for fresh in (False, True)]
                if warm:
                    found[0].append(took[0])
                    found[1].append(took[1])
    return found


def _ids(source: Source, book: Book, policy: Policy) -> list[int]:
    view = book.view(policy)
    rows = source.connection.execute(f"SELECT {view.key} FROM {source.tables([view.name])[view.name]} ORDER BY 1")
    return [one for (one,) in rows.fetchall()]


def processes(times: int = PROCESSES) -> list[float]:
    """Milliseconds of ``baigong policy explain`` for one subject, a new process each."""
    command = [str(Path(sys.executable).with_name("baigong")), "policy", "explain", "skill-upgrade-subsidy"]
    found = []
    for number in range(times + 1):
        began = time.perf_counter()
        subprocess.run(
            [*command, "--subject", str(11 + number), "--on", DAY.isoformat(), "--in", "mianyang"],
            check=True,
            capture_output=True,
        )
        found.append(1000 * (time.perf_counter() - began))
    return found[1:]


def main() -> int:
    """Print a line an outcome, all together, and by id."""
    found = measured()
    every = [[each for one in found.values() for each in one[at]] for at in (0, 1)]
    print("outcome\texplanations\tkept, ms\tfresh, ms\tfresh takes … times as long")
    for outcome, (kept, fresh) in [*sorted(found.items()), ("all", (every[0], every[1]))]:
        one, other = statistics.median(kept), statistics.median(fresh)
        print(f"{outcome}\t{len(kept)}\t{one:.1f}\t{other:.1f}\t{other / one:.1f}")
    _promised("facts given", statistics.median(every[0]), LIMIT)
    try:
        kept, fresh = by_id()
    except MissingError as error:
        print(f"not measured by id: {error}", file=sys.stderr)
        return 0
    one, other = statistics.median(kept), statistics.median(fresh)
    print(f"by subject id\t{len(kept)}\t{one:.1f}\t{other:.1f}\t{other / one:.1f}")
    whole = processes()
    print(f"by subject id, a new process\t{len(whole)}\t{statistics.median(whole):.0f}\t—\t—")
    _promised("by subject id", one, LIMIT_BY_ID)
    return 0


def _promised(what: str, median: float, limit: float) -> None:
    print(
        f"promised, {what}: at most {limit:.0f} ms median: {'kept' if median <= limit else 'not kept'}", file=sys.stderr
    )


if __name__ == "__main__":
    sys.exit(main())
