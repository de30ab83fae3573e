"""A file says of which day, snapshot and policies it is, and what its bytes mean."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.output.metadata import as_option, hash_of, metadata
from tests.engine.policy.folders import EXAMPLES, examples, parquet_says

DAY = date(2018, 6, 30)


def test_it_names_the_day_the_snapshot_and_the_policies() -> None:
    said = metadata(load_book(EXAMPLES), DAY, "0123456789ab")
    assert (said["baigong.day"], said["baigong.snapshot"]) == ("2018-06-30", "0123456789ab")
    policies = json.loads(said["baigong.policies"])
    assert list(policies) == ["training-voucher", "travel-grant"]
    assert [one["number"] for one in policies.values()] == [1, 2]
    voucher = policies["training-voucher"]
    assert voucher["places"] == [
        "in_force",
        "retired",
        "skilled",
        "insured",
        "amount",
        "period",
        "keys",
        "limits",
        "order",
    ]
    assert voucher["pools"] == ["two-a-county"]
    assert {len(one["sha256"]) for one in policies.values()} == {64}


def hashes(folder: Path) -> dict[str, str]:
    return {name: hash_of(one) for name, one in load_book(folder).policies.items()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (">= 216", ">= 217"),
        (">= 216", "> 216"),
        ("// 10", "// 11"),
        ("from: 2018-01-01", "from: 2018-01-02"),
        ("id: grown", "id: adult"),
        ("2018〕2号", "2018〕3号"),
        ("Travel grant", "Travelling grant"),
    ],
)
def test_whatever_a_policy_says_otherwise_is_another_hash(old: str, new: str, tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    before, after = hashes(EXAMPLES), hashes(folder)
    assert after["training-voucher"] == before["training-voucher"]
    assert after["travel-grant"] != before["travel-grant"]


@pytest.mark.parametrize(
    ("old", "new"), [("policy: travel", "# said again\npolicy: travel"), ("name: 没有培训券", "name: 无券")]
)
def test_comments_and_cases_are_left_out(old: str, new: str, tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert hashes(folder) == hashes(EXAMPLES)


def test_a_policy_that_was_changed_in_memory_has_another_hash() -> None:
    policy = load_book(EXAMPLES).policies["travel-grant"]
    assert hash_of(replace(policy, ceiling=5)) != hash_of(policy)
    assert hash_of(replace(policy, number=9, file="other.yaml", cases=())) == hash_of(policy)


def test_another_process_gives_the_same_hash() -> None:
    code = (
        "from baigong.engine.policy.read import load_book; "
        "from baigong.engine.policy.sweep.output.metadata import hash_of; "
        f"print(hash_of(load_book({str(EXAMPLES)!r}).policies['travel-grant']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashes(EXAMPLES)["travel-grant"]


def test_any_text_goes_through_copy_as_it_is(tmp_path: Path) -> None:
    said = {"baigong.a": "it's", "baigong.b": '{"x": "汉\\n"}', "baigong.c": ""}
    path = tmp_path / "x.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 1 AS a) TO '{path}' (FORMAT parquet, {as_option(said)})")
    assert parquet_says(path) == said
