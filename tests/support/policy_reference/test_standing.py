"""What one row decides by itself: rules 3 to 7."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.small import at_most, granted, outcomes, people, rule, world
from tests.support.policy_reference.standing import in_force
from tests.support.policy_reference.tree import (
    Arithmetic,
    AsOf,
    Column,
    Granted,
    GrantedAmount,
    Literal,
    Node,
    Parameter,
    Part,
)
from tests.support.policy_reference.world import Check, Dated, DecidedCase

OK, GOOD = Column("ok"), Column("good")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, None),
        (date(2016, 12, 31), False),
        (date(2017, 1, 1), True),
        (date(2018, 12, 31), True),
        (date(2019, 1, 1), False),
    ],
)
def test_in_force_from_inclusive_to_exclusive(day: date | None, expected: bool | None) -> None:
    assert in_force(rule(ends=date(2019, 1, 1)), day) is expected


def test_without_an_end_it_stays_in_force() -> None:
    assert in_force(rule(), date(2999, 1, 1)) is True


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"ok": True, "good": True, "bad": False}, "granted"),
        ({"ok": None, "good": False, "bad": False}, "refused by c2"),
        ({"ok": False, "good": False, "bad": False}, "refused by c1"),
        ({"ok": False, "good": False, "bad": True}, "refused by veto"),
        ({"ok": None, "good": None, "bad": False}, "unknown by c1"),
        ({"ok": True, "good": None, "bad": None}, "unknown by veto"),
        ({"ok": True, "good": False, "bad": None}, "refused by c2"),
    ],
)
def test_refused_before_unknown_each_by_the_first(facts: dict[str, Any], expected: str) -> None:
    policy = rule("a", OK, GOOD, vetoes=(Check("veto", Column("bad")),))
    assert outcomes(world(people({"id": 1, **facts}), policy)) == {1: expected}


def test_an_unknown_day_is_named_in_force() -> None:
    over = people({"id": 1, "day": None, "ok": False}, {"id": 2, "day": None, "ok": True})
    assert outcomes(world(over, rule("a", OK, dated_by="day"))) == {1: "refused by c1", 2: "unknown by in_force"}


@pytest.mark.parametrize("ceiling", [None, 3])
@pytest.mark.parametrize(("amount", "kept"), [(-1, False), (0, True), (3, True), (4, None)])
def test_an_amount_below_0_or_above_the_ceiling_is_a_hole(amount: int, kept: bool | None, ceiling: int | None) -> None:
    result = settle(world(people({"id": 1, "n": amount}), rule(amount=Column("n"), ceiling=ceiling)))
    keeps = ceiling is None if kept is None else kept
    assert outcomes(result) == {1: "granted" if keeps else "unknown by amount"}
    assert result.holes == ([] if keeps else [f"a 1: amount {amount}"])
    assert result.outcomes["a", 1].amount == (amount if keeps else None)


def test_a_policy_without_an_amount_grants_0() -> None:
    assert settle(world(people({"id": 1}), rule())).outcomes["a", 1].amount == 0


LACKS: dict[str, Any] = {"n": 1, "day": date(2018, 1, 1), "key": 1, "limit": "a", "score": 1, "asked": True}
FULL = rule(
    amount=Column("n"),
    period=(Part("year", Column("day")),),
    pools=(at_most(Parameter("limits", (Column("limit"),)), "key", "limit"),),
    parameters={"limits": Dated({date(2017, 1, 1): {("a",): 5}})},
    order=("score",),
    applied=Column("asked"),
)


@pytest.mark.parametrize(
    ("without", "named"),
    [
        ([], None),
        (["n", "day", "key", "score"], "amount"),
        (["day", "key"], "period"),
        (["key", "score"], "keys"),
        (["limit"], "keys"),
        (["score"], "order"),
        (["asked"], "order"),
    ],
)
def test_what_else_a_row_may_lack(without: list[str], named: str | None) -> None:
    facts: dict[str, Any] = {**LACKS, **dict.fromkeys(without)}
    result = outcomes(world(people({"id": 1, **facts}, {"id": 2, **LACKS}), FULL))
    assert result[1].rstrip("*") == (f"unknown by {named}" if named else "granted")


def test_a_limit_without_a_cell_is_a_hole() -> None:
    result = settle(world(people({"id": 1, **LACKS, "limit": "b"}), FULL))
    assert outcomes(result) == {1: "unknown by limits"}
    assert result.holes == ["a 1: limits['b']"]


def test_a_used_amount_counts_when_it_is_settled() -> None:
    over = people(
        {"id": 1, "ok": True, "other": 3}, {"id": 2, "ok": False, "other": 1}, {"id": 3, "ok": None, "other": 2}
    )
    base = rule("a", OK, amount=Literal(40))
    same = rule("b", amount=GrantedAmount("a"))
    named = rule("c", amount=Arithmetic("+", GrantedAmount("a", "other"), Literal(1)))
    result = settle(world(over, base, same, named))
    amounts = {key: outcome.amount for key, outcome in result.outcomes.items()}
    assert [amounts["b", n] for n in (1, 2, 3)] == [40, 0, None]
    assert [amounts["c", n] for n in (1, 2, 3)] == [None, 41, 1]


def test_no_such_row_is_false() -> None:
    over = people({"id": 1, "other": 77})
    assert outcomes(world(over, rule("a"), rule("b", Granted("a", "other"))), "b") == {1: "refused by c1"}


YEARLY = rule("a", OK, amount=Literal(9), period=(Part("year", Column("day")),))
CASE = granted(4, id=1, ok=True, day=date(2018, 5, 5))


@pytest.mark.parametrize(
    ("day", "ok", "expected"),
    [
        (date(2018, 12, 31), False, ("granted", 4)),
        (date(2019, 1, 1), False, ("refused", None)),
        (date(2019, 1, 1), True, ("granted", 9)),
        (None, False, ("unknown", None)),
    ],
)
def test_a_case_answers_its_period(day: date | None, ok: bool, expected: tuple[str, int | None]) -> None:
    policy = replace(YEARLY, decided=(CASE,))
    outcome = settle(world(people({"id": 1, "ok": ok, "day": day}), policy)).outcomes["a", 1]
    assert (outcome.outcome, outcome.amount) == expected


def test_an_unknown_period_without_a_case_of_the_subject_is_refused_as_usual() -> None:
    other = replace(YEARLY, decided=(CASE,))
    assert outcomes(world(people({"id": 2, "ok": False, "day": None}), other)) == {2: "refused by c1"}


def test_a_case_that_was_not_granted_answers_and_holds_nothing() -> None:
    case = DecidedCase({"id": 1, "ok": True}, "refused")
    over = people({"id": 1, "ok": True}, {"id": 2, "ok": True})
    policy = rule("a", OK, pools=(at_most(1),), decided=(case,))
    assert outcomes(world(over, policy)) == {1: "refused", 2: "granted"}


def test_a_case_of_a_subject_that_has_gone_answers_and_holds() -> None:
    over = people({"id": 1, "other": 9})
    policy = rule("a", pools=(at_most(1),), decided=(granted(4, id=9, other=1),))
    result = settle(world(over, policy, rule("b", amount=GrantedAmount("a", "other"))))
    assert outcomes(result) == {1: "capped by places"}
    assert result.outcomes["b", 1].amount == 4
    assert result.gone["a", 9].amount == 4


def test_a_case_with_an_unknown_key_holds_no_place() -> None:
    policy = rule(pools=(at_most(1, "person"),), decided=(granted(id=9, person=None),))
    assert outcomes(world(people({"id": 1, "person": 5}), policy)) == {1: "granted"}


BAND = Dated({date(2010, 1, 1): 1, date(2018, 1, 1): 2}, "as_of")


@pytest.mark.parametrize("key", [Part("year", AsOf()), Part("year", Column("day")), Parameter("band")])
@pytest.mark.parametrize(("decided_on", "same"), [(date(2017, 12, 31), False), (date(2018, 1, 1), True), (None, True)])
def test_a_case_has_the_period_and_the_place_of_its_own_day(key: Node, decided_on: date | None, same: bool) -> None:
    """The sweep is in 2018; ``day`` falls back to the day asked."""
    view = people({"id": 1, "day": None}, {"id": 2, "day": None}, absent={"day": "as_of"})
    case = DecidedCase({"id": 1, "day": None}, "granted", 4, decided_on)
    policy = rule("a", amount=Literal(9), decided=(case,), parameters={"band": BAND})
    result = settle(world(view, replace(policy, period=(key,)))).outcomes
    assert [result["a", one].amount for one in (1, 2)] == [4 if same else 9, 9]
    pool = replace(at_most(1), per=(key,))
    result = settle(world(view, replace(policy, pools=(pool,)))).outcomes
    assert (result["a", 2].outcome, result["a", 2].amount) == (("capped", None) if same else ("granted", 9))
