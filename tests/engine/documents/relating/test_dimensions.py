"""Which labels exclude one another."""

from __future__ import annotations

import re

import pytest

from baigong.engine.documents.relating.dimensions import exclusive, known, largest_exclusive
from baigong.engine.documents.relating.dimensions.exhaustion import complete, exhaustive
from baigong.engine.documents.relating.dimensions.families import families
from baigong.engine.documents.relating.dimensions.labels import bare_label, without_member

APART = [
    ["国家级", "省级", "市级"],
    ["国家级基地", "省级基地", "县市区（企业）级"],
    ["男", "女"],
    ["男职工", "女职工"],
    ["高级工", "技师", "高级技师"],
    ["一等奖", "二等奖", "三等奖", "优秀奖"],
    ["获一等奖", "获二等奖"],
    ["金牌", "银牌", "铜牌"],
    ["幼儿园", "小学", "初中", "普通高中", "特殊教育学校"],
    ["公办", "民办"],
    ["35岁以下", "36至45岁", "46岁以上"],
    ["35岁及以下", "36—45岁", "46岁及以上"],
    ["硕士及以上", "本科", "专科及以下"],
    ["国道", "省道", "县道", "乡道"],
    ["正高级", "副高级", "中级", "初级"],
    ["技能类", "管理类", "综合类"],
    ["2016年", "2017年"],
    ["东河县", "西山县", "北城区"],
    ["第一产业", "第二产业", "第三产业"],
    ["第一批", "第二批"],
    ["城镇居民", "农村居民"],
]
OVERLAPPING = [
    ["女职工", "党员"],
    ["女职工", "本科以上"],
    ["国家级", "省级以上"],
    ["35岁以下", "45岁以下"],
    ["硕士以上", "本科以上"],
    ["本科以上", "本科"],
    ["高级工以上", "技师"],
    ["国家级", "国家级"],
    ["国家级", "党员"],
    ["国家级基地", "国家级工作室"],
    ["三级医院", "三甲医院"],
    ["全市", "城区"],
    ["", "省级"],
    ["公办学校", "寄宿制学校"],
    ["技师", "骨干"],
    ["第一批", "第一批"],
]


@pytest.mark.parametrize("labels", APART, ids=" ".join)
def test_labels_of_one_dimension_exclude_one_another(labels: list[str]) -> None:
    assert exclusive(labels, "个")


@pytest.mark.parametrize("labels", OVERLAPPING, ids=" ".join)
def test_labels_that_may_be_of_one_thing_do_not(labels: list[str]) -> None:
    assert not exclusive(labels, "个")


def test_one_label_excludes_nothing_and_nothing_is_wrong_with_it() -> None:
    assert exclusive(["女职工"], "人")
    assert exclusive([], "人")


def test_beside_a_whole_years_and_places_may_be_other_wholes() -> None:
    assert exclusive(["2016年", "2017年"], "个", inside=True)
    assert not exclusive(["2016年", "2017年"], "个", inside=False)
    assert not exclusive(["东河县", "西山县"], "个", inside=False)
    assert exclusive(["国家级", "省级"], "个", inside=False)


@pytest.mark.parametrize(
    ("labels", "all_there"),
    [
        (["男", "女"], True),
        (["城镇", "农村"], True),
        (["国家级", "省级"], False),
        (["国家级", "省级", "市级"], True),
        (["女职工", "党员", "团员"], False),
        (["男"], False),
    ],
)
def test_both_of_a_pair_or_three_of_a_dimension_are_all_there_are(labels: list[str], all_there: bool) -> None:
    assert exhaustive(labels, "人") is all_there


@pytest.mark.parametrize(
    ("labels", "whole", "all_there"),
    [
        (["公办", "民办"], "养老机构", True),
        (["男", "女"], "", True),
        (["新建", "改扩建"], "新建、改扩建学校", True),
        (["新建", "改建"], "学校", False),
        (["国家级", "省级"], "国家级、省级、市级基地", False),
        (["城镇", "农村"], "居民", False),
        (["公办"], "学校", False),
    ],
)
def test_labels_may_be_all_there_is_by_meaning_or_by_the_words_of_the_whole(
    labels: list[str], whole: str, all_there: bool
) -> None:
    assert complete(labels, whole, "个") is all_there


def test_the_largest_list_of_one_dimension_is_found_among_others() -> None:
    assert largest_exclusive(["女职工", "国家级", "省级"], "人") == (1, 2)
    assert largest_exclusive(["女职工", "党员"], "人") == ()
    assert largest_exclusive(["男", "国家级", "省级", "女", "市级"], "人") == (1, 2, 4)


def test_money_has_dimensions_of_its_own() -> None:
    assert exclusive(["增值税", "个人所得税"], "元")
    assert not exclusive(["增值税", "个人所得税"], "人")
    assert exclusive(["教育", "卫生健康"], "元")


def test_words_around_a_label_are_dropped() -> None:
    assert bare_label("其中国家级有") == "国家级"
    assert bare_label("和 县市区（企业）级") == "县市区企业级"


def test_what_is_left_of_a_label() -> None:
    assert "基地" in without_member("国家级基地", "个")
    assert "" in without_member("国家级", "个")
    assert "" in without_member("35岁以下", "人")
    assert without_member("党团骨干", "人") == set()


def test_a_label_is_known_or_not() -> None:
    assert known("国家级", "个")
    assert not known("骨干", "个")


def test_every_family_is_whole() -> None:
    names = [one.name for one in families()]
    assert len(names) == len(set(names)) > 40
    for family in families():
        assert (family.members is None) != (family.shape is None), family.name


@pytest.mark.parametrize("family", [one for one in families() if one.members], ids=lambda one: one.name)
def test_no_member_is_empty(family: object) -> None:
    members = getattr(family, "members")  # noqa: B009
    assert isinstance(members, re.Pattern)
    assert members.search("") is None or members.search("") is None
    assert members.groups > 1
