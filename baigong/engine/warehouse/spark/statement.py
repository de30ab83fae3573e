"""A statement that is written for DuckDB, taken apart: what it makes, and the query in Spark's SQL."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import sqlglot
from sqlglot import exp
from sqlglot.errors import ErrorLevel

from baigong.engine.warehouse.spark.rewriting import rewritten

Does = Literal["table", "view", "insert", "drop", "rename", "query"]


@dataclass(frozen=True, slots=True)
class Statement:
    """``name``: the table or view; ``sql``: the query whose rows it takes, in Spark's SQL, or the new name."""

    does: Does
    name: str
    sql: str
    parts: tuple[tuple[str, str], ...] = ()
    """Before the query: parts of its WITH that it reads more than once, by name, each to be worked out once."""


@lru_cache(maxsize=512)
def statement(text: str) -> Statement:
    """Raises ValueError for a kind of statement that nothing here makes, SqlglotError for what Spark cannot say."""
    tree = sqlglot.parse_one(text, read="duckdb")
    match tree:
        case exp.Create(kind=kind):
            does: Does = "view" if kind == "VIEW" else "table"
            return Statement(does, _name(tree.this), spark(tree.expression))
        case exp.Insert():
            return Statement("insert", _name(tree.this), spark(tree.expression))
        case exp.Drop():
            return Statement("drop", tree.args["tables"][0].name, "")
        case exp.Alter():
            return Statement("rename", _name(tree.this), _name(tree.args["actions"][0].this))
        case exp.Query():
            parts = _parts(tree)
            return Statement("query", "", spark(tree), parts)
    raise ValueError(text[:200])


def spark(query: exp.Expr) -> str:
    """The query in Spark's SQL; the tree is used up."""
    for part in query.find_all(exp.CTE):
        part.set("materialized", None)
    return rewritten(query).sql("spark", unsupported_level=ErrorLevel.RAISE)


def _parts(query: exp.Query) -> tuple[tuple[str, str], ...]:
    """The WITH parts taken out of ``query``, in order; Spark would work each out as often as it is read."""
    own = query.args.get("with_")
    if own is None or own.args.get("recursive"):
        return ()
    read = Counter(table.name.lower() for table in query.find_all(exp.Table))
    if max(read[one.alias.lower()] for one in own.expressions) < 2:
        return ()
    query.set("with_", None)
    return tuple((one.alias, spark(one.this)) for one in own.expressions)


def _name(table: exp.Expr) -> str:
    return table.this.name if isinstance(table, exp.Schema) else table.name
