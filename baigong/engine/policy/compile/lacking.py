"""What must be missing for an expression to be NULL, so that a query asks for that instead of computing the whole a second time."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.truth import is_null
from baigong.engine.policy.model import nodes

STRICT = (
    nodes.Compare,
    nodes.Negative,
    nodes.Extreme,
    nodes.FullMonths,
    nodes.Days,
    nodes.DatePart,
    nodes.Between,
    nodes.In,
)
"""NULL exactly where a part is."""


def is_unknown(node: nodes.Node, setting: Setting, never: bool | None = None) -> exp.Expr | None:
    """Whether ``node`` is NULL in a row where it is known not to be ``never``; None where no row can make it so."""
    found = dict.fromkeys(sql_of(part, setting) for part in lacking(node, setting, never))
    return exp.or_(*map(is_null, found), copy=False) if found else None


def lacking(node: nodes.Node, setting: Setting, never: bool | None = None) -> list[nodes.Node]:
    """The parts of which one at least is NULL exactly where ``node`` is, in a row where it is not ``never``."""
    if not setting.may_be_null(node):
        return []
    match node:
        case nodes.And() if never is False:
            return _any(node.of, setting, never=False)
        case nodes.Or() if never is True:
            return _any(node.of, setting, never=True)
        case nodes.Not():
            return lacking(node.inner, setting, None if never is None else not never)
        case nodes.Arithmetic(how="//", right=right) if not (isinstance(right, nodes.Literal) and right.value):
            return [node]
    return _any(node.parts(), setting) if isinstance(node, (*STRICT, nodes.Arithmetic)) else [node]


def _any(parts: Sequence[nodes.Node], setting: Setting, *, never: bool | None = None) -> list[nodes.Node]:
    return [one for part in parts for one in lacking(part, setting, never)]
