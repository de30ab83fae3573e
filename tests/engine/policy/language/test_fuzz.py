from __future__ import annotations

from dataclasses import replace
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.policy.language import Fault, Faults, Scope, parse, text_of
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model.nodes import Node
from tests.engine.policy.language.scopes import SCOPE, bare
from tests.engine.policy.language.test_allowed import ALLOWED
from tests.engine.policy.language.trees import truths

PIECES = [
    *words().keywords,
    *words().functions,
    *words().instead,
    *words().sayings,
    *words().ascii,
    *SCOPE.columns,
    *SCOPE.parameters,
    *"()[],=<>+-*",
    "<=",
    ">=",
    "<>",
    "//",
    "'5'",
    "'other-policy'",
    "5",
    "-5",
    "1.5",
    "DATE '2018-01-01'",
    "as_of",
    "has_end",
    "没有",
    "\n",
    "'",
    '"',
    "--",
    "/*",
    "\x00",
]
TEXTS = [written for written, _meant in ALLOWED]


def told(text: str) -> Node | None:
    """The node, or None where faults were told, each within the text and in whole words."""
    node: Node | None = None
    faults: list[Fault] = []
    try:
        node = parse(text, SCOPE)
    except Faults as error:
        faults = error.faults
    if node is None:
        assert faults
        assert all(0 <= one.start <= one.end <= max(len(text), 4000) for one in faults)
        assert all(one.mistake and one.cure for one in faults)
        return None
    for part in node.walk():
        assert 0 <= part.start < part.end <= len(text)
    return node


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_node_or_faults(text: str) -> None:
    told(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14))
@settings(max_examples=600, deadline=None)
def test_any_words_are_a_node_or_faults(pieces: list[str]) -> None:
    text = " ".join(pieces)
    node = told(text)
    if node is not None:
        assert bare(parse(text_of(node), SCOPE)) == bare(node)


@given(st.sampled_from(TEXTS), st.integers(0, 80), st.integers(0, 8), st.sampled_from(["", *PIECES]))
@settings(max_examples=600, deadline=None)
def test_any_slip_in_a_right_text_is_a_node_or_faults(text: str, start: int, length: int, piece: str) -> None:
    told(text[:start] + piece + text[start + length :])


@pytest.fixture(scope="module")
def engine() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"enable_external_access": False})
    connection.execute("SET error_on_division_by_zero = false")
    connection.execute("CREATE TABLE facts (people BIGINT, ratio BIGINT, a BOOLEAN, b BOOLEAN, issued_on DATE)")
    rows = [
        (people, ratio, a, b, day)
        for people, ratio in ((3, 2), (-7, None), (None, 5), (0, 0))
        for a in (True, False, None)
        for b in (True, None)
        for day in (date(2018, 1, 31), None)
    ]
    connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?)", rows)
    return connection


SMALL = Scope({name: replace(one, low=-10, high=10) for name, one in SCOPE.columns.items()})
OPERATORS = ["+", "-", "*", "//"]
COMPARED = ["=", "<>", "<", "<=", ">", ">="]
NUMBER = st.sampled_from(["people", "order", "3", "-2", "(people + 1)", "-order", "(2 - order)"])
SUM = (
    st.lists(st.tuples(st.sampled_from(OPERATORS), NUMBER), max_size=3)
    .flatmap(lambda more: NUMBER.map(lambda first: first + "".join(f" {how} {value}" for how, value in more)))
    .filter(lambda text: "- -" not in text)
)
TRUTH = (
    st.sampled_from(["is_worker", "is_neglectful", "true", "false"])
    | st.tuples(SUM, st.sampled_from(COMPARED), SUM).map(" ".join)
    | st.tuples(SUM, SUM, SUM).map(lambda three: "{} BETWEEN {} AND {}".format(*three))
    | st.tuples(SUM, SUM, SUM).map(lambda three: "{} NOT BETWEEN {} AND {}".format(*three))
    | SUM.map(lambda one: f"{one} IN (1, 3, -2)")
    | SUM.map(lambda one: f"{one} NOT IN (1, 3)")
)
JOINED = st.lists(st.tuples(st.sampled_from(["AND", "OR", "AND NOT", "OR NOT"]), TRUTH), max_size=4).flatmap(
    lambda more: TRUTH.map(lambda first: first + "".join(f" {how} {part}" for how, part in more))
)


@given(
    text=JOINED
    | st.tuples(JOINED, JOINED, SUM, SUM).map(
        lambda four: "NOT ({}) OR CASE WHEN {} THEN {} ELSE 1 END > {}".format(*four)
    )
)
@settings(max_examples=250, deadline=None)
def test_operators_bind_as_they_do_in_duckdb(engine: duckdb.DuckDBPyConnection, text: str) -> None:
    """What DuckDB makes of the text as written, and of the node printed with every bracket it needs."""
    names = '(SELECT people, ratio AS "order", a AS is_worker, b AS is_neglectful FROM facts)'
    printed = text_of(parse(text, SMALL)).replace("order", '"order"')
    asked = text.replace("order", '"order"')
    assert (
        engine.sql(f"SELECT {asked} FROM {names}").fetchall() == engine.sql(f"SELECT {printed} FROM {names}").fetchall()
    )


@given(truths(2))
@settings(max_examples=100, deadline=None)
def test_every_node_has_the_type_of_its_kind(node: Node) -> None:
    found = told(text_of(node))
    assert found is None or {part.type for part in found.walk()} <= {"boolean", "integer", "date", "text"}
