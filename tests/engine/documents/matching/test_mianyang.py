"""Mianyang's phrases over what the city published: a letter in other words, and each of its numbers altered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.documents.matching import CityFigures, match
from baigong.engine.documents.matching.load import of_figure
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from baigong.engine.figures.model import Figure
from baigong.engine.pack import load_pack

DAY = date(2018, 8, 31)
LETTER = """绵阳市人力资源和社会保障局
关于技能人才工作情况的函
一、队伍和阵地
截至2018年8月，全市技能人才保有量约为36万人，其中高技能人才7.92万人（高级工6.8万人、技师0.94万人、高级技师0.18万人），占技能人才总量的22%。
目前已有技师学院2所、高级技工学校1所、技工学校5所、民办职业培训学校125所。
全市现有高技能人才培训基地13个，其中国家级3个、省级3个、市级8个。
技能人才中，有中华技能大奖获得者3人、全国技术能手24人、四川省技术能手28人。
截至2018年8月，累计建成技能大师工作室86个，其中国家级5个、省级5个、市级25个、县市区（企业）级51个。
2013年以来，市级以上财政共资助工作室建设及人才培养资金855万元。
二、培训和竞赛
2014年起，我市开展技师培训，累计培训3273人，拨付培训补贴740余万元。
2015年9月起试行企业新型学徒制，2017年12月结束，共培养100名高级工，享受培训补贴120万元。
2012年以来，高技能人才培训基地累计争取建设资金2100万元。
2014年以来，全市职业技能大赛已举办三届。共有1100余名选手参赛，504名选手获单项奖，443名选手获得职业资格晋升。
在2016年成都经济区职业技能大赛上，我市选派16名选手参加8个项目的比赛，夺得4金、7银、5铜，位居参赛市州第一名。
在2017年四川工匠杯职业技能大赛上，我市获2金、3银、1铜。
申报“卓越计划”的团队，可获得最高100万元的资助。
绵阳市人力资源和社会保障局
2018年9月4日
"""
EXPECTED = [
    ("约为36万人", "skilled_workers"),
    ("7.92万人", "high_skilled_workers"),
    ("6.8万人", "level3_senior_workers"),
    ("0.94万人", "level2_technicians"),
    ("0.18万人", "level1_senior_technicians"),
    ("22%", "high_skilled_share"),
    ("2所", "technician_colleges"),
    ("1所", "senior_technical_schools"),
    ("5所", "technical_schools"),
    ("125所", "private_training_schools"),
    ("13个", "bases"),
    ("3个", "bases_national"),
    ("3个", "bases_provincial"),
    ("8个", "bases_city"),
    ("3人", "honour_grand_skill_award"),
    ("24人", "honour_national_expert"),
    ("28人", "honour_sichuan_expert"),
    ("86个", "studios"),
    ("5个", "studios_national"),
    ("5个", "studios_provincial"),
    ("25个", "studios_city"),
    ("51个", "studios_county"),
    ("855万元", "studio_funding"),
    ("3273人", "order_training_trainees"),
    ("740余万元", "order_training_subsidy"),
    ("100名", "apprentices_trained"),
    ("120万元", "apprenticeship_subsidy"),
    ("2100万元", "base_funding"),
    ("三届", "city_contests"),
    ("1100余名", "city_contest_competitors"),
    ("504名", "city_contest_awards"),
    ("443名", "city_contest_promotions"),
    ("16名", "zone_2016_competitors"),
    ("8个", "zone_2016_events"),
    ("4金", "zone_2016_gold"),
    ("7银", "zone_2016_silver"),
    ("5铜", "zone_2016_bronze"),
    ("第一名", "zone_2016_rank"),
    ("2金", "sichuan_2017_gold"),
    ("3银", "sichuan_2017_silver"),
    ("1铜", "sichuan_2017_bronze"),
    ("最高100万元", "excellence_grant_max"),
]


@pytest.fixture(scope="module")
def mianyang() -> CityFigures:
    """The pack's figures with the values that were published."""
    pack = load_pack("mianyang")
    (published,) = pack.publications
    values = {one.id: one for one in published.figures}
    figures = []
    for one in pack.indicators:
        there = values.get(one.id)
        value = there.value if there is not None else None
        if there is not None and there.precision == "more_than" and there.low is not None:
            value = there.low + 1
        figures.append(of_figure(Figure(one, value, DAY, None, str(value), "s", 0), DAY))
    divisions = tuple(one.title["zh"] for one in pack.divisions if one.kind != "city")
    named = {"pack": "mianyang", "snapshot": "s", "as_of": DAY.isoformat()}
    return CityFigures(DAY, "绵阳市", divisions, tuple(figures), named)


def test_every_number_is_the_figure_it_means_and_none_is_accused(mianyang: CityFigures) -> None:
    seen, found = match(scan(document_of(LETTER)), mianyang)
    assert [(one.text, one.indicator) for one in seen.quantities] == EXPECTED
    assert found == []


def altered(printed: str) -> str:
    """The first figure of the number one higher: 13 → 23, 6.8 → 7.8, 三 → 四."""
    words = {"三届": "四届", "第一名": "第二名"}
    if printed in words:
        return words[printed]
    return re.sub(r"\d", lambda digit: str(int(digit[0]) % 9 + 1), printed, count=1)


