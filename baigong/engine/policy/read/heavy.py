"""How much a folder's policies may make a sweep write, asked when all could be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.compile.weight import SWEPT, by_key, swept
from baigong.engine.policy.model import Book


def heavy_problems(book: Book, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Too much for one sweep, told where most of it stands. Raises CycleError as :func:`~..compile.steps.steps` does."""
    weights = swept(book)
    if weights.total() > SWEPT:
        name = max(weights, key=weights.__getitem__)
        key, found = by_key(book.policies[name]).most_common(1)[0]
        mistake = _("{key} 展开后有 {count} 个部分；全部政策认定一遍，合计超过 {most} 个").format(
            key=key, count=found, most=SWEPT
        )
        cure = _("请少查几次大的参数表，在事实视图里先算好一列，或把政策分到几个文件夹")
        yield pages[name].problem((key,), mistake, cure, key=True)
