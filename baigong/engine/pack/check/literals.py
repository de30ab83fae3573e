"""Constants that a condition compares with a column: of its type, and a word of its vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.check.sql import Sql
from baigong.engine.pack.model import Column, Pack
from baigong.engine.pack.shape import did_you_mean

COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.In, exp.Between)


def check_literals(pack: Pack, sql: Sql, columns: Mapping[str, Column]) -> None:
    """Add to the problems of ``sql`` each constant that can never be right."""
    for node in sql.tree.find_all(*COMPARISONS) if sql.tree is not None else ():
        for name, literal in _pairs(node):
            if name in columns:
                trouble = _trouble(pack, columns[name], name, literal)
                if trouble:
                    sql.report(*trouble, _place(sql, name, literal))


def _pairs(node: exp.Expr) -> Iterator[tuple[str, exp.Literal]]:
    parts = [one for one in node.iter_expressions() if isinstance(one, exp.Column | exp.Literal)]
    for column in parts:
        if isinstance(column, exp.Column):
            yield from ((column.name.lower(), one) for one in parts if isinstance(one, exp.Literal))


def _trouble(pack: Pack, column: Column, name: str, literal: exp.Literal) -> tuple[str, str] | None:
    value = literal.name
    if column.type == "text" and not literal.is_string:
        mistake = _("“{name}”是文字，不能与数字 {value} 比较").format(name=name, value=value)
        return mistake, _("请加单引号，写成 '{value}'").format(value=value)
    if column.type == "date" and literal.is_string and not is_day(value):
        return _("“{value}”不是日期").format(value=value), _("请写成 DATE '2018-08-31' 这样")
    if column.type in ("integer", "bigint", "boolean") and literal.is_string:
        mistake = _("“{name}”是 {type}，不能与文字“{value}”比较").format(name=name, type=column.type, value=value)
        return mistake, _("请去掉引号，写数字；真假列只写列名或 NOT 列名")
    known = _words(pack, column)
    if known and literal.is_string and value not in known:
        mistake = _("词表“{vocabulary}”里没有“{value}”").format(vocabulary=column.vocabulary, value=value)
        return mistake, did_you_mean(value, known)
    return None


def _words(pack: Pack, column: Column) -> set[str]:
    if column.vocabulary == "division":
        return {one.code for one in pack.divisions}
    return set(pack.vocabularies.get(column.vocabulary or "", {}))


def is_day(text: str) -> bool:
    """Whether the text is a day of the calendar, ``2018-08-31``."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _place(sql: Sql, name: str, literal: exp.Literal) -> int | None:
    text = literal.sql("duckdb")
    return sql.text.index(text) if text in sql.text else sql.at(name)
