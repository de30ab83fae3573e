"""Prepared statements: kept by book, policy and day; made once; forgotten in turn; planned once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from baigong.engine.policy.explain import explain
from baigong.engine.policy.explain import session as kept
from baigong.engine.policy.explain.literals import typed_list, written
from baigong.engine.policy.explain.session import Session, shared_session
from baigong.engine.policy.explain.statement import statement
from baigong.engine.policy.model import Book
from tests.engine.policy.explain.worlds import DAY, book_of, condition

COLUMNS = {"months": {"type": "integer", "absent": "unknown"}}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return book_of(tmp_path, COLUMNS, {"conditions": [condition("months >= 3")], "amount": "months * 100"})


def test_a_statement_is_made_once(book: Book) -> None:
    session, made = Session(), []

    def one() -> tuple[str, int]:
        made.append(1)
        return "SELECT $1::BIGINT + 1", 5

    first = session.prepared(book, ("a",), one)
    assert session.prepared(book, ("a",), one) == first
    assert (made, first[1]) == ([1], 5)
    assert session.run(first[0], ["4::BIGINT"]) == [(5,)]


def test_another_book_day_or_policy_has_its_own(tmp_path: Path, book: Book) -> None:
    session = Session()
    other = book_of(tmp_path / "other", COLUMNS, {"conditions": [condition("months >= 5")]})
    assert explain(book, "grant", {"months": 4}, DAY, session).outcome == "granted"
    assert explain(other, "grant", {"months": 4}, DAY, session).outcome == "refused"
    assert explain(book, "grant", {"months": 4}, date(2017, 12, 31), session).by == "in_force"
    assert explain(book, "grant", {"months": 4}, DAY, session).outcome == "granted"


def test_the_one_not_asked_for_longest_is_forgotten(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "KEPT", 2)
    session = Session()
    names = {key: session.prepared(book, (key,), lambda: ("SELECT 1", None))[0] for key in "ab"}
    session.prepared(book, ("a",), lambda: ("SELECT 2", None))
    session.prepared(book, ("c",), lambda: ("SELECT 3", None))
    assert session.run(names["a"], []) == [(1,)]
    with pytest.raises(duckdb.Error):
        session.run(names["b"], [])
    assert session.run(session.prepared(book, ("b",), lambda: ("SELECT 4", None))[0], []) == [(4,)]


def test_the_session_reaches_nothing(book: Book, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(duckdb.Error):
        Session().prepared(book, ("x",), lambda: (f"SELECT * FROM read_csv('{secret}')", None))


def test_threads_take_turns(book: Book) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda months: explain(book, "grant", {"months": months}, DAY).amount, range(3, 43)))
    assert found == [months * 100 for months in range(3, 43)]


def test_there_is_one_for_the_process() -> None:
    assert shared_session() is shared_session()


def test_many_rows_run_at_once_in_their_order(book: Book) -> None:
    session = Session()
    made = statement(session, book, book.policies["grant"], DAY, list, "bare")
    rows = [{"id": 100 - at, "months": at} for at in range(60)]
    found = made.run(session, rows, {})
    assert [one.facts for one in found] == rows
    assert [one.status for one in found] == [-2] * 3 + [100] * 57
    assert [one.fen for one in found] == [at * 100 for at in range(60)]


def test_a_statement_reads_no_table_so_that_it_is_planned_once(book: Book) -> None:
    told: list[str] = []

    class Told(Session):
        def prepared(self, book: Book, key: tuple[object, ...], made: Callable[[], tuple[str, Any]]) -> tuple[str, Any]:
            sql, along = made()
            told.append(sql)
            return super().prepared(book, key, lambda: (sql, along))

    explain(book, "grant", {"months": 1}, DAY, Told())
    assert told
    for sql in told:
        assert sql.startswith("WITH explained AS (SELECT unnest($1::BIGINT[])")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "NULL"),
        (True, "true"),
        (False, "false"),
        (-5, "-5"),
        ("it's", "'it''s'"),
        (date(2018, 3, 1), "'2018-03-01'::DATE"),
    ],
)
def test_values_are_written_as_duckdb_reads_them(value: object, text: str) -> None:
    assert written(value) == text  # type: ignore[arg-type]
    ((read,),) = duckdb.execute(f"SELECT {text}").fetchall()
    assert read == value


def test_lists_have_their_declared_type() -> None:
    assert typed_list([1, None], "BIGINT") == "[1, NULL]::BIGINT[]"
    assert duckdb.execute(f"SELECT typeof({typed_list([], 'DATE')})").fetchall() == [("DATE[]",)]
