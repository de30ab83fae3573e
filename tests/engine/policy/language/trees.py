"""Hypothesis strategies: typed nodes of the shared scope, as ``parse`` builds them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

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
    Type,
)

Nodes = st.SearchStrategy[Node]
WORDS = st.text("ab五级' ;-(", max_size=4)
DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))
WHOLE = st.integers(-9, 9)


def _facts(kind: Type, *names: str) -> Nodes:
    return st.sampled_from([Fact(type=kind, name=name) for name in names])


TEXTS: Nodes = WORDS.map(lambda one: Literal(type="text", value=one)) | _facts("text", "level", "place")
DAYS: Nodes = (
    DATES.map(lambda one: Literal(type="date", value=one))
    | _facts("date", "issued_on", "applied_on", "end")
    | st.just(Day(type="date"))
    | st.just(Parameter(type="date", name="starts"))
)


def numbers(depth: int) -> Nodes:
    """Whole numbers; sums stay small enough for their bounds."""
    leaf: Nodes = (
        WHOLE.map(lambda one: Literal(type="integer", value=one))
        | _facts("integer", "people", "order")
        | st.just(OutcomeAmount(type="integer", policy="other-policy"))
        | st.builds(lambda key: Parameter(type="integer", name="amount", keys=(key,)), TEXTS)
        | st.builds(lambda a, b: FullMonths(type="integer", since=a, until=b), DAYS, DAYS)
        | st.builds(lambda a, b: Days(type="integer", since=a, until=b), DAYS, DAYS)
        | st.builds(lambda a: DatePart(type="integer", which="year", inner=a), DAYS)
    )
    if not depth:
        return leaf
    inner = numbers(depth - 1)
    sums = st.builds(
        lambda how, a, b: Arithmetic(type="integer", how=how, left=a, right=b), st.sampled_from("+-"), inner, inner
    )
    cuts = st.builds(
        lambda a, b: Arithmetic(type="integer", how="//", left=a, right=b),
        inner,
        inner.filter(lambda one: getattr(one, "value", 1) != 0),
    )
    times = st.builds(
        lambda a, b: Arithmetic(type="integer", how="*", left=a, right=Literal(type="integer", value=b)), inner, WHOLE
    )
    negatives = inner.map(lambda one: Negative(type="integer", inner=one)).filter(
        lambda one: getattr(one.inner, "value", 1) >= 0
    )
    extremes = st.builds(
        lambda which, of: Extreme(type="integer", which=which, of=tuple(of)),
        st.sampled_from(["least", "greatest"]),
        st.lists(inner, min_size=2, max_size=3),
    )
    tables = st.builds(lambda a, b: Parameter(type="integer", name="prize", keys=(a, b)), TEXTS, inner)
    return leaf | sums | cuts | times | negatives | extremes | tables | cases(inner, truths(depth - 1))


def cases(values: Nodes, conditions: Nodes) -> Nodes:
    """CASE of one type."""
    return st.builds(
        lambda whens, otherwise: Case(type=whens[0][1].type, whens=tuple(whens), otherwise=otherwise),
        st.lists(st.tuples(conditions, values), min_size=1, max_size=2),
        st.none() | values,
    )


def truths(depth: int) -> Nodes:
    """Truth values: an And directly inside an And does not occur."""
    leaf: Nodes = (
        st.booleans().map(lambda one: Literal(type="boolean", value=one))
        | _facts("boolean", "is_worker", "is_neglectful")
        | st.sampled_from([Has(type="boolean", name=name) for name in ("end", "score", "applied_on")])
        | st.just(Outcome(type="boolean", policy="org-policy", column="employer_id"))
    )
    if not depth:
        return leaf
    inner, number = truths(depth - 1), numbers(depth - 1)
    compared = st.builds(
        lambda how, pair: Compare(type="boolean", how=how, left=pair[0], right=pair[1]),
        st.sampled_from(["=", "<>", "<", "<=", ">", ">="]),
        st.tuples(number, number) | st.tuples(DAYS, DAYS),
    )
    same = st.builds(
        lambda how, a, b: Compare(type="boolean", how=how, left=a, right=b), st.sampled_from(["=", "<>"]), TEXTS, TEXTS
    )
    among = st.builds(
        lambda one, values: In(type="boolean", inner=one, values=tuple(values)), number, st.lists(WHOLE, min_size=1)
    ) | st.builds(
        lambda one, values: In(type="boolean", inner=one, values=tuple(values)),
        DAYS,
        st.lists(DATES, min_size=1, max_size=3),
    )
    between = st.builds(_between, number, number, number) | st.builds(_between, DAYS, DAYS, DAYS)
    part = leaf | compared | same | among | inner.map(lambda one: Not(type="boolean", inner=one))
    several = st.lists(part, min_size=2, max_size=3)
    either = several.map(lambda of: Or(type="boolean", of=tuple(of)))
    both = st.lists(part | either, min_size=2, max_size=3).map(lambda of: And(type="boolean", of=tuple(of)))
    mixed = st.lists(part | both, min_size=2, max_size=3).map(lambda of: Or(type="boolean", of=tuple(of)))
    return part | either | both | mixed | between | cases(inner, inner)


def _between(one: Node, low: Node, high: Node) -> Node:
    return Between(type="boolean", inner=one, low=low, high=high)
