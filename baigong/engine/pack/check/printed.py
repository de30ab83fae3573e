"""How a figure is printed: one ``{n}`` in each language, and settings that go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.model import Printed
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem

MOST_DIGITS = 8


def check_printed(page: Page, path: Path, printed: Printed) -> Iterator[Problem]:
    """The text and its settings."""
    for language, text in printed.text.items():
        place = (*path, "text", language)
        if text.count("{n}") != 1:
            yield page.problem(place, _("印出的文字里要有且只有一个 {n}"), _('请写成 "约{n}万" 这样'))
        elif re.search(r"[{}]", text.replace("{n}", "")):
            yield page.problem(place, _("除 {n} 外不能有花括号"), _("请删去其他花括号"))
    if not 0 <= printed.digits <= MOST_DIGITS:
        mistake = _("小数位数 {digits} 不合适").format(digits=printed.digits)
        yield page.problem((*path, "digits"), mistake, _("请写 0 至 {most}").format(most=MOST_DIGITS))
    if printed.floor_to is not None and printed.floor_to <= 0:
        yield page.problem((*path, "floor_to"), _("floor_to 要大于零"), _("请写 10 这样的数，或删去"))
    if printed.numerals == "chinese" and printed.digits:
        yield page.problem((*path, "digits"), _("汉字数字没有小数"), _("请删去 digits，或删去 numerals"))
