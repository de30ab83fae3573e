from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.policy.nation import by_policies, measured


def test_a_small_nation_is_swept_from_parquet_and_watched(tmp_path: Path) -> None:
    baigong = Path(sys.executable).with_name("baigong")
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    found = measured(baigong, tmp_path, {**os.environ, "BAIGONG_HOME": str(home)}, (3_000,))
    assert [(one.people, one.policies) for one in found] == [(3_000, 10)]
    assert found[0].seconds > 0
    assert found[0].peak_bytes > 20_000_000
    assert not list(tmp_path.rglob("*.parquet"))


def test_more_policies_over_the_same_people(tmp_path: Path) -> None:
    found = by_policies(tmp_path, 1, 1_000)
    assert {number: len(times.seconds) for number, times in found.items()} == {1: 1, 10: 1, 100: 1}
