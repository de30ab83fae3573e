"""Two values for one thing: the same words, scope and time, and numbers that cannot both be true."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.claims import claim, failed, held, numeral, sentence_spans, words
from baigong.engine.documents.relating.scope import places, times
from baigong.engine.documents.relating.words import bare

FAR = 300
"""So far into a sentence its scope is no longer plain."""

Key = tuple[str, str, str, frozenset[str]]
"""Noun, unit, kind, places."""


def find(scan: Scan) -> Iterator[Relation]:
    """Each later statement of a thing against its first one."""
    first: dict[Key, list[int]] = defaultdict(list)
    home, spans = _home(scan), sentence_spans(scan)
    for number, quantity in enumerate(scan.quantities):
        near = quantity.start - spans[quantity.sentence][0] < FAR
        key = _key(scan, quantity, home) if near else None
        if key is None:
            continue
        for other in first[key][:1]:
            if scan.quantities[other].sentence != quantity.sentence and _one_time(
                scan, scan.quantities[other], quantity
            ):
                yield _relation(scan, number, other)
        first[key].append(number)


def _key(scan: Scan, quantity: Quantity, home: str) -> Key | None:
    """What the words say is counted; None where they are not plain, or speak of additions, plans or parts."""
    paragraph = scan.document.paragraphs[scan.clauses[quantity.clause].paragraph]
    if not quantity.understood or quantity.kind not in words("same")["kinds"] or quantity.per or paragraph.cell:
        return None
    if quantity.modifier in {"limit", "range"}:
        return None
    before, after = _around(scan, quantity)
    noun = bare(claim("same", "idle").sub("", before + after))
    if (
        len(noun) < words("same")["shortest"]
        or claim("same", "acts").search(noun)
        or _moves(scan, quantity, before + after)
    ):
        return None
    flows = quantity.kind == "amount" or claim("same", "flow").search(noun)
    if not (times(scan, quantity) if flows else _stands(scan, quantity, before + after)):
        return None
    where = frozenset(_level(one) for one in places(scan, quantity)) - {home}
    return noun, quantity.unit, quantity.kind, where


def _stands(scan: Scan, quantity: Quantity, clause: str) -> bool:
    """Whether the words speak of what there is: 共有, or a day it is said of and whose it is (截至2024年底，全市…)."""
    if claim("same", "stock").search(clause):
        return True
    dated = claim("same", "as_of").search(sentence_before(scan, quantity))
    return dated is not None and claim("same", "own").search(clause) is not None


def _home(scan: Scan) -> str:
    """Whose document it is: the level it mostly calls its own, 市 of 全市 and 我市."""
    levels = Counter(_level(one.group()) for one in claim("same", "own").finditer(scan.document.text))
    return levels.most_common(1)[0][0] if levels else ""


def _level(place: str) -> str:
    return place[1:] if claim("same", "own").fullmatch(place) else place


def _around(scan: Scan, quantity: Quantity) -> tuple[str, str]:
    """The words of its clause before and after a quantity that stands alone in it."""
    clause = scan.clauses[quantity.clause]
    text = scan.document.text
    if clause.depth or clause.end - clause.start > 60:
        return "", ""
    before = claim("same", "time").sub("", text[clause.start : numeral(quantity)])
    return before, text[quantity.end : clause.end]


def _moves(scan: Scan, quantity: Quantity, clause: str) -> bool:
    said = sentence_before(scan, quantity)[-80:]
    plain = not claim("same", "digit").search(clause) and not claim("same", "quote").search(clause)
    return not plain or bool(claim("same", "moves").search(claim("same", "so_far").sub("", said) + clause))


def _one_time(scan: Scan, one: Quantity, other: Quantity) -> bool:
    """The same time is said, or none of one and the present of the other; of what flows the same time only."""
    when, later = _when(scan, one), _when(scan, other)
    if when == later or one.kind == "amount" or claim("same", "flow").search(one.counts + other.counts):
        return when == later
    dated = one if when else other
    return (not when or not later) and bool(claim("same", "now").search(sentence_before(scan, dated)))


def _when(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """Year, month and day."""
    days = claim("same", "day").findall(sentence_before(scan, quantity))
    return times(scan, quantity) | frozenset(days)


def _relation(scan: Scan, number: int, first: int) -> Relation:
    later, earlier = scan.quantities[number], scan.quantities[first]
    holds = later.interval.meets(earlier.interval)
    shown = {"noun": later.counts, "one": earlier.text, "other": later.text}
    if holds:
        return held("same", (number, first), _("{noun}前后写作“{one}”和“{other}”，一致").format(**shown))
    says = _("{noun}前面写作“{one}”，后面写作“{other}”").format(**shown)
    return failed("same", (number, first), says, _("核对后改为同一个数"))
