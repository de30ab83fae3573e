"""Part ÷ whole."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed, relations, wrong

TRUE = [
    "全市技能人才总量36万人，其中高技能人才7.92万人，占技能人才总量的22%。",
    "全市技能人才保有量约为36万，其中高技能人才7.92万（高级工6.8万人、技师0.94万人、高级技师0.18万人），占技能人才总量的22%。",
    "职工50人，其中男职工30人，占60%；女职工20人，占40%。",
    "职工50人，其中男职工30人（60%）、女职工20人（40%）。",
    "女职工120人，占职工总数的40%。全市职工总数300人。",
    "全市企业职工300人。其中女职工120人，占职工总数的40%。",
    "高技能人才8万人，占技能人才总量的22%，比2015年提高3个百分点，技能人才总量达到36.4万人。",
    "财政支出12.6亿元，同比增长8.5%，占全省的3%。",
    "全市技能人才36万人，高技能人才7.92万人，占全省高技能人才的4%。",
    "基地14个，其中国家级3个、省级4个，占50%；市级7个，占50%。",
    "农村居民30万人，占72.1%。",
    "2016年技能人才30万人。2018年高技能人才7.92万人，占技能人才总量的22%。",
    "全省职工900人，女职工120人，占全市职工的40%。",
    "完成投资3亿元，占年度计划的105%。",
    "学校收入相当于上年的120%。",
    "党员120人，占职工总数的三成。职工总数400人。",
    "不合格产品3批次，占抽检总数的1.5%。共抽检200批次。",
    "车流量共计236.5万辆次，小型客车218.9万辆次，占总流量的92.6%。",
    "常住人口249.2万人，其中60周岁以上61.3万人，占24.6%；65周岁以上45.8万人，占18.4%。",
]
FALSE = [
    ("技能人才总量36万人，其中高技能人才7.92万人，占技能人才总量的25%。", ("25%", "7.92万人", "36万人")),
    ("职工50人，其中男职工30人，占70%；女职工20人，占30%。", ("70%", "30人", "50人")),
    ("职工50人，其中男职工30人（60%）、女职工20人（45%）。", ("45%", "20人", "50人")),
    ("女职工120人，占职工总数的45%。全市职工总数300人。", ("45%", "120人", "300人")),
    ("全市企业职工300人。其中女职工120人，占职工总数的30%。", ("30%", "120人", "300人")),
    ("党员120人，占职工总数的四成。职工总数400人。", ("四成", "120人", "400人")),
    ("全市有党员50人，占职工的110%。", ("110%",)),
    ("车流量共计236.5万辆次，小型客车218.9万辆次，占总流量的82.6%。", ("82.6%", "218.9万辆次", "236.5万辆次")),
    (
        "常住人口249.2万人，其中60周岁以上61.3万人，占24.6%；65周岁以上45.8万人，占14.8%。",
        ("14.8%", "45.8万人", "249.2万人"),
    ),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_truth_is_never_accused(text: str) -> None:
    assert failed(text) == []


@pytest.mark.parametrize(("text", "quantities"), FALSE)
def test_a_wrong_share_is_found(text: str, quantities: tuple[str, ...]) -> None:
    assert quantities in failed(text)


@pytest.mark.parametrize("text", TRUE[:7])
def test_a_right_share_is_checked(text: str) -> None:
    assert claims(text, "share")


def test_says_the_quotient() -> None:
    (relation,) = relations("技能人才总量36万人，其中高技能人才7.92万人，占技能人才总量的25%。", "share")
    assert relation.says == "7.92万 ÷ 36万 ≈ 22%，而写作 25%"
    assert relation.cure == "改为 22%，或者核对两个数"


def test_the_whole_is_of_the_same_name_not_of_a_longer_one() -> None:
    text = "全市高技能人才7.92万人。高级技师0.18万人，占技能人才的0.5%。"
    assert claims(text, "share") == []


def test_a_subject_of_its_own_is_looked_up() -> None:
    text = "全市职工300人，女职工120人，党员60人。女职工占职工总数的40%。"
    assert failed(text) == []


def test_the_quotient_is_that_of_the_printed_numbers_with_the_decimals_of_the_share() -> None:
    one = wrong("全年税收10亿元，其中企业所得税8.6亿元，占税收的63%。")
    assert one.says == "8.6亿 ÷ 10亿 ≈ 86%，而写作 63%"
    assert one.cure == "改为 86%，或者核对两个数"
    finer = wrong("全市技能人才36.2万人，其中高技能人才7.92万人，占技能人才的25.5%。")
    assert finer.says == "7.92万 ÷ 36.2万 ≈ 21.9%，而写作 25.5%"


def test_a_quotient_of_a_vague_number_has_two_ends() -> None:
    one = wrong("全市职工1100余人，其中女职工300人，占职工的45%。")
    assert one.says == "300 ÷ 1100余 ≈ 25%—27%，而写作 45%"
