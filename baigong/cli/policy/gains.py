"""Costs, gains and losses of a simulation, as tables and as JSON."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Any

from baigong.cli.policy.changes import change_as_json
from baigong.engine.figures.export.table import Table
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.policy.simulate.tables import tables as tables_of


def tables(book: Book, done: Simulation) -> list[Table]:
    """Those of the engine; on a terminal without what stands in the sections' titles."""
    return tables_of(book, done, narrow=sys.stdout.isatty())


def as_json(done: Simulation) -> dict[str, Any]:
    """All of it, money in fen."""
    return {
        "day": done.day.isoformat(),
        "snapshot": done.snapshot,
        "changes": [change_as_json(one) for one in done.changes],
        "before": done.before,
        "after": done.after,
        "policies": [asdict(one) for one in done.policies],
        "untouched": done.untouched,
        "moved": [asdict(one) | {"column": one.column or None} for one in done.moved],
        "ids": str(done.ids) if done.ids else None,
    }
