"""Shares given one by one: 技师300人、高级技师90人，分别占25%和7.5%."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import clause_of, earlier, own_words
from baigong.engine.documents.relating.dimensions.exhaustion import complete
from baigong.engine.documents.relating.quotients import best
from baigong.engine.documents.relating.share.of_sum import of_sum
from baigong.engine.documents.relating.words import pattern


def respective(scan: Scan, first: int, owners: Mapping[int, list[int]]) -> Iterator[Relation]:
    """Each share of the list that begins with ``first`` against its own part, where there are as many of both."""
    if pattern("share", "wider").search(own_words(scan, first)):
        return
    shares = _shares(scan, first)
    parts = _parts(scan, first)
    if len(shares) < 2 or len(parts) < len(shares):
        return
    chosen = parts[-len(shares) :]
    if len(parts) > len(shares) and set(owners.get(chosen[0], ())) != {parts[-len(shares) - 1]}:
        return  # more numbers than shares, and the one before is not their whole
    for share, part in zip(shares, chosen, strict=True):
        found = best(scan, share, [(part,)], owners.get(part, [])) or _of_both(scan, share, part, chosen)
        if found is not None:
            yield found


def _of_both(scan: Scan, share: int, part: int, pair: list[int]) -> Relation | None:
    """男2913人、女2335人，分别占…: both together are all there is by their meaning."""
    labels = [own_words(scan, one) for one in pair]
    if len(pair) != 2 or not complete(labels, "", scan.quantities[part].unit):
        return None
    return of_sum(scan, share, part, pair)


def _shares(scan: Scan, first: int) -> list[int]:
    """The shares of the clause from the first on."""
    found = [first]
    while found[-1] + 1 < len(scan.quantities):
        one = scan.quantities[found[-1] + 1]
        if one.unit != "%" or one.clause != scan.quantities[first].clause:
            break
        found.append(found[-1] + 1)
    return found


def _parts(scan: Scan, first: int) -> list[int]:
    """The countable quantities before the share, in their order, outside brackets and behind the last ；."""
    depth = clause_of(scan, scan.quantities[first]).depth
    found: list[int] = []
    end = scan.quantities[first].start
    for one in earlier(scan, first):
        if pattern("share", "ends_list").search(scan.document.text[scan.quantities[one].end : end]):
            break
        end = scan.quantities[one].start
        same = not found or alike(scan.quantities[one], scan.quantities[found[0]])
        if countable(scan.quantities[one]) and same and clause_of(scan, scan.quantities[one]).depth <= depth:
            found.insert(0, one)
    return found
