"""How long ``explain`` takes with facts given: ``python -m benchmarks.policy_explain``.

The rival is the same explanation on a connection of its own that keeps nothing: what every call would cost without the session that
keeps statements ready. Both are asked in turn, so that what else the machine does meets both.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

from baigong.engine.policy.explain import Explanation, Given, explain
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book

ROUNDS = 40
LIMIT = 10.0
"""Milliseconds, the median that is promised."""
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


def main() -> int:
    """Print a line an outcome, and all together."""
    found = measured()
    every = [[each for one in found.values() for each in one[at]] for at in (0, 1)]
    print("outcome\texplanations\tkept, ms\tfresh, ms\tfresh takes … times as long")
    for outcome, (kept, fresh) in [*sorted(found.items()), ("all", (every[0], every[1]))]:
        one, other = statistics.median(kept), statistics.median(fresh)
        print(f"{outcome}\t{len(kept)}\t{one:.1f}\t{other:.1f}\t{other / one:.1f}")
    within = statistics.median(every[0]) <= LIMIT
    print(f"promised: at most {LIMIT:.0f} ms median: {'kept' if within else 'not kept'}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
