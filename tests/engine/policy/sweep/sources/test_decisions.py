"""A city's decided cases: records with the facts as they were; those of later days, and of policies that are gone, answer nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from sys import modules
from typing import Any

import pytest

from baigong.engine import policy as policies
from baigong.engine.base.errors import InputError
from baigong.engine.pack import load_pack
from baigong.engine.policy.explain import Subject, explain
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import open_source
from baigong.engine.policy.sweep.sources.city import CityRows, city_rows
from baigong.engine.policy.sweep.sources.decisions import city_decided
from tests.cli.figures_city import city
from tests.engine.figures.arrow import snapshot_of
from tests.engine.policy.sweep.city import DAY, TAKEN

PROVINCIAL = "training-base-provincial"
STUDIO = "studio-grant"
Row = dict[str, Any]


def case(number: int, **given: Any) -> Row:
    """A provincial grant for base 6."""
    usual: Row = {
        "decision_id": number,
        "policy": PROVINCIAL,
        "subject_kind": "base",
        "subject_id": 6,
        "period": "",
        "outcome": "granted",
        "amount_fen": 12345,
        "decided_on": date(2018, 5, 1),
        "facts": {"organisation_id": 1, "established_on": "2012-01-01", "yearly_trainees": 2000},
    }
    row = {**usual, **given}
    return {**row, "facts": json.dumps(row["facts"])}


def studio(number: int, facts: Row, **given: Any) -> Row:
    """A grant for naming 91, which is in no record."""
    return case(number, policy=STUDIO, subject_kind="studio_rank", subject_id=91, facts=facts, **given)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book("mianyang")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BAIGONG_LANG", "zh")
    monkeypatch.setattr(modules[CityRows.__module__], "load_pack", lambda _directory: PACK)  # read once is enough
    return tmp_path / "home"


PACK = load_pack("mianyang")


def put(home: Path, *rows: Row, **tables: list[Row]) -> None:
    snapshot_of(PACK, home / "snapshots", TAKEN, {**city(), **tables, "decision": list(rows)})


def read(book: Book, policy: str, columns: str, day: date = DAY) -> list[tuple[Any, ...]]:
    with open_source(book, day) as source:
        if policy not in source.decided:
            return []
        return source.connection.execute(f"SELECT {columns} FROM {source.decided[policy]}").fetchall()


def refused(book: Book) -> str:
    with pytest.raises(InputError) as raised, open_source(book, DAY):
        pass
    return raised.value.message


def test_facts_come_back_in_the_types_of_the_view(book: Book, home: Path) -> None:
    facts = {"established_on": "2012-01-01", "yearly_trainees": 2000, "serves_key_industry": True, "county": "510703"}
    put(home, case(1, facts=facts))
    columns = "base_id, established_on, yearly_trainees, serves_key_industry, county, senior_trainees, outcome, amount"
    wanted = (6, date(2012, 1, 1), 2000, True, "510703", None, "granted", 12345)
    assert read(book, PROVINCIAL, columns) == [wanted]


def test_the_subject_is_the_case_s_own_and_not_what_its_facts_say(book: Book, home: Path) -> None:
    put(home, case(1, facts={"base_id": 7}))
    assert read(book, PROVINCIAL, "base_id") == [(6,)]


def test_a_case_answers_for_its_subject(book: Book, home: Path) -> None:
    refusal = case(2, subject_id=7, outcome="refused", amount_fen=None)
    put(home, case(1), refusal)
    swept = policies.sweep(book, DAY, [PROVINCIAL])
    assert (swept.rows(PROVINCIAL, "granted"), swept.fen(PROVINCIAL)) == (1, 12345)
    put(home)
    before = policies.sweep(book, DAY, [PROVINCIAL])
    assert before.rows(PROVINCIAL, "granted") == 0
    assert swept.rows(PROVINCIAL, "unknown") == before.rows(PROVINCIAL, "unknown") - 2


def test_whoever_has_a_case_is_not_unclaimed(book: Book, home: Path) -> None:
    put(home, case(1))
    (one,) = policies.unclaimed(book, DAY, [PROVINCIAL]).policies
    assert one.subjects == 0


def test_a_case_is_explained_as_it_was_decided(book: Book, home: Path) -> None:
    put(home, case(1))
    with open_source(book, DAY) as source:
        told = explain(book, PROVINCIAL, Subject(6, source), DAY)
    assert (told.outcome, told.amount, told.decided) == ("granted", 12345, True)


@pytest.mark.parametrize(("day", "there"), [(date(2018, 4, 30), 0), (date(2018, 5, 1), 1), (DAY, 1)])
def test_a_case_counts_from_the_day_of_the_decision(book: Book, home: Path, day: date, there: int) -> None:
    put(home, case(1))
    assert len(read(book, PROVINCIAL, "base_id", day)) == there


def test_cases_come_in_the_order_of_their_decision(book: Book, home: Path) -> None:
    rows = [case(1, period="b", amount_fen=3), case(2, period="a", decided_on=date(2017, 5, 1), amount_fen=2)]
    put(home, *rows)
    assert read(book, PROVINCIAL, "amount") == [(2,), (3,)]


def test_a_lifetime_limit_is_used_up_by_a_subject_that_has_gone(book: Book, home: Path) -> None:
    """Naming 91 of the studio is in no record any more; its grant holds the place of the rank."""
    named = {"studio_rank_id": 1, "studio_id": 1, "rank": "provincial", "valid_from": date(2015, 6, 1)}
    kept = {
        "studio_id": 1,
        "organisation_id": 1,
        "lead_id": 1,
        "occupation": "welder",
        "institutions_sound": True,
        "values_skilled_workers": True,
        "valid_from": date(2013, 1, 1),
    }
    tables: dict[str, list[Row]] = {"studio": [kept], "studio_rank": [named]}
    facts = {"studio_id": 1, "rank": "provincial"}
    for row, outcome in (
        (studio(1, facts), "capped"),
        (studio(1, {**facts, "rank": "national"}), "granted"),
        (studio(1, {**facts, "studio_id": 2}), "granted"),
        (studio(1, facts, outcome="refused", amount_fen=None), "granted"),
        (studio(1, facts, decided_on=date(2018, 9, 1)), "granted"),
    ):
        put(home, row, **tables)
        assert policies.sweep(book, DAY, [STUDIO]).rows(STUDIO, outcome) == 1, (row, outcome)


def test_a_policy_that_is_gone_has_no_cases(book: Book, home: Path) -> None:
    put(home, case(1, policy="once-upon-a-time"))
    with open_source(book, DAY) as source:
        assert source.decided == {}


@pytest.mark.parametrize("facts", [{"studio_id": 1}, {"studio_id": 1, "rank": None}, {}])
def test_a_fact_on_which_a_place_depends_is_there(book: Book, home: Path, facts: Row) -> None:
    put(home, studio(8, facts))
    missing = "rank" if facts else "studio_id"
    assert refused(book) == f"政策“studio-grant”的已决案件 8：事实“{missing}”的值是“”，读不出来。请改正记录。"


@pytest.mark.parametrize(
    ("facts", "column", "value"),
    [
        ({"established_on": "last year"}, "established_on", "last year"),
        ({"yearly_trainees": "many"}, "yearly_trainees", "many"),
        ({"serves_key_industry": "perhaps"}, "serves_key_industry", "perhaps"),
    ],
)
def test_a_fact_of_another_type_is_told(book: Book, home: Path, facts: Row, column: str, value: str) -> None:
    put(home, case(3, facts=facts))
    assert refused(book) == f"政策“{PROVINCIAL}”的已决案件 3：事实“{column}”的值是“{value}”，读不出来。请改正记录。"


def test_cases_stand_in_one_place_only(book: Book, home: Path, tmp_path: Path) -> None:
    put(home, case(1))
    own = tmp_path / "own"
    own.mkdir()
    for one in book.directory.iterdir():
        (own / one.name).symlink_to(one)
    (own / "decided").mkdir()
    (own / "decided" / f"{PROVINCIAL}.csv").write_text("base_id\n", encoding="utf-8")
    with pytest.raises(InputError, match="既在记录里，也在"), open_source(replace(book, directory=own), DAY):
        pass


def test_a_city_may_keep_no_cases_and_a_table_of_them_is_whole(book: Book, home: Path) -> None:
    put(home)
    rows = city_rows(book.directory, DAY, None)
    records = dict(rows.pack.records)
    with open_source(book, DAY) as source:
        without = rows.pack.model_copy(
            update={"records": {name: one for name, one in records.items() if name != "decision"}}
        )
        assert city_decided(source.connection, replace(rows, pack=without), book) == {}
        cut = records["decision"].model_copy(
            update={"columns": {k: v for k, v in records["decision"].columns.items() if k != "facts"}}
        )
        short = rows.pack.model_copy(update={"records": {**records, "decision": cut}})
        with pytest.raises(InputError, match="没有列“facts”"):
            city_decided(source.connection, replace(rows, pack=short), book)
