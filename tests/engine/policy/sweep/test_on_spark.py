"""Both engines come to the same outcomes, row by row."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from baigong.engine.policy.pools import rounds
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.whole import Asked, sweep_all
from baigong.engine.warehouse.spark.cluster import Cluster
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, a_world
from tests.support.spark import contents

pytestmark = pytest.mark.xdist_group("spark")
FEW = (1, 3, 4, 5, 9, 15)
"""Worlds with budgets, groups, decided cases and unknown rows in one."""


def both(folder: Path, world: World, spark: Cluster, out: Path) -> None:
    """Hold the two files against one another."""
    book = load_book(folder)
    here = sweep_all(Asked(book, world.as_of, out=out / "here.parquet"))
    there = sweep_all(Asked(book, world.as_of, out=out / "there.parquet", cluster=spark))
    assert there.counts == here.counts
    assert there.subjects == here.subjects
    for view, file in here.files.items():
        assert contents(there.files[view]) == contents(file)


@pytest.mark.parametrize("seed", FEW)
def test_a_world_comes_out_alike(seed: int, spark: Cluster, tmp_path: Path) -> None:
    world = a_world(Random(seed), Size(rows=12, gaps=4))
    both(as_folder(world, tmp_path / "world"), world, spark, tmp_path)


def test_queues_that_are_finished_row_by_row_come_out_alike(
    spark: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "MOST_ROUNDS", 1)
    world = a_world(Random(4), Size(rows=12, gaps=4))
    both(as_folder(world, tmp_path / "world"), world, spark, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 300))
def test_hundreds_of_worlds_come_out_alike(seed: int, spark: Cluster, tmp_path: Path) -> None:
    world = a_world(Random(seed), Size(rows=12, gaps=4))
    both(as_folder(world, tmp_path / "world", "csv"), world, spark, tmp_path)
