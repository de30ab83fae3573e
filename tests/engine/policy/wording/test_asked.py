"""Conditions and vetoes with the numbers of a day."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import speak
from baigong.engine.policy.model import Basis
from baigong.engine.policy.wording import AskedWords, asked_words
from baigong.engine.policy.wording.asked import cells_words, filled, titled
from tests.engine.policy.wording.conftest import Named

DAY, LATER = date(2018, 6, 1), date(2019, 6, 1)


def test_a_condition_has_its_words_its_question_and_its_document(named: Named) -> None:
    names = named()
    assert asked_words(names, names.policy.conditions, DAY) == (
        AskedWords("insured", "缴满 12 个月", "“缴费月数”不少于“最少月数”（12）", (Basis("甲〔2018〕1号"),)),
    )


def test_the_numbers_are_those_of_the_day(named: Named) -> None:
    names = named()
    (one,) = asked_words(names, names.policy.conditions, LATER)
    assert one.says == "缴满 6 个月"


def test_before_there_is_a_value_it_is_said(named: Named) -> None:
    names = named()
    (one,) = asked_words(names, names.policy.conditions, date(2017, 1, 1))
    assert one.says == "缴满 没有规定 个月"


def test_its_own_document_goes_before_the_policy_s(named: Named) -> None:
    basis = [{"document": "丙", "article": "二"}]
    veto = {"id": "card", "when": "card", "says": {"zh": "持卡", "en": "Card"}, "basis": basis}
    names = named(vetoes=[veto])
    (one,) = asked_words(names, names.policy.vetoes, DAY)
    assert one.basis == (Basis("丙", "二"),)
    assert one.exactly == "“持卡”为是"


def test_a_table_is_told_cell_by_cell(named: Named) -> None:
    names = named()
    assert filled(names, "标准为 {rate}", lambda _one: DAY) == "标准为 初级 1,000 元、高级 2,000 元"
    assert cells_words(names, names.policy.parameters["rate"], LATER) == "初级 1,000 元、高级 2,500.50 元"


def test_what_is_no_parameter_stays(named: Named) -> None:
    names = named()
    assert filled(names, "{other} 与 {most}", lambda _one: DAY) == "{other} 与 3,000 元"
    assert titled(names, "{other} 与 {most}") == "{other} 与 “最高额”"


def test_each_parameter_may_be_taken_at_its_own_day(named: Named) -> None:
    names = named()
    days = {"least_months": LATER, "most": DAY}
    assert filled(names, "{least_months}，{most}", lambda one: days[one.name]) == "6，3,000 元"


def test_english(named: Named) -> None:
    names = named()
    with speak("en"):
        (one,) = asked_words(names, names.policy.conditions, DAY)
    assert (one.says, one.exactly) == ("12 months", "“Months” is at least “Least months” (12)")
