"""What the YAML parser could not read, said so that it can be mended."""

from __future__ import annotations

import re

import yaml

from baigong.engine.base.language import _
from baigong.engine.pack.problem import Problem

KEY_BEFORE_WIDE_COLON = re.compile(r"(?:^|[\s{,])[A-Za-z][\w-]*\uff1a", re.ASCII)


def syntax_problem(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """The parser's error as a problem at its line."""
    mark = _mark(error) if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
    else:
        line, column = _place(text, getattr(error, "position", 0) or 0)
    why = str(getattr(error, "problem", "") or error)
    wide = _wide_colon(text, line)
    if wide is not None:
        return Problem(file, *wide, *wide_colon())
    if "mapping values are not allowed" in why:
        bare = _bare_line_above(text, line)
        if bare:
            return Problem(file, bare, 1, *_no_colon())
    return Problem(file, line, column, *_words(text, line, why))


def wide_colon() -> tuple[str, str]:
    """Of a key that a Chinese keyboard's colon follows."""
    return _("键后面的冒号是全角的"), _("请改成半角冒号，后面留一个空格，如 zh: 文字")


def _wide_colon(text: str, line: int) -> tuple[int, int] | None:
    """Line and column of the colon, on the line that could not be read or the one above."""
    lines = text.splitlines()
    for number in (line, line - 1):
        if 1 <= number <= len(lines) and (found := KEY_BEFORE_WIDE_COLON.search(lines[number - 1])):
            return number, found.end()
    return None


def _bare_line_above(text: str, line: int) -> int | None:
    """The line above, where it is a word without a colon: the parser takes it and the next key for one text."""
    lines = text.splitlines()
    above = lines[line - 2].strip() if line >= 2 else ""
    return line - 1 if above and ":" not in above and above[0] not in "-#" else None


def _no_colon() -> tuple[str, str]:
    return _("键后面缺少冒号"), _("请写成 键: 值，冒号后留一个空格")


def _mark(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where it went wrong; for a bracket or quote left open to a later line, where it was opened."""
    here, opened = error.problem_mark, error.context_mark
    left_open = ("flow" in (error.context or "")) or ("quoted" in (error.context or ""))
    return opened if left_open and opened and here and opened.line < here.line else here


def _place(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1


def _words(text: str, line: int, why: str) -> tuple[str, str]:
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())] or "'\\t'" in why:
        return _("缩进用了制表符"), _("请把制表符换成空格，每层两个")
    for part, words in _known().items():
        if part in why:
            return words
    return _("YAML 语法不对"), _("请检查这一行和上一行的缩进、冒号、引号和括号")


def _known() -> dict[str, tuple[str, str]]:
    quote = _("文字里有冒号、井号、逗号或括号时请加双引号")
    return {
        "mapping values are not allowed": (
            _("这里不该出现“键: 值”"),
            _("文字里有冒号时请加双引号；若没有，请检查上一行的缩进"),
        ),
        "expected ',' or": (_("花括号或方括号里的内容读不懂"), quote),
        "found unexpected end of stream": (_("引号没有合上"), _("请补上另一半引号")),
        "undefined alias": (_("引用的锚点不存在"), _("请先用 &名字 定义它，或直接写出值")),
        "duplicate anchor": (_("锚点重名"), _("请给锚点换一个名字")),
        "could not find expected ':'": _no_colon(),
        "expected key": (_("缩进没有对齐"), _("同一层的键请从同一列开始")),
        "expected '-' indicator": (_("列表的缩进没有对齐"), _("同一个列表的每一项请从同一列的“- ”开始")),
        "control characters": (_("有不可见的控制字符"), _("请删去这个字符")),
        "special characters": (_("有不可见的控制字符"), _("请删去这个字符")),
        "another document": (_("一个文件里写了两份 YAML"), _("请删去单独一行的 ---，或拆成两个文件")),
        "could not determine a constructor": (_("不能用 YAML 标签"), _("请删去“!”开头的标签")),
        "cannot start any token": (_("这个字符不能放在值的开头"), _("请给整个值加双引号")),
    }
