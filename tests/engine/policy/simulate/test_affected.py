"""Whom a change can reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.affected import affected
from tests.engine.policy.reforms import REFORM, reform

GROUP = "groups: [{id: one, one_of: [badge, upskill], per: [id], keep: first}]\n"


@pytest.mark.parametrize(
    ("changed", "reached"),
    [
        ([], []),
        (["badge"], ["badge"]),
        (["hardship"], ["hardship"]),
        (["upskill"], ["hardship", "upskill"]),
        (["upskill", "badge"], ["badge", "hardship", "upskill"]),
    ],
)
def test_who_uses_an_outcome_is_reached(changed: list[str], reached: list[str]) -> None:
    assert affected([load_book(REFORM)], changed) == reached


def test_who_shares_a_group_is_reached_and_whoever_uses_it(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    for name in ("badge", "upskill"):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + GROUP, encoding="utf-8")
    grouped = load_book(folder)
    assert affected([grouped], ["badge"]) == ["badge", "hardship", "upskill"]
    assert affected([load_book(REFORM), grouped], ["badge"]) == ["badge", "hardship", "upskill"]
    assert affected([load_book(REFORM)], ["badge"]) == ["badge"]


def test_policies_of_either_book_count(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").unlink()
    assert affected([load_book(folder), load_book(REFORM)], ["badge", "upskill"]) == ["hardship", "upskill", "badge"]


def test_mianyang_s_talent_card_reaches_its_services() -> None:
    reached = affected([load_book("mianyang")], ["talent-card"])
    assert {"talent-card", "talent-card-home", "talent-card-medical", "talent-card-schooling"} <= set(reached)
    assert "skill-upgrade-subsidy" not in reached
