"""The words of the language, read once from ``words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Words:
    """What the language has, and what is written by habit from elsewhere."""

    keywords: frozenset[str]
    functions: Mapping[str, tuple[int, int]]
    """The fewest and the most values that each takes."""
    usage: Mapping[str, str]
    instead: Mapping[str, str]
    sayings: Mapping[str, str]
    ascii: Mapping[str, str]
    units: Mapping[str, int]
    """Words behind a number: how many fen, or 0 where it is no money."""
    ways: frozenset[str]
    """Directions of an order that are written by habit."""


@lru_cache(maxsize=1)
def words() -> Words:
    """All of them."""
    found = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(
        keywords=frozenset(found["keywords"]),
        functions={name: (few, most) for name, (few, most) in found["functions"].items()},
        usage=found["usage"],
        instead=found["instead"],
        sayings=found["sayings"],
        ascii=found["ascii"],
        units=found["units"],
        ways=frozenset(found["ways"]),
    )
