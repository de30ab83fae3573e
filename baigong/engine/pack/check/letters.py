"""``letters/ID.yaml``: every place can be filled, every name is known, the letter has what a letter needs."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.check.letter_places import AS_OF, Names, check_places
from baigong.engine.pack.filling import Place, pieces
from baigong.engine.pack.model import LetterTemplate, Pack
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean


@lru_cache
def _number_form() -> re.Pattern[str]:
    """What a 发文字号 looks like."""
    return re.compile(tomllib.loads(files(__package__).joinpath("letters.toml").read_text(encoding="utf-8"))["number"])


def check_letters(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Every letter."""
    for stem, letter in pack.letters.items():
        yield from check_letter(pack, stem, letter, pages[f"letters/{stem}.yaml"])


def check_letter(pack: Pack, stem: str, letter: LetterTemplate, page: Page) -> Iterator[Problem]:
    """One letter; ``stem`` is its file's name without the ending."""
    if letter.id != stem:
        mistake = _("编号“{id}”与文件名“{stem}”不一样").format(id=letter.id, stem=stem)
        yield page.problem(("id",), mistake, _("请写 id: {stem}，或改文件名").format(stem=stem))
    if letter.signed_on < letter.as_of:
        yield page.problem(("date",), _("成文日期早于数字的日期"), _("请改 date 或 as_of"))
    yield from _characters(page, page.value, ())
    yield from _numbers(letter, page)
    yield from _whole(letter, page)
    names = Names(pack, letter)
    yield from _phrases(names, page)
    yield from _own_names(names, page)
    for path, text in texts(letter):
        yield from check_places(page, path, text, names)


def texts(letter: LetterTemplate) -> Iterator[tuple[Path, str]]:
    """Every text that is printed, with its place in the file; phrases are not among them."""
    for number, line in enumerate(letter.title):
        yield ("title", number), line
    yield ("to",), letter.to
    for number, block in enumerate(letter.body):
        for kind, text in block.written:
            yield ("body", number, kind), text
    if letter.note is not None:
        yield ("note",), letter.note
    for number, office in enumerate(letter.copies):
        yield ("copies", number), office


def _characters(page: Page, value: Any, path: Path) -> Iterator[Problem]:
    """Characters that no document can hold: only an escape of YAML brings them here."""
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for step, one in inner:
            yield from _characters(page, one, (*path, step))
    elif isinstance(value, str) and any(unicodedata.category(one) in {"Cc", "Cs"} for one in value.replace("\n", "")):
        yield page.problem(path, _("文字里有控制字符"), _("请删去看不见的字符和反斜线开头的转义"))


def _numbers(letter: LetterTemplate, page: Page) -> Iterator[Problem]:
    numbers: list[tuple[Path, str | None]] = [(("number",), letter.number)]
    numbers += [(("documents", name, "number"), one.number) for name, one in letter.documents.items()]
    for path, number in numbers:
        if number is not None and not _number_form().fullmatch(number):
            mistake = _("发文字号“{number}”不合格式").format(number=number)
            yield page.problem(path, mistake, _("请写成 某人社函〔2018〕1号 这样：年份用六角括号，序号不加“第”"))


def _whole(letter: LetterTemplate, page: Page) -> Iterator[Problem]:
    if not letter.title:
        yield page.problem(("title",), _("没有标题"), _("请至少写一行"))
    if not letter.body:
        yield page.problem(("body",), _("没有正文"), _("请至少写一段，如 - text: …"))
    for number, block in enumerate(letter.body):
        if len(block.written) != 1:
            cure = _("请在 part、section、point、text 中写一个")
            yield page.problem(("body", number), _("一段要有且只有一种文字"), cure)
    for path, text in texts(letter):
        if not text.strip():
            yield page.problem(path, _("文字是空的"), _("请写上文字，或删去这一项"))


def _phrases(names: Names, page: Page) -> Iterator[Problem]:
    for name, phrase in names.letter.phrases.items():
        path: Path = ("phrases", name)
        if phrase.overlap not in names.overlaps:
            mistake = _("没有带 overlap 的等式“{id}”").format(id=phrase.overlap)
            yield page.problem((*path, "overlap"), mistake, did_you_mean(phrase.overlap, names.overlaps))
        yield from check_places(page, (*path, "text"), phrase.text, names, inside_phrase=True)
        yield from check_places(page, (*path, "otherwise"), phrase.otherwise, names, inside_phrase=True)


def _own_names(names: Names, page: Page) -> Iterator[Problem]:
    """Names of documents and phrases: each means one thing, and is used."""
    letter = names.letter
    written = [text for _path, text in texts(letter)]
    written += [text for phrase in letter.phrases.values() for text in (phrase.text, phrase.otherwise)]
    used = {piece.name for text in written for piece in pieces(text) if isinstance(piece, Place)}
    for kind, own in (("documents", letter.documents), ("phrases", letter.phrases)):
        for name in own:
            if name in names.figures or name == AS_OF or (kind == "phrases" and name in letter.documents):
                mistake = _("“{name}”已经是指标、文件或日期的名称").format(name=name)
                yield page.problem((kind, name), mistake, _("请换一个名称"), key=True)
            elif name not in used:
                mistake = _("“{name}”没有用到").format(name=name)
                cure = _("请在文字里写 {place}，或删去它").format(place="{" + name + "}")
                yield page.problem((kind, name), mistake, cure, key=True)
