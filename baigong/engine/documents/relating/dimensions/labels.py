"""Labels without the words around them: which are left when the member is taken out."""

from __future__ import annotations

from functools import lru_cache

from baigong.engine.documents.relating.dimensions.families import families
from baigong.engine.documents.relating.dimensions.spots import band_of, spot_of
from baigong.engine.documents.relating.words import pattern


def without_member(label: str, unit: str) -> set[str]:
    """What is left of a label when its member's words are taken out, once for each family that knows it."""
    label = bare_label(label)
    left = set()
    for family in families():
        spot = spot_of(family, label, unit)
        if spot is None:
            continue
        found = family.members.search(label) if family.members else None
        rest = "" if found is None else label[: found.start()] + label[found.end() :]
        left |= {pattern("dimension", "more_or_less").sub("", rest), *([""] if family.sure else [])}
    if band_of(label) is not None:
        left.add("")
    return left


@lru_cache(maxsize=4096)
def bare_label(label: str) -> str:
    """A label without 其中, 和, 有 … around it, without spaces and brackets."""
    label = pattern("common", "dropped").sub("", label)
    label = pattern("dimension", "lead").sub("", label)
    return pattern("dimension", "trail").sub("", label)
