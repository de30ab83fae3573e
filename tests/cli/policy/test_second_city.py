"""Yunxi's rules are data: its own policies are checked, tried and decided by the same commands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.pack import load_pack
from tests.cli.policy.calls import Answer, call
from tests.engine.figures.arrow import snapshot_of
from tests.engine.policy.folders import parquet_rows

Capture = pytest.CaptureFixture[str]
BEGAN = {"valid_from": date(2010, 1, 1)}


def rows() -> dict[str, list[dict[str, object]]]:
    """Five workshops of three organisations, one a school; six entries of three people in two rounds."""
    stations = [
        (1, 1, "2021-03-01"),
        (2, 1, "2021-09-01"),
        (3, 1, "2023-02-01"),
        (4, 2, "2022-05-05"),
        (5, 3, "2020-01-01"),
    ]
    medals = [
        (1, 1, 1, "gold"),
        (2, 1, 2, "silver"),
        (3, 2, 1, None),
        (4, 2, 3, "gold"),
        (5, 3, 3, "bronze"),
        (6, 3, 1, "bronze"),
    ]
    held = {1: "2022-04-16", 2: "2022-08-20", 3: "2023-09-09"}
    return {
        "person": [{"person_id": one, **BEGAN} for one in (1, 2, 3)],
        "organisation": [
            {"organisation_id": one, "division": "990101", "sector": sector, **BEGAN}
            for one, sector in ((1, "bamboo"), (2, "textiles"), (3, "education"))
        ],
        "studio": [
            {"studio_id": one, "organisation_id": owner, "occupation": "welder", "valid_from": date.fromisoformat(day)}
            for one, owner, day in stations
        ],
        "studio_rank": [
            {"studio_rank_id": one, "studio_id": one, "rank": rank, **BEGAN}
            for one, rank in ((1, "provincial"), (2, "provincial"), (4, "city"), (5, "provincial"))
        ],
        "contest": [
            {"contest_id": one, "code": f"round-{one}", "series": "league", "held_from": date.fromisoformat(day)}
            for one, day in held.items()
        ],
        "event": [{"event_id": one, "contest_id": one, "occupation": "welder"} for one in held],
        "entry": [
            {"entry_id": one, "person_id": who, "event_id": at, "division": "990101", "medal": medal, "entered_on": date(2022, 1, 1)}
            for one, who, at, medal in medals
        ],
    }  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of Yunxi with these records."""
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    snapshot_of(load_pack("yunxi"), tmp_path / "snapshots", date(2024, 1, 10), rows())
    return tmp_path


def swept(capsys: Capture, out: Path, *words: str) -> Answer:
    return call(capsys, "sweep", *words, "--on", "2023-12-31", "--out", out)


def test_its_policies_have_no_mistake(home: Path, capsys: Capture) -> None:
    answer = call(capsys, "check")
    assert answer.code == 0
    assert answer.out.endswith("cities/yunxi：政策没有错误\n")


def test_its_cases_hold_and_have_seen_every_answer(home: Path, capsys: Capture) -> None:
    answer = call(capsys, "test", "--coverage")
    assert (answer.code, answer.out.splitlines()) == (
        0,
        ["3 项政策的 19 个案例全部相符", "7 项否决事项和条件（含是否在施行期内），7 项的各种结果都有案例。"],
    )


def test_each_policy_has_six_cases_and_a_document(home: Path) -> None:
    from baigong.engine.policy import load_book

    book = load_book("yunxi")
    assert sorted(book.policies) == ["league-prize", "workshop-founding", "workshop-promotion"]
    assert all(len(one.cases) >= 6 and one.basis for one in book.policies.values())


def test_its_records_are_decided(home: Path, capsys: Capture) -> None:
    out = home / "out.parquet"
    assert swept(capsys, out, "workshop-founding", "workshop-promotion").code == 0
    found = {
        one["studio_id"]: (
            one["workshop_founding_status"],
            one["workshop_founding_amount"],
            one["workshop_promotion_amount"],
        )
        for one in parquet_rows(out)
    }
    assert found == {
        1: (100, 5_000_000, 10_000_000),
        2: (120, None, None),
        3: (100, 8_000_000, None),
        4: (100, 5_000_000, None),
        5: (-2, None, None),
    }


def test_one_prize_a_person_and_year_the_higher(home: Path, capsys: Capture) -> None:
    out = home / "out.parquet"
    answer = swept(capsys, out, "league-prize")
    assert answer.code == 0
    assert {one["entry_id"]: one["league_prize_amount"] for one in parquet_rows(out)} == {
        1: 300_000,
        2: None,
        3: None,
        4: 500_000,
        5: 100_000,
        6: 100_000,
    }
    assert answer.out.splitlines()[1:] == [
        "league-prize\t批准\t4\t10000",
        "league-prize\t互斥\t1\t",
        "league-prize\t不符合\t1\t",
    ]


def test_a_code_that_its_vocabulary_has_not_is_told(tmp_path: Path, capsys: Capture) -> None:
    """Mianyang's words are not Yunxi's: its ranks have no 国家级, and its levels stand by their titles."""
    from tests.engine.pack.planting import yunxi

    pack = yunxi(tmp_path)
    path = pack / "policies" / "workshop-promotion.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("IN ('provincial')", "IN ('省级', 'national')"), encoding="utf-8")
    answer = call(capsys, "check", pack)
    assert answer.code == 1
    assert [line.split(": ", 1)[1] for line in answer.out.splitlines()[:2]] == [
        "列“rank”没有“省级”这个值 — 请写代码“provincial”（省级）",
        "列“rank”没有“national”这个值 — 请改成：city、provincial",
    ]


def test_its_figure_of_the_grant_is_the_policy_s(home: Path) -> None:
    pack = load_pack("yunxi")
    found = [(one.valid_from, one.value, one.document, one.article) for one in pack.provisions["workshop_grant"].values]
    assert found == [
        (date(2019, 1, 1), 5_000_000, "云人社发〔2018〕41号", "第六条"),
        (date(2023, 1, 1), 8_000_000, "云人社发〔2022〕37号", "第五条"),
    ]
