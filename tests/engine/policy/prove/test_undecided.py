"""What the solver cannot tell in its time is undecided, says why, and is not called proved; of the packs hardly anything is."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.prove import prove
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.base import write

ROOT = Path(__file__).parents[4]
CUBES = "months >= 13 AND age >= 1 AND wage >= 1 AND months * months * months + age * age * age = wage * wage * wage"


def test_a_rule_that_is_too_hard_is_undecided_with_why(tmp_path: Path) -> None:
    """That no cube is the sum of two is a theorem, and not found in a second."""
    results = prove(load_book(write(tmp_path, young=CUBES, wages="0, 2000000")), ["grant"], seconds=1)
    hard = [one for one in results if one.verdict == "undecided"]
    assert "condition-never" in {one.kind for one in hard if one.place == "young"}
    for one in hard:
        assert one.why == "求解器用 1 秒没有得出结论"
        assert not one.examples
    assert {one.verdict for one in results if one.kind.startswith("veto")} == {"proved"}


@pytest.mark.parametrize("folder", ["cities/mianyang", "cities/yunxi", "docs/examples/policies"])
def test_of_the_packs_at_most_one_in_twenty_is_undecided(folder: str) -> None:
    results = prove(load_book(ROOT / folder))
    undecided = [one for one in results if one.verdict == "undecided"]
    assert len(undecided) * 20 <= len(results)
