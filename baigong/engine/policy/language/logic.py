"""AND, OR, NOT, IN, BETWEEN, CASE."""

from __future__ import annotations

from dataclasses import replace

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.policy.language import coded
from baigong.engine.policy.language.compare import compare, fit
from baigong.engine.policy.language.limits import ITEMS
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.types import name_of, need
from baigong.engine.policy.model.nodes import And, Between, Case, In, Literal, Node, Not, Or, Value


def joined(reader: Reader, kind: type[And | Or], left: Node | None, right: Node | None) -> Node | None:
    """``left AND right``, flat: an And inside an And is one And."""
    where = "AND" if kind is And else "OR"
    fine = [need(reader, side, "boolean", where) for side in (left, right)]
    if left is None or right is None or not all(fine):
        return None
    of = tuple(part for side in (left, right) for part in (side.parts() if isinstance(side, kind) else (side,)))
    return kind(type="boolean", of=of, start=left.start, end=right.end)


def denied(reader: Reader, tree: exp.Expr) -> Node | None:
    """``NOT x``, ``x NOT IN (…)``, ``x NOT BETWEEN a AND b``."""
    if not reader.sees("not"):
        inner = (contained if isinstance(tree.this, exp.In) else between)(reader, tree.this, negated=True)
        return inner and Not(type="boolean", inner=replace(inner, end=reader.behind))
    reader.take("not")
    inner = reader.read(tree.this)
    return Not(type="boolean", inner=inner) if inner and need(reader, inner, "boolean", "NOT") else None


def contained(reader: Reader, tree: exp.Expr, *, negated: bool = False) -> Node | None:
    """``x IN (…)``: values that are written, of x's type."""
    inner = reader.read(tree.this)
    if negated:
        reader.take("not")
    reader.take("in")
    start = reader.take("(").start
    values = _values(reader, tree, inner)
    reader.take(")")
    if inner is None:
        return None
    if inner.type == "boolean":
        cure = _("是非列直接写列名，或写 NOT 列名")
        reader.fault(inner.start, inner.end, _("是非不能用 IN 比较"), cure)
        return None
    if len(tree.expressions) > ITEMS:
        mistake = _("IN 里有 {count} 个值，最多 {most} 个").format(count=len(tree.expressions), most=ITEMS)
        reader.fault(start, reader.behind, mistake, _("请改用参数表，或在事实视图里先做一个是非列"))
    return In(type="boolean", inner=inner, values=values, start=inner.start)


def _values(reader: Reader, tree: exp.Expr, inner: Node | None) -> tuple[Value, ...]:
    values: list[Value] = []
    for place, part in enumerate(tree.expressions):
        if place:
            reader.take(",")
        node = reader.read(part)
        if node is None:
            continue
        if not isinstance(node, Literal):
            cure = _("请改写成 x = a OR x = b")
            reader.fault(node.start, node.end, _("IN 里只能写现成的值"), cure)
        elif inner is None or (fit(reader, inner, node, "IN") and coded.check(reader, inner, node)):
            values.append(node.value)
    return tuple(values)


def between(reader: Reader, tree: exp.Expr, *, negated: bool = False) -> Node | None:
    """``x BETWEEN a AND b``."""
    inner = reader.read(tree.this)
    if negated:
        reader.take("not")
    reader.take("between")
    low = reader.read(tree.args["low"])
    reader.take("and")
    high = reader.read(tree.args["high"])
    above = compare(reader, ">=", inner, low)
    below = above and compare(reader, "<=", inner, high)
    if above is None or below is None or inner is None or low is None or high is None:
        return None
    return Between(type="boolean", inner=inner, low=low, high=high, start=inner.start)


def case(reader: Reader, tree: exp.Expr) -> Node | None:
    """``CASE WHEN c THEN v … ELSE v END``: all values of one type."""
    reader.take("case")
    whens: list[tuple[Node | None, Node | None]] = []
    for part in tree.args["ifs"]:
        reader.take("when")
        when = reader.read(part.this)
        need(reader, when, "boolean", "WHEN")
        reader.take("then")
        whens.append((when, reader.read(part.args["true"])))
    default = tree.args.get("default")
    otherwise = None
    if default is not None:
        reader.take("else")
        otherwise = reader.read(default)
    reader.take("end")
    values = [value for _when, value in whens] + ([otherwise] if default is not None else [])
    return _one_type(reader, whens, values, otherwise)


def _one_type(
    reader: Reader, whens: list[tuple[Node | None, Node | None]], values: list[Node | None], otherwise: Node | None
) -> Node | None:
    known = [value for value in values if value is not None]
    for value in known[1:]:
        if value.type != known[0].type:
            mistake = _("CASE 的值有“{one}”也有“{other}”").format(one=name_of(known[0].type), other=name_of(value.type))
            reader.fault(value.start, value.end, mistake, _("请让每个 THEN 和 ELSE 后面的值是同一类型"))
    pairs = tuple((when, then) for when, then in whens if when is not None and then is not None)
    if len(known) < len(values) or len(pairs) < len(whens):
        return None
    return Case(type=known[0].type, whens=pairs, otherwise=otherwise)
