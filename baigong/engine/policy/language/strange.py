"""Characters, numbers and functions that the language has not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language import sayings
from baigong.engine.policy.language.faults import Fault
from baigong.engine.policy.language.scope import Scope
from baigong.engine.policy.language.words import words

UNSEEN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
"""Kinds of characters that cannot be seen: control, direction, private, half of a pair, not yet given out."""
RUN = re.compile(r"[\u3400-\u9fffA-Za-z0-9_]+|.", re.DOTALL)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def in_text(found: str, start: int) -> Iterator[Fault]:
    """What a text may not hold: what cannot be seen, and the backslash that engines read differently."""
    for place, character in enumerate(found, start):
        if character == "\\":
            yield Fault(place, place + 1, _("文字里不能有反斜杠"), _("请删去；词表的代码里没有反斜杠"))
        elif unicodedata.category(character) in UNSEEN:
            mistake = _("文字里有看不见的字符 {code}").format(code=_code(character))
            yield Fault(place, place + 1, mistake, _("请删去它，重新输入这段文字"))


def outside(found: str, start: int, scope: Scope) -> Iterator[Fault]:
    """Characters that are not ASCII, outside texts: a word, or one by one."""
    for match in RUN.finditer(found):
        yield Fault(start + match.start(), start + match.end(), *_run(match[0], scope))


def _run(found: str, scope: Scope) -> tuple[str, str]:
    plain = words().ascii.get(found) or unicodedata.normalize("NFKC", found)
    if plain == " ":
        return _("这里有全角或特殊的空格"), _("请换成普通空格")
    if saying := sayings.of(plain):
        return saying
    if plain.isascii() and plain.isprintable():
        return _("{found} 是中文或全角符号").format(found=found), _("请改写成半角 {plain}").format(plain=plain)
    if unicodedata.category(found[0]) in UNSEEN:
        return _("这里有看不见的字符 {code}").format(code=_code(found[0])), _("请删去它")
    if found in words().units:
        return unit(found)
    meant = [name for name, column in scope.columns.items() if found in column.meaning.values()]
    if meant:
        return _("列要写名称，不写“{found}”").format(found=found), _("请改写成 {instead}").format(instead=meant[0])
    return character(found)


def unit(found: str) -> tuple[str, str]:
    """A word for what the number counts."""
    fen = words().units[found]
    cure = _("金额以分计，1{unit}写 {fen}").format(unit=found, fen=fen) if fen else _("请只写数字")
    return _("数字后面不写“{unit}”").format(unit=found), cure


def character(found: str) -> tuple[str, str]:
    """Any other: the words of a rule are English, texts stand in quotes."""
    mistake = _("“{found}”不能写在引号外面").format(found=found[:30])
    return mistake, _("列和参数写英文名称；文字加单引号，如 '{found}'").format(found=found[:30])


def number(found: str) -> tuple[str, str]:
    """A number that is not plain digits."""
    if re.fullmatch(r"[0-9]*\.[0-9]+|[0-9]+\.|[0-9.]+[eE][0-9]*", found):
        mistake = _("规则里没有小数“{found}”").format(found=found[:30])
        return mistake, _("请写整数：金额以分计，比例写成 x * 60 // 100")
    return _("“{found}”不是整数").format(found=found[:30]), _("请只写数字，如 150000；名称以字母开头")


def function(found: str, scope: Scope) -> tuple[str, str]:
    """A call of what is none."""
    if found in scope.parameters:
        return _("参数“{name}”后面写了圆括号").format(name=found), _("取表里的值请用方括号，如 {name}[level]").format(
            name=found
        )
    if found in scope.columns:
        return _("列“{name}”不是函数").format(name=found), _("请删去后面的圆括号")
    return _("没有函数“{name}”").format(name=found), did_you_mean(found.lower(), words().functions)
