"""Everybody got one: then there are at least as many medals as competitors, and as many who passed as were tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.claims import (
    by_sentence,
    claim,
    failed,
    held,
    lead,
    sentence_spans,
    trail,
    words,
)
from baigong.engine.figures.interval import Interval


def find(scan: Scan) -> Iterator[Relation]:
    """Claims about all of them, with their numbers in the same sentence or the one before."""
    sentences, spans = by_sentence(scan), sentence_spans(scan)
    paragraphs = {one.sentence: one.paragraph for one in scan.clauses}
    for sentence, (start, end) in spans.items():
        text = scan.document.text[start:end]
        numbers = list(sentences.get(sentence, ()))
        if claim("all_won", "claim").search(text):
            together = paragraphs.get(sentence - 1) == paragraphs[sentence]
            alone = not together or any(_competes(scan, scan.quantities[one]) for one in numbers)
            near = [*(() if alone else sentences.get(sentence - 1, ())), *numbers]
            if not claim("all_won", "team").search(
                scan.document.text[start if alone else spans[sentence - 1][0] : end]
            ):
                yield from _prizes(scan, near, text)
        if claim("all_won", "passed_claim").search(text):
            yield from _passed(scan, numbers)


def _prizes(scan: Scan, numbers: Sequence[int], text: str) -> Iterator[Relation]:
    people = [one for one in numbers if _competes(scan, scan.quantities[one])]
    medals = [one for one in numbers if scan.quantities[one].unit == words("all_won")["medal_unit"]]
    if len(people) != 1 or not medals or medals[0] < people[0]:
        return
    wholes = [one for one in medals if words("all_won")["medals"] in scan.quantities[one].counts]
    used = wholes[:1] or medals
    if not wholes and claim("all_won", "partial").search(text):
        return
    count, won = scan.quantities[people[0]], total(scan.quantities[one].interval for one in used)
    if _of_teams(count, won):
        return
    yield _relation(scan, (people[0], *used), count.interval.can_reach(won))


def _competes(scan: Scan, quantity: Quantity) -> bool:
    if quantity.unit != words("all_won")["people_unit"] or quantity.kind != "count":
        return False
    return bool(claim("all_won", "people").search(lead(scan, quantity)[-8:] + trail(scan, quantity, 6)))


def _of_teams(count: Quantity, won: Interval) -> bool:
    """Twice or three times as many people as medals: pairs or teams."""
    if not count.value or won.low is None or won.low != won.high or not won.low:
        return False
    return count.value > won.low and count.value % won.low == 0


def _relation(scan: Scan, numbers: tuple[int, ...], holds: bool) -> Relation:
    count, *medals = (scan.quantities[one] for one in numbers)
    won = sum(int(one.value or 0) for one in medals)
    shown = {"medals": " + ".join(one.text for one in medals), "won": won, "count": count.text}
    sums = _("{medals} = {won} 枚").format(**shown) if len(medals) > 1 else _("奖牌 {won} 枚").format(**shown)
    if holds:
        return held("all_won", numbers, _("{sums}，够“{count}”人人获奖").format(sums=sums, count=count.text))
    says = _("{sums}，不够“{count}”人人获奖").format(sums=sums, count=count.text)
    return failed("all_won", numbers, says, _("核对参赛人数和奖牌数，或者注明团体项目"))


def _passed(scan: Scan, numbers: Sequence[int]) -> Iterator[Relation]:
    """``参加鉴定120人，全部合格，合格118人``."""
    people = [one for one in numbers if scan.quantities[one].unit == words("all_won")["people_unit"]]
    tested = [one for one in people if claim("all_won", "tested").search(lead(scan, scan.quantities[one]))]
    passed = [one for one in people if claim("all_won", "passed").search(lead(scan, scan.quantities[one]))]
    if not tested or len(passed) != 1 or tested[0] >= passed[0]:
        return
    those = scan.quantities[passed[0]]
    fitting = [one for one in tested if scan.quantities[one].interval.meets(those.interval)]
    if not fitting and len(tested) > 1:
        return
    holds, number = bool(fitting), (fitting or tested)[0]
    all_of_them = scan.quantities[number]
    text = _("参加 {all}，合格 {passed}，与全部合格相符") if holds else _("参加 {all}，合格 {passed}，并非全部合格")
    says = text.format(all=all_of_them.text, passed=those.text)
    yield Relation("all_won", (number, passed[0]), holds, says, "" if holds else _("核对参加人数和合格人数"))
