"""Medals against the people who are said to have won one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead, trail
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.figures.interval import Interval


def prizes(scan: Scan, numbers: Sequence[int], text: str) -> Iterator[Relation]:
    """The medals of a sentence against its one number of people."""
    people = [one for one in numbers if competes(scan, scan.quantities[one])]
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


def competes(scan: Scan, quantity: Quantity) -> bool:
    """Whether a number is of people who compete."""
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
