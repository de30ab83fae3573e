"""The names of a query's columns, from its text alone."""

from __future__ import annotations

from sqlglot import exp


def columns_of(query: exp.Expr) -> list[str]:
    """In order; ``*`` is looked up in the one sub-query behind FROM. Raises ValueError where that is a table."""
    if isinstance(query, exp.Subquery):
        return columns_of(query.this)
    if isinstance(query, exp.SetOperation):
        return columns_of(query.this)
    found: list[str] = []
    for one in query.expressions:
        if not one.is_star:
            found.append(one.alias_or_name)
            continue
        left_out = {each.name for each in (one.find(exp.Star) or one).args.get("except_") or ()}
        found += [name for name in columns_of(_source(query)) if name not in left_out]
    return found


def _source(query: exp.Expr) -> exp.Expr:
    source = query.args.get("from_")
    if source is None or not isinstance(source.this, exp.Subquery):
        raise ValueError(query.sql())
    inner: exp.Expr = source.this
    return inner
