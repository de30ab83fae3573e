"""Rates beside their numbers: 参加鉴定500人，合格480人，合格率96%; 完成年度目标3000人的109.1%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.around import clause_of, own_words
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.quotients import best
from baigong.engine.documents.relating.share.in_paragraph import only_one
from baigong.engine.documents.relating.share.negated import Pair, pairs
from baigong.engine.documents.relating.share.of_sum import of_sum
from baigong.engine.documents.relating.share.planned import counts_before, done
from baigong.engine.documents.relating.words import bare, data, pattern

BEFORE = 20
"""So many characters before the whole may say that something was carried over."""
STEM = 2
"""So many characters of 合格率 before 率 name what passed."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every rate whose two numbers stand plainly before it in its sentence."""
    negated = {(scan.quantities[pair[0]].sentence, stem): pair for pair, stem in pairs(scan)}
    for index, quantity in enumerate(scan.quantities):
        if quantity.unit != "%" or quantity.kind != "share" or pattern("share", "per_mille").search(quantity.text):
            continue
        said = own_words(scan, index)
        stem = pattern("share", "rate").search(said)
        if stem:
            words = said[: stem.start("stem")] + stem["stem"]
            both = _of_both(scan, index, bare(words), negated)
            yield from [both] if both else _rate(scan, index, words)
        elif pattern("share", "inline").search(said.strip()):
            yield from _inline(scan, index)
        elif pattern("share", "done").search(said):
            yield from done(scan, index)


def _of_both(scan: Scan, index: int, words: str, negated: Mapping[tuple[int, str], Pair]) -> Relation | None:
    """水样合格率 behind 合格1279份，不合格5份."""
    found = next(
        (pair for (at, stem), pair in negated.items() if at == _sentence(scan, index) and words.endswith(stem)), None
    )
    return of_sum(scan, index, found[0], found) if found else None


def _sentence(scan: Scan, index: int) -> int:
    return scan.quantities[index].sentence


def _rate(scan: Scan, index: int, words: str) -> Iterator[Relation]:
    """``words`` are those before 率: 合格, 体检合格; what is not said of one of the numbers (女性合格) is of others."""
    counts = counts_before(scan, index)
    words = bare(words)
    of, stem = words[:-STEM], re.compile(data("words")["stems"].get(words[-STEM:], words[-STEM:]))
    passed = [one for one in counts if stem.search(own_words(scan, one) + _tail(scan, one))]
    least = [scan.quantities[one].interval for one in passed]
    others = [
        one
        for one in counts
        if one not in passed and all(part.can_reach(scan.quantities[one].interval) for part in least)
    ]
    if not others and len(passed) == 1 and len(counts) == 2:
        others = _smaller(scan, counts, index)
    if len(passed) == len(counts) == 1 and not of:
        yield from _received(scan, index, passed[0], words[-STEM:])
    if not passed or not others or not any(of in own_words(scan, one) for one in counts):
        return
    between = scan.document.text[scan.quantities[counts[0]].end : scan.quantities[index].start]
    whole = scan.document.text[scan.quantities[others[0]].end : scan.quantities[index].start]
    plain = len(passed) == 1 and len(others) == 1 and pattern("share", "apart").search(between) is None
    plain = plain and not has_mark(whole, "semicolon")
    found = best(scan, index, [(one,) for one in passed], others, accuse=plain)
    if found is not None:
        yield found


def _received(scan: Scan, index: int, part: int, stem: str) -> Iterator[Relation]:
    """受理诉求412件。…目前已办结398件，办结率96.6%."""
    whole = only_one(scan, part, "received") if pattern("share", "settled").search(stem) else None
    found = best(scan, index, [(part,)], [whole]) if whole is not None else None
    if found is not None:
        yield found


def _smaller(scan: Scan, counts: list[int], index: int) -> list[int]:
    """The whole that is less than its part, where just these two numbers stand before the rate: 37件，办结38件，办结率100%.

    What was left from before may be done too (含上年结转).
    """
    text = scan.document.text[max(0, scan.quantities[counts[1]].start - BEFORE) : scan.quantities[index].start]
    if pattern("share", "carried_over").search(text):
        return []
    return [counts[1]] if _stem_behind(scan, counts) else []


def _stem_behind(scan: Scan, counts: list[int]) -> bool:
    """Whether nothing but a comma, 已 and the like stands between the whole and the words of the part."""
    between = scan.document.text[scan.quantities[counts[1]].end : scan.quantities[counts[0]].start]
    return has_mark(between, "comma") and not has_mark(between, "stop", "semicolon", "colon", "bracket", "closing")


def _inline(scan: Scan, index: int) -> Iterator[Relation]:
    """…3273人（其中女性1200人），完成目标3000人的109.1%: the whole stands right before 的."""
    counts = counts_before(scan, index)
    if len(counts) > 1 and counts[0] == index - 1 and not _bracketed(scan, index):
        depth = clause_of(scan, scan.quantities[index]).depth
        outer = [one for one in counts[1:] if clause_of(scan, scan.quantities[one]).depth <= depth]
        found = best(scan, index, [(one,) for one in (*outer[:1], *counts[1:3])], [counts[0]])
        if found is not None:
            yield found


def _bracketed(scan: Scan, index: int) -> bool:
    """Whether a bracket closes before the share: 员工人数（500多人）的30% is of other words."""
    between = scan.document.text[scan.quantities[index - 1].end : scan.quantities[index].start]
    return has_mark(between, "closing")


def _tail(scan: Scan, index: int) -> str:
    """The words right behind a quantity: 合格 of 480人合格."""
    end = scan.quantities[index].end
    return pattern("share", "ends_tail").split(scan.document.text[end : end + 8])[0]
