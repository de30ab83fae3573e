"""What counts as understood, missed, invented; found, overlooked, accused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.answer_keys.marked import answers_of, marked
from tests.support.answer_keys.matching import faults, judge, noun_matches, numeral_span, score, unit_matches

KEY = marked(
    "自<2018年>起，高级工{约6.8万人|67500|68500|人|高级工}，建站{13个|13|14|个|工作站;站}，为期{3年|3|4|年|}",
    contradictions=[(0, 1)],
)


def report(key_answers: list[dict[str, Any]], *findings: list[int], kind: str = "contradiction") -> dict[str, Any]:
    return {
        "quantities": key_answers,
        "findings": [{"kind": kind, "severity": "error", "message": "m", "quantities": one} for one in findings],
    }


def test_the_right_answers_are_understood() -> None:
    result = score(KEY, answers_of(KEY))
    assert (result.quantities, result.understood) == (3, 3)
    assert not (result.misread)
    assert not (result.missed)
    assert not (result.invented)
    assert result.taken == 0


def test_no_answer_is_a_miss() -> None:
    result = score(KEY, [])
    assert [one.text for one in result.missed] == ["约6.8万人", "13个", "3年"]
    assert result.understood == 0


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"low": 67000}, "interval"),
        ({"high": None}, "interval"),
        ({"unit": "人次"}, "unit"),
        ({"counts": "技师"}, "noun"),
        ({"counts": ""}, "noun"),
        ({"counts": None}, "noun"),
        ({"understood": False}, "understood"),
    ],
)
def test_a_wrong_answer_is_misread(change: dict[str, Any], wrong: str) -> None:
    answers = answers_of(KEY)
    answers[0] |= change
    result = score(KEY, answers)
    assert result.understood == 2
    assert [one.wrong for one in result.misread] == [(wrong,)]
    assert result.missed == ()


def test_several_faults_are_all_named() -> None:
    assert faults(KEY.quantities[0], answers_of(KEY)[1]) == ("interval", "unit", "noun")


def test_a_noun_that_is_not_judged_may_be_anything() -> None:
    answers = answers_of(KEY)
    answers[2]["counts"] = "什么"
    assert score(KEY, answers).understood == 3


def test_the_exact_ends_do_not_matter() -> None:
    answers = answers_of(KEY)
    answers[0] |= {"start": answers[0]["start"] + 1, "end": answers[0]["end"] - 1}
    answers[1] |= {"start": answers[1]["start"] - 2}
    assert score(KEY, answers).understood == 3


def test_a_modifier_alone_is_not_the_number() -> None:
    answers = answers_of(KEY)
    answers[0] |= {"end": answers[0]["start"] + 1}
    result = score(KEY, answers)
    assert [one.text for one in result.missed] == ["约6.8万人"]
    assert result.invented == ()


def test_an_answer_on_an_aside_or_on_nothing_is_invented() -> None:
    aside = answers_of(KEY)[1] | {"text": "2018年", "start": 1, "end": 6}
    nothing = answers_of(KEY)[1] | {"text": "起", "start": 6, "end": 7}
    result = score(KEY, [*answers_of(KEY), aside, nothing])
    assert [one["text"] for one in result.invented] == ["2018年", "起"]
    assert result.taken == 1
    assert result.understood == 3


def test_one_answer_serves_one_quantity() -> None:
    medals = marked("获{4金|4|5|枚|金牌}{4银|4|5|枚|银牌}")
    merged = answers_of(medals)[0] | {"end": medals.quantities[1].end}
    result = score(medals, [merged])
    assert result.understood == 1
    assert [one.text for one in result.missed] == ["4银"]


def test_the_fittest_of_two_answers_counts() -> None:
    right, wrong = answers_of(KEY)[0], answers_of(KEY)[0] | {"unit": "元"}
    for answers in ([right, wrong], [wrong, right]):
        result = score(KEY, [*answers, *answers_of(KEY)[1:]])
        assert result.understood == 3
        assert result.invented == ()


def test_what_a_human_cannot_say_is_not_judged() -> None:
    key = marked("覆盖面扩大{一倍以上|1|-|倍|覆盖面}，站{3个|3|4|个|站}")
    vague = type(key)(
        key.name,
        key.text,
        (type(key.quantities[0])("一倍以上", 5, 9, None, None, "倍", (), understood=False), key.quantities[1]),
    )
    assert score(vague, answers_of(key)).quantities == 1
    assert score(vague, answers_of(key)).invented == ()
    assert score(vague, answers_of(key)[1:]).missed == ()


@pytest.mark.parametrize(
    ("accepted", "counts", "fine"),
    [
        (["技能大师工作室"], "技能大师工作室", True),
        (["技能大师工作室"], "工作室", True),
        (["技能大师工作室"], "“技能大师”工作室", True),
        (["培训补贴"], "拨付培训补贴", True),
        (["企业用户"], "企业的用户", True),
        (["卫生院"], "卫生院（含分院）", True),
        (["技能大师工作室"], "大师", False),
        (["站"], "车站", False),
        (["站"], "站", True),
        (["国家级"], "省级", False),
        (["站", "车站"], "车站", True),
        (["工作室"], "", False),
        ([], "", True),
    ],
)
def test_nouns_match_whole_or_by_their_ends(accepted: list[str], counts: str, fine: bool) -> None:
    assert noun_matches(accepted, counts) is fine


@pytest.mark.parametrize(
    ("expected", "unit", "fine"),
    [
        ("月", "个月", True),
        ("工作日", "个工作日", True),
        ("%", "％", True),
        ("个", "个", True),
        ("人", "人次", False),
        ("%", "百分点", False),
        ("个", "家", False),
        ("个", "", False),
    ],
)
def test_units_match_by_name(expected: str, unit: str, fine: bool) -> None:
    assert unit_matches(expected, unit) is fine


def test_decimals_of_the_json_are_near_enough() -> None:
    key = marked("课时比{3∶7|0.428571|0.428571|比|}")
    (answer,) = answers_of(key)
    assert score(key, [answer | {"low": 0.4285714, "high": 0.43}]).understood == 1
    assert score(key, [answer | {"low": 2.333333}]).understood == 0


@pytest.mark.parametrize(
    ("marking", "number"),
    [
        ("约{约36万人|1|2|人|}", "36"),
        ("{一次性资助15万元|1|2|元|}", "15"),
        ("{一次性资助五万元|1|2|元|}", "五万"),
        ("{每人每年1.2万元|1|2|元|}", "1.2"),
        ("{4000至6000元|1|2|元|}", "4000至6000"),
        ("{百分之二十二|1|2|%|}", "二十二"),
        ("{五大工程|1|2|个|}", "五"),
        ("{万余人|1|2|人|}", "万"),
        ("{若干|1|2|人|}", "若干"),
    ],
)
def test_the_number_itself_is_found_in_the_words(marking: str, number: str) -> None:
    key = marked(marking)
    start, end = numeral_span(key.quantities[0])
    assert number in key.text[start:end]
    assert not key.text[start:end].startswith(("约", "一次", "每"))


def test_a_contradiction_is_found_by_two_of_its_quantities() -> None:
    verdict = judge(KEY, report(answers_of(KEY), [0, 1]))
    assert (len(verdict.found), verdict.overlooked, verdict.accused) == (1, (), ())


def test_a_finding_may_name_more() -> None:
    assert len(judge(KEY, report(answers_of(KEY), [0, 1, 2])).found) == 1


def test_one_quantity_in_common_accuses_a_truth() -> None:
    verdict = judge(KEY, report(answers_of(KEY), [1, 2]))
    assert (len(verdict.found), len(verdict.overlooked), len(verdict.accused)) == (0, 1, 1)


def test_a_contradiction_of_one_quantity_is_found_by_it() -> None:
    key = marked(KEY.text.replace("13个", "{13个|13|14|个|站}"), contradictions=[(0,)])
    assert len(judge(key, report(answers_of(key), [0])).found) == 1
    assert len(judge(key, report(answers_of(key), [])).overlooked) == 1


def test_a_contradiction_of_dates_alone_names_no_quantity() -> None:
    key = marked("<2月30日>，站{3个|3|4|个|站}", contradictions=[()])
    assert len(judge(key, report(answers_of(key), [])).found) == 1
    assert len(judge(key, report(answers_of(key), [0])).accused) == 1


def test_nothing_said_is_overlooked_and_accuses_none() -> None:
    verdict = judge(KEY, report(answers_of(KEY)))
    assert (verdict.found, verdict.accused) == ((), ())
    assert verdict.overlooked == KEY.contradictions


def test_other_findings_are_no_claims() -> None:
    verdict = judge(KEY, report(answers_of(KEY), [0, 1], kind="implied"))
    assert (verdict.found, verdict.accused) == ((), ())


def test_the_same_contradiction_said_twice_is_one() -> None:
    verdict = judge(KEY, report(answers_of(KEY), [0, 1], [0, 1]))
    assert (len(verdict.found), len(verdict.accused)) == (1, 0)
