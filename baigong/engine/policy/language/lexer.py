"""Text → tokens, or what cannot be one. One pass, no look behind: time grows with the length alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.language import sayings, strange
from baigong.engine.policy.language.faults import MOST, Fault
from baigong.engine.policy.language.order import ends_value
from baigong.engine.policy.language.scope import Scope
from baigong.engine.policy.language.token import Kind, Token
from baigong.engine.policy.language.words import words

PIECE = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<text>'(?:[^']|'')*')
    | (?P<open>'.*)
    | (?P<quoted>"[^"]*"?)
    | (?P<comment>--[^\n]*|/\*.*?(?:\*/|\Z))
    | (?P<dollars>\$[A-Za-z_]*\$.*)
    | (?P<number>[0-9][0-9A-Za-z_.]*|\.[0-9][0-9A-Za-z_.]*)
    | (?P<prefixed>[EeXxBbNnRr]'(?:[^']|'')*'|[Uu]&'(?:[^']|'')*')
    | (?P<asked>(?i:is\s+(?:not\s+)?(?:null|true|false)\b))
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<wrong><=>|->>|==|!=|&&|\|\||::|:=|=>|=<|><|->|\*\*|<<|>>|~=)
    | (?P<mark><>|<=|>=|//|[=<>+*()\[\],-])
    | (?P<ascii>[\x21-\x7e])
    | (?P<strange>[^\x21-\x7e \t\r\n]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Lexer:
    """One text being cut; :attr:`tokens` and :attr:`faults` fill."""

    def __init__(self, text: str, scope: Scope) -> None:
        self.text = text
        self.scope = scope
        self.tokens: list[Token] = []
        self.faults: list[Fault] = []
        self._quiet: int | None = None
        """Brackets open inside the call of a function that there is not: its values are not looked at."""
        for match in PIECE.finditer(text):
            kind = str(match.lastgroup)
            if len(self.faults) >= MOST:
                break
            if kind != "space":
                getattr(self, f"_{kind}")(match[0], match.start(), match.end())
                self._hush(match[0])

    def _add(self, kind: Kind, key: str, start: int, end: int) -> None:
        self.tokens.append(Token(kind, key, start, end))

    def _fault(self, start: int, end: int, mistake: str, cure: str) -> None:
        """Tells one; the same cure once."""
        if self._quiet is None and cure not in {one.cure for one in self.faults}:
            self.faults.append(Fault(start, end, mistake, cure))

    def _hush(self, found: str) -> None:
        if self._quiet is not None:
            self._quiet += (found == "(") - (found == ")")
            self._quiet = None if self._quiet <= 0 and found == ")" else self._quiet

    def _text(self, found: str, start: int, end: int) -> None:
        self.faults += strange.in_text(found, start)
        self._add("text", found[1:-1].replace("''", "'"), start, end)

    def _open(self, _found: str, start: int, end: int) -> None:
        self._fault(start, end, _("文字的单引号没有配对"), _("请在文字末尾补上 '；文字里的单引号写两个 ''"))

    def _quoted(self, found: str, start: int, end: int) -> None:
        inner = found.strip('"')
        cure = _("文字用单引号：'{inner}'；列名直接写，不加引号").format(inner=inner[:30])
        self._fault(start, end, _("规则里不用双引号"), cure)

    def _comment(self, _found: str, start: int, end: int) -> None:
        self._fault(start, end, _("表达式里不能写注释"), _("请删去；说明写在 YAML 的 # 后面，连减两次写成 a - (-b)"))

    def _dollars(self, _found: str, start: int, end: int) -> None:
        self._fault(start, end, _("规则里不能用 $$ 引号"), _("文字用单引号：'…'"))

    def _prefixed(self, found: str, start: int, end: int) -> None:
        mistake = _("文字前面不能加“{prefix}”").format(prefix=found[: found.index("'")])
        self._fault(start, end, mistake, _("文字用单引号：'…'"))

    def _number(self, found: str, start: int, end: int) -> None:
        if found.isdigit():
            self._add("number", found, start, end)
        else:
            self._fault(start, end, *strange.number(found))

    def _asked(self, found: str, start: int, end: int) -> None:
        """``IS NULL``, ``IS NOT TRUE`` and the like, whole."""
        if found[-1] in "lL":
            cure = _("缺失时条件自然是“不明”，请删去；“没有”由 facts.yaml 的 absent: none 说明，写 has_列名 来问")
        else:
            cure = _("是非列直接写列名，或写 NOT 列名")
        self._fault(start, end, _("规则里不能用“{found}”").format(found=" ".join(found.split())), cure)

    def _word(self, found: str, start: int, end: int) -> None:
        low = found.lower()
        behind = self.text[end:].lstrip(" \t\r\n")[:1]
        if low in words().keywords and not self._column(found):
            self._add("keyword", low, start, end)
        elif low == "date" and behind == "'":
            self._add("date", low, start, end)
        elif behind == "(" and low in words().functions:
            self._add("call", low, start, end)
        elif self._known(found, behind):
            self._add("name", found, start, end)
        elif behind == "(" or sayings.of(found):
            self._fault(start, end, *(sayings.of(found) or strange.function(found, self.scope)))
            self._quiet = 0 if behind == "(" and self._quiet is None else self._quiet
        else:
            self._add("name", found, start, end)

    def _column(self, found: str) -> bool:
        """A column may be called ``end``: that keyword stands behind a value, a column where a value begins."""
        before = self.tokens[-1] if self.tokens else None
        return found == "end" and found in self.scope.columns and (before is None or not ends_value(before))

    def _known(self, found: str, behind: str) -> bool:
        known: tuple[Mapping[str, Any], ...] = (self.scope.columns, self.scope.parameters)
        return behind != "(" and any(found in names for names in known)

    def _wrong(self, found: str, start: int, end: int) -> None:
        mistake, cure = sayings.of(found) or strange.character(found)
        self._fault(start, end, mistake, cure)

    def _mark(self, found: str, start: int, end: int) -> None:
        self._add("mark", found, start, end)

    def _ascii(self, found: str, start: int, end: int) -> None:
        self._wrong(found, start, end)

    def _strange(self, found: str, start: int, _end: int) -> None:
        self.faults += strange.outside(found, start, self.scope)
