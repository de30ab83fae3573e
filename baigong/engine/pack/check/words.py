"""Every text for readers is there in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from baigong.engine.base.language import LANGUAGES, _
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import DEMO


def check_words(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Texts that lack a language, are blank, or have a language nobody reads."""
    del pack
    for file, page in pages.items():
        if file != DEMO:
            yield from _walk(page, page.value, ())


def word_problems(page: Page) -> Iterator[Problem]:
    """The same of one page."""
    yield from _walk(page, page.value, ())


def _walk(page: Page, value: Any, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        if any(isinstance(value.get(language), str) for language in LANGUAGES):
            yield from _words(page, value, path)
            return
        for key, inner in value.items():
            yield from _walk(page, inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(page, inner, (*path, number))


def _words(page: Page, words: dict[str, Any], path: Path) -> Iterator[Problem]:
    for language in LANGUAGES:
        if language not in words:
            mistake = _("只有一种语言，缺少“{language}”").format(language=language)
            yield page.problem(path, mistake, _("请写成 {zh: 中文, en: English}"))
        elif not str(words[language]).strip():
            yield page.problem((*path, language), _("文字是空的"), _("请写上给读者看的文字"))
    for language in sorted(words.keys() - set(LANGUAGES)):
        mistake = _("不认识的语言“{language}”").format(language=language)
        yield page.problem((*path, language), mistake, _("只写 zh 和 en"), key=True)
