"""``parse``: text → a typed node, or every fault that can be told."""

from __future__ import annotations

from itertools import islice

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.policy.language import calls, chains, limits, literals, logic, named, order, sums, tree
from baigong.engine.policy.language.bounds import Bounds
from baigong.engine.policy.language.faults import Fault, Faults
from baigong.engine.policy.language.forms import Forms
from baigong.engine.policy.language.lexer import Lexer
from baigong.engine.policy.language.reader import Read, Reader
from baigong.engine.policy.language.scope import MOST, Scope
from baigong.engine.policy.language.types import cure_for, name_of
from baigong.engine.policy.model.nodes import Node


def _brackets(reader: Reader, found: exp.Expr) -> Node | None:
    reader.take("(")
    node = reader.read(found.this)
    reader.take(")")
    return node


READERS: dict[type[exp.Expr], Read] = {
    **dict.fromkeys(chains.OPERATORS, chains.chain),
    exp.Anonymous: calls.call,
    exp.Paren: _brackets,
    exp.Not: logic.denied,
    exp.In: logic.contained,
    exp.Between: logic.between,
    exp.Case: logic.case,
    exp.Neg: sums.negative,
    exp.Literal: literals.literal,
    exp.Boolean: literals.boolean,
    exp.Cast: literals.day,
    exp.Column: named.name,
    exp.Bracket: named.table,
}
"""The whole language: a kind of SQLGlot's that is not here does not exist."""


def parse(text: str, scope: Scope) -> Node:
    """The expression's meaning. Raises Faults, never anything else, in well under a second for any text."""
    _stop([found] if (found := limits.too_long(text)) else [])
    lexer = Lexer(text, scope)
    _stop(lexer.faults)
    tokens = lexer.tokens
    _stop(list(limits.too_many(tokens)))
    _stop([*order.neighbours(tokens, text)] or [*Forms(tokens, text).faults()])
    reader = Reader(tokens, scope, READERS)
    node = reader.whole(tree.tree_of(tokens, text))
    _stop(reader.faults)
    if node is None:
        raise Faults([reader.lost()])
    _stop(_size(node))
    _stop(_whole(node, text, scope))
    return node


def _stop(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)


def _size(node: Node) -> list[Fault]:
    count = sum(1 for _one in islice(node.walk(), limits.NODES + 1))
    if count > limits.NODES:
        mistake = _("表达式超过 {most} 个部分").format(most=limits.NODES)
        return [Fault(node.start, node.end, mistake, _("请拆成几个条件，或改用参数表"))]
    waiting, height = [node], 0
    while waiting:
        waiting, height = [part for one in waiting for part in one.parts()], height + 1
    if height > limits.HEIGHT:
        mistake = _("表达式套了 {most} 层以上").format(most=limits.HEIGHT)
        return [Fault(node.start, node.end, mistake, _("请拆成几个条件，或改用参数表"))]
    return []


def _whole(node: Node, text: str, scope: Scope) -> list[Fault]:
    bounds = Bounds(scope, text)
    low, high = bounds.of(node)
    if bounds.faults:
        return bounds.faults
    wanted = scope.expected
    if wanted is not None and wanted != node.type:
        mistake = _("这里要“{wanted}”，写的是“{found}”").format(wanted=name_of(wanted), found=name_of(node.type))
        return [Fault(node.start, node.end, mistake, cure_for(wanted, node))]
    bounded = (scope.low, scope.high) != (-MOST, MOST)
    if node.type == "integer" and bounded and (low < scope.low or high > scope.high):
        mistake = _("结果可能是 {low} 到 {high}，超出 {least} 到 {most}").format(
            low=low, high=high, least=scope.low, most=scope.high
        )
        return [Fault(node.start, node.end, mistake, _("请用 least(…, 上限) 或 greatest(…, 0) 把数限住"))]
    return []
