"""What is not among the unclaimed although it may belong there, in sentences."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _
from baigong.engine.policy.unclaimed.result import Entitled
from baigong.engine.policy.wording import Names
from baigong.engine.policy.wording.cases import place_words


def notes_of(names: Names, one: Entitled, day: date) -> tuple[str, ...]:
    """Provisional ones, those of whom no claim is known, those who may be entitled."""
    notes = []
    if one.provisional:
        notes.append(_("另有 {n:,} 个暂定，别人还缺的事实可能改变它。").format(n=one.provisional))
    if one.unsure:
        notes.append(_("另有 {n:,} 个不知道是否申请过。").format(n=one.unsure))
    for place, rows in one.unknown:
        why = place_words(names, place, {}, day)
        notes.append(_("另有 {n:,} 个不知道是否应享，还没有认定的是：{why}").format(n=rows, why=why))
    return tuple(notes)
