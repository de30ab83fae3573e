"""Reading a CSV of published figures that is not part of a pack, every mistake with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import PublishedFigure
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem, tidy
from baigong.engine.pack.published import read_figures

SHOWN = 10
"""So many mistakes are listed at once."""


def read_published(path: Path) -> tuple[PublishedFigure, ...]:
    """The figures of a CSV in the columns of a publication. Raises InputError that names file and line of each mistake."""
    if not path.is_file():
        raise InputError(_("没有文件 {file}。请检查路径。").format(file=path))
    figures, page, problems = read_figures(path.parent, path.name)
    problems = tidy([*problems, *_mistakes(path.name, figures, page)])
    if not problems and not figures:
        problems = [Problem(path.name, 1, 1, _("没有任何数字"), _("请每行写一个公布的数字"))]
    if problems:
        lines = [f"{path.parent / str(one)}" for one in problems[:SHOWN]]
        if len(problems) > SHOWN:
            lines.append(_("……另有 {n} 处。").format(n=len(problems) - SHOWN))
        raise InputError("\n".join(lines))
    return figures


def _mistakes(file: str, figures: Sequence[PublishedFigure], page: Page) -> Iterator[Problem]:
    """What is wrong between cells: an id twice or missing, an interval that holds nothing."""
    seen: set[str] = set()
    for place, one in enumerate(figures):
        if not one.id or one.id in seen:
            mistake = _("id “{id}”重复").format(id=one.id) if one.id else _("id 是空的")
            yield Problem(file, *page.spots[place, "id"], mistake, _("请给每个指标写一行"))
        seen.add(one.id)
        if one.low is not None and one.high is not None and one.low >= one.high:
            mistake = _("low 不小于 high，区间里没有任何数")
            yield Problem(file, *page.spots[place, "high"], mistake, _("区间含 low、不含 high：13 个写成 13,14"))
