"""Places among so many, and shares beyond a hundred."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.documents.relating.chinese import number_of, year_of
from tests.engine.documents.relating.told import told, verdicts

FALSE = [
    "总量在全市9个县（市、区）中居第10位。",
    "在21个市州中居第22位。",
    "在全省21个市州中排名第二十五名。",
    "在12支代表队中位列第13名。",
    "在全市9个县区中列第10位。",
    "合格率达103%。",
    "就业率提高到101.5%。",
    "高技能人才占比为122%。",
]
TRUE = [
    "在21个市州中居第21位。",
    "在全省21个市州中排名第二名。",
    "在12支代表队中位列第1名。",
    "在全市9个县区中列第9位。",
]
QUIET = [
    "参加8个项目，获第9名。",
    "全市有3所学校，综合成绩第5名的学生获奖。",
    "合格率达100%。",
    "合格率达99.8%。",
    "完成全年任务的120%。",
    "合格率同比提高105%。",
    "占计划的115%。",
    "产值增长130%。",
    "在21个项目中，我市选手居第22位。",
]


@pytest.mark.parametrize("text", FALSE)
def test_what_cannot_be_is_found(text: str) -> None:
    relations = told("rank", text)
    assert [one.holds for one in relations] == [False]
    assert relations[0].cure


@pytest.mark.parametrize("text", TRUE)
def test_a_place_among_so_many_holds(text: str) -> None:
    assert verdicts("rank", text) == [True]


@pytest.mark.parametrize("text", QUIET)
def test_other_numbers_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("rank", text)


def test_what_is_said_names_both() -> None:
    (relation,) = told("rank", FALSE[1])
    assert relation.says == "“21个”中没有第 22 名"


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 200), st.integers(1, 200))
def test_a_place_is_accused_only_beyond_the_last(many: int, place: int) -> None:
    assert verdicts("rank", f"在{many}个市州中居第{place}位。") == [place <= many]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22", 22),
        ("二十二", 22),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("九", 9),
        ("甲", None),
        ("", None),
    ],
)
def test_small_chinese_numbers(text: str, value: int | None) -> None:
    assert number_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("二〇一八", 2018), ("二○一九", 2019), ("二零二一", 2021), ("二十一", None), ("", None)]
)
def test_years_in_chinese_digits(text: str, value: int | None) -> None:
    assert year_of(text) == value
