"""``indicators.yaml``, ``said:``: phrases that name one figure, and something at all."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.matching.phrases import PLACE, Phrase
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Pages
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import INDICATORS


def check_said(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Phrases without words, with two places for the number, or said of two figures, which then never match."""
    page = pages[INDICATORS]
    first: dict[Phrase, str] = {}
    for one in pack.indicators:
        first.setdefault(Phrase.of(one.title.get("zh", "")), one.id)
    for number, one in enumerate(pack.indicators):
        for place, said in enumerate(one.said):
            path = ("indicators", number, "said", place)
            phrase = Phrase.of(said)
            if not (phrase.before or phrase.behind):
                mistake = _("短语“{said}”没有词语，会与任何数量相配").format(said=said)
                yield page.problem(path, mistake, _("请写数字前后的词语，如 高级工"))
            elif said.count(PLACE) > 1:
                mistake = _("短语“{said}”里有两处 {place}").format(said=said, place=PLACE)
                yield page.problem(path, mistake, _("请只留一处，写在数字的位置"))
            elif first.setdefault(phrase, one.id) != one.id:
                mistake = _("短语“{said}”也说的是指标“{other}”，两个都配不上").format(said=said, other=first[phrase])
                yield page.problem(path, mistake, _("请删去一个，或在 @ 后写上同一句里的词语"))
