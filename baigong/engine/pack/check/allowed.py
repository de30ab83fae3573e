"""What the packs' SQL has: the kinds of node and the functions that are allowed. Whatever is not here is refused."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean

_EXPRESSION = """
Column Identifier Literal Boolean Null Star Placeholder Paren Tuple Distinct Filter Where Order Ordered
And Or Not EQ NEQ GT GTE LT LTE Is In Between Like NullSafeEQ NullSafeNEQ
Add Sub Mul IntDiv Mod Neg Case If Cast DataType DPipe Interval Var
Count CountIf Sum Min Max LogicalAnd LogicalOr Coalesce Nullif Greatest Least Abs Round Floor Ceil
Year Month Day Quarter Date DateFromParts DateDiff TimestampTrunc DateTrunc TsOrDsToDate
Length Substring Left Right Lower Upper Trim Concat Replace StartsWith
"""
_QUERY = """
Select From Join Table TableAlias Alias With CTE Subquery Union Except Intersect Group Having Qualify Exists
Window WindowSpec RowNumber Rank DenseRank Lag Lead FirstValue LastValue
"""
_FUNCTIONS = """
count sum min max bool_and bool_or coalesce nullif greatest least abs round floor ceil year month day quarter make_date
date_diff length substr left right lower upper trim concat replace starts_with row_number rank dense_rank lag lead
first_value last_value cast
"""
_OF_TIME = "CurrentDate CurrentTime CurrentTimestamp CurrentDatetime Localtime Localtimestamp Rand Randn Uuid"

EXPRESSION = frozenset(_EXPRESSION.split())
"""Nodes allowed in a condition or a value over the columns of one view."""
QUERY = EXPRESSION | frozenset(_QUERY.split())
"""Nodes allowed in a fact view."""
FUNCTIONS = tuple(_FUNCTIONS.split())
"""As one writes them; for the cure of an unknown function."""
NODES_OF_TIME = frozenset(_OF_TIME.split())
NOT_THE_SAME_TWICE = ("now", "today", "current", "random", "rand", "uuid", "localtime", "sample")
HIDDEN_COLUMNS = ("rowid", "filename", "file_row_number", "file_index")
PLACEHOLDERS = ("as_of", "since", "until")

Trouble = tuple[exp.Expr, str, str]
"""The node, the mistake, the cure."""


def troubles(tree: exp.Expr, allowed: frozenset[str]) -> Iterator[Trouble]:
    """What of the tree is not in the language; the insides of a refused part are not looked at."""
    waiting: list[exp.Expr] = [tree]
    while waiting:
        node = waiting.pop()
        trouble = _node(node, allowed)
        if trouble:
            yield (node, *trouble)
        else:
            waiting += node.iter_expressions()


def _node(node: exp.Expr, allowed: frozenset[str]) -> tuple[str, str] | None:
    kind = type(node).__name__
    if kind in NODES_OF_TIME or (isinstance(node, exp.Anonymous) and node.name.lower().startswith(NOT_THE_SAME_TWICE)):
        return (
            _("不能用 {what}：同一天的数字每次都要相同").format(what=node.sql("duckdb")),
            _("需要日期请写 :as_of（截止日）、:since 或 :until"),
        )
    if isinstance(node, exp.Div):
        return _("不能用 /：不同引擎除出来的小数不同"), _("整除请写 //，比率请用指标的 ratio")
    if kind not in allowed:
        return _refused(node)
    if isinstance(node, exp.With) and node.args.get("recursive"):
        return _("不能用 WITH RECURSIVE"), _("请删去 RECURSIVE，把层次写成几个 WITH")
    if isinstance(node, exp.Join) and node.args.get("method"):
        return _("不能用 {what} JOIN").format(what=node.args["method"]), _("请写 JOIN … ON … 或 LEFT JOIN … ON …")
    if isinstance(node, exp.Placeholder) and node.name not in PLACEHOLDERS:
        return _("没有占位符 {what}").format(what=node.sql("duckdb")), _("只有 :as_of、:since、:until")
    if isinstance(node, exp.Column) and node.name.lower() in HIDDEN_COLUMNS:
        return _("不能用隐藏列 {what}").format(what=node.name), _("请用表的键")
    return None


def _refused(node: exp.Expr) -> tuple[str, str]:
    if isinstance(node, exp.Func):
        name = node.name if isinstance(node, exp.Anonymous) else node.sql_name().lower()
        return _("不能用函数 {name}").format(name=name.lower()), did_you_mean(name.lower(), FUNCTIONS)
    if isinstance(node, exp.Query | exp.Subquery):
        return _("这里不能写子查询"), _("请把它写进事实视图，这里只用视图的列")
    if isinstance(node, exp.Alias):
        return _("这里不能起别名"), _("请删去 AS 和后面的名称")
    what = node.sql("duckdb")
    return _("不能用“{what}”").format(what=what if len(what) <= 40 else what[:39] + "…"), _(
        "请只用普通的 SELECT、条件和函数"
    )
