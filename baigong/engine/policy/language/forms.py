"""Forms of several words: brackets in pairs, lists, BETWEEN … AND, CASE WHEN … THEN … END. One pass, no recursion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import Fault
from baigong.engine.policy.language.token import Token

CLOSES = {"(": ")", "[": "]", "case": "end"}
IN_CASE = {"when": ("case", "then"), "then": ("when",), "else": ("then",), "end": ("then", "else")}
"""What each word of a CASE follows."""


@dataclass(slots=True)
class Level:
    """What is open: its first token, whether it is a list, the BETWEEN that waits for its AND, the last word of a CASE."""

    opened: Token | None = None
    is_list: bool = False
    between: Token | None = None
    word: str = ""


class Forms:
    """One text's forms being followed."""

    def __init__(self, tokens: Sequence[Token], text: str) -> None:
        self.tokens = tokens
        self.text = text
        self.levels = [Level()]

    def faults(self) -> Iterator[Fault]:
        """The first slip: what stands behind it cannot be told apart."""
        before: Token | None = None
        for token in self.tokens:
            fault = self._step(token, before)
            if fault:
                yield fault
                return
            before = token
        fault = self._pending() or self._unclosed()
        if fault:
            yield fault

    def _step(self, token: Token, before: Token | None) -> Fault | None:
        level = self.levels[-1]
        fault = None
        if token.is_one(",", ")", "]", "or", *IN_CASE):
            fault = self._pending()
        if token.is_one("between"):
            fault, level.between = self._pending(), token
        elif token.is_one("and"):
            level.between = None
        elif token.is_one("(", "[", "case"):
            is_list = token.is_one("[") or (before is not None and (before.kind == "call" or before.is_one("in")))
            self.levels.append(Level(token, is_list, None, token.key))
        return fault or self._word(token) or self._close(token)

    def _word(self, token: Token) -> Fault | None:
        level = self.levels[-1]
        if token.is_one(",") and not level.is_list:
            cure = _("请改成 AND 或 OR；逗号只写在函数、IN 和 [ ] 里")
            return Fault(token.start, token.end, _("逗号不能写在这里"), cure)
        if not token.is_one(*IN_CASE):
            return None
        if level.word in IN_CASE[token.key]:
            level.word = token.key
            return None
        if token.is_one("end") and (level.opened is None or level.opened.key != "case"):
            return None
        mistake = _("{found} 不能写在这里").format(found=token.key.upper())
        return Fault(token.start, token.end, mistake, _("请写 CASE WHEN 条件 THEN 值 ELSE 值 END"))

    def _close(self, token: Token) -> Fault | None:
        if not token.is_one(*CLOSES.values()):
            return None
        opened = self.levels[-1].opened
        if opened is None:
            mistake = _("“{found}”没有与它配对的开头").format(found=self._shown(token))
            cure = _("请删去它，或在前面补上 {open}").format(open={")": "(", "]": "["}.get(token.key, "CASE"))
            return Fault(token.start, token.end, mistake, cure)
        if CLOSES[opened.key] != token.key:
            return self._unclosed()
        self.levels.pop()
        return None

    def _pending(self) -> Fault | None:
        token = self.levels[-1].between
        cure = _("请写 列 BETWEEN 最小 AND 最大")
        return Fault(token.start, token.end, _("BETWEEN 后面没有 AND"), cure) if token else None

    def _unclosed(self) -> Fault | None:
        token = self.levels[-1].opened
        if token is None:
            return None
        mistake = _("“{found}”没有结束").format(found=self._shown(token))
        cure = _("请在后面补上 {close}").format(close=CLOSES[token.key].upper())
        return Fault(token.start, token.end, mistake, cure)

    def _shown(self, token: Token) -> str:
        return self.text[token.start : token.end]
