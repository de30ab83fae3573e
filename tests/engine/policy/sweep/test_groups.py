"""Policies that exclude one another, from the folder to both kinds of files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from baigong.engine import policy
from tests.engine.policy.folders import POLICY, bare, parquet_rows, write

DAY = date(2018, 6, 30)
PEOPLE = [
    {"id": at, "level": "4", "months": months, "debt": debt}
    for at, months, debt in ((1, 12, 900), (2, 24, 1500), (3, 3, 5))
]


def folder(path: Path, keep: str) -> Path:
    """``big`` pays what is owed, ``grant`` pays 1000; one of both to a person."""
    group = {"id": "one", "one_of": ["big", "grant"], "per": ["id"], "keep": keep}
    bare(path, "people.json", groups=[group])
    owed: dict[str, Any] = {**POLICY, "policy": "big", "amount": "debt", "groups": [group]}
    (path / "big.yaml").write_text(yaml.safe_dump(owed, allow_unicode=True), encoding="utf-8")
    write(path / "people.json", PEOPLE)
    return path


@pytest.mark.parametrize(
    ("keep", "told"),
    [
        ("first", {1: ("granted", 900, "excluded", "big"), 2: ("granted", 1500, "excluded", "big")}),
        ("better", {1: ("excluded", "grant", "granted", 1000), 2: ("granted", 1500, "excluded", "big")}),
    ],
)
def test_who_holds_the_place_is_named(keep: str, told: dict[int, tuple[object, ...]], tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    policy.sweep(folder(tmp_path / "folder", keep), DAY, out=out, long=True)
    found = {(row["subject"], row["policy"]): row for row in parquet_rows(out)}

    def shown(subject: int, name: str) -> tuple[object, object]:
        row = found[subject, name]
        return row["outcome"], row["amount"] if row["outcome"] == "granted" else row["by"]

    for subject, expected in told.items():
        assert (*shown(subject, "big"), *shown(subject, "grant")) == expected
    assert shown(3, "big") == shown(3, "grant") == ("refused", "insured")


def test_a_member_that_is_asked_for_alone_still_gives_way(tmp_path: Path) -> None:
    done = policy.sweep(folder(tmp_path, "first"), DAY, ["grant"])
    assert {(one.outcome, one.rows) for one in done.counts} == {("excluded", 2), ("refused", 1)}


def test_the_wide_file_names_the_excluder_by_its_number(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    policy.sweep(folder(tmp_path / "folder", "better"), DAY, out=out)
    rows = {row["id"]: row for row in parquet_rows(out)}
    assert [rows[at]["big_by"] for at in (1, 2, 3)] == [2, None, None]
    assert [rows[at]["grant_by"] for at in (1, 2, 3)] == [None, 1, None]
