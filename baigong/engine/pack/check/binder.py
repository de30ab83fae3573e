"""What DuckDB says against a query, in the reader's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from baigong.engine.base.language import _
from baigong.engine.pack.check.sql import Sql
from baigong.engine.pack.shape import did_you_mean

Words = tuple[str, str, str | None]
"""Mistake, cure, the word it is about."""
Rule = tuple[str, Callable[[re.Match[str], Iterable[str]], Words]]


def report(sql: Sql, error: Exception, columns: Iterable[str] = ()) -> None:
    """Add DuckDB's error to the problems of ``sql``; ``columns`` are those one may use."""
    said = str(error)
    for pattern, words in RULES:
        found = re.search(pattern, said)
        if found:
            mistake, cure, word = words(found, columns)
            sql.report(mistake, cure, sql.at(word) if word else None)
            return
    first = said.splitlines()[0].partition(": ")[2] or said
    sql.report(_("DuckDB 不接受这段 SQL：{why}").format(why=first), _("请按 DuckDB 的写法改正"))


def _no_column(found: re.Match[str], columns: Iterable[str]) -> Words:
    offered = re.findall(r'"(\w+)"', found["offered"]) if found.groupdict().get("offered") else []
    name = found["name"]
    return _("没有列“{name}”").format(name=name), did_you_mean(name, [*columns] or offered), name


def _no_table(found: re.Match[str], _columns: Iterable[str]) -> Words:
    name = found["name"]
    return _("FROM 里没有“{name}”").format(name=name), _("请用 FROM 或 JOIN 里 AS 起的名称"), name


def _ambiguous(found: re.Match[str], _columns: Iterable[str]) -> Words:
    name = found["name"]
    return _("列“{name}”不止一个表有").format(name=name), _("请在前面写上表的名称，如 t.{name}").format(name=name), name


def _group(found: re.Match[str], _columns: Iterable[str]) -> Words:
    name = found["name"]
    cure = _("请用 count、sum、min 或 max 把它合起来，或写进 GROUP BY")
    return _("列“{name}”没有合计").format(name=name), cure, name


def _types(found: re.Match[str], _columns: Iterable[str]) -> Words:
    mistake = _("{one} 与 {other} 不能比较或合并").format(one=found["one"], other=found["other"])
    return mistake, _("请让两边类型相同：文字加单引号，日期写 DATE '2018-08-31'"), None


def _arguments(found: re.Match[str], _columns: Iterable[str]) -> Words:
    mistake = _("{call} 的类型不对").format(call=found["call"])
    return mistake, _("请检查列的类型，必要时用 CAST(… AS …)"), found["call"].split("(")[0]


def _aggregate(_found: re.Match[str], _columns: Iterable[str]) -> Words:
    return _("合计或窗口函数用错了地方"), _("WHERE 里不用合计，合计里不套合计；请先在 WITH 里算好"), None


def _columns_differ(_found: re.Match[str], _columns: Iterable[str]) -> Words:
    return _("上下两个 SELECT 的列数不同"), _("请让 UNION 各部分的列一样多、次序一样"), None


def _constant(found: re.Match[str], _columns: Iterable[str]) -> Words:
    return _("“{value}”不能当作 {type}").format(value=found["name"], type=found["type"]), _("请写成该类型的值"), None


RULES: tuple[Rule, ...] = (
    (r'Referenced column "(?P<name>\w+)" (?:was )?not found[^\n]*\n(?P<offered>Candidate[^\n]*)?', _no_column),
    (r'does not have a column named "(?P<name>\w+)"\s*(?P<offered>Candidate[^\n]*)?', _no_column),
    (r'Column "(?P<name>\w+)" does not exist', _no_column),
    (r'Referenced table "(?P<name>\w+)" not found', _no_table),
    (r'Ambiguous reference to column name "(?P<name>\w+)"', _ambiguous),
    (r'column "(?P<name>\w+)" must appear in the GROUP BY', _group),
    (r"(?:compare|mix|combine) (?:values of )?type[s]? (?P<one>\w+)[^\n]*? and (?:type )?(?P<other>\w+)", _types),
    (r"argument types '(?P<call>[^']+)'", _arguments),
    (r"aggregate|[Ww]indow functions", _aggregate),
    (r"same number of result columns", _columns_differ),
    (r"Could not convert string '(?P<name>[^']*)' to (?P<type>\w+)", _constant),
)
