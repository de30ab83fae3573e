"""What a row decides by itself, and what comes out when it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.compile.alone import alone, read_from_tables, with_what_they_read
from tests.engine.policy.compile.books import Row, book, group, swept, when

POOL: dict[str, object] = {
    "pools": [{"id": "few", "at_most": 1, "per": ["firm"], "says": {"zh": "一", "en": "One"}}],
}


def person(key: int, months: int | None = 12, *, score: int | None = 1, card: bool | None = True) -> Row:
    return (key, 1, months, score, card)


def test_policies_without_pools_and_groups_are_alone(tmp_path: Path) -> None:
    given = book(tmp_path, a=when("months > 1"), b=when("granted('a')"), c=POOL)
    assert alone(given, ()) == {"a", "b"}
    assert alone(given, ("a",)) == {"b"}
    assert read_from_tables(given, alone(given, ())) == set()
    assert read_from_tables(given, alone(given, ("a",))) == {"a"}


def test_a_first_of_group_on_the_subject_is_alone(tmp_path: Path) -> None:
    given = book(tmp_path, a=group("a", "b"), b=group("a", "b"))
    assert alone(given, ()) == {"a", "b"}
    assert alone(given, ("b",)) == set()


@pytest.mark.parametrize(
    "other",
    [
        {**group("a", "b"), **POOL},
        group("a", "b", per="firm"),
    ],
)
def test_a_pool_or_another_key_of_one_member_keeps_all_in_the_queue(tmp_path: Path, other: dict[str, object]) -> None:
    given = book(tmp_path, a=group("a", "b"), b=other)
    assert alone(given, ()) == set()


def test_a_group_that_keeps_the_better_one_stands_in_a_queue(tmp_path: Path) -> None:
    given = book(tmp_path, a=group("a", "b", keep="better"), b=group("a", "b", keep="better"))
    assert alone(given, ()) == set()


def test_a_member_that_is_read_for_another_subject_keeps_its_group_in_the_queue(tmp_path: Path) -> None:
    of_firms = {"subject": "firm", **when("granted('b', owner)")}
    given = book(tmp_path, a=group("a", "b"), b=group("a", "b"), c=of_firms)
    assert alone(given, ()) == {"c"}
    assert read_from_tables(given, {"c"}) == {"b"}


def test_what_must_be_decided_before_is_found_through_uses_and_groups(tmp_path: Path) -> None:
    given = book(
        tmp_path,
        a=when("card"),
        b={**group("b", "c"), **when("granted('a')")},
        c=group("b", "c"),
        d={**when("granted_amount('c') = 0"), **POOL},
        e=when("score > 1"),
    )
    found = with_what_they_read(given, [given.policies["d"]], alone(given, ()))
    assert [one.id for one in found] == ["a", "b", "c", "d"]
    assert [one.id for one in with_what_they_read(given, [given.policies["d"]], ())] == ["d"]


def test_three_of_a_group_exclude_one_another_in_the_row(tmp_path: Path) -> None:
    members = ("a", "b", "c")
    given = book(
        tmp_path,
        a={**group(*members), **when("months >= 12"), "amount": 5},
        b={**group(*members), **when("score > 0"), "amount": 6},
        c={**group(*members), **when("card"), "amount": 7},
    )
    told = swept(
        given,
        [
            person(1),
            person(2, 1),
            person(3, None),
            person(4, None, score=None),
            person(5, None, score=0),
            person(6, 1, score=0),
            person(7, card=None),
        ],
    )
    statuses = {key: tuple(told[key][f"{one}_status"] for one in members) for key in range(1, 8)}
    assert statuses == {
        1: (100, 110, 110),
        2: (-2, 100, 110),
        3: (2, 101, 111),
        4: (2, 2, 101),
        5: (2, -2, 101),
        6: (-2, -2, 100),
        7: (100, 110, 2),
    }
    assert {key: tuple(told[key][f"{one}_by"] for one in members) for key in (1, 2, 3, 4)} == {
        1: (None, 1, 1),
        2: (None, None, 2),
        3: (None, None, 2),
        4: (None, None, None),
    }
    assert tuple(told[3][f"{one}_amount"] for one in members) == (None, 6, None)
    assert told[-1]["tables"] == set()


def test_a_use_of_the_same_row_needs_no_table(tmp_path: Path) -> None:
    given = book(
        tmp_path,
        a={**when("months >= 12"), "amount": 500},
        b={**when("granted('a')"), "amount": "granted_amount('a') // 5"},
        c={**when("granted('b') OR card"), "amount": 1},
    )
    told = swept(given, [person(1), person(2, 1), person(3, None, card=False), person(4, None)])
    assert [tuple(told[key][f"{one}_status"] for one in "abc") for key in (1, 2, 3, 4)] == [
        (100, 100, 100),
        (-2, -2, 100),
        (2, 2, 2),
        (2, 2, 100),
    ]
    assert told[1]["b_amount"] == 100
    assert told[-1]["tables"] == set()


def test_a_fact_may_be_called_like_a_policys_column(tmp_path: Path) -> None:
    given = book(tmp_path, id={**when("months > 1"), "amount": 3}, firm=when("granted('id')"))
    told = swept(given, [person(1), person(2, 0)])
    assert [(told[key]["id_status"], told[key]["firm_status"]) for key in (1, 2)] == [(100, 100), (-2, -2)]


def test_another_subjects_outcome_comes_from_a_table(tmp_path: Path) -> None:
    given = book(tmp_path, a=when("months > 1"), c={"subject": "firm", **when("granted('a', owner)")})
    told = swept(given, [person(1), person(2, 0), person(3, None)], [(7, 1), (8, 2), (9, 3)], "firm")
    assert [told[key]["c_status"] for key in (7, 8, 9)] == [100, -2, 2]
    assert "outcome_of_a" in str(told[-1]["tables"])
