"""Comparisons of things that are not alike: DuckDB would cast them quietly, and be wrong or fail on some row."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from baigong.engine.base.language import _
from baigong.engine.pack.check.literals import COMPARISONS, is_day
from baigong.engine.pack.check.session import Session, dated
from baigong.engine.pack.check.sql import Sql, place_of

KINDS = {
    "number": exp.DataType.NUMERIC_TYPES,
    "text": exp.DataType.TEXT_TYPES,
    "date": exp.DataType.TEMPORAL_TYPES,
    "boolean": {exp.DataType.Type.BOOLEAN},
}


def check_comparisons(sql: Sql, query: exp.Expr, session: Session) -> None:
    """Add each comparison of ``query`` (the text of ``sql``, as a whole query) whose sides are of different kinds."""
    if query.find(*COMPARISONS) is None:
        return
    try:
        tree = annotate_types(qualify(dated(query), schema=session.schema, dialect="duckdb"), schema=session.schema)
    except (SqlglotError, RecursionError):
        return
    for node in tree.find_all(*COMPARISONS):
        for one, other in _sides(node):
            kinds = _kind(one), _kind(other)
            if None not in kinds and kinds[0] != kinds[1] and not _day_as_text(one, other):
                names = {"number": _("数字值"), "text": _("文字"), "date": _("日期"), "boolean": _("真假")}
                mistake = _("{one} 与 {other} 不能比较").format(one=names[str(kinds[0])], other=names[str(kinds[1])])
                cure = _("请让两边类型相同：文字加单引号，日期写 DATE '2018-08-31'")
                sql.report(mistake, cure, place_of(sql, one))


def _sides(node: exp.Expr) -> Iterator[tuple[exp.Expr, exp.Expr]]:
    if isinstance(node.this, exp.Expr):
        others = [*node.expressions, *(node.args.get(key) for key in ("expression", "low", "high"))]
        yield from ((node.this, other) for other in others if isinstance(other, exp.Expr))


def _kind(node: exp.Expr) -> str | None:
    found = node.type.this if node.type is not None else None
    return next((kind for kind, types in KINDS.items() if found in types), None)


def _day_as_text(one: exp.Expr, other: exp.Expr) -> bool:
    """A date beside a text that is a day."""
    literal = one if isinstance(one, exp.Literal) else other
    return isinstance(literal, exp.Literal) and "date" in (_kind(one), _kind(other)) and is_day(literal.name)
