"""The nearest change: found by trying, verified, the smallest that a person can make; none where one change is not enough."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.explain import Given, Subject, explain
from baigong.engine.policy.explain.judge import Court
from baigong.engine.policy.explain.model import Nearest
from baigong.engine.policy.explain.nearest.tries import CODES, tries
from baigong.engine.policy.explain.reach.alone import Alone
from baigong.engine.policy.explain.session import shared_session
from baigong.engine.policy.model import Book
from tests.engine.policy.explain.worlds import DAY, book_of, condition, many, rows_of

MONTHS: Mapping[str, Mapping[str, object]] = {"months": {"type": "integer", "absent": "unknown", "range": [0, 600]}}


def found(book: Book, **facts: object) -> Nearest | None:
    """Of a refused row."""
    one = explain(book, "grant", facts, DAY)
    assert one.outcome == "refused"
    return one.nearest


def change(book: Book, **facts: object) -> tuple[str, object, int | None] | None:
    """Which fact, its new value, the difference."""
    one = found(book, **facts)
    return None if one is None else (one.fact, one.new, one.change)


@pytest.mark.parametrize(
    ("when", "months", "new"),
    [
        ("months >= 36", 32, 36),
        ("months > 36", 32, 37),
        ("months <= 36", 40, 36),
        ("months < 36", 36, 35),
        ("months = 36", 12, 36),
        ("months <> 36", 36, 35),
        ("36 <= months", 32, 36),
        ("months BETWEEN 12 AND 24", 30, 24),
        ("months BETWEEN 12 AND 24", 2, 12),
        ("months IN (12, 24)", 20, 24),
        ("months >= least_months", 3, 12),
        ("months * 2 >= 36", 3, 18),
        ("months // 12 >= 3", 3, 36),
        ("months + 6 >= 12", 3, 6),
        ("100 - months <= 40", 3, 60),
        ("NOT months < 36", 32, 36),
        ("months >= 36 OR months = 5", 6, 5),
        ("least(months, 50) >= 36", 32, 36),
    ],
)
def test_a_number_moves_to_where_the_comparison_turns(tmp_path: Path, when: str, months: int, new: int) -> None:
    book = book_of(tmp_path, MONTHS, {"conditions": [condition(when)], "parameters": {"least_months": {DAY: 12}}})
    assert change(book, months=months) == ("months", new, new - months)


def test_it_is_said_in_words(tmp_path: Path) -> None:
    columns = {"months": {**MONTHS["months"], "meaning": {"zh": "参保月数", "en": "insured months"}}}
    book = book_of(tmp_path, columns, {"conditions": [condition("months >= 36")]})
    more = found(book, months=32)
    assert more is not None
    assert more.says == "再多 4：参保月数（现为 32，要 36）"
    assert (more.meaning, more.old) == ("参保月数", 32)


def test_money_is_said_in_yuan(tmp_path: Path) -> None:
    columns = {"income": {"type": "bigint", "unit": "fen", "meaning": {"zh": "收入", "en": "income"}}}
    book = book_of(tmp_path, columns, {"conditions": [condition("income <= 100000")]})
    less = found(book, income=250050)
    assert less is not None
    assert less.says == "少 1,500.50 元：收入（现为 2,500.50 元，要 1,000 元）"


def test_a_value_out_of_range_is_not_proposed(tmp_path: Path) -> None:
    book = book_of(tmp_path, MONTHS, {"conditions": [condition("months >= 601")]})
    assert found(book, months=32) is None


DATES: Mapping[str, Mapping[str, object]] = {
    "issued_on": {"type": "date"},
    "applied_on": {"type": "date", "fallback": "as_of"},
}


@pytest.mark.parametrize(
    ("when", "issued", "applied", "expected"),
    [
        (
            "full_months(issued_on, applied_on) < 12",
            date(2017, 3, 1),
            date(2018, 3, 1),
            ("applied_on", date(2018, 2, 28), -1),
        ),
        (
            "full_months(issued_on, applied_on) >= 6",
            date(2018, 1, 31),
            date(2018, 2, 1),
            ("applied_on", date(2018, 7, 31), 180),
        ),
        ("applied_on - issued_on >= 30", date(2018, 1, 1), date(2018, 1, 2), ("applied_on", date(2018, 1, 31), 29)),
        ("applied_on >= DATE '2019-01-01'", date(2018, 1, 1), date(2018, 1, 2), ("applied_on", date(2019, 1, 1), 364)),
        ("applied_on > issued_on", date(2018, 1, 2), date(2018, 1, 2), ("applied_on", date(2018, 1, 3), 1)),
        ("year(applied_on) = 2020", date(2018, 1, 2), date(2018, 1, 2), ("applied_on", date(2020, 1, 1), 729)),
        ("month(applied_on) = 6", date(2018, 1, 2), date(2018, 1, 2), ("applied_on", date(2018, 6, 1), 150)),
        ("issued_on < DATE '2017-01-01'", date(2017, 1, 2), date(2018, 1, 2), ("issued_on", date(2016, 12, 31), -2)),
    ],
)
def test_a_day_moves_as_little_as_it_must(
    tmp_path: Path, when: str, issued: date, applied: date, expected: tuple[str, date, int]
) -> None:
    book = book_of(tmp_path, DATES, {"conditions": [condition(when)]})
    assert change(book, issued_on=issued, applied_on=applied) == expected


def test_who_has_not_applied_can_only_do_it_later(tmp_path: Path) -> None:
    book = book_of(tmp_path, DATES, {"conditions": [condition("applied_on < DATE '2018-01-01'")]})
    assert found(book, issued_on=DAY) is None
    earlier = found(book, issued_on=DAY, applied_on=DAY)
    assert earlier is not None
    assert earlier.new == date(2017, 12, 31)
    later = book_of(tmp_path / "later", DATES, {"conditions": [condition("applied_on >= DATE '2019-01-01'")]})
    one = found(later, issued_on=DAY)
    assert one is not None
    assert (one.old, one.new) == (DAY, date(2019, 1, 1))


def test_a_later_day_may_bring_an_easier_rule(tmp_path: Path) -> None:
    columns = {**DATES, "months": {"type": "integer", "range": [12, 20]}}
    policy = {
        "dated_by": "applied_on",
        "parameters": {"least_months": {date(2018, 1, 1): 36, date(2019, 1, 1): 12}},
        "conditions": [condition("months >= least_months")],
    }
    book = book_of(tmp_path, columns, policy)
    assert change(book, months=12, issued_on=DAY, applied_on=date(2018, 12, 1)) == ("applied_on", date(2019, 1, 1), 31)


@pytest.mark.parametrize(
    ("applied", "expected"), [(date(2017, 12, 30), (date(2018, 1, 1), 2)), (date(2020, 1, 1), (date(2019, 12, 31), -1))]
)
def test_out_of_force_the_date_may_move_into_it(tmp_path: Path, applied: date, expected: tuple[date, int]) -> None:
    force = {"from": date(2018, 1, 1), "to": date(2020, 1, 1)}
    book = book_of(tmp_path, DATES, {"in_force": force, "dated_by": "applied_on", "conditions": []})
    assert change(book, issued_on=DAY, applied_on=applied) == ("applied_on", *expected)


def test_nobody_changes_the_day_itself(tmp_path: Path) -> None:
    book = book_of(tmp_path, DATES, {"in_force": {"from": date(2019, 1, 1)}, "conditions": []})
    assert found(book, issued_on=DAY) is None


TEXTS: Mapping[str, Mapping[str, object]] = {"level": {"type": "text"}, "card": {"type": "boolean", "absent": "false"}}


@pytest.mark.parametrize(
    ("when", "level", "new"),
    [
        ("level IN ('5', '4')", "2", "5"),
        ("level = '4'", "2", "4"),
        ("level <> '2'", "2", "5"),
        ("NOT level IN ('2', '1')", "2", "5"),
        ("amount[level] > 100", "5", "4"),
    ],
)
def test_a_text_becomes_one_that_the_rule_knows(tmp_path: Path, when: str, level: str, new: str) -> None:
    table = {"amount": {date(2018, 1, 1): {"5": 100, "4": 200, "2": 50}}}
    book = book_of(tmp_path, TEXTS, {"conditions": [condition(when)], "parameters": table, "amount": "amount[level]"})
    assert change(book, level=level) == ("level", new, None)


def test_a_truth_is_turned(tmp_path: Path) -> None:
    book = book_of(tmp_path, TEXTS, {"conditions": [condition("card")]})
    turned = found(book, level="4", card=False)
    assert turned is not None
    assert (turned.fact, turned.old, turned.new, turned.says) == ("card", False, True, "如果属实：card")
    veto = book_of(tmp_path / "veto", TEXTS, {"vetoes": [condition("card")], "conditions": []})
    back = found(veto, level="4", card=True)
    assert back is not None
    assert (back.new, back.says) == (False, "如果不属实：card")


ABSENT: Mapping[str, Mapping[str, object]] = {
    "ended_on": {"type": "date", "absent": "none"},
    "place": {"type": "integer", "absent": "none", "range": [1, 1000]},
}


def test_what_is_there_may_be_absent_and_what_is_absent_may_come(tmp_path: Path) -> None:
    gone = book_of(tmp_path, ABSENT, {"conditions": [condition("NOT has_ended_on")]})
    away = found(gone, ended_on=DAY)
    assert away is not None
    assert (away.fact, away.old, away.new, away.says) == ("ended_on", DAY, None, "如果没有：ended_on")
    come = book_of(tmp_path / "come", ABSENT, {"conditions": [condition("has_ended_on")]})
    there = found(come)
    assert there is not None
    assert (there.old, there.new) == (None, DAY)
    assert there.says.startswith("如果有了：ended_on")


def test_a_number_that_is_absent_comes_as_the_rule_asks(tmp_path: Path) -> None:
    book = book_of(tmp_path, ABSENT, {"conditions": [condition("has_place AND place <= 3")]})
    assert change(book) == ("place", 3, None)


def test_two_failing_facts_have_no_single_cure(tmp_path: Path) -> None:
    columns = {**MONTHS, **TEXTS}
    book = book_of(tmp_path, columns, {"conditions": [condition("months >= 36"), condition("card", "c2")]})
    assert found(book, months=35, card=False, level="4") is None
    assert change(book, months=35, card=True, level="4") == ("months", 36, 1)


def test_one_fact_may_cure_two_conditions(tmp_path: Path) -> None:
    book = book_of(tmp_path, MONTHS, {"conditions": [condition("months >= 36"), condition("months <> 36", "c2")]})
    assert change(book, months=30) == ("months", 37, 7)


def test_a_row_that_would_then_be_unknown_is_not_cured(tmp_path: Path) -> None:
    columns = {**MONTHS, "card": {"type": "boolean", "absent": "unknown"}}
    book = book_of(tmp_path, columns, {"conditions": [condition("months >= 36"), condition("card", "c2")]})
    assert found(book, months=35) is None


def test_ids_and_keys_never_change(tmp_path: Path) -> None:
    columns = {"number": {"type": "bigint"}, "card": {"type": "boolean"}}
    book = book_of(tmp_path, columns, {"conditions": [condition("number = 7 OR id = 7")]})
    assert found(book, number=6, id=6, card=False) is None


def test_what_a_rule_reads_of_the_key_stays_so(tmp_path: Path) -> None:
    book = book_of(tmp_path, MONTHS, {"conditions": [condition("id = 7 AND months >= 36")]})
    assert change(book, id=7, months=35) == ("months", 36, 1)
    assert found(book, id=8, months=35) is None


def test_months_come_before_papers_and_papers_before_what_has_happened(tmp_path: Path) -> None:
    columns = {**MONTHS, **TEXTS, **DATES}
    either = "months >= 36 OR card OR issued_on < DATE '2017-01-01' OR level = '3'"
    book = book_of(tmp_path, columns, {"conditions": [condition(either)]})
    assert change(book, months=1, card=False, level="4", issued_on=DAY) == ("months", 36, 35)
    book = book_of(tmp_path / "2", columns, {"conditions": [condition(either.removeprefix("months >= 36 OR "))]})
    assert change(book, months=1, card=False, level="4", issued_on=DAY) == ("card", True, None)


def test_of_two_papers_the_one_that_somebody_supplies(tmp_path: Path) -> None:
    columns: dict[str, dict[str, object]] = {
        "first": {"type": "boolean"},
        "second": {"type": "boolean", "supplied_by": {"zh": "单位", "en": "The employer"}},
    }
    book = book_of(tmp_path, columns, {"conditions": [condition("first OR second")]})
    assert change(book, first=False, second=False) == ("second", True, None)


USING = {"conditions": [condition("granted('other-1')")]}
FIRST = {"conditions": [condition("months >= 36")]}


def test_a_used_policy_s_own_reason_may_be_cured(tmp_path: Path) -> None:
    book = many(tmp_path, MONTHS, USING, FIRST)
    assert change(book, months=32) == ("months", 36, 4)


def test_a_change_is_tried_in_used_policies_too(tmp_path: Path) -> None:
    both = {"conditions": [condition("months >= 12 AND NOT granted('other-1')")]}
    book = many(tmp_path, MONTHS, both, {"conditions": [condition("months < 20")]})
    assert change(book, months=5) is None or change(book, months=5) == ("months", 20, 15)
    one = found(book, months=5)
    if one is not None:
        assert explain(book, "grant", {"months": one.new}, DAY).outcome == "granted"


def test_a_given_outcome_is_no_fact(tmp_path: Path) -> None:
    book = many(tmp_path, MONTHS, USING, FIRST)
    assert explain(book, "grant", Given({"months": 32}, {"other-1": (False, 0)}), DAY).nearest is None


def test_a_decided_refusal_has_none(tmp_path: Path) -> None:
    book = book_of(tmp_path, MONTHS, FIRST)
    case = {"id": 1, "months": 3, "outcome": "refused", "amount": 0}
    with rows_of(book, {"person": [{"id": 1, "months": 32}]}, {"grant": [case]}) as rows:
        one = explain(book, "grant", Subject(1, rows.source), DAY)
    assert (one.outcome, one.decided, one.nearest) == ("refused", True, None)


def test_the_same_question_has_the_same_answer(tmp_path: Path) -> None:
    columns = {f"b{at}": {"type": "boolean"} for at in range(6)}
    book = book_of(tmp_path, columns, {"conditions": [condition(" OR ".join(columns))]})
    facts = dict.fromkeys(columns, False)
    assert {change(book, **facts) for _ in range(5)} == {("b0", True, None)}


def test_of_three_truths_a_change_is_found_exactly_where_one_turn_is_enough(tmp_path: Path) -> None:
    columns = {name: {"type": "boolean"} for name in "abc"}
    whens = ["a AND b AND c", "a OR b AND c", "(a OR b) AND NOT c", "NOT a AND (b OR NOT c)"]
    for at, when in enumerate(whens):
        book = book_of(tmp_path / str(at), columns, {"conditions": [condition(when)]})
        granted = {
            values: explain(book, "grant", dict(zip("abc", values, strict=True)), DAY).outcome == "granted"
            for values in itertools.product((False, True), repeat=3)
        }
        for values, yes in granted.items():
            turns = [(*values[:place], not values[place], *values[place + 1 :]) for place in range(3)]
            if not yes:
                one = found(book, **dict(zip("abc", values, strict=True)))
                assert (one is not None) == any(granted[turn] for turn in turns), (when, values)


def coded(book: Book, *codes: str) -> Book:
    """The book with codes for the county."""
    view = book.views["person"]
    column = replace(view.columns["county"], values={code: {"zh": "县", "en": "County"} for code in codes})
    return replace(book, views={"person": replace(view, columns={**view.columns, "county": column})})


@pytest.mark.parametrize(
    "when", ["county <> 'north'", "NOT county IN ('north')", "NOT county = home", "county <> home AND months > 0"]
)
def test_codes_of_a_vocabulary_are_tried(when: str, tmp_path: Path) -> None:
    columns = {"county": {"type": "text"}, "home": {"type": "text"}, "months": {"type": "integer"}}
    book = book_of(tmp_path, columns, {"conditions": [condition(when)], "amount": 5})
    facts = {"county": "north", "home": "north", "months": 1}
    assert explain(book, "grant", facts, DAY).nearest is None
    one = explain(coded(book, "north", "east", "south"), "grant", facts, DAY).nearest
    assert one is not None
    assert (one.fact, one.old, one.new) == ("county", "north", "east")


def test_what_the_rule_names_comes_before_other_codes(tmp_path: Path) -> None:
    columns = {"county": {"type": "text"}}
    book = book_of(tmp_path, columns, {"conditions": [condition("county IN ('south', 'west')")], "amount": 5})
    one = explain(coded(book, "east", "north", "south"), "grant", {"county": "north"}, DAY).nearest
    assert one is not None
    assert one.new == "south"


def test_of_a_long_vocabulary_only_the_first_codes_are_tried(tmp_path: Path) -> None:
    columns = {"county": {"type": "text"}, "home": {"type": "text"}}
    policy = {"conditions": [condition("county <> home AND county <> '0'")], "amount": 5}
    book = coded(book_of(tmp_path, columns, policy), *map(str, range(CODES + 9)))
    assert explain(book, "grant", {"county": "0", "home": "0"}, DAY).nearest is not None
    made = Court(shared_session(), book, DAY, Alone())
    judged = made.judge(book.policies["grant"], [{"id": 1, "county": "0", "home": "0"}])[0]
    tried = {value for _view, _policy, (name, value) in tries(book, judged, DAY) if name == "county"}
    assert tried == set(map(str, range(CODES)))
