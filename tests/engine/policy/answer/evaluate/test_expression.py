"""Expressions in plain Python: Kleene's connectives, no value from no value, holes in the rule."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.policy.answer.evaluate.expression import cut, made
from baigong.engine.policy.answer.evaluate.row import Prepared
from baigong.engine.policy.model import Basis, Dated, Parameter, nodes
from baigong.engine.policy.model.nodes import Type, Value

DAY = date(2018, 8, 31)
A, B, C = (nodes.Fact(type="boolean", name=name) for name in "abc")
N, M = (nodes.Fact(type="integer", name=name) for name in "nm")
SINCE, UNTIL = (nodes.Fact(type="date", name=name) for name in ("since", "until"))
RATES = {
    "rate": Parameter(
        "rate",
        "integer",
        ("integer",),
        (
            Dated(date(2017, 1, 1), {(1,): 10, (2,): 20}),
            Dated(date(2019, 1, 1), {(1,): 11}, (Basis("甲"),)),
        ),
        dated_by="since",
    ),
    "flat": Parameter("flat", "integer", (), (Dated(date(2018, 1, 1), {(): 5}),), dated_by="as_of"),
    "late": Parameter("late", "integer", (), (Dated(date(2019, 1, 1), {(): 5}),), dated_by="as_of"),
}


def number(value: int) -> nodes.Literal:
    """A whole number as written."""
    return nodes.Literal(type="integer", value=value)


def value(node: nodes.Node, **facts: Value | None) -> object:
    """What it comes to; facts that are not named are not known."""
    values = {name: facts.get(name) for name in ("a", "b", "c", "n", "m", "since", "until", "text")}
    has: dict[str, bool | None] = {name: one is not None for name, one in values.items()}
    return made(node, RATES)(Prepared(DAY, values, has, {}, {}))


@pytest.mark.parametrize(("a", "b"), product([True, False, None], repeat=2))
def test_and_or_and_not_are_kleene_s(a: bool | None, b: bool | None) -> None:
    rank = {False: 0, None: 1, True: 2}
    found = {at: one for one, at in rank.items()}
    assert value(nodes.And(type="boolean", of=(A, B)), a=a, b=b) is found[min(rank[a], rank[b])]
    assert value(nodes.Or(type="boolean", of=(A, B)), a=a, b=b) is found[max(rank[a], rank[b])]
    assert value(nodes.Not(type="boolean", inner=A), a=a) is found[2 - rank[a]]


@pytest.mark.parametrize("facts", product([True, False, None], repeat=3))
def test_three_parts_are_as_two_and_one(facts: tuple[bool | None, ...]) -> None:
    a, b, c = facts
    for kind in (nodes.And, nodes.Or):
        flat = kind(type="boolean", of=(A, B, C))
        nested = kind(type="boolean", of=(A, kind(type="boolean", of=(B, C))))
        assert value(flat, a=a, b=b, c=c) is value(nested, a=a, b=b, c=c)


@pytest.mark.parametrize(
    ("how", "expected"),
    [("=", (0, 1, 0)), ("<>", (1, 0, 1)), ("<", (1, 0, 0)), ("<=", (1, 1, 0)), (">", (0, 0, 1)), (">=", (0, 1, 1))],
)
def test_comparisons(how: str, expected: tuple[int, ...]) -> None:
    node = nodes.Compare(type="boolean", how=how, left=N, right=M)  # type: ignore[arg-type]
    assert tuple(int(bool(value(node, n=n, m=2))) for n in (1, 2, 3)) == expected
    assert value(node, n=1) is None
    assert value(node, m=1) is None


def test_between_is_unknown_where_any_end_is_though_the_other_says_no() -> None:
    node = nodes.Between(type="boolean", inner=N, low=number(3), high=M)
    assert value(node, n=3, m=3) is True
    assert value(node, n=2, m=3) is False
    assert value(node, n=2) is None
    assert value(node, m=3) is None


def test_in_is_unknown_only_where_its_value_is() -> None:
    node = nodes.In(type="boolean", inner=nodes.Fact(type="text", name="text"), values=("x", "y"))
    assert [value(node, text=one) for one in ("x", "z", "", None)] == [True, False, False, None]


@pytest.mark.parametrize(
    ("one", "other", "found"), [(7, 2, 3), (-7, 2, -3), (7, -2, -3), (-7, -2, 3), (0, 5, 0), (1, -2, 0)]
)
def test_whole_division_cuts_towards_zero(one: int, other: int, found: int) -> None:
    assert cut(one, other) == found
    assert value(nodes.Arithmetic(type="integer", how="//", left=N, right=M), n=one, m=other) == found


@given(st.integers(-(2**62), 2**62), st.integers(-(10**9), 10**9).filter(bool))
def test_what_is_cut_leaves_a_rest_of_the_same_sign(one: int, other: int) -> None:
    found = cut(one, other)
    assert found is not None
    rest = one - found * other
    assert abs(rest) < abs(other)
    assert rest * one >= 0


def test_division_by_nought_is_a_hole() -> None:
    assert value(nodes.Arithmetic(type="integer", how="//", left=N, right=M), n=5, m=0) is None


@pytest.mark.parametrize(("how", "found"), [("+", 7), ("-", 3), ("*", 10)])
def test_sums(how: str, found: int) -> None:
    node = nodes.Arithmetic(type="integer", how=how, left=N, right=M)  # type: ignore[arg-type]
    assert value(node, n=5, m=2) == found
    assert value(node, n=5) is None
    assert value(nodes.Negative(type="integer", inner=node), n=5, m=2) == -found
    assert value(nodes.Negative(type="integer", inner=node)) is None


def test_least_and_greatest_do_not_pass_over_what_is_not_known() -> None:
    least = nodes.Extreme(type="integer", which="least", of=(N, M, number(3)))
    greatest = nodes.Extreme(type="integer", which="greatest", of=(N, M, number(3)))
    assert (value(least, n=5, m=2), value(greatest, n=5, m=2)) == (2, 5)
    assert (value(least, n=5), value(greatest, m=2)) == (None, None)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [(True, None, 1), (False, True, 2), (False, False, 3), (None, True, None), (False, None, None)],
)
def test_a_case_is_unknown_where_an_unknown_question_stands_before_the_answer(
    a: bool | None, b: bool | None, found: int | None
) -> None:
    whens = ((A, number(1)), (B, number(2)))
    assert value(nodes.Case(type="integer", whens=whens, otherwise=number(3)), a=a, b=b) == found


def test_a_case_without_an_end_is_a_hole() -> None:
    assert value(nodes.Case(type="integer", whens=((A, number(1)),)), a=False) is None


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        (date(2018, 1, 31), date(2018, 2, 28), 1),
        (date(2018, 1, 31), date(2018, 2, 27), 0),
        (date(2018, 2, 28), date(2018, 1, 31), -1),
        (date(2016, 2, 29), date(2017, 2, 28), 12),
        (date(2018, 1, 1), date(2018, 1, 1), 0),
    ],
)
def test_whole_months(since: date, until: date, months: int) -> None:
    node = nodes.FullMonths(type="integer", since=SINCE, until=UNTIL)
    assert value(node, since=since, until=until) == months
    assert value(node, since=since) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-4000, 4000))
def test_days_and_parts_of_a_date(since: date, days: int) -> None:
    until = since + timedelta(days=days)
    assert value(nodes.Days(type="integer", since=SINCE, until=UNTIL), since=since, until=until) == days
    assert value(nodes.DatePart(type="integer", which="year", inner=SINCE), since=since) == since.year
    assert value(nodes.DatePart(type="integer", which="month", inner=SINCE), since=since) == since.month


@pytest.mark.parametrize(
    ("since", "key", "found"),
    [
        (date(2016, 12, 31), 1, None),
        (date(2017, 1, 1), 1, 10),
        (date(2018, 12, 31), 2, 20),
        (date(2019, 1, 1), 1, 11),
        (date(2019, 1, 1), 2, None),
        (date(2018, 1, 1), 3, None),
        (None, 1, None),
        (date(2018, 1, 1), None, None),
    ],
)
def test_a_table_has_the_cell_of_its_day_or_a_hole(since: date | None, key: int | None, found: int | None) -> None:
    assert value(nodes.Parameter(type="integer", name="rate", keys=(N,)), since=since, n=key) == found


def test_a_parameter_by_the_day_of_the_question() -> None:
    assert value(nodes.Parameter(type="integer", name="flat")) == 5
    assert value(nodes.Parameter(type="integer", name="late")) is None


@pytest.mark.parametrize(("kind", "written"), [("boolean", True), ("integer", 7), ("text", "x"), ("date", DAY)])
def test_what_is_written_is_itself(kind: Type, written: Value) -> None:
    assert value(nodes.Literal(type=kind, value=written)) == written
    assert value(nodes.Day(type="date")) == DAY


def test_a_node_that_nobody_knows_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="Node"):
        made(nodes.Node(type="integer"), {})
