"""A key that cannot be relied on, or whose name means something else in a query, is told before anything is decided."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare


def told(folder: Path, name: str = "id", **key: Any) -> list[str]:
    bare(folder, columns={name: {"type": "bigint", **key}, "months": {"type": "integer", "absent": "unknown"}})
    facts = folder / "facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("key: id", f"key: {name}"), encoding="utf-8")
    return [one.mistake for one in check_book(folder)]


@pytest.mark.parametrize("key", [{"absent": "unknown"}, {"absent": "none"}])
def test_a_key_that_may_lack_is_told(key: dict[str, Any], tmp_path: Path) -> None:
    assert told(tmp_path, **key) == ["对象的键“id”不能缺失"]


def test_a_day_as_a_key_has_no_fallback(tmp_path: Path) -> None:
    assert told(tmp_path, type="date", fallback="as_of") == ["对象的键“id”不能缺失"]


@pytest.mark.parametrize("name", ["order", "end", "select", "state", "k1_1", "b2", "grant_status", "grant_amount"])
def test_a_name_that_a_query_reads_as_something_else_is_told(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, name) == [f"对象的键不能叫“{name}”，这个名称另有用处"]


@pytest.mark.parametrize("name", ["id", "person_id", "code", "estate", "grants", "kind", "k", "subject"])
def test_any_other_name_will_do(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, name) == []
