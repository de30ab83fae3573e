"""What is known of each group and pool from the bytes of a sweep, and from the marks that it may keep beside."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.explain.limits import asked_in_turn, limits_told
from baigong.engine.policy.explain.places import Chain, WidePlaces
from baigong.engine.policy.model import Book, Policy
from tests.engine.policy.explain.worlds import DAY, book_of, condition

COLUMNS = {"county": {"type": "text"}, "fee": {"type": "bigint", "unit": "fen"}}
MONEY = {"id": "money", "budget": 1000, "per": ["county"]}
TWO = {"id": "two", "at_most": 2, "per": ["county"]}
GROUP = {"id": "one", "one_of": ["grant"], "per": ["county"], "keep": "first"}


def book(folder: Path, **policy: object) -> Book:
    return book_of(folder, COLUMNS, {"conditions": [condition("fee >= 0")], "amount": "fee", **policy})


def grant(folder: Path, **policy: object) -> Policy:
    return book(folder, **policy).policies["grant"]


def marks(policy: Policy, status: int, kept: int | None = None) -> dict[str, str]:
    """Limit → mark."""
    return {one.id: one.mark for one in limits_told(policy, status, kept)}


def test_groups_come_before_places_and_places_before_money(tmp_path: Path) -> None:
    policy = grant(tmp_path, groups=[GROUP], pools=[TWO, MONEY])
    turned = replace(policy, pools=policy.pools[::-1])
    assert asked_in_turn(policy) == [("group", "one"), ("at_most", "two"), ("budget", "money")]
    assert asked_in_turn(turned) == asked_in_turn(policy)


@pytest.mark.parametrize("limit", [{"pools": [TWO]}, {"pools": [MONEY]}, {"groups": [GROUP]}])
@pytest.mark.parametrize(
    ("status", "mark"), [(100, "fits"), (101, "open"), (110, "full"), (111, "open"), (120, "full"), (121, "open")]
)
def test_of_one_limit_the_status_says_all(tmp_path: Path, limit: dict[str, object], status: int, mark: str) -> None:
    assert list(marks(grant(tmp_path, **limit), status).values()) == [mark]


@pytest.mark.parametrize("status", [-100, -2, -1, 1, 2, 99])
def test_of_a_row_that_does_not_pass_nothing_is_said(tmp_path: Path, status: int) -> None:
    assert limits_told(grant(tmp_path, pools=[TWO]), status) == ()
    assert limits_told(grant(tmp_path, pools=[TWO]), status, 2) == ()


def test_without_limits_nothing_is_said(tmp_path: Path) -> None:
    assert limits_told(grant(tmp_path), 100) == ()


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (100, {"one": "fits", "two": "fits", "money": "fits"}),
        (110, {"one": "full"}),
        (120, {"one": "fits"}),
        (101, {}),
        (111, {}),
        (121, {}),
    ],
)
def test_of_several_only_what_the_status_settles(tmp_path: Path, status: int, found: dict[str, str]) -> None:
    assert marks(grant(tmp_path, groups=[GROUP], pools=[TWO, MONEY]), status) == found


def test_one_pool_beside_a_group_is_full_where_it_caps(tmp_path: Path) -> None:
    for pool in (TWO, MONEY):
        policy = grant(tmp_path, groups=[GROUP], pools=[pool])
        assert marks(policy, 120) == {"one": "fits", str(pool["id"]): "full"}


def test_marks_that_were_kept_say_the_rest(tmp_path: Path) -> None:
    policy = grant(tmp_path, groups=[GROUP], pools=[MONEY, TWO])
    digits = {"full": 0, "open": 1, "fits": 2}
    for one, two, money in product(digits, repeat=3):
        kept = digits[one] + 3 * digits[two] + 9 * digits[money]
        assert marks(policy, 121, kept) == {"one": one, "two": two, "money": money}


def places(connection: duckdb.DuckDBPyConnection, of: Book, query: str, *columns: str) -> WidePlaces:
    """Wide rows as a sweep writes them."""
    return WidePlaces(connection, of, DAY, {"person": f"({query})"}, columns)


def test_a_sweep_s_row_may_have_its_marks(tmp_path: Path) -> None:
    several = book(tmp_path, groups=[GROUP], pools=[TWO])
    query = (
        "SELECT 1 AS id, 121 AS grant_status, NULL AS grant_amount, 1 AS grant_by, 7 AS grant_marks "
        "UNION ALL SELECT 2, 100, 5, NULL, NULL UNION ALL SELECT 3, 120, NULL, 1, NULL"
    )
    with duckdb.connect() as connection:
        found = [places(connection, several, query, "grant_marks").of("grant", number) for number in (1, 2, 3)]
        bare = places(connection, several, query).of("grant", 1)
    assert [one and [each.mark for each in one.limits] for one in found] == [
        ["open", "fits"],
        ["fits", "fits"],
        ["fits", "full"],
    ]
    assert bare is not None
    assert bare.limits == ()


def test_the_first_sweep_that_has_the_row_tells(tmp_path: Path) -> None:
    of = book(tmp_path, pools=[TWO])
    with duckdb.connect() as connection:
        sweeps = [
            places(connection, of, f"SELECT {number} AS id, 100 AS grant_status, {fen} AS grant_amount, 0 AS grant_by")
            for number, fen in ((1, 10), (2, 20), (1, 30))
        ]
        chain = Chain(DAY, sweeps)
        amounts = [found and found.amount for found in (chain.of("grant", number) for number in (1, 2, 3))]
    assert amounts == [10, 20, None]
