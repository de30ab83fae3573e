"""What is shown for the rows that pass: rules 10 to 14."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.small import at_most, budget, granted, group, outcomes, people, rule, world
from tests.support.policy_reference.tree import Column, Literal
from tests.support.policy_reference.world import Raw

OK, ASKS = Column("ok"), Column("asks")


def asking(*amounts: int, **same: Any) -> list[Raw]:
    return [{"id": number, "asks": amount, **same} for number, amount in enumerate(amounts, 1)]


@pytest.mark.parametrize(
    ("limit", "amounts", "room"),
    [
        (4, (3, 2, 1), "100"),
        (4, (3, 1, 1), "110"),
        (4, (2, 2, 0), "111"),
        (3, (2, 2, 0), "100"),
        (0, (0, 0, 1), "110"),
        (2, (3, 1), "00"),
        (-1, (0,), "0"),
    ],
)
def test_a_budget_closes_at_its_first_misfit(limit: int, amounts: tuple[int, ...], room: str) -> None:
    shown = outcomes(world(people(*asking(*amounts)), rule(amount=ASKS, pools=(budget(limit),))))
    assert "".join("1" if one == "granted" else "0" for one in shown.values()) == room


def test_a_row_stopped_before_a_budget_does_not_close_it() -> None:
    over = people(
        {"id": 1, "person": 1, "asks": 1}, {"id": 2, "person": 1, "asks": 9}, {"id": 3, "person": 2, "asks": 1}
    )
    pools = (at_most(1, "person", name="person"), budget(2))
    assert outcomes(world(over, rule(amount=ASKS, pools=pools))) == {1: "granted", 2: "capped by person", 3: "granted"}


def test_places_are_asked_before_budgets_and_groups_before_both() -> None:
    over = people(*asking(1, 1))
    pools = (budget(0), at_most(0))
    assert outcomes(world(over, rule(amount=ASKS, pools=pools)))[1] == "capped by places"
    decided = (granted(id=1, asks=1), granted(id=9, asks=1))
    grouped = rule("b", amount=ASKS, pools=pools)
    shown = outcomes(world(over, rule("a", decided=decided), grouped, groups=(group("first", "a", "b"),)), "b")
    assert shown == {1: "excluded by a", 2: "excluded by a"}


def test_a_second_budget_is_asked_only_where_the_first_has_room() -> None:
    over = people(*asking(3, 1))
    pools = (budget(2, name="small"), budget(3, name="large"))
    assert outcomes(world(over, rule(amount=ASKS, pools=pools))) == {1: "capped by small", 2: "capped by small"}
    turned = outcomes(world(over, rule(amount=ASKS, pools=pools[::-1])))
    assert turned == {1: "capped by small", 2: "capped by small"}


def test_each_key_has_its_own_room() -> None:
    over = people({"id": 1, "county": "x"}, {"id": 2, "county": "y"}, {"id": 3, "county": "x"})
    assert outcomes(world(over, rule(pools=(at_most(1, "county"),)))) == {
        1: "granted",
        2: "granted",
        3: "capped by places",
    }


def test_decided_cases_count_under_their_frozen_keys_and_amounts() -> None:
    over = people({"id": 1, "county": "x", "asks": 1}, {"id": 2, "county": "y", "asks": 1})
    case = granted(3, id=1, county="y", asks=0)
    policy = rule(amount=ASKS, pools=(budget(3, "county"),), decided=(case,))
    result = settle(world(over, policy))
    assert outcomes(result) == {1: "granted", 2: "capped by money"}
    assert result.outcomes["a", 1].amount == 3


def test_the_better_of_two_policies_is_kept() -> None:
    over = people({"id": 1, "asks": 1}, {"id": 2, "asks": 3}, {"id": 3, "asks": 2})
    one, other = rule("a", amount=Literal(2)), rule("b", amount=ASKS)
    both = world(over, one, other, groups=(group("better", "a", "b"),))
    assert outcomes(both) == {1: "granted", 2: "excluded by b", 3: "granted"}
    assert outcomes(both, "b") == {1: "excluded by a", 2: "granted", 3: "excluded by a"}


def test_the_first_of_two_policies_is_kept_whatever_it_pays() -> None:
    over = people({"id": 1, "ok": True}, {"id": 2, "ok": False})
    both = world(over, rule("a", amount=Literal(9)), rule("b", OK), groups=(group("first", "b", "a"),))
    assert outcomes(both, "a") == {1: "excluded by b", 2: "granted"}
    assert outcomes(both, "b") == {1: "granted", 2: "refused by c1"}


def test_a_decided_case_of_a_later_member_holds_the_group() -> None:
    late = rule("b", decided=(granted(id=1),))
    shown = outcomes(world(people({"id": 1}), rule("a"), late, groups=(group("first", "a", "b"),)))
    assert shown == {1: "excluded by b"}


def test_a_row_that_is_capped_does_not_hold_its_group() -> None:
    over = people({"id": 1, "person": 7, "full": True}, {"id": 2, "person": 7, "full": False})
    policy = rule(pools=(at_most(1, "full"),), decided=(granted(id=9, person=0, full=True),))
    shown = outcomes(world(over, policy, groups=(group("first", "a", per="person"),)))
    assert shown == {1: "capped by places", 2: "granted"}


def test_a_provisional_row_of_an_earlier_member_counts_as_granted() -> None:
    over = people({"id": 1, "ok": None}, {"id": 2, "ok": True})
    both = world(over, rule("a", OK, pools=(at_most(1),)), rule("b"), groups=(group("first", "a", "b"),))
    assert outcomes(both) == {1: "unknown by c1", 2: "granted*"}
    assert outcomes(both, "b") == {1: "granted*", 2: "excluded by a*"}


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_too_many_decided_leave_no_room(limit: int) -> None:
    cases = tuple(granted(2, id=number, asks=0) for number in (7, 8, 9))
    over = people(*asking(0, 0))
    full = outcomes(world(over, rule(amount=ASKS, pools=(at_most(limit),), decided=cases)))
    assert set(full.values()) == {"capped by places"}
    spent = outcomes(world(over, rule(amount=ASKS, pools=(budget(limit),), decided=cases)))
    assert set(spent.values()) == {"capped by money"}
