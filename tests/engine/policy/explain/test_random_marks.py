"""The marks that a sweep keeps of each group and pool are those of the slow interpreter (rules 17 and 20)."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from baigong.engine import policy
from baigong.engine.policy.explain.swept import swept_places
from baigong.engine.policy.read import load_book
from tests.engine.policy.explain.test_random_worlds import every
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.worlds import Size, a_world


@pytest.mark.parametrize("seed", [0, 1, 3, 4, 8, 9])
def test_each_group_and_pool_has_its_mark(seed: int, tmp_path: Path) -> None:
    world = a_world(Random(seed), Size(rows=10))
    book, out = load_book(as_folder(world, tmp_path / "world", "json")), tmp_path / "out.parquet"
    policy.sweep(book, world.as_of, out=out)
    by_id, _without = every(book, world, swept_places(out, book, world.as_of, ""))
    for entry in (one for step in settle(world).steps for one in step.queue if one.sure):
        place = by_id[entry.policy, entry.subject].place
        if place is not None:  # else a decided case answers it
            marks = [entry.marks.get(each.id, "open") for each in entry.places]
            assert [one.mark for one in place.limits] == marks
