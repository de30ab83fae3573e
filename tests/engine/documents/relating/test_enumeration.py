"""So many, and then their names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

FALSE = [
    "指定5所技工院校（甲学校、乙学校、丙学校、丁学校）承训。",
    "指定3所技工院校（甲学校、乙学校、丙学校、丁学校）承训。",
    "建成三所学校：甲校、乙校。",
    "建成三所学校：甲校、乙校、丙校、丁校。",
    "2所学校，分别是甲校、乙校、丙校。",
    "实施四项措施：一是加强领导；二是加大投入；三是强化督查。",
    "抓好以下三个方面工作：一是加强领导，二是加大投入，三是强化督查。四是抓好落实。",
    "抓好以下四个方面工作：\n一是加强领导。\n二是加大投入。\n三是强化督查。",
    "实施五大工程：甲工程、乙工程、丙工程。",
    "实施“甲”“乙”“丙”、“丁”三大工程。",
    "印发《甲》和《乙》三个文件。",
    "在东县、西县、南县两个县开展试点。",
    "建成三所学校：甲校、乙校、丙校、丁校等。",
]
TRUE = [
    "指定5所技工院校（甲学校、乙学校、丙学校、丁学校、戊学校）承训。",
    "指定5所技工院校（甲学校、乙学校、丙学校等）承训。",
    "建成三所学校：甲校、乙校、丙校。",
    "建成三所学校：甲校、乙校和丙校。",
    "2所学校，分别是甲校、乙校。",
    "实施三项措施：一是加强领导；二是加大投入；三是强化督查。",
    "抓好以下三个方面工作：\n一是加强领导。\n二是加大投入。\n三是强化督查。",
    "实施“甲”“乙”“丙”三大工程。",
    "实施“甲、乙”“丙”两大工程。",
    "印发《甲、乙办法》和《丙办法》两个文件。",
    "在东县、西县、南县三个县开展试点。",
    "两个文件：《甲、乙办法》《丙办法》。",
]
QUIET = [
    "主要包括两个方面：一方面是教育、科学、文化、艺术的发展。",
    "覆盖12个县（市、区）。",
    "建成13个基地（含企业、学校）。",
    "建成13个基地（国家级3个、省级10个）。",
    "开设2个班（初级、中级、高级）。",
    "实施5个专业（工种）。",
    "在甲市、东县、西县3个县开展。",
    "技师、高级技师5个培训班。",
    "召开会议3次，一是传达精神，二是研究部署。",
    "三个方面：政策宣传、组织领导和资金保障、督促检查。",
    "落实“甲”等“五大重点工程”和“乙”等“五大平台”任务。",
    "用于3所学校建设：教室、宿舍。",
    "建成约5所学校：甲校、乙校。",
    "共3人：张某，男，42岁。",
    "多次在《甲报》、《乙报》3个版面刊登。",
]


@pytest.mark.parametrize("text", FALSE)
def test_too_few_and_too_many_names_are_found(text: str) -> None:
    relations = told("enumeration", text)
    assert [one.holds for one in relations] == [False]
    assert relations[0].cure


@pytest.mark.parametrize("text", TRUE)
def test_as_many_names_as_said_hold(text: str) -> None:
    assert verdicts("enumeration", text) == [True]


@pytest.mark.parametrize("text", QUIET)
def test_lists_of_other_things_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("enumeration", text)


def test_what_is_said_names_the_number() -> None:
    assert numbers("enumeration", FALSE[0]) == [("5所",)]
    (relation,) = told("enumeration", FALSE[0])
    assert relation.says == "写作“5所”，而列出了 4 项"


NAMES = "甲乙丙丁戊己庚辛壬癸"


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 10), st.integers(2, 10))
def test_a_list_is_accused_only_where_the_number_differs(said: int, listed: int) -> None:
    text = f"建成{said}所学校：{'、'.join(f'{one}学校' for one in NAMES[:listed])}。"
    assert verdicts("enumeration", text) == [said == listed]


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 10), st.integers(2, 10))
def test_and_so_on_leaves_the_end_open(said: int, listed: int) -> None:
    text = f"建成{said}所学校：{'、'.join(f'{one}学校' for one in NAMES[:listed])}等。"
    assert verdicts("enumeration", text) == [said >= listed]


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 10), st.integers(2, 10))
def test_ordinals_count_as_far_as_they_go(said: int, counted: int) -> None:
    ordinals = "一二三四五六七八九十"
    text = f"采取{said}项措施：{'；'.join(f'{one}是加强{one}' for one in ordinals[:counted])}。"
    assert verdicts("enumeration", text) == [said == counted]
