"""Random books and facts: plain Python says of each row what the compiled SQL says."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from baigong.engine.policy.answer.evaluate.rules import Rules
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.read import load_book
from tests.engine.policy.answer.evaluate.same import same
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.worlds import Size, a_world


def holds(seed: int, size: Size, folder: Path) -> list[str]:
    """The property for one world, with the outcomes that rows alone decide and with others that are given; what came out."""
    chance = Random(seed)
    world = a_world(chance, size)
    rules = Rules(load_book(as_folder(world, folder / f"world-{seed}", "json")))
    session = Session()
    found: list[str] = []
    for name, policy in rules.book.policies.items():
        for row in world.view(policy.subject).rows:
            facts: dict[str, Any] = dict(row)
            found.append(same(rules, name, facts, world.as_of, {}, session).outcome)
            given = {one: chance.choice([None, (True, 2), (False, 0)]) for one in rules.book.policies if one != name}
            found.append(same(rules, name, facts, world.as_of, given, session).outcome)
    return found


@pytest.mark.parametrize("block", range(6))
def test_random_rows_come_out_as_they_are_explained(block: int, tmp_path: Path) -> None:
    found = [one for seed in range(4) for one in holds(100 * block + seed, Size(rows=3), tmp_path)]
    assert len(found) >= 8
    assert len(set(found)) >= 2


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5000, 5300))
def test_random_rows_come_out_as_they_are_explained_in_many_worlds(seed: int, tmp_path: Path) -> None:
    assert holds(seed, Size(rows=6), tmp_path)


def test_a_column_that_names_the_subject_itself_reads_its_own_outcome(tmp_path: Path) -> None:
    assert "unknown" in holds(5064, Size(rows=6), tmp_path)
