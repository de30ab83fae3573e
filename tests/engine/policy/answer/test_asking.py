"""Which fact is asked for next."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.answer import Answers, Profile, entitlements, next_question, still_needed
from tests.engine.policy.answer.profiles import DAY, profile_of, question
from tests.engine.policy.explain.worlds import SAYS, condition

ALL = {
    "level": question("person.level"),
    "months": question("person.months"),
    "fee": question("person.fee"),
    "employed": question("person.employed"),
}


def names(profile: Profile, answers: Answers) -> list[str]:
    """What is still needed, in order."""
    return [one.id for one in still_needed(profile, answers, DAY)]


def test_what_more_policies_need_first_comes_first(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        ALL,
        {"conditions": [condition("level = '5'"), condition("months > 1", "c2")]},
        {"conditions": [condition("fee > 1"), condition("level = '5'", "c2")]},
        {"conditions": [condition("fee > 1"), condition("employed", "c2")]},
    )
    assert names(profile, {}) == ["fee", "level", "months", "employed"]
    assert names(profile, {"fee": 0}) == ["level", "months"]
    assert names(profile, {"fee": 0, "level": "4"}) == []
    assert next_question(profile, {"fee": 0, "level": "4"}, DAY) is None


def test_of_equals_more_money_comes_first_and_then_the_order_of_the_file(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        {"fee": question("person.fee"), "level": question("person.level"), "months": question("person.months")},
        {"conditions": [condition("level = '5'")], "amount": 100},
        {"conditions": [condition("fee > 1")], "amount": 100},
        {"conditions": [condition("months > 1")], "amount": 101},
    )
    assert names(profile, {}) == ["months", "fee", "level"]


@pytest.mark.parametrize("amount", ["least(fee, 101)", "rate[level]"])
def test_money_is_told_by_the_numbers_that_an_amount_is_made_of(tmp_path: Path, amount: str) -> None:
    rate = {"rate": {"title": SAYS, "assumed": True, "2018-01-01": {"5": 7, "3": 101}}}
    profile = profile_of(
        tmp_path,
        {"level": question("person.level"), "fee": question("person.fee"), "months": question("person.months")},
        {"conditions": [condition("months > 1")], "amount": 100},
        {"conditions": [condition("fee > 1"), condition("level = '5'", "c2")], "amount": amount, "parameters": rate},
    )
    assert names(profile, {})[0] == "fee"


def test_a_ceiling_is_the_most(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        {"fee": question("person.fee"), "months": question("person.months")},
        {"conditions": [condition("fee > 1")], "amount": 50, "ceiling": 60},
        {"conditions": [condition("months > 1")], "amount": 55},
    )
    assert names(profile, {}) == ["fee", "months"]


def test_i_do_not_know_counts_as_asked_and_the_next_condition_takes_its_turn(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        ALL,
        {"conditions": [condition("level = '5'"), condition("fee > 1", "c2"), condition("months > 1", "c3")]},
        {"conditions": [condition("employed")]},
    )
    assert names(profile, {})[0] == "level"
    assert names(profile, {"level": None, "employed": True}) == ["fee", "months"]
    assert names(profile, {"level": None, "fee": None, "months": None, "employed": None}) == []


def test_a_fact_that_no_longer_matters_is_not_asked(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path, ALL, {"conditions": [condition("employed OR (level = '5' AND months > 1)")], "amount": "fee"}
    )
    assert sorted(names(profile, {})) == ["employed", "fee", "level", "months"]
    assert names(profile, {"employed": True}) == ["fee"]
    assert sorted(names(profile, {"employed": False, "level": "4"})) == []
    assert names(profile, {"employed": True, "fee": None}) == []


def test_conditions_come_before_vetoes_and_both_before_the_amount(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        ALL,
        {
            "vetoes": [condition("employed", "v1")],
            "conditions": [condition("months > 1")],
            "amount": "CASE WHEN level = '5' THEN fee ELSE 0 END",
        },
    )
    assert names(profile, {}) == ["months", "level", "employed"]
    assert names(profile, {"months": 12})[0] == "employed"
    assert names(profile, {"months": 12, "employed": False}) == ["level"]
    assert names(profile, {"months": 12, "employed": False, "level": "5"}) == ["fee"]
    assert names(profile, {"months": 12, "employed": False, "level": "4"}) == []
    assert names(profile, {"employed": True}) == []


ENDED = {"ended": question("person.has_ended_on"), "ended_on": question("person.ended_on")}


def test_whether_there_is_a_value_is_asked_before_the_value(tmp_path: Path) -> None:
    profile = profile_of(tmp_path, ENDED, {"conditions": [condition("has_ended_on AND ended_on < DATE '2018-01-01'")]})
    assert names(profile, {}) == ["ended"]
    assert names(profile, {"ended": True}) == ["ended_on"]
    assert names(profile, {"ended": False}) == []
    assert names(profile, {"ended": None}) == []


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({}, "unknown"),
        ({"ended": None}, "unknown"),
        ({"ended": False}, "granted"),
        ({"ended": True}, "unknown"),
        ({"ended": True, "ended_on": None}, "unknown"),
        ({"ended": True, "ended_on": DAY}, "refused"),
        ({"ended": False, "ended_on": DAY}, "granted"),
        ({"ended_on": DAY}, "unknown"),
    ],
)
def test_what_was_not_asked_is_not_none(tmp_path: Path, answers: Answers, outcome: str) -> None:
    profile = profile_of(
        tmp_path, ENDED, {"conditions": [condition("NOT has_ended_on OR ended_on < DATE '2018-01-01'")]}
    )
    assert [one.outcome for one in entitlements(profile, answers, DAY)] == [outcome]


def test_a_value_that_is_known_is_there(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path, {"ended_on": question("person.ended_on")}, {"conditions": [condition("has_ended_on")]}
    )
    assert names(profile, {}) == ["ended_on"]
    assert [one.outcome for one in entitlements(profile, {"ended_on": DAY}, DAY)] == ["granted"]
    assert [one.outcome for one in entitlements(profile, {"ended_on": None}, DAY)] == ["unknown"]


def test_what_was_not_asked_is_not_false(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path, {"employed": ALL["employed"]}, {"vetoes": [condition("employed", "v1")], "conditions": []}
    )
    outcomes = {answer: entitlements(profile, {"employed": answer}, DAY)[0].outcome for answer in (True, False, None)}
    assert outcomes == {True: "refused", False: "granted", None: "unknown"}
    assert entitlements(profile, {}, DAY)[0].outcome == "unknown"


def test_a_used_policy_s_questions_come_with_it(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        ALL,
        {"conditions": [condition("granted('other-1')"), condition("employed", "c2")]},
        {"conditions": [condition("months > 1"), condition("fee > 1", "c2"), condition("level = '5'", "c3")]},
    )
    assert names(profile, {}) == ["months", "level", "fee", "employed"]
    assert names(profile, {"months": 0}) == []
    assert [one.by for one in entitlements(profile, {"months": 0}, DAY)] == ["c1", "c1"]


def test_one_answer_serves_several_places(tmp_path: Path) -> None:
    both = {"both": question("person.employed", "person.has_ended_on")}
    profile = profile_of(
        tmp_path, both, {"conditions": [condition("employed")]}, {"conditions": [condition("has_ended_on")]}
    )
    assert names(profile, {}) == ["both"]
    assert [one.outcome for one in entitlements(profile, {"both": True}, DAY)] == ["granted", "granted"]


def test_an_answer_to_a_question_that_there_is_not_is_passed_over(tmp_path: Path) -> None:
    profile = profile_of(tmp_path, {"level": ALL["level"]}, {"conditions": [condition("level = '5'")]})
    assert [one.id for one in still_needed(profile, {"strange": 1}, DAY)] == ["level"]
