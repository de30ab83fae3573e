"""The whole of a rate that stands in an earlier sentence of its paragraph: 受理诉求412件。…办结398件，办结率96.6%."""

from __future__ import annotations

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import clause_of, own_words
from baigong.engine.documents.relating.words import pattern

FAR = 16
"""So many numbers before the part are looked at."""


def only_one(scan: Scan, part: int, words: str) -> int | None:
    """The only number of an earlier sentence whose own words are those; None where none is or several are."""
    one = scan.quantities[part]
    paragraph = clause_of(scan, one).paragraph
    found = []
    for index in range(part - 1, max(-1, part - 1 - FAR), -1):
        other = scan.quantities[index]
        if clause_of(scan, other).paragraph != paragraph:
            break
        fits = countable(other) and alike(one, other) and not other.per and not clause_of(scan, other).depth
        if fits and pattern("share", words).search(own_words(scan, index)):
            found.append(index)
    return found[0] if len(found) == 1 and scan.quantities[found[0]].sentence != one.sentence else None
