"""An expression in words, one of each form, in both languages; brackets where they are needed and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy import load_book
from baigong.engine.policy.model.nodes import Node
from baigong.engine.policy.wording import Names, Reader, rounds
from tests.engine.policy.wording.conftest import Named

QUESTIONS = [
    ("card", "“持卡”为是"),
    ("NOT card", "“持卡”为否"),
    ("has_ended", "有“结束日期”"),
    ("NOT has_ended", "没有“结束日期”"),
    ("NOT (card OR married)", "不是（“持卡”为是，或者“已婚”为是）"),
    ("card AND married", "“持卡”为是，并且“已婚”为是"),
    ("card AND (married OR has_ended)", "“持卡”为是，并且（“已婚”为是，或者有“结束日期”）"),
    ("card AND married OR has_ended", "“持卡”为是，并且“已婚”为是，或者有“结束日期”"),
    ("months = 12", "“缴费月数”等于12"),
    ("months <> 12", "“缴费月数”不等于12"),
    ("months < 12", "“缴费月数”小于12"),
    ("months <= 12", "“缴费月数”不超过12"),
    ("months > 12", "“缴费月数”大于12"),
    ("months >= least_months", "“缴费月数”不少于“最少月数”（12）"),
    ("fee <= 150000", "“学费”不超过1,500 元"),
    ("fee <= most", "“学费”不超过“最高额”（3,000 元）"),
    ("born = DATE '2000-01-31'", "“出生日期”就是2000年1月31日"),
    ("born <> as_of", "“出生日期”不是认定当天"),
    ("born < applied", "“出生日期”早于“申请日期”"),
    ("born <= applied", "“出生日期”不晚于“申请日期”"),
    ("born > since", "“出生日期”晚于“最早日期”（2017年5月6日）"),
    ("born >= since", "“出生日期”不早于“最早日期”（2017年5月6日）"),
    ("level = '高级'", "“等级”是高级"),
    ("level <> '高级'", "“等级”不是高级"),
    ("level IN ('高级')", "“等级”是高级"),
    ("level IN ('高级', '初级')", "“等级”是其中之一：高级、初级"),
    ("months BETWEEN 6 AND 12", "“缴费月数”在6到12之间（含两端）"),
    ("fee BETWEEN 100 AND 2000", "“学费”在1 元到20 元之间（含两端）"),
    ("year(as_of) - year(born) >= 50", "认定当天的年份 − “出生日期”的年份不少于50"),
    ("month(born) = 2", "“出生日期”的月份等于2"),
    ("full_months(born, as_of) >= 216", "从“出生日期”到认定当天的整月数不少于216"),
    ("applied - born > 30", "从“出生日期”到“申请日期”的天数大于30"),
    ("least(born, applied) = as_of", "“出生日期”、“申请日期”中较早的就是认定当天"),
    ("greatest(born, applied) = as_of", "“出生日期”、“申请日期”中较晚的就是认定当天"),
    ("-months < -5", "−“缴费月数”小于-5"),
]
AMOUNTS = [
    ("150000", "1,500 元"),
    ("most", "“最高额”（3,000 元）"),
    ("rate[level]", "按“等级”的“标准”"),
    ("fee * 60 // 100", "“学费” × 60%"),
    ("fee * share // 100", "“学费” × “补贴比例”（60）%"),
    ("(fee + most) * share // 100", "（“学费” + “最高额”（3,000 元）） × “补贴比例”（60）%"),
    ("most * (months - 3) // 12", "“最高额”（3,000 元） × （“缴费月数” − 3） ÷ 12"),
    ("most - 100 - fee", "“最高额”（3,000 元） − 1 元 − “学费”"),
    ("most - (100 - fee)", "“最高额”（3,000 元） − （1 元 − “学费”）"),
    ("least(rate[level], fee)", "按“等级”的“标准”、“学费”中较小的"),
    ("greatest(fee, 5000) * 2", "（“学费”、50 元中较大的） × 2"),
    ("CASE WHEN card THEN most ELSE 0 END", "“持卡”为是的，为“最高额”（3,000 元）；其余的，为0 元"),
    (
        "CASE WHEN card AND married THEN 100 WHEN has_ended THEN 200 END",
        "“持卡”为是，并且“已婚”为是的，为1 元；有“结束日期”的，为2 元",
    ),
]
DAY = date(2018, 6, 1)


def asked(names: Names) -> Node:
    return names.policy.conditions[0].when


@pytest.mark.parametrize(("text", "words"), QUESTIONS)
def test_questions(named: Named, text: str, words: str) -> None:
    names = named(conditions=[{"id": "asked", "when": text, "says": {"zh": "问", "en": "Asked"}}])
    assert Reader(names, DAY).truth(asked(names), 0) == words


@pytest.mark.parametrize(("text", "words"), AMOUNTS)
def test_amounts(named: Named, text: str, words: str) -> None:
    names = named(amount=text)
    assert names.policy.amount is not None
    assert Reader(names, DAY).words(names.policy.amount, money=True) == words


def test_a_parameter_has_the_value_of_the_day_and_none_without_a_day(named: Named) -> None:
    names = named()
    node = asked(names)
    assert Reader(names, date(2019, 1, 1)).words(node) == "“缴费月数”不少于“最少月数”（6）"
    assert Reader(names, date(2018, 12, 31)).words(node) == "“缴费月数”不少于“最少月数”（12）"
    assert Reader(names, date(2017, 1, 1)).words(node) == "“缴费月数”不少于“最少月数”"
    assert Reader(names).words(node) == "“缴费月数”不少于“最少月数”"


def test_another_policy_is_named_by_its_title() -> None:
    book = load_book("mianyang")
    card = Names(book, book.policies["talent-card"])
    assert [Reader(card).words(one.when) for one in card.policy.conditions][1] == (
        "“团队编号”所指的已获得“卓越计划产业技能培育团队资助”"
    )
    home = Names(book, book.policies["talent-card-home"])
    assert Reader(home).words(home.policy.conditions[0].when) == "已获得“绵州英才卡”"


def test_codes_are_told_by_their_titles() -> None:
    book = load_book("mianyang")
    names = Names(book, book.policies["skill-upgrade-subsidy"])
    level = next(one for one in names.policy.conditions if one.id == "level")
    assert Reader(names).words(level.when) == "“技能等级”是其中之一：初级工（五级）、中级工（四级）、高级工（三级）"


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_of_the_cities_can_be_said(city: str, language: str) -> None:
    book = load_book(city)
    with speak(language):
        for policy in book.policies.values():
            reader = Reader(Names(book, policy), policy.in_force_from)
            for node in policy.expressions():
                words = reader.words(node)
                assert words
                assert "{" not in words
                assert not set(policy.parameters) & set(words.split()), words


def test_english_is_english(named: Named) -> None:
    names = named()
    with speak("en"):
        words = Reader(names, DAY).words(names.policy.amount or asked(names), money=True)
        said = Reader(names, DAY).words(asked(names))
    assert words == "the smallest of “Rate” by “Level”, “Fee” × “Share” (60)%, “Most” (3,000 yuan)"
    assert said == "“Months” is at least “Least months” (12)"


def test_rounding_is_known(named: Named) -> None:
    assert not rounds(named(amount="fee + most").policy.amount or Node(type="integer"))
    assert rounds(named(amount="fee * 60 // 100").policy.amount or Node(type="integer"))
