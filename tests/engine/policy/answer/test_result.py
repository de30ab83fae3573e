"""What every policy answers, with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from baigong.engine.base.language import speak
from baigong.engine.policy.answer import Answers, Entitlement, Profile, entitlements
from baigong.engine.policy.model.nodes import Value
from tests.engine.policy.answer.profiles import DAY, profile_of, question
from tests.engine.policy.explain.worlds import SAYS, condition

ALL = {
    "level": question("person.level", none={"zh": "都没有", "en": "None of these"}),
    "months": question("person.months"),
    "employed": question("person.employed", title={"zh": "在岗吗？", "en": "At work?"}),
}
RULE = {
    "conditions": [
        condition("level IN ('5', '4')", "level", says={"zh": "有等级", "en": "Has a level"}),
        condition("employed", "work", says={"zh": "在岗", "en": "At work"}),
        condition(
            "months >= least_months",
            "months",
            says={"zh": "满 {least_months} 个月", "en": "At least {least_months} months"},
            basis=[{"document": "乙〔2018〕2号", "article": "三"}],
        ),
    ],
    "parameters": {"least_months": {"title": SAYS, "assumed": True, "2018-01-01": 12}},
    "amount": 5000,
}


def one_of(profile: Profile, answers: Answers) -> Entitlement:
    """The only one."""
    (found,) = entitlements(profile, answers, DAY)
    return found


def grants(folder: Path, **answers: Value | None) -> Entitlement:
    """Of the rule above."""
    return one_of(profile_of(folder, ALL, RULE), answers)


def test_granted_has_amount_document_and_next_step(tmp_path: Path) -> None:
    found = grants(tmp_path, level="5", employed=True, months=12)
    assert (found.outcome, found.amount, found.by, found.says) == ("granted", 5000, "", "条件都符合。")
    assert [one.document for one in found.basis] == ["甲〔2018〕1号"]
    assert found.next_step == "向受理单位申请，带上能证明这些情况的材料。"
    assert [(one.id, one.result) for one in found.asked] == [
        ("in_force", True),
        ("level", True),
        ("work", True),
        ("months", True),
    ]


def test_refused_has_its_reason_article_and_nearest_change(tmp_path: Path) -> None:
    found = grants(tmp_path, level="5", employed=True, months=9)
    assert (found.outcome, found.by, found.says) == ("refused", "months", "不符合：满 12 个月")
    assert [(one.document, one.article) for one in found.basis] == [("乙〔2018〕2号", "三")]
    assert found.nearest == "再多 3：月数（现为 9，要 12）"
    assert (found.amount, found.next_step, found.missing) == (None, "", ())


def test_the_nearest_change_of_a_choice_is_told_by_its_question(tmp_path: Path) -> None:
    assert grants(tmp_path, level="-", employed=True, months=12).nearest == "如果对“问”能回答“5”"
    assert grants(tmp_path, level="5", employed=False, months=12).nearest == "如果对“在岗吗？”能回答“是”"
    with speak("en"):
        assert (
            grants(tmp_path, level="5", employed=False, months=12).nearest == 'If the answer to "At work?" were "Yes"'
        )


def test_where_two_changes_are_needed_none_is_named(tmp_path: Path) -> None:
    found = grants(tmp_path, level="5", employed=False, months=9)
    assert (found.by, found.nearest) == ("work", "")


def test_unknown_names_all_that_is_missing_and_who_supplies_it(tmp_path: Path) -> None:
    found = grants(tmp_path, level="5", months=None)
    assert (found.outcome, found.by, found.amount) == ("unknown", "work", None)
    assert [(one.question, one.fact, one.supplied_by) for one in found.missing] == [
        ("employed", "employed", ""),
        ("months", "months", "社保"),
    ]
    assert found.says == "还不能确定：缺少 employed、月数。"
    assert found.next_step == "先弄清还缺的情况，再来查一次。"
    with speak("en"):
        assert grants(tmp_path, level="5", employed=True).missing[0].supplied_by == "The insurance office"


def test_refused_whatever_else_is_unknown(tmp_path: Path) -> None:
    assert grants(tmp_path, level="3").by == "level"
    assert grants(tmp_path, months=9).by == "months"


def test_a_veto_rules_out(tmp_path: Path) -> None:
    rule = {"vetoes": [condition("employed", "v1", says={"zh": "在岗的除外", "en": "At work"})], "conditions": []}
    profile = profile_of(tmp_path, {"employed": ALL["employed"]}, rule)
    assert one_of(profile, {"employed": True}).says == "不能享受：在岗的除外"


def test_a_hole_in_the_rule_is_no_missing_fact(tmp_path: Path) -> None:
    rate = {"rate": {"title": SAYS, "assumed": True, "2018-01-01": {"5": 7}}}
    rule = {"conditions": [], "amount": "rate[level]", "parameters": rate}
    found = one_of(profile_of(tmp_path, {"level": ALL["level"]}, rule), {"level": "4"})
    assert (found.outcome, found.by, found.missing) == ("unknown", "amount", ())
    assert found.says == "还不能确定：规则在这里没有规定。"


def test_granted_come_first_then_unknown_then_refused(tmp_path: Path) -> None:
    profile = profile_of(
        tmp_path,
        ALL,
        {"conditions": [condition("level = '4'")]},
        {"conditions": [condition("months > 1")]},
        {"conditions": [condition("level = '5'")]},
        {"conditions": [condition("employed")]},
    )
    found = entitlements(profile, {"level": "5", "employed": True}, DAY)
    assert [(one.policy, one.outcome) for one in found] == [
        ("other-2", "granted"),
        ("other-3", "granted"),
        ("other-1", "unknown"),
        ("grant", "refused"),
    ]


def group(*members: str, keep: str = "first", per: str = "id") -> list[dict[str, object]]:
    """A group of these policies."""
    return [{"id": "one", "one_of": list(members), "per": [per], "keep": keep}]


def both(folder: Path, keep: str, first: int, second: int, **answers: Value | None) -> Mapping[str, Entitlement]:
    """Two policies of one group."""
    groups = group("grant", "other-1", keep=keep)
    profile = profile_of(
        folder,
        {"level": ALL["level"], "employed": ALL["employed"]},
        {"conditions": [condition("level = '5'")], "amount": first, "groups": groups},
        {"conditions": [condition("employed")], "amount": second, "groups": groups},
    )
    return {one.policy: one for one in entitlements(profile, answers, DAY)}


def test_of_a_first_of_group_the_earlier_stays(tmp_path: Path) -> None:
    found = both(tmp_path, "first", 1, 2, level="5", employed=True)
    assert {name: (one.outcome, one.by) for name, one in found.items()} == {
        "grant": ("granted", ""),
        "other-1": ("refused", "grant"),
    }
    assert found["other-1"].says == "与“补助”只能享受一项，取那一项。"
    assert (found["other-1"].amount, found["other-1"].next_step, found["grant"].limits) == (None, "", ())


def test_of_a_better_of_group_the_dearer_stays(tmp_path: Path) -> None:
    assert both(tmp_path / "a", "better", 1, 2, level="5", employed=True)["grant"].by == "other-1"
    assert both(tmp_path / "b", "better", 2, 2, level="5", employed=True)["other-1"].by == "grant"


def test_one_that_is_refused_holds_no_place_and_one_that_is_unknown_may(tmp_path: Path) -> None:
    alone = both(tmp_path / "a", "first", 1, 2, level="4", employed=True)["other-1"]
    assert (alone.outcome, alone.limits) == ("granted", ())
    beside = both(tmp_path / "b", "first", 1, 2, level=None, employed=True)["other-1"]
    assert (beside.outcome, beside.limits) == ("granted", ("与“补助”可能只能享受一项。",))
    first = both(tmp_path / "c", "first", 1, 2, level="5", employed=None)["grant"]
    assert (first.outcome, first.limits) == ("granted", ())


def test_pools_are_told_as_limits(tmp_path: Path) -> None:
    pool = {"id": "few", "at_most": 1, "per": ["level"], "says": {"zh": "每级一次", "en": "Once a level"}}
    profile = profile_of(tmp_path, {"level": ALL["level"]}, {"conditions": [condition("level = '5'")], "pools": [pool]})
    assert one_of(profile, {"level": "5"}).limits == ("每级一次",)
    assert one_of(profile, {"level": "4"}).limits == ()


def test_many_threads_may_ask_at_once(tmp_path: Path) -> None:
    profile = profile_of(tmp_path, ALL, RULE)

    def asks(months: int) -> str:
        language = "en" if months % 2 else "zh"
        with speak(language):
            return one_of(profile, {"level": "5", "employed": True, "months": months}).says

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(asks, range(200)))
    expected = [("Not met: At least 12 months" if n % 2 else "不符合：满 12 个月") for n in range(12)]
    assert found[:12] == expected
    assert found[12:] == ["All conditions are met." if n % 2 else "条件都符合。" for n in range(12, 200)]
