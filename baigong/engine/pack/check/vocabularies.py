"""``vocabularies.yaml``: codes and their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.check.dates import backwards
from baigong.engine.pack.model import Pack, Term
from baigong.engine.pack.page import Page, Pages
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import VOCABULARIES

CODE = re.compile(r"[a-z0-9][a-z0-9_]*")
TAKEN = ("division", "divisions")


def check_vocabularies(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Codes are plain, orders unique and all or none, dates in order; none is empty or takes the divisions' name."""
    page = pages[VOCABULARIES]
    for name, terms in pack.vocabularies.items():
        if name in TAKEN:
            mistake = _("“{name}”是行政区划的名称").format(name=name)
            yield page.problem((name,), mistake, _("区划请写在 divisions.yaml，词表请换一个名称"), key=True)
        if not terms:
            yield page.problem((name,), _("词表“{name}”是空的").format(name=name), _("请至少写一个词，或删去词表"))
        for code, term in terms.items():
            if not CODE.fullmatch(code):
                mistake = _("代码“{code}”不合要求").format(code=code)
                yield page.problem((name, code), mistake, _("请用小写英文字母、数字和下划线"), key=True)
            yield from backwards(page, (name, code), (term.valid_from, term.valid_to))
        yield from _orders(page, name, terms)


def _orders(page: Page, name: str, terms: Mapping[str, Term]) -> Iterator[Problem]:
    taken: dict[int, str] = {}
    if all(term.order is None for term in terms.values()):
        return
    for code, term in terms.items():
        if term.order is None:
            mistake = _("“{code}”没有次序，同一词表的其他词有").format(code=code)
            yield page.problem((name, code), mistake, _("请加上 order: 数字，越高越大"))
        elif term.order in taken:
            mistake = _("次序 {order} 已由“{code}”使用").format(order=term.order, code=taken[term.order])
            yield page.problem((name, code, "order"), mistake, _("请写一个没有用过的数字"))
        else:
            taken[term.order] = code
