"""A file says of which day, snapshot and policies it is, and what its bytes mean."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from baigong.engine.policy.model import View
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.output.metadata import as_option, facts_hash, hash_of, metadata
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


def test_facts_that_stay_have_one_hash_and_another_day_is_no_other_fact(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    said = [metadata(load_book(folder), day, "")["baigong.facts"] for day in (DAY, date(2018, 7, 1))]
    assert said == [facts_hash(load_book(folder))] * 2
    assert len(said[0]) == 64


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("people.csv", "1,", "01,"),
        ("facts.yaml", "bigint", "integer"),
        ("facts.yaml", "absent: unknown", "absent: none"),
        ("facts.yaml", "key: id", "key: county"),
    ],
)
def test_a_row_or_a_column_that_changes_is_another_hash(file: str, old: str, new: str, tmp_path: Path) -> None:
    folder = examples(tmp_path)
    before = load_book(folder)
    first = facts_hash(before)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    after = before if file == "people.csv" else replace(before, views=views_of(folder))
    assert facts_hash(after) != first


def views_of(folder: Path) -> Mapping[str, View]:
    """The views of a folder whose policies may no longer fit them."""
    for policy in folder.glob("t*.yaml"):
        policy.unlink()
    (folder / "any.yaml").write_text(ANY, encoding="utf-8")
    return load_book(folder).views


ANY = """policy: any
title: {zh: 任何, en: Any}
subject: person
basis: [{document: 甲〔2018〕1号}]
in_force: {from: 2018-01-01}
conditions: [{id: one, when: 1 = 1, says: {zh: 一, en: One}}]
"""


def test_a_decided_case_is_a_fact_too(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    book = load_book(folder)
    first = facts_hash(book)
    (folder / "decided").mkdir()
    assert facts_hash(book) == first
    (folder / "decided" / "travel-grant.json").write_text("[]", encoding="utf-8")
    assert facts_hash(book) != first


def test_a_file_that_is_touched_counts_as_changed(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    book = load_book(folder)
    first = facts_hash(book)
    os.utime(folder / "people.csv", ns=(1, 1))
    assert facts_hash(book) != first


def test_meanings_are_no_facts(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    first = facts_hash(load_book(folder))
    path = folder / "facts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("参保月数", "月数"), encoding="utf-8")
    assert facts_hash(load_book(folder)) == first
