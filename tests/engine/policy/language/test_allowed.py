from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.policy.language import parse
from baigong.engine.policy.model.nodes import (
    And,
    Arithmetic,
    Between,
    Case,
    Compare,
    DatePart,
    Day,
    Days,
    Extreme,
    Fact,
    FullMonths,
    Has,
    In,
    Literal,
    Negative,
    Node,
    Not,
    Or,
    Outcome,
    OutcomeAmount,
    Parameter,
    Value,
)
from tests.engine.policy.language.scopes import SCOPE, bare


def number(value: int) -> Node:
    return Literal(type="integer", value=value)


def text(value: str) -> Node:
    return Literal(type="text", value=value)


TRUE = Literal(type="boolean", value=True)
FALSE = Literal(type="boolean", value=False)


def day(value: str) -> Node:
    return Literal(type="date", value=date.fromisoformat(value))


def compare(left: Node, how: str, right: Node) -> Node:
    return Compare(type="boolean", how=how, left=left, right=right)  # type: ignore[arg-type]


def sums(left: Node, how: str, right: Node) -> Node:
    return Arithmetic(type="integer", how=how, left=left, right=right)  # type: ignore[arg-type]


def both(*of: Node) -> Node:
    return And(type="boolean", of=of)


def either(*of: Node) -> Node:
    return Or(type="boolean", of=of)


def no(inner: Node) -> Node:
    return Not(type="boolean", inner=inner)


def between(inner: Node, low: Node, high: Node) -> Node:
    return Between(type="boolean", inner=inner, low=low, high=high)


def among(inner: Node, *values: Value) -> Node:
    return In(type="boolean", inner=inner, values=values)


MONTHS, PEOPLE, FEE, ORDER = (Fact(type="integer", name=name) for name in ("insured_months", "people", "fee", "order"))
LEVEL, PLACE = Fact(type="text", name="level"), Fact(type="text", name="place")
LAZY, WORKER = Fact(type="boolean", name="is_neglectful"), Fact(type="boolean", name="is_worker")
ISSUED, APPLIED, END = (Fact(type="date", name=name) for name in ("issued_on", "applied_on", "end"))
MINIMUM = Parameter(type="integer", name="months_minimum")
TODAY = Day(type="date")

