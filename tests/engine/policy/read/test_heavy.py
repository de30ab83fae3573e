"""What a folder's policies weigh together is asked before any row is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from baigong.engine.pack.problem import Problem
from baigong.engine.policy.compile.weight import SWEPT
from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare
from tests.engine.policy.read.test_sound import question, told

CELLS = 1_000
ASKED = 2 * CELLS + 3
"""What ``months < most[level]`` weighs."""
TABLE = {"most": {"dated_by": "born", "2018-01-01": {f"p{n}": n for n in range(CELLS)}}}


def asked(count: int) -> dict[str, Any]:
    """A policy that asks its table so often."""
    return {"parameters": TABLE, "conditions": [question(f"c{n}", "months < most[level]") for n in range(count)]}


def several(folder: Path, *counts: int, **more: Any) -> list[Problem]:
    """What is said of policies ``p1``, ``p2`` … that ask their tables so often."""
    for at, count in enumerate(counts, 1):
        bare(folder, policy=f"p{at}", **asked(count), **more)
        (folder / "grant.yaml").rename(folder / f"p{at}.yaml")
    return check_book(folder)


def test_a_policy_may_weigh_so_much(tmp_path: Path) -> None:
    most = SWEPT // ASKED
    assert told(tmp_path / "most", **asked(most)) == []
    (one,) = told(tmp_path / "more", **asked(most + 1))
    assert one.mistake == f"conditions 展开后有 {ASKED * (most + 1)} 个部分；全部政策认定一遍，合计超过 30000 个"
    assert one.cure.startswith("请少查几次大的参数表")
    lines = (tmp_path / "more" / "grant.yaml").read_text(encoding="utf-8").splitlines()
    assert (one.file, lines[one.line - 1], one.column) == ("grant.yaml", "conditions:", 1)


def test_policies_are_weighed_together_and_the_heaviest_is_told(tmp_path: Path) -> None:
    assert several(tmp_path / "most", 4, 6, 4) == []
    (one,) = several(tmp_path / "more", 4, 7, 4)
    assert (one.file, one.mistake.split("；")[0]) == ("p2.yaml", f"conditions 展开后有 {ASKED * 7} 个部分")


def test_a_queue_makes_a_policy_twice_as_heavy(tmp_path: Path) -> None:
    pools = [{"id": "few", "at_most": 1}]
    assert several(tmp_path / "most", 7, pools=pools) == []
    assert len(several(tmp_path / "more", 8, pools=pools)) == 1


def test_policies_with_other_mistakes_are_not_weighed(tmp_path: Path) -> None:
    found = told(tmp_path, **{**asked(40), "amount": "nothing"})
    assert [one.mistake for one in found] == ["没有列或参数“nothing”"]
