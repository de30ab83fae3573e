"""Every pair of outcomes, before and after, alone and two by two: who gains, who loses, who is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from types import SimpleNamespace
from typing import Any, NamedTuple

import duckdb
import pytest

from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.sides import change, moved
from baigong.engine.policy.simulate.twice import Twice
from tests.engine.policy.reforms import REFORM

Outcome = tuple[int | None, int | None]
"""A status byte and an amount; no byte: no such policy."""
OUTCOMES: tuple[Outcome, ...] = (
    (None, None),
    (-1, None),
    (-3, None),
    (-100, None),
    (1, None),
    (4, None),
    (100, 0),
    (100, 500),
    (100, 700),
    (101, 500),
    (101, 700),
    (110, None),
    (111, None),
    (120, None),
    (121, None),
)


class Wanted(NamedTuple):
    """What is wanted of a subject."""

    before: int
    after: int
    change: str


def is_settled(one: Outcome) -> bool:
    """Neither unknown nor provisional."""
    return one[0] is None or one[0] < 0 or one[0] in {100, 110, 120}


def kind(one: Outcome) -> str:
    """The outcome in a word; none at all is as good as refused."""
    byte = one[0]
    if byte is None or byte < 0:
        return "refused"
    return "unknown" if byte < 100 else str(byte)


def wanted(pairs: list[tuple[Outcome, Outcome]]) -> Wanted:
    """By hand, from the words of the definition."""
    differing = [(one, other) for one, other in pairs if (kind(one), one[1]) != (kind(other), other[1])]
    before, after = (sum(one[at][1] or 0 for one in pairs if one[at][0] == 100) for at in (0, 1))
    grants = [sum(one[at][0] == 100 for one in pairs) for at in (0, 1)]
    if any(not (is_settled(one) and is_settled(other)) for one, other in differing):
        return Wanted(before, after, "open")
    if before != after:
        return Wanted(before, after, "gains" if after > before else "loses")
    if grants[1] != grants[0]:
        return Wanted(before, after, "gains" if grants[1] > grants[0] else "loses")
    return Wanted(before, after, "other" if differing else "same")


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(REFORM)


def decided(book: Book, rows: Sequence[tuple[tuple[Outcome, Outcome], ...]], names: tuple[str, ...]) -> list[Wanted]:
    """What the SQL says of a subject for each row."""
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        connection.execute(
            "CREATE TABLE fact_worker AS SELECT range AS id, 'north' AS county FROM range(?)", [len(rows)]
        )
        for at, side in enumerate(("before", "after")):
            columns = ", ".join(f"{name}_status TINYINT, {name}_amount BIGINT" for name in names)
            connection.execute(f"CREATE TABLE {side}_worker (id BIGINT, {columns})")
            values = [[number, *(part for pair in row for part in pair[at])] for number, row in enumerate(rows)]
            connection.execute(f"INSERT INTO {side}_worker VALUES {', '.join(map(_listed, values))}")
        source: Any = SimpleNamespace(known={"worker": "fact_worker"}, connection=connection, book=book)
        twice = Twice(source, book, book, names)
        query = moved(twice, book.views["worker"], ["county"])
        found = connection.execute(
            f"SELECT fen_before, fen_after, {change()} FROM ({query}) ORDER BY subject"
        ).fetchall()
        return [Wanted(*row) for row in found]


def _listed(row: Sequence[int | None]) -> str:
    """A row as SQL lists it."""
    return f"({', '.join('NULL' if one is None else str(one) for one in row)})"


def test_every_pair_of_outcomes_of_one_policy(book: Book) -> None:
    rows = [(pair,) for pair in product(OUTCOMES, OUTCOMES)]
    assert decided(book, rows, ("upskill",)) == [wanted([*row]) for row in rows]


def test_every_two_pairs_of_outcomes_are_told_as_one(book: Book) -> None:
    few = [one for one in OUTCOMES if one[0] not in {-3, -100, 4, 111, 121}]
    pairs = list(product(few, few))
    rows = list(product(pairs[::3], pairs[::2]))
    assert len(rows) > 1_500
    assert decided(book, rows, ("upskill", "badge")) == [wanted([*row]) for row in rows]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((-1, None), (100, 500), "gains"),
        ((100, 500), (-1, None), "loses"),
        ((100, 500), (100, 700), "gains"),
        ((100, 700), (100, 500), "loses"),
        ((100, 500), (120, None), "loses"),
        ((100, 0), (-1, None), "loses"),
        ((-1, None), (100, 0), "gains"),
        ((-1, None), (-3, None), "same"),
        ((None, None), (-1, None), "same"),
        ((1, None), (4, None), "same"),
        ((-1, None), (120, None), "other"),
        ((110, None), (120, None), "other"),
        ((1, None), (100, 500), "open"),
        ((100, 500), (1, None), "open"),
        ((100, 500), (101, 500), "open"),
        ((101, 500), (101, 700), "open"),
        ((-1, None), (121, None), "open"),
        ((101, 500), (101, 500), "same"),
    ],
)
def test_in_words(book: Book, before: Outcome, after: Outcome, told: str) -> None:
    (found,) = decided(book, [((before, after),)], ("upskill",))
    assert found.change == told
    assert wanted([(before, after)]).change == told


def test_a_gain_under_one_policy_makes_up_for_a_loss_under_another(book: Book) -> None:
    lost, won, more = ((100, 500), (-1, None)), ((-1, None), (100, 500)), ((-1, None), (100, 700))
    assert [one.change for one in decided(book, [(lost, won), (lost, more), (lost, lost)], ("upskill", "badge"))] == [
        "other",
        "gains",
        "loses",
    ]


def test_money_counts_before_the_number_of_grants(book: Book) -> None:
    lost, won = ((100, 500), (-1, None)), ((-1, None), (100, 0))
    assert decided(book, [(lost, won)], ("upskill", "badge")) == [Wanted(500, 0, "loses")]


def test_sums_of_the_largest_amounts_do_not_run_over(book: Book) -> None:
    most = ((-1, None), (100, 2**63 - 1))
    assert decided(book, [(most, most)], ("upskill", "badge")) == [Wanted(0, 2 * (2**63 - 1), "gains")]


def test_a_policy_of_one_book_alone_is_none_in_the_other(book: Book) -> None:
    without = replace(book, policies={name: one for name, one in book.policies.items() if name != "badge"})
    source: Any = SimpleNamespace(known={"worker": "fact_worker"}, book=book)
    twice = Twice(source, book, without, ("badge", "upskill"))
    assert twice.views == ["worker"]
    assert twice.of("worker") == [("badge", True, False), ("upskill", True, True)]
    assert twice.of("hand") == []
    query = moved(Twice(source, without, book, ("badge",)), book.views["worker"], [])
    assert "NULL::TINYINT AS badge_status_before" in query
    assert "after_rows.badge_status AS badge_status_after" in query
    assert "JOIN before_worker" not in query


def test_facts_come_along_as_texts(book: Book) -> None:
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE fact_worker AS SELECT 1::BIGINT AS id, DATE '2018-06-01' AS paid_on, 7 AS months"
        )
        for side in ("before", "after"):
            connection.execute(
                f"CREATE TABLE {side}_worker AS SELECT 1::BIGINT AS id, 100::TINYINT AS badge_status, 0::BIGINT AS badge_amount"
            )
        source: Any = SimpleNamespace(known={"worker": "fact_worker"}, connection=connection, book=book)
        query = moved(Twice(source, book, book, ("badge",)), book.views["worker"], ["paid_on", "months"])
        assert connection.execute(f"SELECT subject, paid_on, months FROM ({query})").fetchall() == [
            (1, "2018-06-01", "7")
        ]