@pytest.mark.parametrize("index", range(len(EXPECTED)), ids=[name for _text, name in EXPECTED])
def test_one_altered_number_differs_and_no_other(mianyang: CityFigures, index: int) -> None:
    original = scan(document_of(LETTER)).quantities[index]
    text = LETTER[: original.start] + altered(original.text) + LETTER[original.end :]
    seen, found = match(scan(document_of(text)), mianyang)
    assert [(one.kind, one.quantities, one.rule) for one in found] == [("differs", (index,), EXPECTED[index][1])]
    assert seen.quantities[index].indicator == EXPECTED[index][1]


@pytest.mark.parametrize(
    "line",
    [
        "涪城区有高级工1.2万人。",
        "2016年全市职业技能大赛共有400名选手参赛。",
        "在2015年成都经济区职业技能大赛上，我市获3金。",
        "组织8个技能大师工作室开展技术攻关。",
        "全年培训高级工2000人、技师800人。",
        "推荐10名高级工参加省级培训。",
        "表彰全国技术能手3人。",
        "享受国务院政府特殊津贴专家2人受邀讲课。",
        "为13个高技能人才培训基地拨付资金500万元。",
        "企业新型学徒制补贴标准为每人6000元。",
        "女性高技能人才占技能人才总量的8%。",
        "技工学校在校生1.2万人。",
    ],
)
def test_numbers_near_the_citys_own_are_left_alone(mianyang: CityFigures, line: str) -> None:
    text = f"{line}\n绵阳市人力资源和社会保障局\n2018年9月4日\n"
    seen, found = match(scan(document_of(text)), mianyang)
    assert found == []
    assert [one.indicator for one in seen.quantities] == [None] * len(seen.quantities)


ELSEWHERE = """2016年全市技能人才约33万人。
全市计划到2020年建成技能大师工作室120个，其中国家级8个。
到“十三五”末，技能大师工作室达到100个，其中国家级6个、省级8个。
到2020年，高技能人才总量达到10万人，占技能人才的25%。
全省技能大师工作室800个，其中国家级30个、省级200个。
江州市现有技能大师工作室60个，分别为国家级4个、省级6个。
涪城区现有技能大师工作室20个，分别为国家级1个、省级2个。
截至2017年底，全市有技师学院1所、技工学校6所。
2015年成都经济区首届职业技能大赛，我市派出选手10名，参加5个项目，夺得1金2银3铜。
2016年成都经济区第二届职业技能大赛，成都市派出选手40名，夺得10金8银6铜，列参赛市州第二名。
2018年第二届“四川工匠杯”职业技能大赛，我市夺得5金，产生5名冠军。
2016年，我市参加成都经济区大赛。当年全市获“四川工匠”称号的有3人。
2015年以来，我市技师培训先后培训2800人，兑付培训补贴600万元。
2014年以来，全省技师培训先后培训3万人，兑付培训补贴6000万元。
企业新型学徒制试点自2018年9月起实施，试点企业6家，培养高级工300名，拨付学徒培训补贴300万元。
全市自2016年以来为高技能人才培训基地争取到建设资金800万元。
2012年，技能大师工作室一次性建设资助标准为国家级10万元、省级5万元。
由12位代表联名提交的建议已办结。现就建议所列3个问题答复如下。
“卓越计划”入选团队获得的资助共300万元。
“绵州工匠”每年评选10名。
全省职业技能大赛每三年举办一届，已办六届，历届参赛选手累计9000余名。
游仙区高技能人才包括高级工0.9万人、技师0.1万人、高级技师0.02万人。
目前，我校有高级工12人、技师4人。
目前，安州区有技工学校2所，民办职业培训学校12所。
2019年将落地中央预算内投资项目5项。
职业教育活动周坚持每两年一届。
我局现有职工60人，其中高级工3人、技师2人。
四川九洲电器集团现有技能大师工作室4个，其中国家级1个。
2018年以来，市级以上财政投入工作室建设和人才培养的资金为120万元。
""".splitlines()


@pytest.mark.parametrize("line", ELSEWHERE)
def test_another_place_year_or_plan_is_not_accused(mianyang: CityFigures, line: str) -> None:
    text = f"关于技能人才工作的函\n{line}\n绵阳市人力资源和社会保障局\n2018年9月4日\n"
    seen, found = match(scan(document_of(text)), mianyang)
    assert found == []
    assert [one.text for one in seen.quantities if one.indicator] == []
    assert seen.document.notes == ()


OPEN = Path(__file__).parents[1] / "corpus" / "open"


@pytest.mark.parametrize("path", sorted(OPEN.glob("*.txt")), ids=lambda one: one.stem)
@pytest.mark.parametrize("answered", [True, False])
def test_other_offices_documents_are_matched_with_nothing_and_a_note_says_whose_they_are_not(
    mianyang: CityFigures, path: Path, answered: bool
) -> None:
    """Whether or not the snapshot could answer for their day."""
    city = mianyang if answered else replace(mianyang, figures=(), named={}, note="那天没有记录。")
    seen, found = match(scan(document_of(path.read_text(encoding="utf-8"))), city)
    assert found == []
    assert [one.text for one in seen.quantities if one.indicator] == []
    (note,) = seen.document.notes
    assert "绵阳市" in note
    assert note != city.note
