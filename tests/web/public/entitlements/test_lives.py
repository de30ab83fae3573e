"""Three lives in Mianyang, by keyboard alone: a lathe operator with a fresh level 3, a small employer, a student."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.web.public.entitlements.keyboard import press, through
from tests.web.public.entitlements.visiting import Open

Axe = Callable[[Page], list[str]]


@dataclass(frozen=True)
class Life:
    """Answers by question, and what must be read on the result: policy → words."""

    door: str
    answers: Mapping[str, str]
    granted: Mapping[str, str]
    refused: Mapping[str, str]
    never_asked: frozenset[str]


LATHE_OPERATOR = Life(
    "我是劳动者或学生",
    {
        "level": "3",
        "occupation": "lathe_operator",
        "issued_on": "2018-10-12",
        "verified": "yes",
        "enterprise": "yes",
        "insured_months": "40",
        "higher_before": "no",
        "pilot_trained": "no",
        "working": "yes",
        "craftsman": "no",
        "post_matches": "yes",
        "post_allowance": "unknown",
        "training": "-",
        "contest": "-",
        "team_lead": "no",
    },
    {"skill-upgrade-subsidy": "2,000 元"},
    {"technician-training-subsidy": "属于技师定单式培训班", "craftsman-eligibility": "取得现等级满 2 年"},
    frozenset({"contest_on", "class_level", "team_funded", "home"}),
)
EMPLOYER = Life(
    "我代表用人单位",
    {
        "scheme": "apprenticeship",
        "apprentice_level": "4",
        "contract": "yes",
        "started_on": "2018-10-20",
        "planned_end": "2019-10-20",
        "ended": "no",
        "certified": "no",
        "studio": "-",
        "base_city": "no",
        "base_provincial": "no",
        "base_national": "no",
        "key_industry": "no",
        "team": "no",
    },
    {"apprenticeship-advance": "2,000 元"},
    {"studio-grant": "获建省级或国家级工作室", "training-base-provincial": "已是市级基地"},
    frozenset({"studio_named_on", "institutions", "trainees", "team_amount"}),
)
STUDENT = Life(
    "我是劳动者或学生",
    {
        "level": "-",
        "enterprise": "no",
        "working": "no",
        "training": "-",
        "contest": "city",
        "contest_on": "2018-05-12",
        "contest_category": "student",
        "contest_placed": "yes",
        "contest_place": "2",
        "contest_awarded": "yes",
        "contest_level_held": "no",
        "team_lead": "no",
    },
    {"contest-award": "2,000 元", "contest-promotion-senior": "竞赛晋升高级工"},
    {"contest-promotion-technician": "职工组选手", "skill-upgrade-subsidy": "证书等级为初级工、中级工或高级工"},
    frozenset({"insured_months", "issued_on", "post_matches", "child"}),
)
LIVES = {"lathe operator": LATHE_OPERATOR, "employer": EMPLOYER, "student": STUDENT}


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (390, False)], ids=["wide", "phone-no-scripts"])
@pytest.mark.parametrize("life", LIVES.values(), ids=LIVES.keys())
def test_a_life_is_answered_by_keyboard_alone(
    visit_mianyang: Open, axe: Axe, life: Life, width: int, scripts: bool
) -> None:
    page = visit_mianyang("/entitlements/", width=width, scripts=scripts)
    press(page, life.door)
    asked = through(page, life.answers)
    assert not life.never_asked & set(asked)
    press(page, "看结果")
    for policy, words in life.granted.items():
        expect(page.locator(f".bg-found--granted #{policy}")).to_contain_text(words)
        expect(page.locator(f"#{policy}")).to_contain_text("下一步")
        expect(page.locator(f"#{policy}")).to_contain_text("依据")
    for policy, words in life.refused.items():
        expect(page.locator(f".bg-found--refused #{policy}")).to_contain_text(words)
        expect(page.locator(f"#{policy}")).to_contain_text("依据")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if scripts:
        assert axe(page) == []


def test_every_policy_of_the_profile_has_its_answer(visit_mianyang: Open) -> None:
    page = visit_mianyang("/entitlements/worker/")
    through(page, STUDENT.answers)
    press(page, "看结果")
    expect(page.locator("article.bg-line")).to_have_count(14)


@pytest.mark.parametrize("name", ["worker", "employer"])
def test_somebody_who_knows_nothing_reaches_the_end(visit_mianyang: Open, axe: Axe, name: str) -> None:
    page = visit_mianyang(f"/entitlements/{name}/")
    for _ in range(60):
        if not page.locator("#kept input[name=question]").get_attribute("value"):
            break
        unsure = page.locator("#answer-unsure")
        if unsure.count():
            unsure.check()
            page.locator("main button[value=next]").click()
        else:
            page.locator("main button[value=unknown]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("请看看您的回答")
    page.locator("main button[value=result]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("还不能判断您能享受什么")
    expect(page.locator(".bg-found--granted")).to_have_count(0)
    assert axe(page) == []


def test_a_title_leads_to_the_policy_itself(visit_mianyang: Open) -> None:
    page = visit_mianyang("/entitlements/worker/")
    through(page, STUDENT.answers)
    press(page, "看结果")
    press(page, "全市职业技能大赛单项奖")
    page.wait_for_url("**/policies/contest-award/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("全市职业技能大赛单项奖")
