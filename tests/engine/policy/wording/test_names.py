"""Titles of columns, parameters, keys and values; days; documents."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy import load_book
from baigong.engine.policy.model import Basis, View
from baigong.engine.policy.wording import Names, day_words, sources, whom
from baigong.engine.policy.wording.documents import article_words, basis_words
from tests.engine.policy.wording.conftest import Named


def test_days() -> None:
    assert day_words(date(2018, 1, 31)) == "2018年1月31日"
    with speak("en"):
        assert day_words(date(2018, 12, 3)) == "3 December 2018"


def test_a_column_loses_its_aside_and_its_fen(named: Named) -> None:
    names = named()
    assert [names.column(one) for one in ("applied", "fee", "as_of")] == ["申请日期", "学费", "认定当天"]
    with speak("en"):
        assert [names.column(one) for one in ("applied", "fee")] == ["Applied on", "Fee"]


def test_money_is_known_by_where_it_stands(named: Named) -> None:
    names = named()
    assert names.money == {"rate", "most"}
    parameters = names.policy.parameters
    assert names.value(parameters["most"], 150050) == "1,500.50 元"
    assert names.value(parameters["share"], 60) == "60"
    assert names.value(parameters["since"], date(2017, 5, 6)) == "2017年5月6日"
    assert names.value(parameters["most"], None) == "没有规定"


def test_a_table_is_keyed_by_the_titles_of_its_column() -> None:
    book = load_book("mianyang")
    names = Names(book, book.policies["skill-upgrade-subsidy"])
    assert names.key(names.policy.parameters["amount"], ("3",)) == "高级工（三级）"
    award = Names(book, book.policies["contest-award"])
    assert award.key(award.policy.parameters["prize"], (1,)) == "1"


def test_a_parameter_without_a_title_has_its_name(named: Named) -> None:
    assert named(parameters={"most": {date(2018, 1, 1): 5}}, conditions=[], amount="most").parameter("most") == "most"


@pytest.mark.parametrize(
    ("meaning", "words"),
    [("学徒，一人一行", "学徒"), ("证书；过去的按申请日", "证书"), ("团队", "团队"), ("", "view")],
)
def test_whose_rows_they_are(meaning: str, words: str) -> None:
    assert whom(View("view", "person", "id", {}, meaning={"zh": meaning})) == words


def test_articles() -> None:
    assert [article_words(one) for one in ("三", "十二", "第五章第二条")] == ["第三条", "第十二条", "第五章第二条"]
    assert basis_words(Basis("甲〔2018〕1号", "三", "通知")) == "甲〔2018〕1号 第三条：通知"
    assert basis_words(Basis("甲〔2018〕1号")) == "甲〔2018〕1号"
    with speak("en"):
        assert article_words("三") == "article 三"


def test_documents_come_in_the_order_of_their_first_mention(named: Named) -> None:
    own = [{"document": "乙", "article": "二", "title": "细则"}]
    dated = {date(2018, 1, 1): 12, date(2019, 1, 1): {"value": 6, "basis": [{"document": "丙"}]}}
    condition = {"id": "insured", "when": "months >= least_months", "says": {"zh": "满 {least_months} 月", "en": "x"}}
    names = named(
        parameters={"least_months": {"title": {"zh": "最少月数", "en": "Least"}, **dated}},
        conditions=[{**condition, "basis": own}, {**condition, "id": "again", "basis": own}],
        amount="100",
    )
    one, two, three = sources(names)
    assert (one.document, one.gives) == ("甲〔2018〕1号", [("", "整项政策")])
    assert (two.document, two.titles, two.gives) == ("乙", ["细则"], [("二", "满 “最少月数” 月")])
    assert (three.document, three.gives) == ("丙", [("", "最少月数，2019年1月1日起")])
