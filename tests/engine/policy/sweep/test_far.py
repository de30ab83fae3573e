"""Rules that go far: long chains of policies, large groups, amounts that nobody could mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.whole import Asked, sweep_all
from tests.engine.policy.folders import POLICY, bare, write

MONTHS = {"id": {"type": "bigint"}, "months": {"type": "integer", "absent": "unknown"}}
FEES = {"id": {"type": "bigint"}, "fee": {"type": "bigint", "unit": "fen"}}


def rule(folder: Path, name: str, when: str, **more: Any) -> None:
    """One more policy of the folder."""
    asked = [{"id": "all", "when": when, "says": {"zh": "都可", "en": "All"}}]
    said = {**POLICY, "policy": name, "title": {"zh": name, "en": name}, "conditions": asked, **more}
    (folder / f"{name}.yaml").write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")


def swept(folder: Path, columns: str) -> list[tuple[Any, ...]]:
    out = folder / "out.parquet"
    sweep_all(Asked(load_book(folder), date(2018, 6, 30), out=out))
    return duckdb.connect().execute(f"SELECT {columns} FROM read_parquet(?) ORDER BY id", [str(out)]).fetchall()


@pytest.mark.parametrize("length", [9, 60])
def test_a_long_chain_ends_as_it_began(length: int, tmp_path: Path) -> None:
    bare(tmp_path, columns=MONTHS, conditions=[])
    (tmp_path / "grant.yaml").unlink()
    for at in range(length):
        rule(tmp_path, f"p{at:02}", f"granted('p{at - 1:02}')" if at else "months >= 1", amount=100 + at)
    write(tmp_path / "people.csv", [{"id": 1, "months": 5}, {"id": 2, "months": 0}, {"id": 3, "months": None}])
    every = ", ".join(f"p{at:02}_status" for at in range(length))
    assert swept(tmp_path, every) == [(100,) * length, (-2,) * length, (2,) * length]
    assert swept(tmp_path, f"p{length - 1:02}_amount") == [(99 + length,), (None,), (None,)]


def test_a_large_group_has_one_place(tmp_path: Path) -> None:
    """The members ask for 0, 1, 2 … months: each person has the first, whoever lacks the months the earliest is unknown."""
    members = [f"p{at:02}" for at in range(30)]
    group = [{"id": "one", "one_of": members, "per": ["id"], "keep": "first"}]
    bare(tmp_path, columns=MONTHS, conditions=[])
    (tmp_path / "grant.yaml").unlink()
    for at, name in enumerate(members):
        rule(tmp_path, name, f"months = {at}" if at % 2 else f"months <= {at}", groups=group, amount=100)
    write(tmp_path / "people.csv", [{"id": at, "months": at} for at in range(1, 30)])
    granted = swept(tmp_path, "+".join(f"({one}_status = 100)::int" for one in members))
    excluded = swept(tmp_path, "+".join(f"({one}_status = 110)::int" for one in members))
    assert granted == [(1,)] * 29
    # Behind the holder stand the even members with as many months or more.
    assert excluded == [(len([one for one in range(0, 30, 2) if one >= at]) - (at % 2 == 0),) for at in range(1, 30)]


def test_an_amount_beyond_all_money_is_a_hole(tmp_path: Path) -> None:
    bare(tmp_path, columns=FEES)
    rule(tmp_path, "grant", "id > 0", amount="fee * 8000")
    rule(tmp_path, "more", "id > 0", amount="granted_amount('grant') * 9000")
    most = 10**15 // 8000
    write(tmp_path / "people.csv", [{"id": at, "fee": fee} for at, fee in enumerate((100, most, most + 1, 10**15), 1)])
    assert swept(tmp_path, "grant_status, grant_amount, more_status, more_amount") == [
        (100, 800_000, 100, 7_200_000_000),
        (100, 10**15, 3, None),
        (3, None, 3, None),
        (3, None, 3, None),
    ]