ALLOWED: list[tuple[str, Node]] = [
    ("7", number(7)),
    ("007", number(7)),
    ("-7", number(-7)),
    ("- 7", number(-7)),
    ("9000000000000000000", number(9 * 10**18)),
    ("'五级'", text("五级")),
    ("'it''s'", text("it's")),
    ("''", text("")),
    ("'-- not a comment; (((('", text("-- not a comment; ((((")),
    ("true", TRUE),
    ("FALSE", FALSE),
    ("DATE '2018-02-28'", day("2018-02-28")),
    ("date'2020-02-29'", day("2020-02-29")),
    ("as_of", TODAY),
    ("insured_months", MONTHS),
    ("order", ORDER),
    ("end", END),
    ("has_end", Has(type="boolean", name="end")),
    ("has_applied_on", Has(type="boolean", name="applied_on")),
    ("has_end AND end < as_of", both(Has(type="boolean", name="end"), compare(END, "<", TODAY))),
    ("months_minimum", MINIMUM),
    ("starts", Parameter(type="date", name="starts")),
    ("amount[level]", Parameter(type="integer", name="amount", keys=(LEVEL,))),
    ("amount['5']", Parameter(type="integer", name="amount", keys=(text("5"),))),
    ("prize[level, 3]", Parameter(type="integer", name="prize", keys=(LEVEL, number(3)))),
    (
        "prize[ 'a' , people // 2 ]",
        Parameter(type="integer", name="prize", keys=(text("a"), sums(PEOPLE, "//", number(2)))),
    ),
    ("open_to[place]", Parameter(type="boolean", name="open_to", keys=(PLACE,))),
    ("granted('other-policy')", Outcome(type="boolean", policy="other-policy")),
    ("granted('org-policy', employer_id)", Outcome(type="boolean", policy="org-policy", column="employer_id")),
    ("GRANTED_AMOUNT('other-policy')", OutcomeAmount(type="integer", policy="other-policy")),
    ("NOT is_worker", no(WORKER)),
    ("NOT (NOT is_worker)", no(no(WORKER))),
    ("is_worker AND is_neglectful", both(WORKER, LAZY)),
    ("is_worker and (is_neglectful AND has_end)", both(WORKER, LAZY, Has(type="boolean", name="end"))),
    ("is_worker OR is_neglectful AND true", either(WORKER, both(LAZY, TRUE))),
    ("(is_worker OR is_neglectful) AND true", both(either(WORKER, LAZY), TRUE)),
    ("NOT is_worker AND is_neglectful", both(no(WORKER), LAZY)),
    ("NOT people = 3", no(compare(PEOPLE, "=", number(3)))),
    ("people = 3", compare(PEOPLE, "=", number(3))),
    ("people <> -3", compare(PEOPLE, "<>", number(-3))),
    ("people<3", compare(PEOPLE, "<", number(3))),
    ("people <=3", compare(PEOPLE, "<=", number(3))),
    ("3 > people", compare(number(3), ">", PEOPLE)),
    ("insured_months >= months_minimum", compare(MONTHS, ">=", MINIMUM)),
    ("level = place", compare(LEVEL, "=", PLACE)),
    ("level <> '5'", compare(LEVEL, "<>", text("5"))),
    ("issued_on >= DATE '2017-01-01'", compare(ISSUED, ">=", day("2017-01-01"))),
    ("level IN ('3')", among(LEVEL, "3")),
    ("level in ('3', '4')", among(LEVEL, "3", "4")),
    ("level NOT IN ('3')", no(among(LEVEL, "3"))),
    ("NOT level IN ('3')", no(among(LEVEL, "3"))),
    ("people + 1 IN (1, -2)", among(sums(PEOPLE, "+", number(1)), 1, -2)),
    ("issued_on IN (DATE '2018-01-01')", among(ISSUED, date(2018, 1, 1))),
    ("people BETWEEN 1 AND 3", between(PEOPLE, number(1), number(3))),
    ("people NOT BETWEEN 1 AND 3", no(between(PEOPLE, number(1), number(3)))),
    (
        "people BETWEEN 1 AND 3 AND is_worker",
        both(between(PEOPLE, number(1), number(3)), WORKER),
    ),
    (
        "issued_on BETWEEN starts AND as_of",
        between(ISSUED, Parameter(type="date", name="starts"), TODAY),
    ),
    ("people + 1 - 2", sums(sums(PEOPLE, "+", number(1)), "-", number(2))),
    ("people - (1 - 2)", sums(PEOPLE, "-", sums(number(1), "-", number(2)))),
    ("people + 2 * 3", sums(PEOPLE, "+", sums(number(2), "*", number(3)))),
    ("fee * 60 // 100", sums(sums(FEE, "*", number(60)), "//", number(100))),
    ("fee * (60 // 100)", sums(FEE, "*", sums(number(60), "//", number(100)))),
    ("-people", Negative(type="integer", inner=PEOPLE)),
    ("-(5)", Negative(type="integer", inner=number(5))),
    ("-people * 2", sums(Negative(type="integer", inner=PEOPLE), "*", number(2))),
    ("3 * -people", sums(number(3), "*", Negative(type="integer", inner=PEOPLE))),
    ("as_of - issued_on", Days(type="integer", since=ISSUED, until=TODAY)),
    ("as_of - issued_on - 3", sums(Days(type="integer", since=ISSUED, until=TODAY), "-", number(3))),
    ("full_months(issued_on, applied_on)", FullMonths(type="integer", since=ISSUED, until=APPLIED)),
    ("Full_Months (issued_on, as_of)", FullMonths(type="integer", since=ISSUED, until=TODAY)),
    ("year(applied_on)", DatePart(type="integer", which="year", inner=APPLIED)),
    ("MONTH(as_of)", DatePart(type="integer", which="month", inner=TODAY)),
    ("least(fee, 400000)", Extreme(type="integer", which="least", of=(FEE, number(400000)))),
    ("GREATEST(1, people, 3)", Extreme(type="integer", which="greatest", of=(number(1), PEOPLE, number(3)))),
    ("least(issued_on, as_of)", Extreme(type="date", which="least", of=(ISSUED, TODAY))),
    ("CASE WHEN is_worker THEN 1 END", Case(type="integer", whens=((WORKER, number(1)),))),
    (
        "case when is_worker then 'a' when has_end then 'b' else level end",
        Case(
            type="text",
            whens=((WORKER, text("a")), (Has(type="boolean", name="end"), text("b"))),
            otherwise=LEVEL,
        ),
    ),
    (
        "CASE WHEN end < as_of THEN end END > as_of",
        compare(Case(type="date", whens=((compare(END, "<", TODAY), END),)), ">", TODAY),
    ),
    ("\n  people\n   >=\t3\r\n", compare(PEOPLE, ">=", number(3))),
    ("(((people)))", PEOPLE),
]


@pytest.mark.parametrize(("written", "meant"), ALLOWED, ids=[written for written, _meant in ALLOWED])
def test_an_allowed_form_has_its_meaning(written: str, meant: Node) -> None:
    assert bare(parse(written, SCOPE)) == meant


def test_every_kind_of_node_is_among_them() -> None:
    found = {type(node).__name__ for _written, meant in ALLOWED for node in meant.walk()}
    assert found == {kind.__name__ for kind in Node.__subclasses__()}


def places(written: str) -> dict[str, type[Node]]:
    return {written[node.start : node.end]: type(node) for node in parse(written, SCOPE).walk()}


def test_each_node_knows_the_characters_it_was_written_as() -> None:
    assert places("NOT (people + 1 > 3) OR  level NOT IN ( '3' )") == {
        "NOT (people + 1 > 3) OR  level NOT IN ( '3' )": Or,
        "NOT (people + 1 > 3)": Not,
        "(people + 1 > 3)": Compare,
        "people + 1": Arithmetic,
        "people": Fact,
        "1": Literal,
        "3": Literal,
        "level NOT IN ( '3' )": In,
        "level": Fact,
    }


def test_functions_tables_and_cases_reach_to_their_ends() -> None:
    assert places("CASE WHEN is_worker THEN least( amount[ level ], -5 ) END") == {
        "CASE WHEN is_worker THEN least( amount[ level ], -5 ) END": Case,
        "is_worker": Fact,
        "least( amount[ level ], -5 )": Extreme,
        "amount[ level ]": Parameter,
        "level": Fact,
        "-5": Literal,
    }


def test_places_count_characters_behind_chinese_and_new_lines() -> None:
    assert "people\n> 3" in places("level = '高级工' AND\npeople\n> 3")
