"""What Spark writes otherwise than DuckDB and SQLGlot leaves as it is, changed on the tree of a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlglot import exp

from baigong.engine.warehouse.spark.names import columns_of

HUGE = exp.DataType.build("decimal(38, 0)")
"""Spark's widest whole number: sums of 64 bits stay inside it."""
ROWS_AS_THEY_COME = "monotonically_increasing_id"


def rewritten(tree: exp.Expr) -> exp.Expr:
    """``tree`` itself, changed where Spark needs it. Raises ValueError for what has no counterpart."""
    for kind, change in CHANGES.items():
        for node in list(tree.find_all(kind)):
            change(node)
    return tree


def _star(node: exp.Expr) -> None:
    """``* REPLACE (e AS c)`` is ``* EXCEPT (c), e AS c``."""
    replaced = node.args.get("replace")
    if not replaced:
        return
    node.set("replace", None)
    node.set("except_", [exp.to_identifier(one.alias, quoted=True) for one in replaced])
    star = node.parent if isinstance(node.parent, exp.Column) else node
    select = star.parent
    if not isinstance(select, exp.Select):
        raise ValueError(node.sql())  # noqa: TRY004  # it is the statement that is wrong
    listed = list(select.expressions)
    at = next(at for at, one in enumerate(listed) if one is star)
    select.set("expressions", [*listed[: at + 1], *replaced, *listed[at + 1 :]])


def _aliases(node: exp.Expr) -> None:
    """DuckDB lets WHERE name what SELECT works out."""
    where = node.args.get("where")
    named = {one.alias: one.this for one in node.expressions if isinstance(one, exp.Alias)}
    if where is None or not named:
        return
    for column in list(where.walk(prune=lambda one: isinstance(one, exp.Query))):
        if isinstance(column, exp.Column) and not column.table and column.name in named:
            column.replace(exp.paren(named[column.name].copy()))


def _where(node: exp.Expr) -> None:
    """Spark reads ``FROM t WHERE (a)`` as a table by the name WHERE with one column."""
    while isinstance(node.this, exp.Paren):
        node.set("this", node.this.this)


def _by_name(node: exp.Expr) -> None:
    """Each part of a ``UNION BY NAME`` lists its columns in the order of the first part."""
    if not node.args.get("by_name"):
        return
    node.set("by_name", False)  # noqa: FBT003  # SQLGlot's own way
    left, right = node.args["this"], node.args["expression"]
    names = columns_of(left)
    if names == columns_of(right):
        return
    inner = exp.Subquery(this=right.copy(), alias=exp.TableAlias(this=exp.to_identifier("named")))
    right.replace(exp.select(*(exp.column(one, quoted=True) for one in names)).from_(inner, copy=False))


def _in_pair(node: exp.Expr) -> None:
    """``(a, b) IN (SELECT (a, b) …)`` is ``(a, b) IN (SELECT a, b …)``."""
    query = node.args.get("query")
    select = query.this if isinstance(query, exp.Subquery) else query
    if isinstance(select, exp.Select) and len(select.expressions) == 1 and isinstance(select.expressions[0], exp.Tuple):
        select.set("expressions", select.expressions[0].expressions)


def _window(node: exp.Expr) -> None:
    """``row_number() OVER ()`` counts rows as they come."""
    if isinstance(node.this, exp.RowNumber) and not (node.args.get("order") or node.args.get("alias")):
        comes = exp.Ordered(this=exp.Anonymous(this=ROWS_AS_THEY_COME))
        node.set("order", exp.Order(expressions=[comes]))


def _sum(node: exp.Expr) -> None:
    """DuckDB sums 64 bits in 128; Spark would overflow."""
    if not _small(node.this):
        node.set("this", exp.Cast(this=exp.paren(node.this), to=HUGE.copy()))


def _small(summed: exp.Expr) -> bool:
    """``CASE WHEN … THEN 1 ELSE 0 END``."""
    if not isinstance(summed, exp.Case):
        return False
    given = [*(one.args["true"] for one in summed.args["ifs"]), summed.args.get("default")]
    return all(isinstance(one, exp.Literal) and not one.is_string for one in given)


def _arg(kind: str) -> Callable[[exp.Expr], None]:
    """The engines differ where the value is NULL: DuckDB passes over it."""

    def change(node: exp.Expr) -> None:
        value = node.this
        picked = exp.Anonymous(this=kind, expressions=[value.copy(), node.expression.copy()])
        there = exp.Not(this=exp.Is(this=exp.paren(value.copy()), expression=exp.null()))
        node.replace(exp.Filter(this=picked, expression=exp.Where(this=there)))

    return change


def _huge(node: exp.Expr) -> None:
    if node.args.get("this") == exp.DataType.Type.INT128:
        node.replace(HUGE.copy())


def _days(node: exp.Expr) -> None:
    """Spark's own difference of two dates, without a way over instants."""
    unit = node.args.get("unit")
    if unit is not None and unit.name.upper() != "DAY":
        raise ValueError(node.sql())
    node.replace(exp.Anonymous(this="datediff", expressions=[node.this.copy(), node.expression.copy()]))


CHANGES: Mapping[type[exp.Expr], Callable[[exp.Expr], None]] = {
    exp.Select: _aliases,
    exp.Where: _where,
    exp.Star: _star,
    exp.Union: _by_name,
    exp.In: _in_pair,
    exp.Window: _window,
    exp.Sum: _sum,
    exp.ArgMin: _arg("min_by"),
    exp.ArgMax: _arg("max_by"),
    exp.DataType: _huge,
    exp.DateDiff: _days,
}
