"""Ten defects of each kind: where each is told, and which slots of the sound policies it writes otherwise."""

from __future__ import annotations

from typing import NamedTuple

from baigong.engine.policy.prove import Result
from tests.engine.policy.prove.planted import amounts, branches, gaps, groups, questions


class Defect(NamedTuple):
    """One planted defect."""

    kind: str
    place: str
    slots: dict[str, str]


SOURCES = (questions.DEFECTS, gaps.DEFECTS, amounts.DEFECTS, branches.DEFECTS, groups.DEFECTS)
"""By what is planted (a kind, and of gaps what sort), ten of each."""
PLANTED = {name: found for source in SOURCES for name, found in source.items()}
DEFECTS = [
    (f"{name} {number}", Defect(name.partition(" ")[0], place, slots))
    for name, listed in PLANTED.items()
    for number, (place, slots) in enumerate(listed, 1)
]


def told(results: tuple[Result, ...], one: Defect) -> Result | None:
    """The finding of a defect."""
    for each in results:
        if (each.kind, each.place, each.verdict) == (one.kind, one.place, "found"):
            return each
    return None
