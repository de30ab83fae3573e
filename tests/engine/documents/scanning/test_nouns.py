"""What a number counts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.engine.documents.scanning.seen import quantities

COUNTS = [
    ("已建成13个高技能人才培训基地", ["高技能人才培训基地"]),
    ("全市已建成技能大师工作室86个", ["技能大师工作室"]),
    ("拨付培训补贴740余万元", ["培训补贴"]),
    ("高级工6.8万人、技师0.94万人", ["高级工", "技师"]),
    ("累计培训3273人", ["培训"]),
    ("504名选手获单项奖", ["选手"]),
    ("基地13个，其中国家级3个、省级3个、市级8个", ["基地", "国家级", "省级", "市级"]),
    ("县市区（企业）级51个", ["县市区（企业）级"]),
    ("共有来自企业、院校的1100余名选手参赛", ["选手"]),
    ("选派16名选手参加8个项目", ["选手", "项目"]),
    ("全市技能人才保有量约为36万", ["技能人才保有量"]),
    ("办结率为100%", ["办结率"]),
    ("工业增加值同比增长8.5%", ["工业增加值"]),
    ("女性评委占三分之一", ["女性评委"]),
    ("参保率由91.4%提高到95.8%", ["参保率", "参保率"]),
    ("孵化企业从38家增至61家", ["孵化企业", "孵化企业"]),
    ("快递业务量是上年的2.3倍", ["快递业务量"]),
    ("实习补贴标准为1500元/人", ["实习补贴标准"]),
    ("伙食补助按每人每天60元执行", ["伙食补助"]),
    ("每人奖励1000元", ["奖励"]),
    ("给予最高100万元的资助", ["资助"]),
    ("总投资分别为4400万元和2600万元", ["总投资", "总投资"]),
    ("分别给予15万和20万的一次性建设资助", ["一次性建设资助", "一次性建设资助"]),
    ("会议应到代表325人，实到318人", ["代表", "代表"]),
    ("证书发放量较上年增加320本", ["证书发放量"]),
    ("一季度新增就业1.2万人", ["就业"]),
    ("农村居民人均可支配收入18320元", ["农村居民人均可支配收入"]),
    ("45%的企业参加了培训", ["企业"]),
    ("产值完成326亿元，增长8.5%", ["产值", "产值"]),
    ("新增就业3.2万人，完成年度目标任务的106.7%", ["就业", "就业"]),
    ("预算收入86.3亿元，为预算的103.2%，同比增长7.4%", ["预算收入", "预算收入", "预算收入"]),
    ("水稻、玉米产量分别占48.3%、31.5%", ["水稻", "玉米产量"]),
    ("完成投资112.6亿元", ["投资"]),
    ("整改隐患路段129处，其余8处落实管控措施", ["隐患路段", "隐患路段"]),
    ("获3金2银，共计5枚", ["金牌", "银牌", "奖牌"]),
    ("带动1.2万农户户均增收3500元", ["农户", "农户"]),
    ("历时三年", [""]),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS, ids=[row[0] for row in COUNTS])
def test_counts(text: str, counts: list[str]) -> None:
    assert [one.counts for one in quantities(text)] == counts


def test_the_noun_of_a_line_goes_on_in_the_next() -> None:
    assert quantities("有全国技术能手24人、享受特殊津贴专家\n11人、突出贡献个人1人")[1].counts == "特殊津贴专家"


def test_a_finished_line_lends_no_noun() -> None:
    assert "专家" not in quantities("我市有特殊津贴专家。\n11人到会")[0].counts


def test_numbers_of_a_list_share_the_scale_of_the_last() -> None:
    found = quantities("分别拨付6.8、0.94、0.18万元")
    assert [one.value for one in found] == [68000, 9400, 1800]
    assert {one.unit for one in found} == {"元"}


def test_a_number_without_a_measure_word_takes_the_unit_of_its_noun() -> None:
    assert quantities("技能人才约36万")[0].unit == "人"
    assert quantities("一次性资助15万")[0].unit == "元"
    assert quantities("建成书屋36")[0].unit == "个"


def test_households_are_counted_by_households() -> None:
    assert quantities("带动1.2万农户增收")[0].unit == "户"


def test_an_income_per_head_is_rounded_wherever_it_is_printed() -> None:
    last = quantities("人均可支配收入21436元，上年为20071元")[1]
    assert (last.low, last.high) == (Fraction("20070.5"), Fraction("20071.5"))
    assert last.step == 0


def test_ages_are_quantities() -> None:
    one = quantities("60周岁以上老年人18.6万人")[0]
    assert (one.unit, one.high) == ("周岁", None)
    assert one.low == 60


def test_the_label_is_what_stands_before() -> None:
    assert quantities("其中国家级3个")[0].label == "国家级"


def test_dates_are_no_part_of_a_noun() -> None:
    assert quantities("2018年学员120人")[0].counts == "学员"
