"""A small snapshot of Mianyang: thirteen training bases, five with a rank, three craftsmen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from baigong.engine.pack import load_pack
from baigong.engine.warehouse import Snapshot
from tests.cli.figures_city import city
from tests.engine.figures.arrow import snapshot_of

TAKEN = date(2018, 9, 4)
DAY = date(2018, 8, 31)


def snapshot(home: Path) -> Snapshot:
    """The newest of ``home``."""
    return snapshot_of(load_pack("mianyang"), home / "snapshots", TAKEN, city())
