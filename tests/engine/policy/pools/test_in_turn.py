"""A pass in the queue's order gives the marks that rounds would give, however early it begins."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.policy.pools import in_turn, rounds
from baigong.engine.policy.pools.limits import Limit
from tests.engine.policy.pools.judged import judged
from tests.engine.policy.pools.queues import Asked, Queue, Row, put, queues

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
FEW = settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
MANY = settings(max_examples=4_000, deadline=None, suppress_health_check=SLOW)


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as opened:
        opened.execute("SET threads = 1")
        yield opened


def marks_of(connection: duckdb.DuckDBPyConnection, queue: Queue, most: int, held: int = 20_000) -> list[list[int]]:
    """After at most so many rounds, the rest in turn, ``held`` rows at a time."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rounds, "MOST_ROUNDS", most)
        patched.setattr(in_turn, "ROWS", held)
        rounds.marked(connection, "queue", queue.limits, "done")
    marks = ", ".join(f"m{one.number}" for one in queue.limits)
    return [list(row) for row in connection.execute(f"SELECT {marks} FROM done ORDER BY pos").fetchall()]


def agree(connection: duckdb.DuckDBPyConnection, queue: Queue, most: int, held: int) -> None:
    put(connection, queue)
    expected = judged(queue)
    assert marks_of(connection, queue, 1_000) == expected
    assert marks_of(connection, queue, most, held) == expected


def both_ways(connection: duckdb.DuckDBPyConnection, queue: Queue) -> list[list[int]]:
    put(connection, queue)
    marks = marks_of(connection, queue, 0)
    assert marks == marks_of(connection, queue, 1_000)
    return marks


@FEW
@given(queues(), st.integers(0, 2), st.sampled_from([3, 20_000]))
def test_rounds_then_turns_end_where_rounds_end(
    connection: duckdb.DuckDBPyConnection, queue: Queue, most: int, held: int
) -> None:
    agree(connection, queue, most, held)


@pytest.mark.soak
@MANY
@given(queues(most=30), st.integers(0, 3), st.sampled_from([3, 20_000]))
def test_rounds_then_turns_end_where_rounds_end_in_thousands_of_queues(
    connection: duckdb.DuckDBPyConnection, queue: Queue, most: int, held: int
) -> None:
    agree(connection, queue, most, held)


@FEW
@given(queues(known=True))
def test_where_all_is_known_a_pass_leaves_nobody_in_doubt(connection: duckdb.DuckDBPyConnection, queue: Queue) -> None:
    put(connection, queue)
    for row, marks in zip(queue.rows, marks_of(connection, queue, 0), strict=True):
        assert row.state == 0 or -1 in marks or marks == [1] * len(marks)


def sure(amount: int, *asks: Asked) -> Row:
    return Row(state=1, placed=True, lo=amount, hi=amount, asks=asks)


def maybe(highest: int | None, *asks: Asked) -> Row:
    return Row(state=2, placed=True, lo=0, hi=highest, asks=asks)


