"""安县 510724 became 安州 510705 on 2017-01-01: a place keeps its people under whichever code was written down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.pack import load_pack
from baigong.engine.warehouse import Snapshot, expand
from tests.engine.warehouse.packs import a_snapshot, answers

PACK = load_pack("mianyang")
BEFORE, AFTER = date(2016, 12, 31), date(2017, 1, 1)
OLD, NEW = "510724", "510705"
SQL = """
SELECT h.person_id, d.code
FROM now.residence AS h
LEFT JOIN division AS u ON u.code = h.division
LEFT JOIN now.division AS d ON d.unit = u.unit
ORDER BY 1
"""


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    codes = {1: OLD, 2: NEW, 3: "510703", 4: "510781", 5: "5107P1"}
    residences = [
        {"residence_id": n, "person_id": n, "division": code, "valid_from": date(2010, 1, 1), "valid_to": None}
        for n, code in codes.items()
    ]
    return a_snapshot(tmp_path_factory.mktemp("divisions"), PACK, {"residence": residences})


@pytest.mark.parametrize(("day", "code"), [(BEFORE, OLD), (AFTER, NEW), (date(2018, 8, 31), NEW)])
def test_the_county_has_the_code_of_the_day(snapshot: Snapshot, day: date, code: str) -> None:
    expected = [(1, code), (2, code), (3, "510703"), (4, "510781"), (5, "5107P1")]
    assert answers(snapshot, PACK, SQL, day) == expected


@pytest.mark.parametrize(("day", "there", "gone"), [(BEFORE, OLD, NEW), (AFTER, NEW, OLD)])
def test_one_code_is_in_force_at_a_time(snapshot: Snapshot, day: date, there: str, gone: str) -> None:
    codes = {row[0] for row in answers(snapshot, PACK, "SELECT code FROM now.division", day)}
    assert there in codes
    assert gone not in codes
    assert len(codes) == 14, "ten divisions and four parks, on any day"


def test_a_bare_division_has_the_codes_of_all_times(snapshot: Snapshot) -> None:
    units = dict(answers(snapshot, PACK, "SELECT code, unit FROM division"))
    assert units[OLD] == NEW
    assert units[NEW] == NEW
    assert units["510703"] == "510703"


def test_divisions_without_a_first_day_have_always_been_there(snapshot: Snapshot) -> None:
    codes = {row[0] for row in answers(snapshot, PACK, "SELECT code FROM now.division", date(1949, 10, 1))}
    assert {"510700", OLD, "5107P4"} <= codes


def test_a_document_without_a_day_of_issue_is_not_in_force(tmp_path: Path) -> None:
    usual: dict[str, object] = {"drafted_on": date(2018, 3, 1), "repealed_on": None}
    documents = [
        {**usual, "document_id": 1, "number": None, "issued_on": None},
        {**usual, "document_id": 2, "number": "绵府发〔2018〕1号", "issued_on": date(2018, 6, 1)},
    ]
    made = a_snapshot(tmp_path, PACK, {"policy_document": documents})
    for moment in ("now", "history"):
        sql = f"SELECT document_id FROM {moment}.policy_document"
        assert answers(made, PACK, sql, date(2018, 9, 4)) == [(2,)]
        assert answers(made, PACK, sql, date(2018, 5, 31)) == []


def test_every_view_answers_on_any_day(snapshot: Snapshot) -> None:
    for day in (date(1985, 1, 1), BEFORE, AFTER, date(2026, 1, 1)):
        for view in PACK.facts.values():
            assert answers(snapshot, PACK, view.sql, day) == []
    assert expand(PACK, "SELECT 1", BEFORE) == "SELECT 1"
