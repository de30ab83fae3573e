"""The families of labels that exclude one another, as families.toml lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from baigong.engine.documents.relating.words import data


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Members that exclude one another, or a shape whose every text is a member of its own.

    ``loose``: of a list without 其中 or the like, the members may stand beside the whole instead of inside it (other years, other cities).
    ``partial``: there are members that nobody names.
    ``strict``: everything is one of the pair by its meaning.
    ``sure``: a member's words are enough, whatever stands around them.
    """

    name: str
    members: re.Pattern[str] | None
    shape: re.Pattern[str] | None
    ordered: bool
    pair: bool
    loose: bool
    sure: bool
    partial: bool
    strict: bool
    units: frozenset[str]


@lru_cache
def families() -> tuple[Family, ...]:
    """The families of families.toml, in their order."""
    return tuple(_family(one) for one in data("families")["family"])


def _family(entry: dict[str, object]) -> Family:
    members = entry.get("members")
    names = list(members) if isinstance(members, list) else []
    shape = entry.get("shape")
    units = entry.get("units", [])
    return Family(
        name=str(entry["name"]),
        members=re.compile("|".join(f"({one})" for one in names)) if names else None,
        shape=re.compile(str(shape)) if shape else None,
        ordered=bool(entry.get("ordered")),
        pair=bool(entry.get("pair")),
        loose=bool(entry.get("loose")),
        sure=bool(entry.get("sure")),
        partial=bool(entry.get("partial")),
        strict=bool(entry.get("strict")),
        units=frozenset(units if isinstance(units, list) else []),
    )
