"""Period, groups, pools and order, each as a sentence."""

from __future__ import annotations

from datetime import date

from baigong.engine.policy import load_book
from baigong.engine.policy.wording import Names, limit_words
from tests.engine.policy.wording.conftest import Named

DAY = date(2018, 6, 1)


def pool(**more: object) -> list[dict[str, object]]:
    return [{"id": "pool", **more}]


def test_nothing_stands_between_where_nothing_is_said(named: Named) -> None:
    assert limit_words(named(), DAY) == ()


def test_an_order_alone_limits_nobody(named: Named) -> None:
    assert limit_words(named(order=["applied"], applied="has_applied"), DAY) == ()


def test_places_for_each_key(named: Named) -> None:
    names = named(pools=pool(at_most=1, per=["id", "year(applied)"], says={"zh": "一年一次", "en": "Once a year"}))
    assert limit_words(names, DAY) == ("一年一次：同一“编号”、“申请日期”的年份最多批准1次。",)


def test_places_for_all(named: Named) -> None:
    assert limit_words(named(pools=pool(at_most="times")), DAY) == ("最多批准“次数”（12）次。",)


def test_money_for_each_key(named: Named) -> None:
    names = named(pools=pool(budget="most", per=["level"]))
    assert limit_words(names, DAY) == ("同一“等级”一共不超过“最高额”（3,000 元）。",)


def test_words_of_a_pool_have_their_numbers(named: Named) -> None:
    names = named(pools=pool(at_most="times", says={"zh": "最多 {times} 次", "en": "{times} times"}))
    assert limit_words(names, DAY) == ("最多 12 次：最多批准“次数”（12）次。",)


def test_a_group_of_one_policy(named: Named) -> None:
    group = {"id": "one", "one_of": ["grant"], "per": ["id"], "keep": "better"}
    assert limit_words(named(groups=[group]), DAY) == ("同一“编号”只批准一次，取金额最高的。",)


def test_the_queue_is_told_where_there_is_something_to_queue_for(named: Named) -> None:
    names = named(order=["applied", "months desc", "born desc", "card"], applied="has_applied", pools=pool(at_most=3))
    assert limit_words(names, DAY)[1:] == (
        "先后：“申请日期”早的在前，再“缴费月数”大的在前，再“出生日期”晚的在前，再“持卡”为否的在前。",
        "已申请的排在前面，就是有“申请日期”的。",
    )


def test_a_period(named: Named) -> None:
    assert limit_words(named(period=["year(applied)"]), DAY) == ("按“申请日期”的年份分别认定，每期一次。",)


def test_a_group_of_several_names_them() -> None:
    book = load_book("mianyang")
    names = Names(book, book.policies["apprenticeship-subsidy"])
    assert limit_words(names, date(2019, 1, 1))[0] == (
        "“技师定单式培训补贴”、“企业新型学徒制培训补贴”、“技能提升补贴”，同一“所得证书编号”只批准其中一项，取排在最前的。"
    )
