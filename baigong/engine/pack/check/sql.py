"""A pack's SQL as a tree: within bounds, one SELECT or one expression, only what the language has, each trouble at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlglot import exp, parse
from sqlglot.errors import ParseError, SqlglotError

from baigong.engine.base.language import _
from baigong.engine.pack.check.allowed import EXPRESSION, QUERY, troubles
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem

DIALECT = "duckdb"
LONGEST = 20_000
DEEPEST = 60
"""Brackets within brackets; more would exhaust the parser's stack."""


@dataclass
class Sql:
    """A text of SQL in a page; ``tree`` is None where it could not be read, and then ``problems`` says why."""

    page: Page
    path: Path
    text: str
    tree: exp.Expr | None = None
    problems: list[Problem] = field(default_factory=list)

    def report(self, mistake: str, cure: str, offset: int | None = None) -> None:
        """Add a problem, at ``offset`` in the text where it is known."""
        before = self.text[: offset or 0]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        self.problems.append(self.page.inside(self.path, line, column, mistake, cure))

    def at(self, name: str) -> int | None:
        """Where ``name`` stands in the text as a word."""
        found = re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", self.text, re.IGNORECASE) or re.search(
            rf"\b{re.escape(name)}\b", self.text, re.IGNORECASE
        )
        return found.start() if found else None


def query(page: Page, path: Path, text: str) -> Sql:
    """One SELECT, for a fact view."""
    sql = _parsed(Sql(page, path, text))
    if sql.tree is not None and not isinstance(sql.tree, exp.Select | exp.SetOperation):
        sql.tree = None
        sql.report(_("这里只能写一条 SELECT 查询"), _("请写成 SELECT … FROM now.表 …"))
    return _within_the_language(sql, QUERY)


def expression(page: Page, path: Path, text: str) -> Sql:
    """One expression over the columns of a view: a condition or a value."""
    sql = _parsed(Sql(page, path, text))
    if sql.tree is not None and any(node.comments for node in sql.tree.walk()):
        sql.tree = None
        sql.report(_("条件和值里不能有 SQL 注释"), _("请删去 -- 或 /* */，说明写成 YAML 的 # 注释"))
    if isinstance(sql.tree, exp.Star):
        sql.tree = None
        sql.report(_("这里不能只写 *"), _("请写 count(*) 或一个条件"))
    return _within_the_language(sql, EXPRESSION)


def _parsed(sql: Sql) -> Sql:
    if not sql.text.strip():
        sql.report(_("SQL 是空的"), _("请写上内容，或删去这个键"))
    elif len(sql.text) > LONGEST:
        sql.report(_("SQL 太长（超过 {most} 个字符）").format(most=LONGEST), _("请拆成几个事实视图"))
    elif _depth(sql.text) > DEEPEST:
        sql.report(_("括号嵌套超过 {most} 层").format(most=DEEPEST), _("请拆成几个 WITH 或几个事实视图"))
    else:
        _parse(sql)
    return sql


def _depth(text: str) -> int:
    deepest = depth = 0
    for sign in text:
        depth += (sign in "([{") - (sign in ")]}")
        deepest = max(deepest, depth)
    return deepest


def _parse(sql: Sql) -> None:
    try:
        statements = [one for one in parse(sql.text, read=DIALECT) if one is not None]
    except ParseError as error:
        first = error.errors[0] if error.errors else {}
        near = str(first.get("highlight") or "").strip()
        sql.report(
            _("SQL 在“{near}”附近读不懂").format(near=near) if near else _("SQL 读不懂"),
            _("请检查括号、逗号和关键字是否齐全"),
            _offset(sql.text, first),
        )
    except (SqlglotError, RecursionError):
        sql.report(_("SQL 读不懂"), _("请检查引号和括号是否成对"))
    else:
        if len(statements) != 1 or sql.text.rstrip().endswith(";"):
            sql.report(_("这里只能写一条 SQL，不带分号"), _("请删去分号和后面的内容"), _semicolon(sql.text))
        else:
            sql.tree = statements[0]


def _offset(text: str, error: dict[str, object]) -> int | None:
    """Where the parser stopped; it gives the last column of the word, and its line."""
    line, column, near = error.get("line"), error.get("col"), str(error.get("highlight") or "")
    if not isinstance(line, int) or not isinstance(column, int):
        return None
    before = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    return max(0, min(before + column - len(near), len(text)))


def _semicolon(text: str) -> int | None:
    return text.index(";") if ";" in text else None


def _within_the_language(sql: Sql, allowed: frozenset[str]) -> Sql:
    if sql.tree is None:
        return sql
    found = list(troubles(sql.tree, allowed))
    for node, mistake, cure in found:
        sql.report(mistake, cure, place_of(sql, node))
    if found:
        sql.tree = None
    return sql


def place_of(sql: Sql, node: exp.Expr) -> int | None:
    """Where the node stands in the text, near enough for the eye."""
    if isinstance(node, exp.Func):
        names = [node.name] if isinstance(node, exp.Anonymous) else list(node.sql_names())
        for name in names:
            place = sql.at(name)
            if place is not None:
                return place
    return next(_starts(node), None)


def _starts(node: exp.Expr) -> Iterator[int]:
    for inner in node.walk():
        start = inner.meta.get("start")
        if isinstance(start, int):
            yield start
