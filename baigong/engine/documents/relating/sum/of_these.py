"""Whether a total is plainly of the numbers before it: no other words, no parts left out, one list."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.sum.lists import of_one_dimension
from baigong.engine.documents.relating.sum.one_noun import kinds_of_it, listed_plainly
from baigong.engine.documents.relating.words import bare, pattern


def of_these(scan: Scan, whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the words around the total name nothing else than the parts (收入总计 after 结余 and 调入资金 does)."""
    plainly = pattern("sum", "plainly").search(bare(whole.lead))
    of = added(whole)
    named = all(of in one.label for one in parts) or kinds_of_it(of, parts)
    if pattern("sum", "nothing_else").search(of) is None and not named:
        return False
    after = pattern("sum", "noun").search(scan.document.text[whole.quantity.end : whole.quantity.end + 8])
    noun = after[0] if after and not plainly else ""
    known = "".join(one.words + one.tail for one in parts)
    return set(noun) <= set(known)


def added(whole: Item) -> str:
    """The words before 合计: 养老机构 of 养老机构共计."""
    lead = bare(whole.lead)
    said = pattern("sum", "plainly").search(lead) or pattern("sum", "weakly").search(lead)
    return (said["of"] or "") if said else ""


def left_open(scan: Scan, run: Sequence[Item], whole: Item) -> bool:
    """Whether the words leave parts out (等) or say that parts overlap."""
    text = scan.document.text[run[0].quantity.start : whole.quantity.end]
    tail = text[: -len(whole.quantity.text)]
    return (
        pattern("sum", "left_out").search(tail) is not None
        or pattern("composition", "overlap").search(text) is not None
    )


def same_list(scan: Scan, whole: Item, parts: Sequence[Item], *, counted: bool) -> bool:
    """Whether the total is plainly of these parts: they follow one another, and nothing says another scope."""
    if any(pattern("composition", "among").search(one.words) for one in parts[1:]):
        return False
    if any(pattern("composition", "change").search(one.words) for one in (*parts[1:], whole)):
        return False
    if any(pattern("sum", "rate").search(one.lead) for one in parts):
        return False
    if counted or kinds_of_it(added(whole), parts) or listed_plainly(scan, whole, parts):
        return True
    if all(one.strong for one in parts[1:]):
        return not pattern("sum", "of_its_own").search(parts[0].lead) or of_one_dimension(parts)
    return of_one_dimension(parts)
