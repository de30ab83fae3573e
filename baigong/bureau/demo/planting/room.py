"""The room that plants take in what a city counts: other stages make so many fewer, and every count stays as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from baigong.bureau.demo.planting.plants import Plant, plants
from baigong.bureau.demo.schema import Demo


@dataclass
class Room:
    """How many of each are planted."""

    trainees: int = 0
    """People who completed a class that employers order."""
    competitors: Counter[str] = field(default_factory=Counter)
    """Contest → people; who comes twice counts at the first."""
    awarded: Counter[str] = field(default_factory=Counter)
    studios: Counter[str] = field(default_factory=Counter)
    """Rank → studios that still stand at it."""
    bases: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """Ranks → bases."""


def room(demo: Demo) -> Room:
    """The room that the pack's plants take."""
    taken = Room()
    for plant in plants(demo.planted):
        taken.trainees += plant.times * _trained(demo, plant)
        _contests(taken, plant)
        for rank in plant.rows_in("studio_rank"):
            if rank.get("valid_to") is None:
                taken.studios[rank["rank"]] += plant.times
        if plant.rows_in("base"):
            taken.bases[tuple(rank["rank"] for rank in plant.rows_in("base_rank"))] += plant.times
    return taken


def less(count: int, planted: int) -> int:
    """``count`` without the planted; in a small city at most half of it is planted, and the rest comes on top."""
    return count - min(planted, count // 2)


def _trained(demo: Demo, plant: Plant) -> bool:
    ordered = demo.ordered_training
    return ordered is not None and any(
        row.get("completed_on") is not None
        and row["completed_on"] <= demo.as_of
        and plant.rows[row["training_class_id"][1:]]["scheme"] == ordered.scheme
        for row in plant.rows_in("enrolment")
    )


def _contests(taken: Room, plant: Plant) -> None:
    entries = plant.rows_in("entry")
    if entries:
        contest = entries[0]["event_id"]["contest"]
        taken.competitors[contest] += plant.times
        taken.awarded[contest] += plant.times * any(row.get("awarded") for row in entries)
