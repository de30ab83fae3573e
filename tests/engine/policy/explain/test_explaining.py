"""The whole of an explanation: words, parameters with their days, money, used outcomes, places, decided cases, errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import speak
from baigong.engine.policy.explain import Given, LimitFact, PlaceFact, Subject, as_json, explain
from baigong.engine.policy.explain.model import DecidedCase
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from tests.engine.policy.explain.worlds import DAY, book_of, condition, many, rows_of, swept
from tests.engine.policy.folders import EXAMPLES

FACTS: Mapping[str, Mapping[str, object]] = {
    "months": {"type": "integer", "absent": "unknown"},
    "level": {"type": "text"},
    "fee": {"type": "bigint", "unit": "fen", "absent": "unknown"},
    "applied_on": {"type": "date", "fallback": "as_of"},
    "county": {"type": "text"},
    "lead_id": {"type": "bigint", "absent": "unknown"},
}
ROW: dict[str, Any] = {
    "months": 32,
    "level": "4",
    "fee": 100_050,
    "applied_on": date(2018, 3, 1),
    "county": "north",
    "lead_id": 2,
}
RATES: dict[object, object] = {
    "title": {"zh": "标准", "en": "Rates"},
    "assumed": True,
    date(2018, 1, 1): {"4": 150_000, "3": 200_050},
}


def rich(folder: Path) -> Book:
    """One policy with all that is shown."""
    says = {"zh": "满 {least_months} 个月，费用不超过 {most_fee}", "en": "{least_months} months, at most {most_fee}"}
    basis = [{"document": "乙〔2018〕2号", "article": "三"}]
    policy = {
        "dated_by": "applied_on",
        "parameters": {
            "least_months": {date(2018, 1, 1): {"value": 36, "basis": basis}, date(2019, 1, 1): 12},
            "most_fee": {"dated_by": "as_of", date(2018, 1, 1): 250_000},
            "rates": RATES,
        },
        "conditions": [
            condition("months >= least_months AND fee <= most_fee", says=says, basis=basis),
            condition("full_months(applied_on, as_of) < 12 AND rates[level] > 3 AND has_applied_on", "c2"),
        ],
        "amount": "least(rates[level], fee)",
        "ceiling": 900_000,
    }
    return book_of(folder, FACTS, policy)


def test_a_condition_says_what_it_read(tmp_path: Path) -> None:
    one = explain(rich(tmp_path), "grant", ROW, DAY).conditions[0]
    assert (one.id, one.kind, one.result, one.refuses) == ("c1", "condition", False, True)
    assert one.says == "满 36 个月，费用不超过 2,500 元"
    assert one.values == {"months": 32, "fee": 100_050}
    assert one.text == "months >= least_months AND fee <= most_fee"
    assert [(each.document, each.article) for each in one.basis] == [("乙〔2018〕2号", "三")]
    least, most = one.parameters["least_months"], one.parameters["most_fee"]
    assert (least.value, least.at, least.money) == (36, date(2018, 3, 1), False)
    assert (most.value, most.at, most.money) == (250_000, DAY, True)
    assert [each.document for each in least.basis] == ["乙〔2018〕2号"]


def test_the_words_are_the_reader_s(tmp_path: Path) -> None:
    with speak("en"):
        one = explain(rich(tmp_path), "grant", ROW, DAY)
    assert one.conditions[0].says.startswith("36 months, at most 2,500 ")
    assert one.title == "Grant"


def test_a_parameter_is_taken_at_its_own_day(tmp_path: Path) -> None:
    later = {**ROW, "applied_on": date(2019, 1, 1)}
    one = explain(rich(tmp_path), "grant", later, date(2019, 6, 30)).conditions[0]
    assert (one.parameters["least_months"].value, one.result) == (12, True)
    assert one.parameters["least_months"].at == date(2019, 1, 1)


def test_tables_comparisons_and_presence_are_shown(tmp_path: Path) -> None:
    one = explain(rich(tmp_path), "grant", ROW, DAY).conditions[1]
    assert one.values == {"applied_on": date(2018, 3, 1), "level": "4", "has_applied_on": True}
    assert one.computed == {"full_months(applied_on, as_of)": 3}
    assert one.parameters["rates[level]"].value == 150_000
    assert one.parameters["rates[level]"].title == "标准"
    assert one.parameters["rates[level]"].assumed
    assert one.basis == explain(rich(tmp_path), "grant", ROW, DAY).basis


def test_a_fallback_is_filled_in_and_said(tmp_path: Path) -> None:
    facts = {name: value for name, value in ROW.items() if name != "applied_on"}
    one = explain(rich(tmp_path), "grant", facts, DAY)
    assert one.conditions[1].values["applied_on"] == DAY
    assert one.conditions[1].values["has_applied_on"] is False


def test_the_amount_says_what_it_is_made_of(tmp_path: Path) -> None:
    one = explain(rich(tmp_path), "grant", {**ROW, "months": 36, "lead_id": None}, DAY)
    assert (one.outcome, one.provisional, one.amount, one.by) == ("granted", False, 100_050, "")
    assert one.sum is not None
    assert (one.sum.value, one.sum.text, one.sum.ceiling) == (100_050, "least(rates[level], fee)", 900_000)
    assert one.sum.values == {"level": "4", "fee": 100_050}
    assert one.sum.parameters["rates[level]"].money


def test_a_refused_row_still_says_what_it_would_have_been(tmp_path: Path) -> None:
    one = explain(rich(tmp_path), "grant", ROW, DAY)
    assert (one.outcome, one.amount, one.by) == ("refused", None, "c1")
    assert one.sum is not None
    assert one.sum.value == 100_050


def test_without_money_there_is_no_sum(tmp_path: Path) -> None:
    policy: dict[str, object] = {"conditions": [], "amount": None}
    one = explain(book_of(tmp_path, FACTS, policy), "grant", {}, DAY)
    assert (one.outcome, one.sum, one.amount) == ("granted", None, 0)


def test_in_force_is_the_first_question(tmp_path: Path) -> None:
    force = {"from": date(2018, 1, 1), "to": date(2018, 3, 1)}
    book = book_of(tmp_path, FACTS, {"in_force": force, "dated_by": "applied_on", "conditions": []})
    one = explain(book, "grant", ROW, DAY)
    assert (one.outcome, one.by) == ("refused", "in_force")
    assert (one.in_force.result, one.in_force.kind) == (False, "in_force")
    assert one.in_force.values == {"applied_on": date(2018, 3, 1)}
    assert one.in_force.says == "在施行期内（2018-01-01 起，2018-03-01 前）"


def test_a_veto_refuses_where_it_is_true(tmp_path: Path) -> None:
    book = book_of(
        tmp_path, FACTS, {"vetoes": [condition("months > 3", "v1")], "conditions": [condition("months > 1")]}
    )
    one = explain(book, "grant", ROW, DAY)
    assert (one.outcome, one.by) == ("refused", "v1")
    (veto,) = one.vetoes
    assert (veto.kind, veto.result, veto.refuses) == ("veto", True, True)
    assert [each.id for each in one.asked] == ["in_force", "v1", "c1"]


def test_json_is_plain_and_money_stays_fen(tmp_path: Path) -> None:
    found = json.loads(json.dumps(as_json(explain(rich(tmp_path), "grant", ROW, DAY))))
    assert (found["outcome"], found["provisional"], found["amount"], found["day"]) == (
        "refused",
        False,
        None,
        "2018-06-30",
    )
    (first, _second) = found["conditions"]
    assert set(first) == {"id", "kind", "result", "says", "when", "values", "parameters", "computed", "basis"}
    assert first["parameters"]["most_fee"] == {
        "value": 250_000,
        "at": "2018-06-30",
        "title": "",
        "unit": "fen",
        "assumed": False,
        "basis": [],
    }
    assert first["basis"] == [{"document": "乙〔2018〕2号", "article": "三", "title": ""}]
    assert found["nearest"] == {
        "fact": "months",
        "meaning": "months",
        "old": 32,
        "new": 36,
        "change": 4,
        "says": "再多 4：months（现为 32，要 36）",
    }
    assert (found["missing"], found["hole"], found["place"], found["used"]) == ([], None, None, [])


POOL = {"id": "two", "at_most": 1, "per": ["county"]}
POOLED: dict[str, Any] = {"conditions": [condition("months >= 12")], "amount": 700, "pools": [POOL]}
TWO = [
    {**ROW, "id": 1},
    {**ROW, "id": 2},
    {**ROW, "id": 3, "months": None, "county": "south"},
    {**ROW, "id": 4, "county": "south"},
]


def test_hypothetical_facts_have_no_place(tmp_path: Path) -> None:
    one = explain(book_of(tmp_path, FACTS, POOLED), "grant", ROW, DAY)
    assert (one.outcome, one.provisional, one.amount) == ("granted", True, 700)
    assert as_json(one)["place"] == "not computed"
    assert one.subject is None


def test_a_sweep_of_the_day_gives_the_place(tmp_path: Path) -> None:
    with rows_of(book_of(tmp_path, FACTS, POOLED), {"person": TWO}) as rows:
        _outcomes, places = swept(rows, "grant", DAY)
        first, second, third, fourth = (
            explain(rows.book, "grant", Subject(number, rows.source, places), DAY) for number in (1, 2, 3, 4)
        )
    assert (first.outcome, first.provisional, first.amount) == ("granted", False, 700)
    assert (second.outcome, second.provisional, second.by) == ("capped", False, "two")
    assert (third.outcome, third.place) == ("unknown", None)
    assert (fourth.outcome, fourth.provisional) == ("granted", True)
    assert fourth.place is not None
    assert fourth.place.computed
    marks = [as_json(one)["place"][0]["mark"] for one in (first, second, fourth)]
    assert marks == ["fits", "full", "open"]
    assert as_json(first)["place"] == [{"id": "two", "kind": "at_most", "mark": "fits", "limit": 1}]


def test_a_sweep_of_another_day_says_nothing(tmp_path: Path) -> None:
    with rows_of(book_of(tmp_path, FACTS, POOLED), {"person": TWO}) as rows:
        _outcomes, places = swept(rows, "grant", DAY)
        one = explain(rows.book, "grant", Subject(2, rows.source, places), date(2018, 7, 1))
    assert as_json(one)["place"] == "not computed"


class Kept:
    """Place facts with marks."""

    day = DAY

    def of(self, policy: str, subject: int | str) -> PlaceFact | None:
        """Only of one subject."""
        if (policy, subject) != ("grant", 2):
            return None
        return PlaceFact(121, None, 1, (LimitFact("two", "at_most", "open", 1),))


def test_marks_that_a_sweep_kept_are_shown(tmp_path: Path) -> None:
    with rows_of(book_of(tmp_path, FACTS, POOLED), {"person": TWO}) as rows:
        one = explain(rows.book, "grant", Subject(2, rows.source, Kept()), DAY)
        other = explain(rows.book, "grant", Subject(1, rows.source, Kept()), DAY)
    assert (one.outcome, one.provisional, one.by) == ("capped", True, "two")
    assert as_json(one)["place"] == [{"id": "two", "kind": "at_most", "mark": "open", "limit": 1}]
    assert as_json(other)["place"] == "not computed"


def test_a_used_outcome_is_told_in_a_line(tmp_path: Path) -> None:
    using = {"conditions": [condition("granted('other-1')")], "amount": "granted_amount('other-1') // 2"}
    book = many(tmp_path, FACTS, using, {"conditions": [condition("months > 3")], "amount": 900})
    one = explain(book, "grant", ROW, DAY)
    assert (one.outcome, one.amount) == ("granted", 450)
    (used,) = one.used
    assert (used.policy, used.title, used.outcome, used.amount, used.provisional) == (
        "other-1",
        "补助",
        "granted",
        900,
        False,
    )
    refused = explain(book, "grant", Given(ROW, {"other-1": (False, 0)}), DAY)
    assert (refused.outcome, refused.used[0].outcome) == ("refused", "refused")
    given = explain(book, "grant", Given(ROW, {"other-1": (True, 50)}), DAY)
    assert given.amount == 25


LEAD: dict[str, Any] = {"conditions": [condition("granted('other-1', lead_id)")]}


def test_another_subject_s_outcome_comes_from_its_own_row(tmp_path: Path) -> None:
    book = many(tmp_path, FACTS, LEAD, {"conditions": [condition("months > 3")]})
    people = [
        {**ROW, "id": 1},
        {**ROW, "id": 2, "months": 1},
        {**ROW, "id": 3, "lead_id": 1},
        {**ROW, "id": 4, "lead_id": 99},
    ]
    people.append({**ROW, "id": 5, "lead_id": None})
    with rows_of(book, {"person": people}) as rows:
        outcomes, _places = swept(rows, "grant", DAY)
        for number in range(1, 6):
            one = explain(book, "grant", Subject(number, rows.source), DAY)
            assert (one.outcome, one.by) == (outcomes[number].outcome, outcomes[number].by)
    assert [outcomes[number].outcome for number in range(1, 6)] == [
        "refused",
        "refused",
        "granted",
        "refused",
        "unknown",
    ]
    assert [each.fact for each in one.missing] == ["lead_id"]


def test_from_facts_alone_another_subject_is_not_known(tmp_path: Path) -> None:
    book = many(tmp_path, FACTS, LEAD, {"conditions": [condition("months > 3")]})
    one = explain(book, "grant", ROW, DAY)
    assert (one.outcome, [each.fact for each in one.missing]) == ("unknown", ["granted('other-1')"])


def case(**facts: object) -> dict[str, Any]:
    """A decided case of subject 1."""
    return {**ROW, "id": 1, "outcome": "granted", "amount": 333, **facts}


@pytest.mark.parametrize("outcome", ["granted", "refused", "capped", "excluded"])
def test_a_decided_case_answers_its_subject(tmp_path: Path, outcome: str) -> None:
    book = book_of(tmp_path, FACTS, POOLED)
    with rows_of(book, {"person": TWO}, {"grant": [case(outcome=outcome)]}) as rows:
        outcomes, places = swept(rows, "grant", DAY)
        one = explain(book, "grant", Subject(1, rows.source, places), DAY)
    assert (one.outcome, one.provisional, one.amount) == (outcome, False, outcomes[1].amount)
    assert one.outcome == outcomes[1].outcome
    assert (one.decided, one.place) == (True, None)
    assert one.case == DecidedCase(None)
    assert as_json(one)["decided_case"] == {"on": None, "period": []}


def test_a_decided_case_answers_its_period_alone(tmp_path: Path) -> None:
    book = book_of(tmp_path, FACTS, {**POOLED, "period": ["year(applied_on)"], "pools": []})
    for year, decided in ((2018, True), (2017, False)):
        cases = {"grant": [case(applied_on=date(year, 1, 5), _decided_on=date(year, 2, 1))]}
        with rows_of(book, {"person": TWO}, cases) as rows:
            outcomes, _places = swept(rows, "grant", DAY)
            one = explain(book, "grant", Subject(1, rows.source), DAY)
        assert one.decided is decided
        assert one.case == (DecidedCase(date(2018, 2, 1), (2018,)) if decided else None)
        assert as_json(one)["decided_case"] == ({"on": "2018-02-01", "period": [2018]} if decided else None)
        assert one.amount == outcomes[1].amount == (333 if decided else 700)


def test_a_period_that_is_not_known_leaves_a_decided_subject_unknown(tmp_path: Path) -> None:
    book = book_of(tmp_path, FACTS, {**POOLED, "period": ["lead_id"], "pools": []})
    with rows_of(book, {"person": [{**ROW, "id": 1, "lead_id": None, "months": 0}]}, {"grant": [case()]}) as rows:
        outcomes, _places = swept(rows, "grant", DAY)
        one = explain(book, "grant", Subject(1, rows.source), DAY)
    assert (one.outcome, one.by) == (outcomes[1].outcome, outcomes[1].by) == ("unknown", "period")
    assert [each.fact for each in one.missing] == ["lead_id"]
    assert (one.decided, one.case) == (True, None)


def test_a_decided_outcome_is_what_others_use(tmp_path: Path) -> None:
    using = {"conditions": [condition("granted('other-1')")], "amount": "granted_amount('other-1')"}
    book = many(tmp_path, FACTS, using, {"conditions": [condition("months > 100")]})
    with rows_of(book, {"person": [{**ROW, "id": 1}]}, {"other-1": [case()]}) as rows:
        outcomes, _places = swept(rows, "grant", DAY)
        one = explain(book, "grant", Subject(1, rows.source), DAY)
    assert (one.outcome, one.amount) == (outcomes[1].outcome, outcomes[1].amount) == ("granted", 333)


@pytest.mark.parametrize("outcome", ["granted", "refused"])
def test_a_decided_lead_who_has_gone_still_counts(tmp_path: Path, outcome: str) -> None:
    book = many(tmp_path, FACTS, LEAD, {"conditions": [condition("months > 3")]})
    gone = {"other-1": [case(id=77, outcome=outcome)]}
    with rows_of(book, {"person": [{**ROW, "id": 1, "lead_id": 77}]}, gone) as rows:
        outcomes, _places = swept(rows, "grant", DAY)
        one = explain(book, "grant", Subject(1, rows.source), DAY)
    assert one.outcome == outcomes[1].outcome == outcome


def test_ids_may_be_texts_and_are_taken_as_typed(tmp_path: Path) -> None:
    book = load_book(EXAMPLES)
    with rows_of(book, {"person": [{"id": 7, "county": "x", "insured_months": 12, "level": "4"}]}) as rows:
        assert explain(book, "training-voucher", Subject(" 7 ", rows.source), DAY).subject == 7
        for wrong in ("seven", "", "7.0", "9" * 30, "٧"):
            with pytest.raises(InputError, match="不是 person 的编号（id），请写整数"):
                explain(book, "training-voucher", Subject(wrong, rows.source), DAY)
        with pytest.raises(MissingError, match="person 在 2018-06-30 没有 id 为“8”的对象"):
            explain(book, "training-voucher", Subject(8, rows.source), DAY)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"month": 3}, "没有事实“month”.*是不是“months”？"),
        ({"months": "3"}, '事实“months”不能是 "3"，请写成 36 这样'),
        ({"months": 3.0}, "事实“months”不能是 3.0"),
        ({"months": True}, "事实“months”不能是 True"),
        ({"months": 2**31}, "太大或太小"),
        ({"fee": 2**63}, "太大或太小"),
        ({"level": 4}, '事实“level”不能是 4，请写成 "4" 这样'),
        ({"level": "4\0"}, "事实“level”不能是"),
        ({"applied_on": "2018-03-01"}, "事实“applied_on”不能是"),
        ({"applied_on": datetime(2018, 3, 1)}, "事实“applied_on”不能是"),  # noqa: DTZ001
        ({"months": 3}, '缺少事实："level": "4"。'),
        ({"level": None}, '缺少事实："level": "4"'),
    ],
)
def test_facts_that_cannot_be_used_are_named(tmp_path: Path, facts: dict[str, object], says: str) -> None:
    with pytest.raises(InputError, match=says):
        explain(rich(tmp_path), "grant", facts, DAY)


def test_a_text_that_its_column_cannot_be_is_told(tmp_path: Path) -> None:
    senior = {"id": "senior", "when": "level = '3'", "says": {"zh": "高级工", "en": "Senior"}}
    book = book_of(tmp_path, {**FACTS, "level": {"type": "text", "values": ["3", "4"]}}, {"conditions": [senior]})
    assert explain(book, "grant", {**ROW, "level": "4"}, DAY).outcome == "refused"
    with pytest.raises(InputError, match="事实“level”没有“高级工”这个值。请改成：3、4"):
        explain(book, "grant", {**ROW, "level": "高级工"}, DAY)


def test_an_unknown_policy_has_a_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有政策“grnat”，是不是“grant”？"):
        explain(rich(tmp_path), "grnat", ROW, DAY)
