"""Reading a pack's SQL: one query, within bounds, over the pack's own names."""

from __future__ import annotations

from functools import lru_cache

from sqlglot import exp, parse
from sqlglot.errors import SqlglotError

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack

DIALECT = "duckdb"
LONGEST = 20_000
"""Characters; a longer text is refused before it is parsed."""


@lru_cache(maxsize=2048)
def parsed(sql: str) -> exp.Query:
    """The query as a tree that is shared: copy it before changing it. Raises InputError where it is not one SELECT."""
    if len(sql) > LONGEST:
        raise InputError(_("SQL 太长（超过 {most} 个字符），请拆成几个事实视图。").format(most=LONGEST))
    try:
        statements = parse(sql, read=DIALECT)
    except (SqlglotError, RecursionError) as error:
        why = "; ".join(str(error).split("\n")[:1]) or type(error).__name__
        raise InputError(_("这段 SQL 读不懂：{why}。请按 DuckDB 的写法改正。").format(why=why)) from error
    if len(statements) != 1 or not isinstance(statements[0], exp.Select | exp.SetOperation):
        raise InputError(_("这里只能写一条 SELECT 查询。"))
    return statements[0]


def local_names(query: exp.Expr, pack: Pack) -> frozenset[str]:
    """Names that the query gives its own WITH parts. Raises InputError where one hides a table or view of the pack."""
    names = frozenset(part.alias.lower() for part in query.find_all(exp.CTE))
    hidden = sorted(names & (pack.records.keys() | pack.facts.keys()))
    if hidden:
        raise InputError(_("WITH 里的名字“{name}”与记录表或事实视图重名，请换一个名字。").format(name=hidden[0]))
    return names


def tables(query: exp.Expr, pack: Pack) -> list[exp.Table]:
    """The record tables and views that the query reads, as nodes of the tree; its own WITH parts left out.

    Raises InputError for a file, a table function or a name that the pack does not declare.
    """
    own = local_names(query, pack)
    found = []
    for table in query.find_all(exp.Table):
        if not isinstance(table.this, exp.Identifier) or table.catalog:
            raise InputError(
                _("查询只能读城市包声明的表，不能读文件或用表函数：{what}。").format(what=table.sql(DIALECT))
            )
        if table.db or table.name.lower() not in own:
            _declared(table, pack)
            found.append(table)
    return found


def _declared(table: exp.Table, pack: Pack) -> None:
    moment, name = table.db.lower(), table.name.lower()
    if moment not in {"", "now", "history"}:
        raise InputError(_("“{moment}.{name}”不对：表名前面只能写 now. 或 history.。").format(moment=moment, name=name))
    if name in pack.records or (name in pack.facts and not moment):
        return
    if name in pack.facts:
        raise InputError(
            _("“{name}”是事实视图，本来就按日期取数，前面不写 {moment}.。").format(name=name, moment=moment)
        )
    raise InputError(_("没有名为“{name}”的记录表或事实视图，请在 facts.yaml 中声明或改名。").format(name=name))


def names_used(pack: Pack, sql: str) -> tuple[frozenset[str], frozenset[str]]:
    """Record tables and views that ``sql`` reads itself (not those its views read). Raises InputError as :func:`tables`."""
    names = {table.name.lower() for table in tables(parsed(sql), pack)}
    return frozenset(names & pack.records.keys()), frozenset(names & pack.facts.keys())
