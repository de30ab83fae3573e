"""A group is one over the whole folder: its name ties its members, and no others."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare


def told(folder: Path, *groups: tuple[str, list[str]]) -> list[tuple[str, str]]:
    """File and mistake, for policies ``p1``, ``p2`` … with a group each."""
    for at, (name, members) in enumerate(groups, 1):
        group = {"id": name, "one_of": members, "per": ["id"], "keep": "first"}
        bare(folder, policy=f"p{at}", groups=[group])
        (folder / "grant.yaml").rename(folder / f"p{at}.yaml")
    return [(str(one.file), one.mistake) for one in check_book(folder)]


def test_members_share_a_name(tmp_path: Path) -> None:
    assert told(tmp_path, ("a", ["p1", "p2"]), ("a", ["p1", "p2"]), ("b", ["p3"])) == []


def test_strangers_do_not(tmp_path: Path) -> None:
    assert told(tmp_path, ("a", ["p1"]), ("a", ["p2"])) == [("p2.yaml", "编号“a”写了两次")]


def test_members_that_differ_are_told_otherwise(tmp_path: Path) -> None:
    assert told(tmp_path, ("a", ["p1", "p2"]), ("a", ["p2"])) == [("p1.yaml", "组 a 在 p2 里没有同样写")]
