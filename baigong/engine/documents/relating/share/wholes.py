"""What a share divides: numbers that have the name of the whole."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.alike import alike
from baigong.engine.documents.relating.around import clause_of, earlier, own_words
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.scope import places, times
from baigong.engine.documents.relating.share.parts import MOST_WHOLES, Names
from baigong.engine.documents.relating.words import pattern


def named_wholes(scan: Scan, index: int, part: int, whole: str, names: Names) -> list[int]:
    """Quantities with the name of the whole, of the part's unit and time; none where the whole is of a wider place."""
    wider = pattern("share", "wider").findall(whole)
    found = []
    home = clause_of(scan, scan.quantities[index]).paragraph
    for one in names.get(named(whole), ()):
        here = places(scan, scan.quantities[one])
        same_place = set(wider) & here if wider else not pattern("share", "wider").search("".join(here))
        near = clause_of(scan, scan.quantities[one]).paragraph == home or _plainly(scan, one, whole)
        if one not in {index, part} and same_place and near and _may_hold(scan, part, one):
            found.append(one)
    timely = [one for one in found if not _other_time(scan, one, part)]
    return sorted(timely, key=lambda one: abs(one - index))[:MOST_WHOLES]


def grand_total(scan: Scan, index: int, part: int, whole: str) -> list[int]:
    """流量共计236.5万辆次 of 占总流量的…: a number of the sentence whose name ends with what 总 is said of."""
    said = pattern("share", "grand").fullmatch(whole)
    if said is None:
        return []
    return [
        one
        for one in earlier(scan, index)
        if one != part and _may_hold(scan, part, one) and named(own_words(scan, one)).endswith(said["name"])
    ]


def _plainly(scan: Scan, one: int, whole: str) -> bool:
    """Whether a quantity of another paragraph has the name right before it, and the name is long enough to be its own."""
    name = named(whole)
    return len(name) > 2 and named(own_words(scan, one)) == name


def _may_hold(scan: Scan, part: int, whole: int) -> bool:
    """Whether the one may be a part of the other at all."""
    one, other = scan.quantities[part], scan.quantities[whole]
    return alike(one, other) and one.interval.can_reach(other.interval)


def _other_time(scan: Scan, one: int, other: int) -> bool:
    first, second = times(scan, scan.quantities[one]), times(scan, scan.quantities[other])
    return bool(first and second and not first & second)
