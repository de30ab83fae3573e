"""What must be missing for a condition to be unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.lacking import is_unknown
from tests.engine.policy.compile.books import DAY, Row, book, session, when

ROWS: list[Row] = [
    (100 * a + 10 * b + c, 1, (None, 0, 5)[a], (None, 0, 5)[b], (None, False, True)[c])
    for a in range(3)
    for b in range(3)
    for c in range(3)
]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("months > 1", {"months"}),
        ("months > 1 AND score < 9", {"months", "score"}),
        ("months > 1 AND card", {"months", "card"}),
        ("NOT (months > 1 OR card)", {"months", "card"}),
        ("months > 1 OR card", None),
        ("NOT (months > 1 AND card)", None),
        ("months + score * 2 > least(score, 3)", {"months", "score"}),
        ("months // 2 = 1", {"months"}),
        ("months // score = 1", None),
        ("months BETWEEN 1 AND score", {"months", "score"}),
        ("months IN (1, 2)", {"months"}),
        ("CASE WHEN card THEN months ELSE 1 END = 1", None),
        ("id > 0", set()),
    ],
)
def test_unknown_is_asked_of_as_little_as_can_be(tmp_path: Path, text: str, asks: set[str] | None) -> None:
    given = book(tmp_path, a=when(text))
    policy = given.policies["a"]
    setting = Setting(DAY, {}, given.view(policy).columns)
    test = policy.conditions[0].when
    found = is_unknown(test, setting, never=False)
    if asks == set():
        assert found is None
        return
    assert found is not None
    written = found.sql("duckdb")
    if asks is not None:
        assert written == " OR ".join(f'("fact.{one}") IS NULL' for one in ("months", "score", "card") if one in asks)
    with session(ROWS) as connection:
        facts = (
            'SELECT id AS "fact.id", months AS "fact.months", score AS "fact.score", card AS "fact.card" FROM people'
        )
        whole = sql_of(test, setting).sql("duckdb")
        wrong = f"SELECT count(*) FILTER (({written}) <> (({whole}) IS NULL)) FROM ({facts}) WHERE ({whole}) IS DISTINCT FROM false"
        assert connection.execute(wrong).fetchall() == [(0,)]


def test_a_veto_is_unknown_where_a_part_is_and_none_is_true(tmp_path: Path) -> None:
    given = book(tmp_path, a=when("card OR months > 1"))
    policy = given.policies["a"]
    setting = Setting(DAY, {}, given.view(policy).columns)
    found = is_unknown(policy.conditions[0].when, setting, never=True)
    assert found is not None
    assert found.sql("duckdb") == '("fact.card") IS NULL OR ("fact.months") IS NULL'
