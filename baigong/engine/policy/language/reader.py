"""SQLGlot's tree laid over the tokens: every token is read by exactly one node, so that each node knows its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import MOST, Fault, Faults
from baigong.engine.policy.language.scope import Scope
from baigong.engine.policy.language.token import Token
from baigong.engine.policy.model.nodes import Node

Read = Callable[["Reader", exp.Expr], Node | None]


class Reader:
    """One text being read. A node is None where its fault is told already; what stands around it is read on."""

    def __init__(self, tokens: Sequence[Token], scope: Scope, readers: Mapping[type[exp.Expr], Read]) -> None:
        self.tokens = tokens
        self.scope = scope
        self.readers = readers
        self.faults: list[Fault] = []
        self._at = 0

    @property
    def here(self) -> int:
        """The first character not read yet."""
        return self.tokens[self._at].start if self._at < len(self.tokens) else self.behind

    @property
    def behind(self) -> int:
        """The character behind what was read last."""
        return self.tokens[self._at - 1].end if self._at else 0

    def sees(self, *keys: str) -> bool:
        """Whether one of these keywords or marks comes next."""
        return self._at < len(self.tokens) and self.tokens[self._at].is_one(*keys)

    def take(self, *keys: str) -> Token:
        """The next token, one of these keywords or marks; any, if none is named."""
        if self._at >= len(self.tokens) or (keys and not self.sees(*keys)):
            raise Faults([*self.faults, self.lost()])
        self._at += 1
        return self.tokens[self._at - 1]

    def take_kind(self, *kinds: str) -> Token:
        """The next token, of one of these kinds."""
        if self._at >= len(self.tokens) or self.tokens[self._at].kind not in kinds:
            raise Faults([*self.faults, self.lost()])
        return self.take()

    def lost(self) -> Fault:
        """What stands here is not what the grammar has here."""
        token = self.tokens[min(self._at, len(self.tokens) - 1)]
        cure = _("请检查这里前后是否少了值、逗号、括号或 THEN、AND")
        return Fault(token.start, token.end, _("这里读不懂"), cure)

    def fault(self, start: int, end: int, mistake: str, cure: str) -> None:
        """Tells one, and reads on."""
        self.faults.append(Fault(start, end, mistake, cure))

    def read(self, tree: exp.Expr | None) -> Node | None:
        """The node of a tree whose first token comes next."""
        if len(self.faults) >= MOST:
            raise Faults(self.faults)
        reader = self.readers.get(type(tree)) if tree is not None else None
        if reader is None or tree is None:
            raise Faults([*self.faults, self.lost()])
        start = self.here
        node = reader(self, tree)
        return node and replace(node, start=start, end=self.behind)

    def whole(self, tree: exp.Expr) -> Node | None:
        """The node of the whole text."""
        node = self.read(tree)
        if self._at < len(self.tokens):
            raise Faults([*self.faults, self.lost()])
        return node
