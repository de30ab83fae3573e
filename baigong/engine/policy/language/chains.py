"""Operators between two values. A chain leans to the left, as deep as it is long: it is read without recursion."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from baigong.engine.policy.language.compare import How, compare
from baigong.engine.policy.language.logic import joined
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.sums import Sum, arithmetic
from baigong.engine.policy.model.nodes import And, Node, Or

Combine = Callable[[Reader, Node | None, Node | None], Node | None]


def _comparison(how: How) -> Combine:
    return lambda reader, left, right: compare(reader, how, left, right)


def _sum(how: Sum) -> Combine:
    return lambda reader, left, right: arithmetic(reader, how, left, right)


OPERATORS: dict[type[exp.Expr], tuple[str, Combine]] = {
    exp.And: ("and", lambda reader, left, right: joined(reader, And, left, right)),
    exp.Or: ("or", lambda reader, left, right: joined(reader, Or, left, right)),
    exp.EQ: ("=", _comparison("=")),
    exp.NEQ: ("<>", _comparison("<>")),
    exp.LT: ("<", _comparison("<")),
    exp.LTE: ("<=", _comparison("<=")),
    exp.GT: (">", _comparison(">")),
    exp.GTE: (">=", _comparison(">=")),
    exp.Add: ("+", _sum("+")),
    exp.Sub: ("-", _sum("-")),
    exp.Mul: ("*", _sum("*")),
    exp.IntDiv: ("//", _sum("//")),
}


def chain(reader: Reader, tree: exp.Expr) -> Node | None:
    """``a + b - c …``."""
    spine: list[exp.Expr] = []
    while type(tree) in OPERATORS:
        spine.append(tree)
        tree = tree.this
    left = reader.read(tree)
    for part in reversed(spine):
        key, combine = OPERATORS[type(part)]
        reader.take(key)
        right = reader.read(part.args["expression"])
        left = combine(reader, left, right)
    return left
