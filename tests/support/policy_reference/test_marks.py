"""What is settled, whatever becomes known: rules 15 to 18."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.policy_reference.promises import broken_promises
from tests.support.policy_reference.small import at_most, budget, granted, group, outcomes, people, rule, world
from tests.support.policy_reference.tree import And, Column, Literal
from tests.support.policy_reference.world import Policy, Pool, Raw

OK, ASKS = Column("ok"), Column("asks")


def row(number: int, ok: bool | None = True, **facts: Any) -> Raw:
    return {"id": number, "ok": ok, **facts}


def pooled(*pools: Pool, **more: Any) -> Policy:
    return rule("a", OK, pools=pools, **more)


def shown(policy: Policy, *rows: Raw) -> dict[Any, str]:
    """The outcomes of a policy alone, after all its promises were tried."""
    alone = world(people(*rows), policy)
    assert broken_promises(alone) == []
    return outcomes(alone)


UNKNOWN = "unknown by c1"


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (0, {1: UNKNOWN, 2: "capped by places", 3: "capped by places", 4: "capped by places"}),
        (1, {1: UNKNOWN, 2: "granted*", 3: "capped by places", 4: "capped by places"}),
        (2, {1: UNKNOWN, 2: "granted", 3: "granted*", 4: "capped by places"}),
        (3, {1: UNKNOWN, 2: "granted", 3: "granted", 4: "granted*"}),
        (4, {1: UNKNOWN, 2: "granted", 3: "granted", 4: "granted"}),
    ],
)
def test_one_unknown_row_moves_the_edge_by_one(limit: int, expected: dict[int, str]) -> None:
    assert shown(pooled(at_most(limit)), row(1, None), row(2), row(3), row(4)) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (6, ["granted", "granted", "granted"]),
        (5, ["granted", "granted*", "granted*"]),
        (4, ["granted", "granted*", "granted*"]),
        (3, ["granted*", "capped by money", "capped by money"]),
        (1, ["capped by money", "capped by money", "capped by money"]),
    ],
)
def test_an_unknown_row_may_spend_or_close_a_budget(limit: int, expected: list[str]) -> None:
    rows = [row(1, None, asks=2), row(2, asks=2), row(3, asks=2), row(4, asks=0)]
    assert [*shown(pooled(budget(limit), amount=ASKS), *rows).values()][1:] == expected


def test_an_unknown_amount_asks_the_ceiling_and_without_one_has_no_bound() -> None:
    rows = [row(1, asks=None), row(2, asks=1)]
    within = shown(pooled(budget(4), amount=ASKS, ceiling=3), *rows)
    assert within == {1: "unknown by amount", 2: "granted"}
    assert shown(pooled(budget(3), amount=ASKS, ceiling=3), *rows)[2] == "granted*"
    assert shown(pooled(budget(99), amount=ASKS), *rows)[2] == "granted*"


def test_an_unknown_key_may_be_any_that_agrees() -> None:
    rows = [row(1, person=None, county="x"), row(2, person=7, county="x"), row(3, person=7, county="y")]
    result = shown(pooled(at_most(1, "person", "county")), *rows)
    assert result == {1: "unknown by keys", 2: "granted*", 3: "granted"}


def test_an_unknown_order_stands_first() -> None:
    rows = [row(1, score=1), row(2, score=None), row(3, score=0)]
    assert shown(pooled(at_most(1), order=("score",)), *rows) == {
        1: "capped by places",
        2: "unknown by order",
        3: "granted*",
    }


def test_an_unknown_application_stands_with_the_applications() -> None:
    rows = [row(1, asked=False), row(2, asked=None), row(3, asked=True)]
    result = shown(pooled(at_most(1), applied=Column("asked")), *rows)
    assert result == {1: "capped by places", 2: "unknown by order", 3: "granted*"}


def test_an_unknown_row_that_surely_finds_no_room_is_no_rival() -> None:
    full = granted(id=9, ok=True, person=7, county="z")
    rows = [row(1, None, person=7, county="x"), row(2, person=8, county="x")]
    pools = (at_most(1, "person", name="person"), at_most(1, "county", name="county"))
    assert shown(pooled(*pools, decided=(full,)), *rows) == {1: UNKNOWN, 2: "granted"}


def test_an_unknown_row_that_is_out_may_still_close_a_budget_it_asks() -> None:
    rows = [row(1, None, asks=3), row(2, asks=1)]
    early, late = budget(2, name="early"), budget(9, name="late")
    assert shown(pooled(early, late, amount=ASKS), *rows) == {1: UNKNOWN, 2: "granted*"}
    stopped = pooled(at_most(0, "asks", name="none"), amount=ASKS)
    assert set(shown(stopped, *rows).values()) == {UNKNOWN, "capped by none"}


def test_a_sure_misfit_closes_a_budget_for_all_behind() -> None:
    rows = [row(1, asks=3), row(2, None, asks=1), row(3, asks=1)]
    assert shown(pooled(budget(2), amount=ASKS), *rows) == {1: "capped by money", 2: UNKNOWN, 3: "capped by money"}


def test_excluded_or_capped_is_provisional_while_open() -> None:
    rows = [row(1, None, person=7, county="x"), row(2, person=7, county="y")]
    full = granted(id=9, ok=True, person=0, county="y")
    policy = pooled(at_most(1, "county"), decided=(full,))
    both = world(people(*rows), policy, groups=(group("first", "a", per="person"),))
    assert outcomes(both) == {1: UNKNOWN, 2: "capped by places*"}
    assert broken_promises(both) == []


def test_an_earlier_member_that_is_out_leaves_the_group_to_the_next() -> None:
    over = people(row(1, None))
    both = world(over, rule("a", OK, pools=(at_most(0),)), rule("b"), groups=(group("first", "a", "b"),))
    assert outcomes(both, "a") == {1: UNKNOWN}
    assert outcomes(both, "b") == {1: "granted"}
    assert broken_promises(both) == []


def test_an_earlier_member_that_is_unknown_makes_the_next_wait() -> None:
    over = people(row(1, None), row(2, ok=False), row(3))
    both = world(over, rule("a", OK), rule("b"), groups=(group("first", "a", "b"),))
    assert outcomes(both, "b") == {1: "granted*", 2: "granted", 3: "excluded by a"}
    assert broken_promises(both) == []


def test_a_dearer_rival_with_an_unknown_amount_stands_at_its_ceiling() -> None:
    over = people(row(1, asks=None))
    for ceiling, expected in ((3, "granted*"), (1, "granted"), (None, "granted*")):
        dear = rule("b", amount=ASKS, ceiling=ceiling)
        both = world(over, rule("a", amount=Literal(2)), dear, groups=(group("better", "a", "b"),))
        assert outcomes(both) == {1: expected}
        assert broken_promises(both) == []


def test_two_facts_of_two_rows_are_both_awaited() -> None:
    rows = [row(1, None), row(2, None), row(3), row(4)]
    result = shown(pooled(at_most(2)), *rows)
    assert result == {1: UNKNOWN, 2: UNKNOWN, 3: "granted*", 4: "granted*"}


def test_a_row_that_can_never_pass_still_makes_others_wait() -> None:
    never = And((OK, Column("also"), Column("no")))
    over = people({"id": 1, "ok": None, "also": True, "no": None}, {"id": 2, "ok": True, "also": True, "no": True})
    assert outcomes(world(over, rule("a", never, pools=(at_most(1),)))) == {1: UNKNOWN, 2: "granted*"}
