"""What is measured of proofs is what the command says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.policy.proofs import PACKS, measured
from benchmarks.policy.report import PROVE_LIMIT, _proved


def test_every_pack_is_proved_and_counted(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BAIGONG_")}
    environment["BAIGONG_HOME"] = str(tmp_path)
    found = measured(Path(sys.executable).with_name("baigong"), environment, 1)
    assert tuple(one.pack for one in found) == PACKS
    for one in found:
        assert one.counts["proved"] > 20
        assert one.counts["undecided"] == 0
        assert len(one.times.seconds) == 1
    text = _proved(found)
    assert f"| yunxi | {sum(found[1].counts.values())} | " in text
    assert f"at most {PROVE_LIMIT} seconds" in text
