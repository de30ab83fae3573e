"""Small worlds from end to end: written as a folder, swept into a long file, judged by the slow interpreter."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Literal

import pytest

from baigong.engine import policy
from tests.engine.policy.folders import parquet_rows
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.worlds import Size, a_world


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("seed", range(12))
def test_a_sweep_says_what_the_rules_say(seed: int, form: Literal["json", "csv"], tmp_path: Path) -> None:
    world = a_world(Random(seed), Size(rows=7))
    folder = as_folder(world, tmp_path / "world", form)
    done = policy.sweep(folder, world.as_of, out=tmp_path / "out.parquet", long=True)
    expected = {
        (name, subject): (one.outcome, one.provisional, one.amount)
        for (name, subject), one in settle(world).outcomes.items()
    }
    rows = parquet_rows(tmp_path / "out.parquet")
    assert {
        (row["policy"], row["subject"]): (row["outcome"], row["provisional"], row["amount"]) for row in rows
    } == expected
    assert len(rows) == len(expected)
    for name in {name for name, _subject in expected}:
        mine = [one for (of, _subject), one in expected.items() if of == name]
        assert done.fen(name) == sum(amount or 0 for _outcome, _provisional, amount in mine)
        assert done.rows(name, "unknown") == sum(outcome == "unknown" for outcome, _provisional, _amount in mine)
