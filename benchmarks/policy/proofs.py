"""How long ``baigong policy prove`` takes over a whole pack, in a new process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import Times, in_turn

PACKS = ("mianyang", "yunxi")
ALLOWED = (0, 1)
"""A finding is no failure here."""


@dataclass(frozen=True)
class Proved:
    """One pack: what its questions came to, and seconds."""

    pack: str
    counts: Mapping[str, int]
    """By verdict."""
    times: Times


def measured(baigong: Path, environment: dict[str, str], repeats: int) -> list[Proved]:
    """Every pack. Raises CalledProcessError where the command fails."""
    commands = {pack: (baigong, "policy", "prove", pack, "--format", "json") for pack in PACKS}
    done = in_turn(repeats, commands, environment, allowed=ALLOWED)
    return [Proved(pack, json.loads(output)["counts"], times) for pack, (times, output) in done.items()]
