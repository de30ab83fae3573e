"""``provisions.yaml``: a value a day at most, each with its document."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.dates import backwards, overlapping
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import PROVISIONS


def check_provisions(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Dates in order and without overlap, at least one value, no negative or empty one, a document each."""
    page = pages[PROVISIONS]
    for name, provision in pack.provisions.items():
        if not provision.values:
            yield page.problem((name, "values"), _("没有一个值"), _("请写上 from、value 和 document"))
        for number, one in enumerate(provision.values):
            path: Path = (name, "values", number)
            yield from backwards(page, path, (one.valid_from, one.valid_to))
            if isinstance(one.value, int) and one.value < 0:
                yield page.problem((*path, "value"), _("值不能是负数"), _("请写 0 或更大的整数，金额以分计"))
            if isinstance(one.value, tuple) and not one.value:
                yield page.problem((*path, "value"), _("清单是空的"), _("请列出各项，或写一个数字"))
            if not one.document.strip():
                yield page.problem((*path, "document"), _("没有写依据"), _("请写文件的发文字号"))
        dated = [((name, "values", n), (one.valid_from, one.valid_to)) for n, one in enumerate(provision.values)]
        yield from overlapping(page, dated)
