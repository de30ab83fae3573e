"""What a condition says of cells."""

from __future__ import annotations

import pytest

from baigong.engine.figures.disclosure.definition import Definition, counts, definition
from baigong.engine.pack.model import Indicator
from tests.engine.figures.disclosure.packs import Count, everybody, indicator


def of(where: str | None, view: str = "people", period: dict[str, str] | None = None) -> Definition:
    one = indicator(Count("one", where, everybody, (), view=view)).model_dump(by_alias=True, exclude_none=True)
    return definition(Indicator.model_validate(one | ({"period": period} if period else {})))


@pytest.mark.parametrize(
    "value", ["count(*)", " COUNT( * ) ", "count(DISTINCT person_id)", "Count(distinct  event_id)"]
)
def test_counts_are_recognised(value: str) -> None:
    assert counts(indicator(Count("one", None, everybody, (), value=value)))


@pytest.mark.parametrize(
    "value", ["sum(amount_fen)", "max(age)", "count(*) // 2", "count(*) + count(DISTINCT a)", "count(a)"]
)
def test_other_values_are_no_counts(value: str) -> None:
    assert not counts(indicator(Count("one", None, everybody, (), value=value)))


def test_without_a_condition_everything_is_let_through() -> None:
    assert of(None) == Definition("people", frozenset(), {})


def test_an_equality_fixes_its_column() -> None:
    assert of("level = '3'").fixed == {"level": frozenset({"3"})}
    assert of("year = 2016").fixed == {"year": frozenset({"2016"})}


def test_a_list_fixes_its_column_to_several_values() -> None:
    assert of("level IN ('2', '1')").fixed == {"level": frozenset({"2", "1"})}


def test_two_conditions_on_one_column_leave_what_both_let_through() -> None:
    assert of("level IN ('3', '2') AND level IN ('2', '1')").fixed == {"level": frozenset({"2"})}


@pytest.mark.parametrize(
    "where",
    [
        "high_skilled",
        "sort >= 3",
        "level <> '3'",
        "NOT level = '3'",
        "level = '3' OR level = '2'",
        "level = other",
        "level IN ('1', other)",
        "lower(level) = 'x'",
        "level NOT IN ('1')",
    ],
)
def test_other_conditions_fix_nothing(where: str) -> None:
    assert of(where).fixed == {}


def test_and_is_taken_apart_through_brackets() -> None:
    assert of("(a = 1 AND (b = 2)) AND c").conditions == {"a = 1", "b = 2", "c"}


def test_spelling_does_not_matter() -> None:
    assert of("level='3'  and   A").conditions == of("A AND level = '3'").conditions


def test_more_conditions_are_fewer_rows() -> None:
    assert of("a AND b").within(of("a"))
    assert of("a AND b").within(of(None))
    assert of("a").within(of("a"))
    assert not of("a").within(of("a AND b"))
    assert not of("a").within(of("a", view="organisations"))


def test_the_same_words_over_two_periods_are_two_conditions() -> None:
    early, late = ({"from": "2014-01-01", "to": f"{year}-01-01"} for year in (2016, 2018))
    assert of("day >= :since", period=early) == of("day >= :since", period=early)
    assert not of("day >= :since", period=early).within(of("day >= :since", period=late))
    assert of("level = '3'", period=early) == of("level = '3'", period=late)


def test_one_more_equality_is_a_cell() -> None:
    assert of("level = '3'").cell_of(of(None)) == ("level", "3")
    assert of("series = 'a' AND medal = 'gold'").cell_of(of("series = 'a'")) == ("medal", "gold")


@pytest.mark.parametrize("wide", ["a", "level = '3'", "level = '3' AND b"])
def test_anything_else_is_no_cell(wide: str) -> None:
    assert of("level = '3'").cell_of(of(wide)) is None


def test_two_values_are_no_cell() -> None:
    assert of("level IN ('3', '2')").cell_of(of(None)) is None
    assert of("high").cell_of(of(None)) is None
    assert of("a = 1 AND b = 2").cell_of(of(None)) is None


def test_an_indicator_without_rows_has_no_definition() -> None:
    ratio = indicator(Count("one", None, everybody, ())).model_copy(update={"rows": None})
    with pytest.raises(ValueError, match="one"):
        definition(ratio)
