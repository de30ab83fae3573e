"""Every way of filling what is not known yet."""

from __future__ import annotations

from tests.support.policy_reference.completions import completions, count, filled, gaps
from tests.support.policy_reference.small import people, rule, world
from tests.support.policy_reference.world import World


def a_world() -> World:
    rows = [
        {"id": 1, "ok": None, "n": None, "end": None, "day": None},
        {"id": 2, "ok": True, "n": 3, "end": None, "day": None},
    ]
    return world(people(*rows, absent={"end": "none", "day": "as_of"}), rule())


def test_only_what_is_unknown_is_filled() -> None:
    assert gaps(a_world()) == {("people", 0, "ok"): (True, False), ("people", 0, "n"): (0, 1, 2, 3)}


def test_every_value_meets_every_other() -> None:
    found = [(one.views[0].rows[0]["ok"], one.views[0].rows[0]["n"]) for one in completions(a_world())]
    assert len(found) == len(set(found)) == count(a_world()) == 8
    assert all(not gaps(one) for one in completions(a_world()))


def test_some_may_stay_unknown() -> None:
    found = list(completions(a_world(), partial=True))
    assert len(found) == count(a_world(), partial=True) == 15
    assert a_world() in found
    assert sum(not gaps(one) for one in found) == 8


def test_the_rest_of_the_world_stays() -> None:
    for one in completions(a_world()):
        assert one.views[0].rows[1] == a_world().views[0].rows[1]
        assert one.policies == a_world().policies
        assert one.views[0].rows[0]["end"] is None


def test_a_world_without_gaps_has_itself_alone() -> None:
    known = world(people({"id": 1, "ok": True}), rule())
    assert list(completions(known)) == [known]
    assert count(known) == 1


def test_a_fact_can_be_taken_away() -> None:
    known = world(people({"id": 1, "ok": True}, {"id": 2, "ok": True}), rule())
    assert gaps(filled(known, {("people", 1, "ok"): None})) == {("people", 1, "ok"): (True, False)}
