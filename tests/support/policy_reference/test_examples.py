"""The examples of the definition, one test a rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support.policy_reference.completions import completions, filled
from tests.support.policy_reference.promises import broken_promises
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.small import (
    START,
    at_most,
    budget,
    granted,
    group,
    outcomes,
    people,
    rule,
    world,
)
from tests.support.policy_reference.steps import CycleError
from tests.support.policy_reference.tree import (
    And,
    AsOf,
    Column,
    Compare,
    Extreme,
    Granted,
    Has,
    Literal,
    Not,
    Or,
    Parameter,
    Part,
)
from tests.support.policy_reference.value import Env, value
from tests.support.policy_reference.world import Check, Dated, OrderTerm, Raw

OK = Column("ok")
BY_SCORE = OrderTerm(Column("score"), descending=True)


def test_rule_1_missing() -> None:
    ended = And((Has("end"), Compare("<", Column("end"), AsOf())))
    rows: list[Raw] = [{"id": 1, "end": None}, {"id": 2, "end": date(2018, 1, 1)}]
    over = people(*rows, absent={"end": "none"})
    assert outcomes(world(over, rule("a", ended))) == {1: "refused by c1", 2: "granted"}
    bare = rule("a", Compare("<", Column("end"), AsOf()))
    assert outcomes(world(over, bare)) == {1: "unknown by c1", 2: "granted"}


def test_rule_2_expressions() -> None:
    env = Env(date(2018, 9, 4))
    assert value(And((Literal(value=False), OK)), {"ok": None}, env) is False
    assert value(Extreme("least", (Literal(3), Column("n"))), {"n": None}, env) is None


def test_rule_3_hole_in_the_rule() -> None:
    table = Dated({START: {("3",): 300, ("4",): 200, ("5",): 100}})
    pays = rule("a", amount=Parameter("amount", (Column("level"),)), parameters={"amount": table})
    result = settle(world(people({"id": 1, "level": "9"}, {"id": 2, "level": "3"}), pays))
    assert outcomes(result) == {1: "unknown by amount", 2: "granted"}
    assert result.holes == ["a 1: amount['9']"]


def test_rule_4_refused() -> None:
    over = people({"id": 1, "ok": None, "good": False})
    assert outcomes(world(over, rule("a", OK, Column("good")))) == {1: "refused by c2"}


def test_rule_5_in_force() -> None:
    over = people({"id": 1, "applied_on": date(2019, 1, 1)}, {"id": 2, "applied_on": date(2018, 12, 31)})
    until = rule("a", dated_by="applied_on", ends=date(2019, 1, 1))
    assert outcomes(world(over, until)) == {1: "refused by in_force", 2: "granted"}


def test_rule_6_another_policys_outcome() -> None:
    over = people({"id": 1, "ok": None}, {"id": 2, "ok": True})
    pooled = rule("a", OK, pools=(at_most(1),))
    result = settle(world(over, pooled, rule("b", Granted("a"))))
    assert outcomes(result) == {1: "unknown by c1", 2: "granted*"}
    assert outcomes(result, "b") == {1: "unknown by c1", 2: "unknown by c1"}
    assert result.outcomes["b", 2].awaiting == result.outcomes["a", 2].awaiting == {("a", 1)}


def test_rule_7_decided_cases() -> None:
    year = Part("year", Column("day"))
    this_year: Raw = {"id": 1, "day": date(2019, 5, 1)}
    yearly = rule("a", period=(year,), decided=(granted(id=1, day=date(2018, 5, 1)),))
    assert outcomes(world(people(this_year), yearly)) == {1: "granted"}
    lifetime = replace(yearly, pools=(at_most(1, "id"),))
    assert outcomes(world(people(this_year), lifetime)) == {1: "capped by places"}
    assert settle(world(people({**this_year, "day": date(2018, 1, 1)}), lifetime)).outcomes["a", 1].decided


def test_rule_8_steps() -> None:
    circle = world(people({"id": 1}), rule("a", Granted("b")), rule("b", Granted("a")))
    with pytest.raises(CycleError, match="a, b"):
        settle(circle)


def test_rule_9_the_queue() -> None:
    same_day = date(2018, 3, 1)
    over = people({"id": 2, "day": same_day}, {"id": 1, "day": same_day})
    assert outcomes(world(over, rule(order=("day",), pools=(at_most(1),)))) == {1: "granted", 2: "capped by places"}


def test_rule_10_asking() -> None:
    over = people(
        {"id": 1, "person": 7, "employer": 1},
        {"id": 2, "person": 8, "employer": 1},
        {"id": 3, "person": 8, "employer": 2},
    )
    pools = (at_most(1, "person", name="person"), at_most(1, "employer", name="employer"))
    assert outcomes(world(over, rule(pools=pools))) == {1: "granted", 2: "capped by employer", 3: "granted"}


def test_rule_11_room() -> None:
    over = people({"id": 1, "asks": 3}, {"id": 2, "asks": 2}, {"id": 3, "asks": 1})
    spending = rule(amount=Column("asks"), pools=(budget(4),))
    assert outcomes(world(over, spending)) == {1: "granted", 2: "capped by money", 3: "capped by money"}


def test_rule_12_a_group() -> None:
    over = people({"id": 1, "person": 7}, {"id": 2, "person": 7}, {"id": 3, "person": 8})
    one = group("first", "a", per="person")
    assert outcomes(world(over, rule(), groups=(one,))) == {1: "granted", 2: "excluded by a", 3: "granted"}


def test_rule_13_too_many_decided() -> None:
    cases = tuple(granted(id=number) for number in (1, 2, 3))
    over = people(*({"id": number} for number in (1, 2, 3, 4)))
    lowered = rule(pools=(at_most(2),), decided=cases)
    assert outcomes(world(over, lowered)) == {1: "granted", 2: "granted", 3: "granted", 4: "capped by places"}


ONE_PLACE = world(
    people({"id": 1, "ok": None}, {"id": 2, "ok": True}, {"id": 3, "ok": True}), rule("a", OK, pools=(at_most(1),))
)
"""A is unknown, B and C pass, one place."""


def test_rule_14_forecast() -> None:
    assert outcomes(ONE_PLACE)[2] == "granted*"


def test_rule_15_provisional() -> None:
    b = settle(ONE_PLACE).outcomes["a", 2]
    assert b.provisional
    assert b.awaiting == {("a", 1)}


def test_rule_16_who_may_stand_before_me() -> None:
    over = people(
        {"id": 1, "county": "x", "score": 3},
        {"id": 2, "county": "x", "score": None},
        {"id": 3, "county": "y", "score": 1},
    )
    best = rule(order=(BY_SCORE,), pools=(at_most(1, "county"),))
    assert outcomes(world(over, best)) == {1: "granted*", 2: "unknown by order", 3: "granted"}


def test_rule_17_marks() -> None:
    step = settle(ONE_PLACE).steps[0]
    unknown, first, second = step.queue
    assert first.marks == {}
    assert second.marks == {"a/places": "full"}
    assert unknown.marks == {"a/places": "fits"}
    assert outcomes(ONE_PLACE) == {1: "unknown by c1", 2: "granted*", 3: "capped by places"}


def test_rule_18_settled() -> None:
    over = people(
        {"id": 1, "person": 7, "ok": None, "late": False},
        {"id": 2, "person": 7, "ok": False, "late": True},
    )
    full = rule(
        "b", order=("late",), pools=(at_most(1, "late"),), decided=(granted(id=9, late=True, person=0, ok=True),)
    )
    result = settle(world(over, rule("a", OK), full, groups=(group("first", "a", "b", per="person"),)))
    assert outcomes(result) == {1: "unknown by c1", 2: "refused by c1"}
    assert outcomes(result, "b") == {1: "granted*", 2: "excluded by b"}, "whoever of the two before it holds the place"


def test_rule_18_the_pool_is_full_and_an_unknown_rival_may_hold_the_groups_place() -> None:
    over = people({"id": 1, "ok": None})
    full = rule("b", pools=(at_most(0),))
    result = settle(world(over, rule("a", OK), full, groups=(group("first", "a", "b"),)))
    assert outcomes(result, "b") == {1: "capped by places*"}
    assert result.outcomes["b", 1].awaiting == {("a", 1)}


def test_rule_19_computing_it() -> None:
    narrow = (at_most(1, "person", name="person"), budget(3, name="city"))
    crossing = (at_most(1, "person", name="person"), at_most(1, "employer", name="employer"))
    rows: list[Raw] = [
        {"id": n, "person": n // 2, "employer": (n + 1) // 2, "asks": n % 3, "ok": None if n == 1 else True}
        for n in range(1, 7)
    ]
    alone = settle(world(people(*rows), rule("a", OK, pools=narrow[:1])))
    crossed = settle(world(people(*rows), rule("a", pools=crossing)))
    windows = settle(world(people(*rows), rule("a", OK, amount=Column("asks"), pools=narrow)))
    assert alone.steps[0].rounds == 1
    assert crossed.steps[0].rounds > 1
    # One window a pool: the first known row of each person, then the running total up to the first misfit.
    assert outcomes(windows) == {
        1: "unknown by c1",
        2: "granted",
        3: "capped by person",
        4: "granted*",
        5: "capped by person",
        6: "granted*",
    }


def test_rule_20_explaining_alone_gives_the_sweeps_answer() -> None:
    over = people({"id": 1, "ok": None}, {"id": 2, "ok": True}, {"id": 3, "ok": True})
    used, user = rule("a", OK, pools=(at_most(1),)), rule("b", Not(Granted("a")))
    whole = world(over, used, user, rule("c", Granted("b")), rule("d", OK))
    alone = world(over, used, user)
    assert outcomes(whole, "b") == outcomes(alone, "b") == {1: "unknown by c1", 2: "unknown by c1", 3: "granted"}


def test_rule_21_what_is_settled_stays() -> None:
    open_ = world(people({"id": 1, "ok": None, "good": False}), rule("a", OK, Column("good")))
    known = filled(open_, {("people", 0, "ok"): False})
    assert outcomes(open_) == {1: "refused by c2"}
    assert outcomes(known) == {1: "refused by c1"}
    assert broken_promises(open_) == []


def test_rule_22_what_is_provisional_becomes_known() -> None:
    assert {outcomes(known)[2] for known in completions(ONE_PLACE)} == {"granted", "capped by places"}


def test_rule_23_capped_behind_nobody() -> None:
    over = people({"id": 1, "asks": 3}, {"id": 2, "asks": 1})
    spending = rule(amount=Column("asks"), pools=(budget(2),))
    assert outcomes(world(over, spending)) == {1: "capped by money", 2: "capped by money"}


def test_rule_24_a_dearer_rival_that_is_unknown() -> None:
    over = people({"id": 1, "asks": 1, "ok": None})
    dear, cheap = rule("a", OK, amount=Literal(3)), rule("b", amount=Column("asks"))
    better = (group("better", "a", "b"),)
    assert outcomes(world(over, dear, cheap, groups=better), "b") == {1: "granted*"}
    cheaper = replace(dear, amount=Literal(0))
    assert outcomes(world(over, cheaper, cheap, groups=better), "b") == {1: "granted"}


def test_rule_25_too_careful_never_too_bold() -> None:
    never = And((Compare(">", Column("n"), Literal(3)), Compare("<=", Column("n"), Literal(3))))
    always = Or((Compare(">", Column("n"), Literal(3)), Compare("<=", Column("n"), Literal(3))))
    over = people({"id": 1, "n": None, "late": False}, {"id": 2, "n": 1, "late": True})
    waits = world(over, rule("a", Or((never, Column("late"))), pools=(at_most(1),)))
    assert outcomes(waits) == {1: "unknown by c1", 2: "granted*"}
    assert {outcomes(known)[2] for known in completions(waits)} == {"granted"}
    assert outcomes(world(over, rule("a", always)))[1] == "unknown by c1"


def test_a_veto_that_is_unknown_is_named_before_a_condition() -> None:
    over = people({"id": 1, "bad": None, "ok": None}, {"id": 2, "bad": True, "ok": False})
    strict = rule("a", OK, vetoes=(Check("neglect", Column("bad")),))
    assert outcomes(world(over, strict)) == {1: "unknown by neglect", 2: "refused by neglect"}
