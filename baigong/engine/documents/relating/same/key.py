"""What the words say is counted, of whom and where: two values with one key are of one thing."""

from __future__ import annotations

from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.around import sentence_before
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import numeral
from baigong.engine.documents.relating.same.home import level
from baigong.engine.documents.relating.scope import places, times
from baigong.engine.documents.relating.words import bare

Key = tuple[str, str, str, frozenset[str]]
"""Noun, unit, kind, places."""


def key_of(scan: Scan, quantity: Quantity, home: str) -> Key | None:
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
    where = frozenset(level(one) for one in places(scan, quantity)) - {home}
    return noun, quantity.unit, quantity.kind, where


def _stands(scan: Scan, quantity: Quantity, clause: str) -> bool:
    """Whether the words speak of what there is: 共有, or a day it is said of and whose it is (截至2024年底，全市…)."""
    if claim("same", "stock").search(clause):
        return True
    dated = claim("same", "as_of").search(sentence_before(scan, quantity))
    return dated is not None and claim("same", "own").search(clause) is not None


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
