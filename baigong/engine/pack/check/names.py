"""Names of tables, views and columns: SQL can say them, and each means one thing."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.check.session import reserved_words
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import FACTS

MOMENTS = ("now", "history")


def check_names(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Views named like tables, and words that SQL keeps for itself."""
    page = pages[FACTS]
    for part, tables in (("records", pack.records), ("facts", pack.facts)):
        for name, table in tables.items():
            yield from _reserved(page, (part, name))
            for column in table.columns:
                yield from _reserved(page, (part, name, "columns", column))
    for name in pack.facts:
        if name in pack.records:
            mistake = _("事实视图“{name}”与记录表同名").format(name=name)
            yield page.problem(("facts", name), mistake, _("请改名，例如 {name}_facts").format(name=name), key=True)


def _reserved(page: Page, path: Path) -> Iterator[Problem]:
    name = str(path[-1])
    if name in reserved_words() or name in MOMENTS:
        mistake = _("“{name}”是 SQL 的保留词，不能作名称").format(name=name)
        yield page.problem(path, mistake, _("请改名，例如 {name}_code").format(name=name), key=True)
