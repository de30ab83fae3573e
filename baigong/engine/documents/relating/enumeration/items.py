"""How many items a list of words names."""

from __future__ import annotations

import re
from fractions import Fraction

from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.figures.interval import Interval


def items_of(text: str, *, names_only: bool = False) -> Interval | None:
    """At least and at most so many; None where the words are no plain list. With 等 there is no end.

    ``、`` inside names and brackets separates nothing; 和 and 及 may join two items or stand inside one.
    With ``names_only`` each must be a name by its ending: brackets may list kinds.
    """
    said = words("enumeration")
    bare = claim("enumeration", "neighbours").sub(said["separator"], text)
    bare = claim("enumeration", "nested").sub(_short, bare)
    parts = bare.split(said["separator"])
    if len(parts) < 2 or claim("enumeration", "prose").search(bare) or claim("enumeration", "sentence").search(bare):
        return None
    if any(not one.strip() or len(one) > said["longest_item"] for one in parts):
        return None
    joins = claim("enumeration", "joins")
    if all(re.fullmatch(said["generic"], one.strip()) for one in parts) or any(joins.search(one) for one in parts[:-1]):
        return None
    if names_only and not all(claim("enumeration", "name_ends").search(one.strip()) for one in parts):
        return None
    least = len(parts)
    if claim("enumeration", "etc").search(bare):
        return Interval(Fraction(least), None)
    return Interval(Fraction(least), Fraction(least + len(joins.findall(bare))))


def _short(said: re.Match[str]) -> str:
    """A name is one thing whatever stands in it; a bracket says more of what stands before it."""
    return words("enumeration")["stands_for"] if said.group()[0] in words("enumeration")["names"] else ""
