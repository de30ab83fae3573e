"""What an indicator's definition itself says about its cells, read from its condition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlglot import exp, parse_one

from baigong.engine.pack.model import Indicator

EVERY = re.compile(r"\s*count\s*\(\s*\*\s*\)\s*", re.IGNORECASE)
DISTINCT = re.compile(r"\s*count\s*\(\s*distinct\s+\w+\s*\)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Definition:
    """Rows of ``view`` that meet every one of ``conditions``."""

    view: str
    conditions: frozenset[str]
    fixed: Mapping[str, frozenset[str]]
    """Column → the only values its conditions let through."""

    def within(self, other: Definition) -> bool:
        """Whether each of these rows is one of the other's, as far as the texts show."""
        return self.view == other.view and self.conditions >= other.conditions

    def cell_of(self, other: Definition) -> tuple[str, str] | None:
        """``(column, value)`` where these are exactly the other's rows with that value; else None."""
        beyond = self.conditions - other.conditions
        if not self.within(other) or len(beyond) != 1:
            return None
        column, values = _equality(next(iter(beyond)))
        return (column, next(iter(values))) if len(values) == 1 else None


def counts(indicator: Indicator) -> bool:
    """Whether the value is a count of rows or of different subjects; only such tables can be protected cell by cell."""
    value = indicator.value or ""
    return bool(EVERY.fullmatch(value) or DISTINCT.fullmatch(value))


def definition(indicator: Indicator) -> Definition:
    """The indicator's definition. It must have rows."""
    if indicator.rows is None:
        raise ValueError(indicator.id)
    conditions = _conditions(indicator.rows.where or "", repr(indicator.period))
    fixed: dict[str, frozenset[str]] = {}
    for column, values in filter(None, map(_equality, conditions)):
        if column:
            fixed[column] = fixed.get(column, values) & values
    return Definition(indicator.rows.view, conditions, fixed)


@lru_cache(maxsize=1024)
def _conditions(where: str, period: str) -> frozenset[str]:
    """The parts of the condition that AND joins; one that reads the period's days carries them."""
    if not where:
        return frozenset()
    texts = [part.sql("duckdb") for part in _parts(parse_one(where, dialect="duckdb"))]
    return frozenset(f"{text} /* {period} */" if re.search(r":\w|\$\w", text) else text for text in texts)


def _parts(condition: exp.Expr) -> Iterator[exp.Expr]:
    if isinstance(condition, exp.Paren):
        yield from _parts(condition.this)
    elif isinstance(condition, exp.And):
        yield from _parts(condition.left)
        yield from _parts(condition.right)
    else:
        yield condition


@lru_cache(maxsize=1024)
def _equality(condition: str) -> tuple[str, frozenset[str]]:
    """``level = '3'`` → ``level``, {3}; ``level IN ('2', '1')`` likewise; anything else → an empty name."""
    read = parse_one(condition, dialect="duckdb")
    terms: list[exp.Expr] = []
    if isinstance(read, exp.EQ):
        terms = [read.expression]
    elif isinstance(read, exp.In) and not read.args.get("query"):
        terms = list(read.expressions)
    if not terms or not isinstance(read.this, exp.Column) or not all(isinstance(one, exp.Literal) for one in terms):
        return "", frozenset()
    return read.this.name, frozenset(str(one.this) for one in terms)
