"""How long an expression becomes as SQL is known before it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.compile.weight import HEAVIEST, weight
from baigong.engine.policy.model import Column, Dated, Parameter, nodes
from baigong.engine.policy.model.nodes import Value
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
    table = Parameter("amount", "integer", ("text",), (Dated(date(2018, 1, 1), cells),) * 3, "as_of")
    key = nodes.Fact(type="text", name="level")
    looked_up = nodes.Parameter(type="integer", name="amount", keys=(key,))
    assert weight(looked_up, {"amount": table}) == 1 + 30 * 2


def test_it_stops_counting_where_it_is_too_heavy() -> None:
    one: nodes.Node = MONTHS
    for _level in range(2_00):
        one = least(one)
    assert weight(one, {}) == HEAVIEST + 1


def test_a_policy_says_that_an_expression_is_too_heavy(tmp_path: Path) -> None:
    inner = "months"
    for level in range(16):
        inner = f"least({inner}, {level})"
    assert mistakes(tmp_path, conditions=[question("a", f"{inner} > 0")]) == ["这个表达式展开后太长"]


@pytest.mark.parametrize("name", ["months", "level"])
def test_columns_weigh_one(name: str) -> None:
    assert Column(name, "integer").name == name
    assert weight(nodes.Fact(type="integer", name=name), {}) == 1
