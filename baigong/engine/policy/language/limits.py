"""How long and how deep a text may be. Asked before SQLGlot sees it: its own time and stack grow with both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import Fault
from baigong.engine.policy.language.token import Token

CHARACTERS = 4_000
TOKENS = 1_500
DEPTH = 20
"""Brackets and CASE within one another: a level takes SQLGlot up to 45 frames of Python's 1,000."""
NODES = 400
HEIGHT = 100
"""Nodes within one another; a sum of more than that many parts is one."""
ITEMS = 200
"""Values of one IN."""


def too_long(text: str) -> Fault | None:
    """A text that is not read at all."""
    if len(text) > CHARACTERS:
        mistake = _("表达式有 {count} 个字符，最多 {most} 个").format(count=len(text), most=CHARACTERS)
        return Fault(CHARACTERS, len(text), mistake, _("请拆成几个条件，或在事实视图里先算好一列"))
    if not text.strip(" \t\r\n"):
        return Fault(0, len(text), _("表达式是空的"), _("请写一个表达式，如 insured_months >= 36"))
    return None


def too_many(tokens: Sequence[Token]) -> Iterator[Fault]:
    """Too many words and marks, or too deep."""
    if len(tokens) > TOKENS:
        mistake = _("表达式有 {count} 个词和符号，最多 {most} 个").format(count=len(tokens), most=TOKENS)
        yield Fault(tokens[TOKENS].start, tokens[-1].end, mistake, _("请拆成几个条件，或改用参数表"))
    depth = 0
    for token in tokens:
        depth += (token.is_one("(", "[", "case")) - (token.is_one(")", "]", "end"))
        if depth > DEPTH:
            mistake = _("括号或 CASE 套了 {most} 层以上").format(most=DEPTH)
            yield Fault(token.start, token.end, mistake, _("请拆成几个条件，或改用参数表"))
            return
