"""The rules of this room, read once from ``rules.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("rules.toml")
NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Rule:
    """One slip: how it is found, what is said of it, and examples."""

    name: str
    pattern: re.Pattern[str] | None
    found_by: str
    message: Mapping[str, str]
    cure: Mapping[str, str]
    replace: str
    replace_half: bool
    not_after: re.Pattern[str] | None
    in_titles: bool
    not_in_cells: bool
    at_end: bool
    good: tuple[str, ...]
    bad: tuple[str, ...]


@lru_cache
def data() -> Mapping[str, Any]:
    """The file as it stands."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@lru_cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the file."""
    return tuple(_rule(one) for one in data()["rule"])


def _rule(one: Mapping[str, Any]) -> Rule:
    pattern, not_after = one.get("pattern"), one.get("not_after")
    return Rule(
        name=one["id"],
        pattern=re.compile(pattern, re.MULTILINE) if pattern else None,
        found_by=one.get("found_by", ""),
        message=one["message"],
        cure=one.get("cure", NOTHING),
        replace=one.get("replace", ""),
        replace_half=one.get("replace_half", False),
        not_after=re.compile(not_after) if not_after else None,
        in_titles=one.get("in_titles", False),
        not_in_cells=one.get("not_in_cells", False),
        at_end=one.get("at_end", False),
        good=tuple(one["good"]),
        bad=tuple(one["bad"]),
    )
