"""All of them passed: then as many passed as were tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead


def all_passed(scan: Scan, numbers: Sequence[int]) -> Iterator[Relation]:
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
