"""Everything that is measured of policies, one after the other."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks import policy_explain
from benchmarks.policy import beside, nation, openfisca, proofs
from benchmarks.policy.people import CITY
from benchmarks.policy.report import Policies


def measured(
    baigong: Path, scratch: Path, repeats: int, sizes: tuple[int, ...] = nation.SIZES, people: int = CITY
) -> Policies:
    """``BAIGONG_HOME`` is a demo city's; ``sizes`` are the nations that are swept from Parquet.

    Raises DisagreementError where two ways to one outcome give two.
    """
    home = scratch / "policy-home"
    home.mkdir(mode=0o700, exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BAIGONG_")}
    environment["BAIGONG_HOME"] = str(home)
    return Policies(
        beside.measured(scratch / "twenty", repeats, people),
        openfisca.measured(scratch, repeats, people),
        nation.by_policies(scratch, repeats, people),
        nation.measured(baigong, scratch, environment, sizes),
        policy_explain.measured(max(4, 4 * repeats)),
        policy_explain.by_id(),
        proofs.measured(baigong, environment, repeats),
    )
