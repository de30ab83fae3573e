"""The rules of the benchmark two ways: as policies, and by hand in SQL. Neither copies from the other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.read import check_book, load_book
from benchmarks.policy.beside import MONTHS, DisagreementError, by_hand, compare, preloaded, swept
from benchmarks.policy.people import TEN, renamed, rows, write_folder, write_people


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("rules"))


def test_there_are_twenty_without_mistakes_two_with_pools_two_in_a_group(folder: Path) -> None:
    assert check_book(folder) == []
    policies = load_book(folder).policies.values()
    assert len(policies) == 20
    assert [one.id for one in policies if one.pools] == ["county-innovation", "skill-upgrade"]
    assert [one.id for one in policies if one.groups] == ["online-course", "training-voucher"]


def test_the_sweep_and_the_query_by_hand_agree_in_every_row(folder: Path) -> None:
    book = load_book(folder)
    with preloaded(40_000) as connection:
        connection.execute(MONTHS)
        outcome = swept(connection, book)
        compare(connection, outcome, connection.sql(by_hand(connection, book)).to_arrow_table())
        connection.register("outcome", outcome)
        for one in book.policies.values():
            status = f"{one.column}_status"
            found = Counter(row[0] for row in connection.execute(f"SELECT {status} FROM outcome").fetchall())
            assert found[100], one.id
            assert any(kind < 0 for kind in found), one.id
        pooled = {row[0] for row in connection.execute("SELECT skill_upgrade_status FROM outcome").fetchall()}
        assert {100, 101, 120} <= pooled
        excluded = connection.execute("SELECT count(*) FROM outcome WHERE online_course_status = 110").fetchall()[0][0]
        assert excluded


def test_a_difference_in_one_row_is_found(folder: Path) -> None:
    with preloaded(500) as connection:
        outcome = swept(connection, load_book(folder))
        other = connection.sql(
            "SELECT * REPLACE (CASE WHEN person_id = 77 THEN 99 ELSE commute_status END::TINYINT AS commute_status) FROM outcome"
        ).to_arrow_table()
        with pytest.raises(DisagreementError, match=r"'commute_status': 1"):
            compare(connection, outcome, other)
        with pytest.raises(DisagreementError, match="499 rows"):
            compare(connection, outcome, outcome.slice(0, 499))


def test_people_are_the_same_wherever_they_are_cut(tmp_path: Path) -> None:
    with duckdb.connect() as connection:
        whole = connection.execute(rows(1_000)).fetchall()
        parts = (
            connection.execute(f"{rows(1_000, 1, 400)}").fetchall() + connection.execute(rows(1_000, 401)).fetchall()
        )
        assert parts == whole
        file = write_people(tmp_path / "people.parquet", 1_000)
        assert connection.execute(f"SELECT * FROM read_parquet('{file}')").fetchall() == whole
    assert [one[0] for one in whole] == list(range(1, 1_001))


def test_copies_are_policies_of_their_own(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "many", TEN, 3)
    assert check_book(folder) == []
    book = load_book(folder)
    assert len(book.policies) == 30
    groups = {one.groups[0].id: one.groups[0].members for one in book.policies.values() if one.groups}
    assert groups == {
        "one-training": ("training-voucher", "online-course"),
        "one-training-2": ("training-voucher-2", "online-course-2"),
        "one-training-3": ("training-voucher-3", "online-course-3"),
    }
    with preloaded(2_000) as connection:
        connection.register("outcome", swept(connection, book))
        for one in TEN:
            p = one.replace("-", "_")
            same = f"SELECT count(*) FROM outcome WHERE {p}_status IS DISTINCT FROM {p}_2_status OR {p}_amount IS DISTINCT FROM {p}_3_amount"
            assert connection.execute(same).fetchall() == [(0,)], one


def test_a_copys_text_renames_whole_names_alone() -> None:
    text = "policy: housing\nwhen: granted('technician-grant') AND housing_x\n# commute-pass"
    assert renamed(text, 0) == text
    assert renamed(text, 1) == "policy: housing-2\nwhen: granted('technician-grant-2') AND housing_x\n# commute-pass"
