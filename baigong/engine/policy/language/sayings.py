"""What is said of things that SQL has and a rule has not: the mistake in words, and the cure."""

from __future__ import annotations

from collections.abc import Callable

from baigong.engine.base.language import _
from baigong.engine.policy.language.words import words

Saying = Callable[[str], tuple[str, str]]


def _no(found: str) -> str:
    return _("规则里不能用“{found}”").format(found=found)


def of(found: str) -> tuple[str, str] | None:
    """Mistake and cure for a word or mark that is known to be wrong; None for any other."""
    known = words()
    low = found.lower()
    if low in known.instead:
        return _no(found), _("请改写成 {instead}").format(instead=known.instead[low])
    if low in known.sayings:
        return _no(found), CURES[known.sayings[low]]()
    return None


CURES: dict[str, Callable[[], str]] = {
    "divide": lambda: _("请写整除 //，金额以分计，不会出现小数"),
    "cast": lambda: _("类型不能转换，请在事实视图里把列做成需要的类型；日期写 DATE '2018-01-01'"),
    "null": lambda: _("没有空值可写：facts.yaml 的 absent 说明缺失是什么意思，有没有请用 has_列名"),
    "pattern": lambda: _("文字只能整个比较，请写 列 = '…' 或 列 IN ('…', '…')，或在事实视图里先做一个是非列"),
    "strings": lambda: _("文字不能加工，请在事实视图里先算好这一列"),
    "interval": lambda: _("日期不能加减时段，请写 full_months(a, b) >= 12，或两个日期相减得到天数"),
    "day": lambda: _("日期只能取 year(d) 和 month(d)；天数请用两个日期相减"),
    "round": lambda: _("数都是整数（金额以分计），请用 + - * //"),
    "rows": lambda: _("规则只看一行，合计和排名请在事实视图里先算好；名额写在 pools 里"),
    "query": lambda: _("规则只能是一个表达式，不能查询、读文件或执行命令；需要的数据请在 facts.yaml 的视图里做成列"),
    "one": lambda: _("这里只能写一个表达式，请删去；多个要求写成多个条件"),
    "bound": lambda: _("列和参数直接写名称，如 insured_months >= insured_months_minimum"),
    "lambda": lambda: _("规则里没有列表和函数式写法，请在事实视图里先算好这一列"),
    "dot": lambda: _("列名前面不写表名，小数请换成更小的单位（如分）"),
    "braces": lambda: _("这里不能写对象或模板，表请写成参数，用 参数[键] 取值"),
    "bits": lambda: _("没有位运算，请用 AND、OR、NOT 或 + - * //"),
    "ticks": lambda: _("名称直接写，不加引号"),
    "backslash": lambda: _("没有转义写法，文字里的单引号写两个 ''"),
    "as": lambda: _("表达式不起别名，请删去"),
}
"""By the keys of ``words.toml``; called when they are said, in the reader's language."""
