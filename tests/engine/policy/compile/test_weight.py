"""How long an expression becomes as SQL is known before it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.compile.weight import AGAIN, HEAVIEST, OUTCOME, SWEPT, by_key, swept, weight
from baigong.engine.policy.model import Column, Dated, Parameter, nodes
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.read import load_book
from tests.engine.policy.compile import books
from tests.engine.policy.read.test_sound import mistakes, question

MONTHS = nodes.Fact(type="integer", name="months")
TODAY = nodes.Day(type="date")


def least(inner: nodes.Node) -> nodes.Node:
    return nodes.Extreme(type="integer", which="least", of=(inner, nodes.Literal(type="integer", value=3)))


def test_what_is_written_once_weighs_its_parts() -> None:
    compared = nodes.Compare(type="boolean", how=">=", left=MONTHS, right=nodes.Literal(type="integer", value=12))
    assert weight(MONTHS, {}) == 1
    assert weight(compared, {}) == 3
    assert weight(nodes.Not(type="boolean", inner=compared), {}) == 4


def test_what_asks_its_inputs_again_weighs_them_twice() -> None:
    assert weight(least(MONTHS), {}) == 5
    assert weight(least(least(MONTHS)), {}) == 13


def test_months_write_their_dates_many_times() -> None:
    counted = nodes.FullMonths(type="integer", since=TODAY, until=TODAY)
    assert weight(counted, {}) > 10


def test_a_table_writes_its_keys_for_every_cell() -> None:
    cells: dict[tuple[Value, ...], Value] = {(str(level),): level for level in range(10)}
    table = Parameter("amount", "integer", ("text",), (Dated(date(2018, 1, 1), cells),) * 3, "born")
    key = nodes.Fact(type="text", name="level")
    looked_up = nodes.Parameter(type="integer", name="amount", keys=(key,))
    assert weight(looked_up, {"amount": table}) == 1 + 30 * 2
    # On the sweep's day one of them is in force.
    assert weight(looked_up, {"amount": replace(table, dated_by="as_of")}) == 1 + 10 * 2


def test_every_listed_value_and_every_outcome_is_written() -> None:
    assert weight(nodes.In(type="boolean", inner=MONTHS, values=(1, 2, 3)), {}) == 5
    assert weight(nodes.Outcome(type="boolean", policy="grant"), {}) == 1 + OUTCOME
    assert weight(nodes.OutcomeAmount(type="integer", policy="grant"), {}) == 1 + OUTCOME


def test_it_stops_counting_where_it_is_too_heavy() -> None:
    one: nodes.Node = MONTHS
    for _level in range(2_00):
        one = least(one)
    assert HEAVIEST < weight(one, {}) == SWEPT + 1


def test_a_policy_says_that_an_expression_is_too_heavy(tmp_path: Path) -> None:
    inner = "months"
    for level in range(16):
        inner = f"least({inner}, {level})"
    assert mistakes(tmp_path, conditions=[question("a", f"{inner} > 0")]) == ["这个表达式展开后太长"]


@pytest.mark.parametrize("name", ["months", "level"])
def test_columns_weigh_one(name: str) -> None:
    assert Column(name, "integer").name == name
    assert weight(nodes.Fact(type="integer", name=name), {}) == 1


def test_a_policy_s_expressions_are_weighed_by_key(tmp_path: Path) -> None:
    pooled = {**books.when("months > 1"), "pools": [{"id": "few", "at_most": 1, "per": ["firm", "months + 1"]}]}
    policy = books.book(tmp_path, grant={**pooled, "claimed": "card", "order": ["score desc"]}).policies["grant"]
    assert +by_key(policy) == {"conditions": 3, "pools": 1 + 1 + 3, "claimed": 1, "order": 1}


def test_a_policy_that_a_row_decides_is_written_once(tmp_path: Path) -> None:
    given = books.book(tmp_path, a=books.when("months > 1"), b=books.when("granted('a')"))
    assert swept(given) == {"a": 3, "b": 1 + OUTCOME}


def test_a_queue_writes_its_policy_again_with_all_that_it_reads(tmp_path: Path) -> None:
    pool = {"pools": [{"id": "few", "at_most": 1}]}
    read = {"a": books.when("months > 1"), "b": books.when("granted('a')")}
    given = books.book(tmp_path, **read, c={**books.when("granted('b')"), **pool})
    own = {"a": 3, "b": 1 + OUTCOME, "c": 2 + OUTCOME}
    assert swept(given) == {**own, "c": own["c"] + sum(own.values()) + 2 * AGAIN}


def test_what_is_read_for_another_subject_is_written_again(tmp_path: Path) -> None:
    of_firms = {"subject": "firm", **books.when("granted('a', owner)")}
    assert swept(books.book(tmp_path, a=books.when("months > 1"), b=of_firms))["a"] == 2 * 3


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
def test_no_city_comes_near_the_most(city: str) -> None:
    assert swept(load_book(city)).total() < SWEPT / 10
