from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.policy.language import Faults, Given, Scope, Used, parse
from baigong.engine.policy.language.bounds import Bounds
from baigong.engine.policy.language.scope import MOST
from baigong.engine.policy.model import Column
from tests.engine.policy.language.scopes import SCOPE

SPANS = [
    ("7", (7, 7)),
    ("-7", (-7, -7)),
    ("people", (0, 1000)),
    ("-people", (-1000, 0)),
    ("insured_months", (-(2**31), 2**31 - 1)),
    ("fee", (-(10**15), 10**15)),
    ("ratio", (0, 100)),
    ("amount[level]", (0, 200_000)),
    ("people + ratio", (0, 1100)),
    ("people - ratio", (-100, 1000)),
    ("people * -3", (-3000, 0)),
    ("people * ratio", (0, 100_000)),
    ("(people - 500) * (ratio - 50)", (-25_000, 25_000)),
    ("people // 3", (0, 333)),
    ("people // -3", (-333, 0)),
    ("-people // 3", (-333, 0)),
    ("people // ratio", (0, 1000)),
    ("people // (ratio - 50)", (-1000, 1000)),
    ("least(people, 5)", (0, 5)),
    ("greatest(people, 5)", (5, 1000)),
    ("least(people, ratio, 3000)", (0, 100)),
    ("CASE WHEN is_worker THEN 5 END", (5, 5)),
    ("CASE WHEN is_worker THEN people WHEN has_end THEN -4 ELSE 2000 END", (-4, 2000)),
    ("CASE WHEN fee > 0 THEN 1 ELSE 2 END", (1, 2)),
    ("month(as_of)", (1, 12)),
    ("granted_amount('org-policy', employer_id)", (0, 10**8)),
    ("granted_amount('other-policy')", (0, 10**15)),
]


def span(text: str, scope: Scope = SCOPE) -> tuple[int, int]:
    return Bounds(scope).of(parse(text, scope))


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_a_number_stays_within_its_span(text: str, expected: tuple[int, int]) -> None:
    assert span(text) == expected


@pytest.mark.parametrize("text", ["as_of - issued_on", "full_months(issued_on, as_of)", "year(as_of)"])
def test_dates_of_any_year_may_be_multiplied_by_amounts(text: str) -> None:
    low, high = span(text)
    assert low < 0 < high
    assert parse(f"({text}) * 1000000", SCOPE).type == "integer"


SMALL = st.tuples(st.integers(-12, 12), st.integers(-12, 12)).map(sorted)


def cut(one: int, other: int) -> int | None:
    """Whole division towards zero, by counting."""
    if other == 0:
        return None
    size = 0
    while (size + 1) * abs(other) <= abs(one):
        size += 1
    return size if (one < 0) == (other < 0) else -size


@given(left=SMALL, right=SMALL, how=st.sampled_from(["+", "-", "*", "//", "least", "greatest"]))
def test_the_span_holds_every_value_and_is_no_wider(left: list[int], right: list[int], how: str) -> None:
    columns = {
        name: Column(name, "integer", low=low, high=high) for name, (low, high) in {"a": left, "b": right}.items()
    }
    text = f"{how}(a, b)" if how.isalpha() else f"a {how} b"
    values = []
    for a, b in product(range(left[0], left[1] + 1), range(right[0], right[1] + 1)):
        results = {"+": a + b, "-": a - b, "*": a * b, "//": cut(a, b), "least": min(a, b), "greatest": max(a, b)}
        values.append(results[how])
    known = [value for value in values if value is not None]
    low, high = span(text, Scope(columns))
    if known:
        assert (low, high) == (min(known), max(known))


def test_the_very_edge_is_allowed() -> None:
    assert parse("8999999999999999999 + 1", SCOPE).type == "integer"
    assert parse("-8999999999999999999 - 1", SCOPE).type == "integer"
    with pytest.raises(Faults):
        parse("8999999999999999999 + 2", SCOPE)
    with pytest.raises(Faults):
        parse("-8999999999999999999 - 2", SCOPE)


def test_only_the_part_that_can_leave_is_told() -> None:
    with pytest.raises(Faults) as caught:
        parse("people + least(fee * fee, 5) > 3 OR fee * 100000 > 4", SCOPE)
    assert [one.mistake for one in caught.value.faults] == [
        "“fee * fee”可能超出 ±9·10^18",
        "“fee * 100000”可能超出 ±9·10^18",
    ]


def test_an_id_may_be_compared_and_be_a_key_but_not_counted() -> None:
    assert parse("person_id = 3", SCOPE).type == "boolean"
    assert parse("person_id", SCOPE).type == "integer"
    assert parse("person_id IN (1, 2)", SCOPE).type == "boolean"
    with pytest.raises(Faults):
        parse("person_id + 0 = 3", SCOPE)


def test_a_declared_range_lets_a_long_number_be_counted() -> None:
    ranged = Scope({"units": Column("units", "integer", low=0, high=10**12)})
    assert span("units * 1000000 + 1", ranged) == (0 + 1, 10**18 + 1)


def test_parameters_and_outcomes_carry_their_own_bounds() -> None:
    scope = Scope({}, {"rate": Given("integer", (), -3, 4)}, {"p": Used("integer", most=50)})
    assert span("rate * granted_amount('p')", scope) == (-150, 200)
    assert Given("integer").high == MOST
