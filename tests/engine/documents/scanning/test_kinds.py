"""Share or growth, duration or frequency, and per what."""

from __future__ import annotations

import pytest

from tests.engine.documents.scanning.seen import only, quantities

KINDS = [
    ("就业率95.3%", "share"),
    ("高级工占技能人才的22%", "share"),
    ("财政收入增长8.5%", "growth"),
    ("财政收入同比增长8.5%", "growth"),
    ("成本下降3%", "decline"),
    ("就业率提高到95%", "share"),
    ("就业率由90%提高到95%", "share"),
    ("贫困发生率降至0.3%", "share"),
    ("就业率提高2个百分点", "change"),
    ("历时三年", "duration"),
    ("培训12学时", "duration"),
    ("每两年评选", "frequency"),
    ("产值是上年的1.5倍", "multiple"),
    ("比例为1∶3", "ratio"),
    ("排名全国第2", "rank"),
    ("补贴500元", "amount"),
    ("面积500平方米", "measure"),
    ("学员500人", "count"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_kind(text: str, kind: str) -> None:
    assert quantities(text)[-1].kind == kind


def test_twice_a_year_is_a_frequency() -> None:
    assert only("每年举办两次").kind == "frequency"


def test_what_it_is_per() -> None:
    assert only("每人补贴4000元").per == "人"
    assert only("每人每年补贴4000元").per == "人·年"
    assert only("标准为1500元/人").per == "人"
    assert only("补贴4000元").per == ""


def test_a_multiple_without_a_base_is_not_understood() -> None:
    one = only("覆盖面扩大一倍以上")
    assert not one.understood
    assert one.why
    assert one.low == 1


def test_doubling_is_two_times() -> None:
    one = only("产值翻一番")
    assert one.value == 2
    assert (one.unit, one.understood) == ("倍", True)


@pytest.mark.parametrize("text", ["占22%", "面积3.5公里", "提高2个百分点", "单价2.5元", "比例1:2"])
def test_continuous_values_have_no_step(text: str) -> None:
    assert only(text).step == 0


@pytest.mark.parametrize("text", ["学员22人", "人才7.92万人", "资金855万元", "历时3年"])
def test_things_have_a_step(text: str) -> None:
    assert only(text).step == 1
