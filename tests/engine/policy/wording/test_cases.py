"""Cases in words: the first in full, the others by what differs, each with what comes out and why."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.policy import load_book
from baigong.engine.policy.wording import Names, case_words
from tests.engine.policy.wording.conftest import Named

FACTS = {
    "applied": date(2018, 3, 1),
    "months": 12,
    "card": True,
    "level": "高级",
    "fee": 500000,
    "born": date(1990, 1, 31),
    "ended": None,
}


def case(name: str, expect: object, **facts: object) -> dict[str, object]:
    return {"name": name, "on": date(2018, 8, 31), "facts": {**FACTS, **facts}, "expect": expect}


GRANTED = {"outcome": "granted", "amount": 200000}


def test_the_first_is_told_in_full(named: Named) -> None:
    (one,) = case_words(named(cases=[case("甲", GRANTED)]))
    (row,) = one.rows
    assert (one.name, one.on, row.differs, row.kind) == ("甲", date(2018, 8, 31), False, "granted")
    assert row.outcome == "批准，2,000 元"
    assert dict(row.facts) == {
        "申请日期": "2018年3月1日",
        "缴费月数": "12",
        "持卡": "是",
        "等级": "高级",
        "学费": "5,000 元",
        "出生日期": "1990年1月31日",
        "结束日期": "没有",
    }


def test_the_next_by_what_differs(named: Named) -> None:
    refused = {"outcome": "refused", "by": "insured"}
    two = case_words(named(cases=[case("甲", GRANTED), case("乙", refused, months=11)]))[1]
    (row,) = two.rows
    assert row.differs
    assert row.facts == (("缴费月数", "11"),)
    assert row.outcome == "不批准：缴满 12 个月"


def test_the_words_have_the_numbers_of_the_case_s_own_days(named: Named) -> None:
    refused = {"outcome": "refused", "by": "insured"}
    two = case_words(named(cases=[case("甲", GRANTED), case("乙", refused, months=5, applied=date(2019, 2, 1))]))[1]
    assert two.rows[0].outcome == "不批准：缴满 6 个月"


def test_one_that_has_little_in_common_is_told_in_full(named: Named) -> None:
    other = {"applied": None, "months": None, "card": None, "level": "初级", "fee": None}
    two = case_words(named(cases=[case("甲", GRANTED), {**case("乙", {"outcome": "unknown"}), "facts": other}]))[1]
    assert not two.rows[0].differs
    assert dict(two.rows[0].facts) == {
        "申请日期": "没有，按当天",
        "缴费月数": "不详",
        "持卡": "否",
        "等级": "初级",
        "学费": "不详",
    }


@pytest.mark.parametrize(
    ("by", "words"),
    [("in_force", "不批准：不在施行期内"), ("insured", "不批准：缴满 12 个月"), (None, "不批准")],
)
def test_what_decided_is_said(named: Named, by: str | None, words: str) -> None:
    expect = {"outcome": "refused", **({"by": by} if by else {})}
    (one,) = case_words(named(cases=[case("甲", expect)]))
    assert one.rows[0].outcome == words


def test_rows_that_only_stand_in_the_queue(named: Named) -> None:
    pool = [{"id": "one", "at_most": 1, "says": {"zh": "只有一个名额", "en": "One place"}}]
    rows = [{"id": 1, "facts": FACTS}, {"id": 2, "facts": FACTS, "expect": {"outcome": "capped", "by": "one"}}]
    (one,) = case_words(named(pools=pool, cases=[{"name": "排队", "on": date(2018, 8, 31), "rows": rows}]))
    assert [(row.kind, row.outcome) for row in one.rows] == [
        ("", "只占一个位置"),
        ("capped", "因名额不批准：只有一个名额"),
    ]
    assert one.rows[1].differs
    assert one.rows[1].facts == ()


def test_no_cases(named: Named) -> None:
    assert case_words(named(cases=[])) == ()


def test_outcomes_of_other_policies() -> None:
    book = load_book("mianyang")
    every = case_words(Names(book, book.policies["talent-card"]))
    given = [pair for one in every for pair in one.outcomes]
    assert {title for title, _words in given} == {"卓越计划产业技能培育团队资助"}
    assert {words.split("，")[0] for _title, words in given} >= {"批准", "不批准"}


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
def test_every_case_of_the_cities_can_be_said(city: str) -> None:
    book = load_book(city)
    for policy in book.policies.values():
        told = case_words(Names(book, policy))
        assert [one.name for one in told] == [one.name for one in policy.cases]
        assert all("{" not in row.outcome for one in told for row in one.rows)
