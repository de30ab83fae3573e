"""What an unknown outcome waits for: the facts that matter, the used policy's facts, or a hole in the rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.explain import Explanation, Given, explain
from tests.engine.policy.explain.worlds import DAY, book_of, condition, many

FACTS: Mapping[str, Mapping[str, object]] = {
    "a": {
        "type": "boolean",
        "absent": "unknown",
        "meaning": {"zh": "甲", "en": "A"},
        "supplied_by": {"zh": "社保", "en": "The office"},
    },
    "b": {"type": "boolean", "absent": "unknown"},
    "c": {"type": "boolean", "absent": "unknown"},
    "n": {"type": "integer", "absent": "unknown", "range": [0, 100]},
    "level": {"type": "text", "absent": "unknown"},
    "ended_on": {"type": "date", "absent": "none", "meaning": {"zh": "结束", "en": "Ended"}},
    "born_on": {"type": "date", "absent": "unknown"},
    "retired": {"type": "boolean", "absent": False},
}


def unknown(folder: Path, facts: dict[str, object], **policy: object) -> Explanation:
    """A row that is unknown."""
    one = explain(book_of(folder, FACTS, policy), "grant", facts, DAY)
    assert one.outcome == "unknown"
    assert one.nearest is None
    return one


@pytest.mark.parametrize(
    ("when", "facts", "names"),
    [
        ("a", {}, ["a"]),
        ("a AND b", {}, ["a", "b"]),
        ("a AND b", {"b": True}, ["a"]),
        ("a OR b", {"a": False}, ["b"]),
        ("NOT a", {}, ["a"]),
        ("(a AND b) OR c", {"a": False}, ["c"]),
        ("(a AND b) OR (b AND c)", {"a": False, "c": True}, ["b"]),
        ("n >= 3", {}, ["n"]),
        ("n BETWEEN 1 AND 3", {}, ["n"]),
        ("n IN (1, 2)", {}, ["n"]),
        ("n + 1 >= 3 AND a", {"a": True}, ["n"]),
        ("least(n, 5) >= 3", {}, ["n"]),
        ("greatest(-n, 5) >= 3", {}, ["n"]),
        ("level = '4' OR a", {"a": False}, ["level"]),
        ("CASE WHEN a THEN b ELSE c END", {}, ["a"]),
        ("CASE WHEN a THEN b ELSE c END", {"a": True}, ["b"]),
        ("CASE WHEN a THEN b ELSE c END", {"a": False}, ["c"]),
        ("CASE WHEN a THEN true WHEN b THEN c ELSE false END", {"a": False}, ["b"]),
        ("CASE WHEN a THEN true WHEN b THEN c ELSE false END", {"a": False, "b": True}, ["c"]),
        ("full_months(born_on, as_of) >= 216", {}, ["born_on"]),
        ("as_of - born_on > 3", {}, ["born_on"]),
        ("year(born_on) = 1990", {}, ["born_on"]),
    ],
)
def test_only_facts_that_matter_are_missing(
    tmp_path: Path, when: str, facts: dict[str, object], names: list[str]
) -> None:
    one = unknown(tmp_path, facts, conditions=[condition(when)])
    assert [missing.fact for missing in one.missing] == names
    assert one.hole is None
    assert one.by == "c1"


def test_who_can_supply_it_is_said(tmp_path: Path) -> None:
    (one,) = unknown(tmp_path, {}, conditions=[condition("a")]).missing
    assert (one.meaning, one.supplied_by, one.why, one.policy) == ("甲", "社保", "absent", "")
    (other,) = unknown(tmp_path / "b", {}, conditions=[condition("b")]).missing
    assert (other.meaning, other.supplied_by) == ("", "")


def test_every_unknown_condition_is_asked_for_once(tmp_path: Path) -> None:
    asked = [condition("a"), condition("a OR b", "c2"), condition("c OR true", "c3")]
    assert [one.fact for one in unknown(tmp_path, {}, conditions=asked).missing] == ["a", "b"]


def test_a_veto_waits_too(tmp_path: Path) -> None:
    one = unknown(tmp_path, {"a": True}, vetoes=[condition("b", "v1")], conditions=[condition("a")])
    assert ([each.fact for each in one.missing], one.by) == (["b"], "v1")


def test_a_refused_row_waits_for_nothing(tmp_path: Path) -> None:
    book = book_of(tmp_path, FACTS, {"conditions": [condition("a"), condition("b", "c2")]})
    one = explain(book, "grant", {"b": False}, DAY)
    assert (one.outcome, one.by, one.missing, one.hole) == ("refused", "c2", (), None)
    assert [each.result for each in one.conditions] == [None, False]


def test_a_value_out_of_range_is_said_to_be_so(tmp_path: Path) -> None:
    (one,) = unknown(tmp_path, {"n": 101}, conditions=[condition("n >= 3")]).missing
    assert (one.fact, one.why) == ("n", "out_of_range")


def test_absent_that_means_false_is_never_missing(tmp_path: Path) -> None:
    one = explain(book_of(tmp_path, FACTS, {"conditions": [condition("NOT retired")]}), "grant", {}, DAY)
    assert one.outcome == "granted"
    assert one.conditions[0].values == {"retired": False}


def test_the_amount_and_its_key_may_lack_a_fact(tmp_path: Path) -> None:
    table = {"rates": {date(2018, 1, 1): {"4": 100}}}
    one = unknown(tmp_path, {}, conditions=[], parameters=table, amount="rates[level]")
    assert (one.by, [each.fact for each in one.missing], one.hole) == ("amount", ["level"], None)


def test_queue_keys_order_and_period_may_lack_facts(tmp_path: Path) -> None:
    pool = {"id": "pool", "at_most": 1, "per": ["level"]}
    keyed = unknown(tmp_path, {}, conditions=[], pools=[pool])
    assert (keyed.by, [each.fact for each in keyed.missing]) == ("keys", ["level"])
    ordered = unknown(tmp_path / "o", {"level": "4"}, conditions=[], pools=[pool], order=["n desc"])
    assert (ordered.by, [each.fact for each in ordered.missing]) == ("order", ["n"])
    period = unknown(tmp_path / "p", {}, conditions=[], period=["year(born_on)"])
    assert (period.by, [each.fact for each in period.missing]) == ("period", ["born_on"])


def test_the_policy_s_own_date_may_be_missing(tmp_path: Path) -> None:
    one = unknown(tmp_path, {}, conditions=[], dated_by="born_on")
    assert (one.by, [each.fact for each in one.missing]) == ("in_force", ["born_on"])
    assert one.in_force.result is None


def test_a_parameter_waits_for_its_date(tmp_path: Path) -> None:
    parameter = {"least_n": {"dated_by": "born_on", date(2018, 1, 1): 3}}
    one = unknown(tmp_path, {"n": 5}, conditions=[condition("n >= least_n")], parameters=parameter)
    assert [each.fact for each in one.missing] == ["born_on"]
    (asked,) = one.conditions
    assert (asked.parameters["least_n"].value, asked.parameters["least_n"].at) == (None, None)


def test_a_table_without_the_cell_is_a_hole(tmp_path: Path) -> None:
    table = {"rates": {date(2018, 1, 1): {"4": 100}}}
    one = unknown(tmp_path, {"level": "9"}, conditions=[], parameters=table, amount="rates[level]")
    assert one.missing == ()
    assert one.hole is not None
    assert (one.hole.parameter, one.hole.key, one.hole.at) == ("rates", ("9",), DAY)
    assert one.hole.says == "这里规则没有规定：参数 rates[9] 在 2018-06-30 没有值"


def test_a_parameter_before_its_first_date_is_a_hole(tmp_path: Path) -> None:
    parameter = {"least_n": {date(2019, 1, 1): 3}}
    one = unknown(tmp_path, {"n": 5}, conditions=[condition("n >= least_n")], parameters=parameter)
    assert one.hole is not None
    assert (one.hole.parameter, one.hole.key, one.hole.at) == ("least_n", (), DAY)


@pytest.mark.parametrize(
    ("amount", "facts", "says"),
    [
        ("100 // n", {"n": 0}, "100 // n"),
        ("CASE WHEN a THEN 5 END", {"a": False}, "CASE WHEN a THEN 5 END"),
        ("n - 10", {"n": 3}, "-0.07 元"),
        ("n * 1000", {"n": 30}, "300 元 超过上限 200 元"),
        ("as_of - ended_on", {}, "没有“结束”"),
    ],
)
def test_other_holes_are_said(tmp_path: Path, amount: str, facts: dict[str, object], says: str) -> None:
    one = unknown(tmp_path, facts, conditions=[], amount=amount, ceiling=20_000)
    assert one.missing == ()
    assert one.hole is not None
    assert says in one.hole.says
    assert one.by == "amount"


def test_a_fact_and_a_hole_may_both_be_there(tmp_path: Path) -> None:
    table = {"rates": {date(2018, 1, 1): {"4": 100}}}
    one = unknown(tmp_path, {"level": "9"}, conditions=[condition("a")], parameters=table, amount="rates[level]")
    assert [each.fact for each in one.missing] == ["a"]
    assert one.hole is not None


USING = {"conditions": [condition("granted('other-1')")]}


def test_a_used_policy_s_facts_are_missing_in_its_name(tmp_path: Path) -> None:
    book = many(tmp_path, FACTS, USING, {"conditions": [condition("a")]})
    one = explain(book, "grant", {}, DAY)
    assert one.outcome == "unknown"
    assert [(each.fact, each.policy) for each in one.missing] == [("a", "other-1")]
    assert [(each.policy, each.outcome, each.by) for each in one.used] == [("other-1", "unknown", "c1")]


def test_a_used_policy_s_hole_is_told(tmp_path: Path) -> None:
    book = many(tmp_path, FACTS, USING, {"conditions": [], "amount": "100 // n"})
    one = explain(book, "grant", {"n": 0}, DAY)
    assert (one.outcome, one.missing) == ("unknown", ())
    assert one.hole is not None


def test_a_used_outcome_that_nobody_knows_is_itself_missing(tmp_path: Path) -> None:
    book = many(tmp_path, FACTS, USING, {"conditions": [condition("a")]})
    one = explain(book, "grant", Given({}, {"other-1": None}), DAY)
    assert [(each.fact, each.meaning) for each in one.missing] == [("granted('other-1')", "“补助”的结果")]


def test_who_waits_for_a_place_alone_lacks_no_fact(tmp_path: Path) -> None:
    pooled = {"conditions": [condition("a")], "pools": [{"id": "pool", "at_most": 1, "per": ["retired"]}]}
    book = many(tmp_path, FACTS, USING, pooled)
    one = explain(book, "grant", {"a": True}, DAY)
    assert (one.outcome, one.missing, one.hole) == ("unknown", (), None)
    assert [(each.outcome, each.provisional) for each in one.used] == [("granted", True)]