def interlocked(rows: int) -> Queue:
    """One place under ``at // 2`` and one under ``(at + 1) // 2``: each row waits for the one before it."""
    limits = tuple(Limit(at, "at_most", f"l{at}", 1, frozenset({1})) for at in (1, 2))
    return Queue(
        limits,
        tuple(sure(0, Asked((at // 2,), 1), Asked(((at + 1) // 2,), 1)) for at in range(rows)),
    )


def test_keys_that_interlock_take_few_rounds(connection: duckdb.DuckDBPyConnection) -> None:
    queue = interlocked(60)
    put(connection, queue)
    marks = marks_of(connection, queue, rounds.MOST_ROUNDS, held=7)
    assert [-1 in one for one in marks] == [at % 2 == 1 for at in range(60)]
    assert marks == marks_of(connection, queue, 1_000)
    assert rounds.marked(connection, "queue", queue.limits, "done") == rounds.MOST_ROUNDS


def test_without_a_pass_they_take_a_round_a_row(connection: duckdb.DuckDBPyConnection) -> None:
    """What the pass is for; should rounds become quicker by themselves, it may go."""
    queue = interlocked(30)
    put(connection, queue)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rounds, "MOST_ROUNDS", 1_000)
        assert rounds.marked(connection, "queue", queue.limits, "done") >= 30


def test_a_pass_leaves_no_table_but_the_marked_one(connection: duckdb.DuckDBPyConnection) -> None:
    put(connection, interlocked(20))
    marks_of(connection, interlocked(20), 1)
    tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE temporary").fetchall()
    assert {name for (name,) in tables} == {"queue", "done"}
    names = [one[0] for one in connection.execute("SELECT * FROM done").description or ()]
    assert names[-3:] == ["m1", "m2", "changed"]
    assert connection.execute("SELECT count(*) FROM done WHERE changed").fetchall() == [(0,)]


def test_an_unknown_key_stands_ahead_of_every_key_that_agrees(connection: duckdb.DuckDBPyConnection) -> None:
    limit = Limit(1, "at_most", "l1", 2, frozenset({1}))
    behind = [sure(0, Asked(key, 1)) for key in ((1, 1), (1, 2), (2, 1))]
    queue = Queue((limit,), (maybe(0, Asked((1, None), None)), *behind))
    put(connection, queue)
    assert marks_of(connection, queue, 0) == [[0], [0], [0], [1]]


def test_an_unknown_amount_without_ceiling_leaves_a_budget_open(connection: duckdb.DuckDBPyConnection) -> None:
    limit = Limit(1, "budget", "l1", 0, frozenset({1}))
    asked = Asked((), 5)
    after = (sure(3, asked), sure(3, asked), sure(1, asked))
    for highest, expected in ((None, [[0], [0], [-1], [-1]]), (2, [[1], [1], [-1], [-1]]), (4, [[1], [0], [-1], [-1]])):
        queue = Queue((limit,), (maybe(highest, asked), *after))
        put(connection, queue)
        assert marks_of(connection, queue, 0) == expected


def test_a_misfit_closes_a_budget_only_where_it_was_asked(connection: duckdb.DuckDBPyConnection) -> None:
    """A place of one's own, then money: who finds the place taken was never asked for money, and closes nothing."""
    limits = (Limit(1, "at_most", "l1", 1, frozenset({1})), Limit(2, "budget", "l2", 0, frozenset({1})))
    money = Asked((), 5)
    first, small = sure(3, Asked((1,), 1), money), sure(2, Asked((3,), 1), money)
    for place, expected in ((1, [[1, 1], [-1, -1], [1, 1]]), (2, [[1, 1], [1, -1], [1, -1]])):
        queue = Queue(limits, (first, sure(4, Asked((place,), 1), money), small))
        assert both_ways(connection, queue) == expected


def test_a_maybe_misfit_may_close_a_budget_and_may_not(connection: duckdb.DuckDBPyConnection) -> None:
    limit = Limit(1, "budget", "l1", 0, frozenset({1}))
    money = Asked((), 5)
    misfit = Row(state=2, placed=True, lo=4, hi=4, asks=(money,))
    queue = Queue((limit,), (sure(3, money), misfit, sure(2, money), sure(3, money)))
    assert both_ways(connection, queue) == [[1], [-1], [0], [-1]]


def test_a_row_of_two_budgets_closes_the_second_only_if_it_fits_the_first(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    limits = tuple(Limit(at, "budget", f"l{at}", 1, frozenset({1})) for at in (1, 2))
    last = sure(1, Asked((9,), 9), Asked((1,), 2))
    for room, expected in ((9, [[1, -1], [1, -1]]), (2, [[-1, -1], [1, 1]])):
        queue = Queue(limits, (sure(3, Asked((1,), room), Asked((1,), 2)), last))
        assert both_ways(connection, queue) == expected


def test_a_holder_whose_key_is_not_known_whole_may_hold_and_does_not_surely(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    limit = Limit(1, "at_most", "l1", 1, frozenset({1}))
    holder = Row(state=0, placed=True, lo=0, hi=0, asks=(Asked((None,), None),))
    queue = Queue((limit,), (holder, sure(0, Asked((1,), 1)), sure(0, Asked((1,), 1))))
    assert both_ways(connection, queue) == [[0], [0], [-1]]


def two_budgets(first: int, second: int, *amounts: int) -> Queue:
    """All rows ask the first budget under one key; the last one alone has room in the second."""
    limits = tuple(Limit(at, "budget", f"l{at}", 1, frozenset({1})) for at in (1, 2))
    *ahead, last = amounts
    money = Asked((1,), first)
    rows = [sure(amount, money, Asked((1,), second)) for amount in ahead]
    return Queue(limits, (*rows, sure(last, money, Asked((2,), last))))


def test_who_fits_a_budget_and_is_stopped_by_a_later_one_leaves_the_first_as_it_was(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    assert both_ways(connection, two_budgets(5, 2, 3, 3)) == [[1, -1], [1, 1]]


def test_who_misses_two_budgets_closes_the_first(connection: duckdb.DuckDBPyConnection) -> None:
    assert both_ways(connection, two_budgets(5, 2, 6, 1)) == [[-1, -1], [-1, 1]]


def test_who_has_no_money_to_come_holds_no_place(connection: duckdb.DuckDBPyConnection) -> None:
    """Whichever key is its own: the budget behind it is too small."""
    limits = (Limit(1, "at_most", "l1", 1, frozenset({1})), Limit(2, "budget", "l2", 0, frozenset({1})))
    money = Asked((), 3)
    poor = Row(state=2, placed=True, lo=4, hi=4, asks=(Asked((None,), None), money))
    assert both_ways(connection, Queue(limits, (poor, sure(1, Asked((1,), 1), money)))) == [[0, -1], [1, 0]]
