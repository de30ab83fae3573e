"""What a visitor spends, growth over the same days of another year, rates of more than there is, days that an event lasts."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import failed

FEAST = "假期接待游客60万人次，2024年春节假期为50万人次，增长{more}；实现旅游收入3.00亿元，人均消费{each}。"


def test_what_fits_is_not_accused() -> None:
    assert failed(FEAST.format(more="20.0%", each="500元")) == []


@pytest.mark.parametrize("more", ["12.0%", "200%", "2.0%"])
def test_growth_over_the_same_days_of_another_year(more: str) -> None:
    assert failed(FEAST.format(more=more, each="500元")) == [("60万人次", "50万人次", more)]


@pytest.mark.parametrize("each", ["50元", "5000元", "560元"])
def test_what_a_visitor_spends(each: str) -> None:
    assert failed(FEAST.format(more="20.0%", each=each)) == [(each, "3.00亿元", "60万人次")]


@pytest.mark.parametrize(
    "text",
    [
        "接待游客60万人次，2024年景区门票为50万元，增长3%。",
        "接待游客60万人次，2024年外省游客为50万人次，增长3%。",
        "接待游客60万人次，其中过夜游客20万人次，实现旅游收入3亿元，居民人均消费800元。",
        "接待游客60万人次，其中过夜游客旅游收入1亿元，人均消费800元。",
        "接待游客60万人次。实现旅游收入3亿元。人均消费800元。",
    ],
)
def test_what_may_be_of_others_is_let_be(text: str) -> None:
    assert failed(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("受理投诉37件，办结37件，办结率100%。", []),
        ("受理投诉37件，办结38件，办结率100%。", [("100%", "38件", "37件")]),
        ("产生量186.4万吨，利用量1517.0万吨，利用率81.4%。", [("81.4%", "1517.0万吨", "186.4万吨")]),
        ("上年结转5件，受理投诉37件，办结40件，办结率95.2%。", []),
        ("受理投诉37件，办结40件（含上年5件），办结率95.2%。", []),
        ("新收案件37件，办结40件，办结率95.2%。", []),
        ("受理投诉37件；办结40件，办结率95.2%。", []),
    ],
)
def test_no_more_is_done_than_there_is(text: str, wrong: list[tuple[str, ...]]) -> None:
    assert failed(text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("书画展自5月1日至5月10日在美术馆展出，持续10天。", []),
        ("书画展自5月1日至5月10日在美术馆展出，持续12天。", [("12天",)]),
        ("7月18日至20日我县遭遇强降雨，局地持续5天。", []),
        ("5月1日至10日举办书画展，各地活动持续30天。", []),
    ],
)
def test_an_event_lasts_as_long_as_its_days(text: str, wrong: list[tuple[str, ...]]) -> None:
    assert failed(text) == wrong
