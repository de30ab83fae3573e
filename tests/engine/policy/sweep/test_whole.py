"""A whole sweep: what it writes, what it counts, what it leaves as it was."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.policy.sweep.result import SweepResult
from baigong.engine.policy.sweep.whole import Asked, sweep_all
from tests.engine.policy.folders import EXAMPLES, PLAIN, bare, book, examples, parquet_rows, parquet_says, write
from tests.engine.policy.sweep.city import DAY as CITY_DAY
from tests.engine.policy.sweep.city import snapshot

DAY = date(2018, 6, 30)
VOUCHER, TRAVEL = "training-voucher", "travel-grant"
GRANTED = {1: 80000, 2: 120000, 4: 50000}
"""Two a county by day of application: 2 and 1 come before 3; 4 alone is known in the south."""


def test_one_view_is_one_file_of_a_row_a_subject(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    done = policy.sweep(EXAMPLES, DAY, out=out)
    rows = parquet_rows(out)
    assert done.files == {"person": out}
    assert list(rows[0]) == [
        "id",
        "training_voucher_status",
        "training_voucher_amount",
        "training_voucher_by",
        "travel_grant_status",
        "travel_grant_amount",
    ]
    amounts = {row["id"]: row["training_voucher_amount"] for row in rows}
    assert {key: value for key, value in amounts.items() if value is not None} == GRANTED
    assert {row["id"]: row["travel_grant_amount"] for row in rows if row["travel_grant_amount"] is not None} == {
        1: 8000,
        2: 12000,
    }


def test_the_long_file_says_it_in_words(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    done = policy.sweep(EXAMPLES, DAY, out=out, long=True)
    rows = parquet_rows(out)
    assert done.files == {"all": out}
    assert list(rows[0]) == ["subject", "policy", "outcome", "provisional", "amount", "by"]
    assert len(rows) == 16
    told = {row["subject"]: (row["outcome"], row["by"]) for row in rows if row["policy"] == VOUCHER}
    assert told == {
        1: ("granted", None),
        2: ("granted", None),
        3: ("capped", "two-a-county"),
        4: ("granted", None),
        5: ("unknown", "insured"),
        6: ("refused", "retired"),
        7: ("refused", "insured"),
        8: ("refused", "skilled"),
    }


def test_it_is_summed_up_the_same_with_and_without_a_file(tmp_path: Path) -> None:
    ways = [
        policy.sweep(EXAMPLES, DAY),
        policy.sweep(EXAMPLES, DAY, out=tmp_path / "a.parquet"),
        policy.sweep(EXAMPLES, DAY, out=tmp_path / "b.parquet", long=True),
        policy.sweep(policy.load_book(EXAMPLES), DAY, [VOUCHER, TRAVEL], long=True),
    ]
    assert len({one.counts for one in ways}) == 1
    first = ways[0]
    assert (first.day, first.snapshot, first.subjects, first.files) == (DAY, "", {"person": 8}, {})
    assert first.rows(VOUCHER, "granted") == 3
    assert first.fen(VOUCHER) == sum(GRANTED.values())
    assert {one.outcome: one.rows for one in first.counts if one.policy == VOUCHER} == {
        "granted": 3,
        "capped": 1,
        "unknown": 1,
        "refused": 3,
    }


def test_files_say_what_they_are(tmp_path: Path) -> None:
    for long in (False, True):
        out = tmp_path / f"{long}.parquet"
        policy.sweep(EXAMPLES, DAY, out=out, long=long)
        said = parquet_says(out)
        assert said["baigong.day"] == "2018-06-30"
        assert list(json.loads(said["baigong.policies"])) == [VOUCHER, TRAVEL]


def test_a_policy_that_is_asked_for_brings_what_it_uses_but_shows_itself(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    done = policy.sweep(EXAMPLES, DAY, [TRAVEL], out=out)
    assert list(parquet_rows(out)[0]) == ["id", "travel_grant_status", "travel_grant_amount"]
    assert {one.policy for one in done.counts} == {TRAVEL}
    assert done.fen(TRAVEL) == 20000
    assert list(json.loads(parquet_says(out)["baigong.policies"])) == [VOUCHER, TRAVEL]


def test_a_policy_that_is_not_there_is_told(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    with pytest.raises(InputError, match="没有政策“nothing”"):
        policy.sweep(EXAMPLES, DAY, ["nothing"], out=out)
    assert list(tmp_path.iterdir()) == []


def test_mistakes_of_policies_are_told_first(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("born_on", "born"), encoding="utf-8")
    with pytest.raises(InputError, match=r"travel-grant\.yaml:8"):
        policy.sweep(folder, DAY)


def test_rows_out_of_range_are_reported_and_not_known(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "people.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("1980-05-01,36", "1980-05-01,721"), encoding="utf-8")
    done = policy.sweep(folder, DAY, [VOUCHER])
    assert [(one.view, one.column, one.rows) for one in done.out_of_range] == [("person", "insured_months", 1)]
    assert done.rows(VOUCHER, "unknown") == 2
    assert policy.sweep(EXAMPLES, DAY).out_of_range == ()


def test_who_stands_behind_an_unknown_row_is_provisional(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "people.csv"
    text = path.read_text(encoding="utf-8").replace("4,south,,40", "9,south,,40,5,false,2018-01-14\n4,south,,40")
    path.write_text(text, encoding="utf-8")
    done = policy.sweep(folder, DAY, [VOUCHER])
    assert done.rows(VOUCHER, "granted", provisional=False) == 3
    assert done.rows(VOUCHER, "granted", provisional=True) == 1
    assert done.fen(VOUCHER, provisional=True) == 50000


def test_decided_cases_stand(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    was = {"id": 8, "county": "east", "insured_months": 13, "level": None, "is_retired": None, "born_on": None}
    case = {**was, "applied_on": "2018-01-02", "outcome": "granted", "amount": 33}
    write(folder / "decided" / f"{VOUCHER}.json", [case])
    done = policy.sweep(folder, DAY, [VOUCHER])
    assert done.fen(VOUCHER) == sum(GRANTED.values()) + 33


def test_a_row_that_is_wrong_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    folder = bare(tmp_path / "folder")
    write(folder / "people.csv", [*PLAIN, PLAIN[0]])
    out = tmp_path / "out.parquet"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(InputError, match="第 4 行与第 1 行"):
        policy.sweep(folder, DAY, out=out)
    assert out.read_text(encoding="utf-8") == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"folder", "out.parquet"}


def test_no_subjects_are_an_empty_file(tmp_path: Path) -> None:
    folder = bare(tmp_path / "folder", "people.json")
    write(folder / "people.json", [])
    for long in (False, True):
        done = policy.sweep(folder, DAY, out=tmp_path / "out.parquet", long=long)
        assert (done.subjects, done.counts) == ({"person": 0}, ())
        assert parquet_rows(tmp_path / "out.parquet") == []


def test_little_memory_gives_the_same(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PLAIN)
    one = sweep_all(Asked(book(tmp_path), DAY))
    assert sweep_all(Asked(book(tmp_path), DAY, memory="100MB")) == one
    with pytest.raises(InputError, match="内存“no”不对"):
        sweep_all(Asked(book(tmp_path), DAY, memory="no"))


def test_it_tells_what_it_is_doing(tmp_path: Path) -> None:
    told: list[str] = []
    sweep_all(Asked(policy.load_book(EXAMPLES), DAY), told.append)
    assert told == ["正在读取事实……", "正在认定……", "正在写出 person……"]


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return snapshot(tmp_path / "home").id


BASES = ["training-base-national", "training-base-provincial"]


def test_a_city_s_policies_are_decided_on_its_snapshot(city: str, tmp_path: Path) -> None:
    done = policy.sweep("mianyang", CITY_DAY, BASES, out=tmp_path / "out.parquet")
    assert (done.snapshot, done.subjects) == (city, {"training_base": 13})
    assert parquet_says(tmp_path / "out.parquet")["baigong.snapshot"] == city
    assert all(sum(one.rows for one in done.counts if one.policy == name) == 13 for name in BASES)


def test_several_views_are_several_files_or_one_long_one(city: str, tmp_path: Path) -> None:
    names = [BASES[0], "craftsman-eligibility"]
    done = policy.sweep("mianyang", CITY_DAY, names, out=tmp_path / "out.parquet")
    assert {path.name for path in done.files.values()} == {
        "out.training_base.parquet",
        "out.craftsman_candidate.parquet",
    }
    assert {path.name for path in tmp_path.glob("*.parquet")} == {path.name for path in done.files.values()}
    long = policy.sweep("mianyang", CITY_DAY, names, out=tmp_path / "long.parquet", long=True)
    assert long.counts == done.counts
    assert len(parquet_rows(tmp_path / "long.parquet")) == sum(done.subjects.values())


def test_without_a_snapshot_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    with pytest.raises(MissingError, match="baigong snapshot"):
        policy.sweep("mianyang", CITY_DAY, BASES, out=tmp_path / "out.parquet")
    assert list(tmp_path.glob("**/*.parquet")) == []


def test_a_result_answers_for_outcomes_that_nobody_has() -> None:
    empty = SweepResult(DAY, "", {}, (), (), {})
    assert empty.rows(VOUCHER, "granted") == 0
    assert empty.fen(VOUCHER) == 0


def test_facts_are_never_written_over(tmp_path: Path) -> None:
    folder = bare(tmp_path, "people.parquet")
    path = write(folder / "people.parquet", PLAIN)
    before = path.read_bytes()
    for out in (path, folder / "other" / ".." / "people.parquet"):
        with pytest.raises(InputError, match="是要读的事实，不能写在上面"):
            policy.sweep(folder, DAY, out=out)
    assert path.read_bytes() == before


def test_decided_cases_are_never_written_over(tmp_path: Path) -> None:
    folder = bare(tmp_path / "real", "people.parquet")
    write(folder / "people.parquet", PLAIN)
    path = write(
        folder / "decided" / "grant.parquet", [{**PLAIN[0], "outcome": "granted", "amount": 5}], {"amount": "BIGINT"}
    )
    before = path.read_bytes()
    (tmp_path / "linked").symlink_to(folder)
    for place in (folder, tmp_path / "linked"):
        with pytest.raises(InputError, match="是要读的事实，不能写在上面"):
            policy.sweep(place, DAY, out=path)
    assert path.read_bytes() == before


def test_too_little_memory_is_told(tmp_path: Path) -> None:
    folder = bare(tmp_path / "folder")
    write(folder / "people.csv", [{**PLAIN[0], "id": at, "level": f"{at}" * 20} for at in range(20_000)])
    with pytest.raises(InputError, match="内存 1MB 不够"):
        sweep_all(Asked(policy.load_book(folder), DAY, out=tmp_path / "out.parquet", memory="1MB"))
    assert list(tmp_path.iterdir()) == [folder]
