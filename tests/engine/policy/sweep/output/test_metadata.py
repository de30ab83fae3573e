"""A file says of which day, snapshot and policies it is, and what its bytes mean."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import duckdb

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
    file = EXAMPLES / "training-voucher.yaml"
    assert voucher["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_another_byte_is_another_hash(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    book = load_book(folder)
    before = {name: hash_of(book, one) for name, one in book.policies.items()}
    with (folder / "travel-grant.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# said again\n")
    after = {name: hash_of(book, one) for name, one in book.policies.items()}
    assert after["training-voucher"] == before["training-voucher"]
    assert after["travel-grant"] != before["travel-grant"]


def test_any_text_goes_through_copy_as_it_is(tmp_path: Path) -> None:
    said = {"baigong.a": "it's", "baigong.b": '{"x": "汉\\n"}', "baigong.c": ""}
    path = tmp_path / "x.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 1 AS a) TO '{path}' (FORMAT parquet, {as_option(said)})")
    assert parquet_says(path) == said
