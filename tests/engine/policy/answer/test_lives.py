"""Three lives in Mianyang in August 2018: what each is asked, in which order, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy.answer import Entitlement, Profile, entitlements, load_profiles, next_question
from baigong.engine.policy.model.nodes import Value

DAY = date(2018, 8, 31)
Life = Mapping[str, Value | None]
LATHE_OPERATOR: Life = {
    "team_lead": False,
    "contest": "-",
    "level": "3",
    "enterprise": True,
    "training": "-",
    "verified": True,
    "issued_on": date(2018, 5, 18),
    "insured_months": 62,
    "higher_before": False,
    "pilot_trained": False,
    "occupation": "lathe_operator",
    "post_matches": True,
    "post_allowance": False,
}
STUDENT: Life = {
    "team_lead": False,
    "contest": "city",
    "contest_category": "student",
    "level": "-",
    "contest_on": date(2018, 6, 1),
    "contest_placed": True,
    "contest_place": 2,
    "contest_level_held": False,
    "training": "-",
    "contest_awarded": True,
}
SMALL_EMPLOYER: Life = {
    "scheme": "apprenticeship_pilot",
    "base_provincial": False,
    "team": False,
    "base_city": False,
    "studio": "-",
    "planned_end": date(2018, 6, 30),
    "finished": 3,
    "started_on": date(2016, 9, 1),
    "apprentice_level": "4",
    "yearly_fee": 600_000,
}


@cache
def profiles() -> Mapping[str, Profile]:
    """Mianyang's."""
    return load_profiles("mianyang")


def lived(profile: str, life: Life) -> tuple[list[str], dict[str, Entitlement]]:
    """The questions in the order in which they were asked, and what comes out."""
    one = profiles()[profile]
    answers: dict[str, Value | None] = {}
    while (question := next_question(one, answers, DAY)) is not None:
        answers[question.id] = life[question.id]
    return list(answers), {each.policy: each for each in entitlements(one, answers, DAY)}


@pytest.mark.parametrize(
    ("profile", "life"), [("worker", LATHE_OPERATOR), ("worker", STUDENT), ("employer", SMALL_EMPLOYER)]
)
def test_nobody_is_asked_more_than_decides(profile: str, life: Life) -> None:
    asked, found = lived(profile, life)
    assert sorted(asked) == sorted(life)
    assert [one.policy for one in found.values() if one.outcome == "unknown"] == []
    assert set(found) == set(profiles()[profile].policies)
    assert len(asked) * 2 < len(profiles()[profile].questions)


def test_a_lathe_operator_with_a_fresh_level_3_has_the_upgrade_subsidy() -> None:
    _asked, found = lived("worker", LATHE_OPERATOR)
    assert [one.policy for one in found.values() if one.outcome == "granted"] == ["skill-upgrade-subsidy"]
    one = found["skill-upgrade-subsidy"]
    assert (one.amount, one.by, one.missing, one.nearest) == (200_000, "", (), "")
    assert one.basis[0].document == "人社部发〔2017〕40号"
    assert one.limits == ("同一职业同一等级只补贴一次", "每人每年不超过三次")
    assert "失业保险" in one.next_step


def test_what_is_refused_says_why_and_what_would_change_it() -> None:
    _asked, found = lived("worker", LATHE_OPERATOR)
    one = found["post-allowance"]
    assert (one.outcome, one.by, one.amount, one.next_step) == ("refused", "scheme", None, "")
    assert one.says == "不符合：企业已建立岗位津贴制度"
    assert one.nearest == "如果对“您的单位有技能岗位津贴制度吗？”能回答“是”"
    assert one.basis[0].document == "绵组通〔2018〕13号"
    assert found["craftsman-eligibility"].says == "不符合：取得现等级满 2 年"


def test_in_english_too() -> None:
    with speak("en"):
        _asked, found = lived("worker", LATHE_OPERATOR)
        assert found["skill-upgrade-subsidy"].says == "All conditions are met."
        assert found["post-allowance"].nearest.endswith('were "Yes"')
        assert found["craftsman-eligibility"].says == "Not met: At the present level for 2 years"


def test_a_student_with_a_second_place_has_the_prize_and_one_promotion() -> None:
    asked, found = lived("worker", STUDENT)
    assert {one.policy: one.amount for one in found.values() if one.outcome == "granted"} == {
        "contest-award": 200_000,
        "contest-promotion-senior": 0,
    }
    one = found["contest-promotion-intermediate"]
    assert (one.outcome, one.by) == ("refused", "contest-promotion-senior")
    assert one.says == "与“竞赛晋升高级工”只能享受一项，取那一项。"
    assert asked.index("contest_placed") < asked.index("contest_place")
    assert "contest_level" not in asked


def test_a_small_employer_has_the_pilot_s_subsidy() -> None:
    asked, found = lived("employer", SMALL_EMPLOYER)
    assert {one.policy: one.amount for one in found.values() if one.outcome == "granted"} == {
        "apprenticeship-pilot": 3 * (600_000 * 60 // 100 * 21 // 12)
    }
    assert found["studio-grant"].by == "rank"
    assert found["apprenticeship-subsidy"].by in {"in_force", "scheme"}
    assert not {"institutions", "trainees", "team_amount"} & set(asked)


def test_what_settles_most_is_asked_first() -> None:
    asked, _found = lived("worker", LATHE_OPERATOR)
    assert asked[:3] == ["team_lead", "contest", "level"]  # five policies wait for the first, four for the second


@pytest.mark.parametrize("day", [date(2011, 6, 1), date(2018, 12, 1), date(2026, 11, 25)])
@pytest.mark.parametrize("profile", ["worker", "employer"])
def test_on_any_day_i_do_not_know_ends_the_questions(profile: str, day: date) -> None:
    one = profiles()[profile]
    answers: dict[str, Value | None] = {}
    while (question := next_question(one, answers, day)) is not None:
        assert question.id not in answers
        answers[question.id] = None
    for each in entitlements(one, answers, day):
        assert each.outcome in ("unknown", "refused")
        assert bool(each.missing) == (each.outcome == "unknown")
        assert all(lacking.question in {*answers, ""} for lacking in each.missing)
