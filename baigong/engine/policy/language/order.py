"""Which token may stand behind which: most slips are told here, at their very place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import Fault
from baigong.engine.policy.language.token import Token
from baigong.engine.policy.language.words import words

COMPARES = ("=", "<>", "<", "<=", ">", ">=")
COUNTS = ("+", "-", "*", "//")
NOT_BEHIND = (*COMPARES, *COUNTS, "not", "between")
"""Behind these NOT needs brackets: it denies what follows, not one value."""


def ends_value(token: Token) -> bool:
    """Whether a value is complete behind it."""
    return token.kind in {"name", "number", "text"} or token.is_one(")", "]", "end", "true", "false")


def starts_value(token: Token) -> bool:
    """Whether a value begins with it."""
    return token.kind in {"name", "number", "text", "call", "date"} or token.is_one(
        "(", "-", "not", "case", "true", "false"
    )


def neighbours(tokens: Sequence[Token], shown: str) -> Iterator[Fault]:
    """Two values without an operator, an operator without a value, NOT where it needs brackets."""
    first, last = tokens[0], tokens[-1]
    if not starts_value(first):
        yield _no_value(first, shown)
    for left, right in pairwise(tokens):
        fault = _between(left, right, shown)
        if fault:
            yield fault
    if not ends_value(last) and (len(tokens) > 1 or starts_value(first)):
        mistake = _("“{found}”后面没有写完").format(found=shown[last.start : last.end])
        yield Fault(last.start, last.end, mistake, _("请在后面补上一个值，或删去它"))


def _between(left: Token, right: Token, shown: str) -> Fault | None:
    if ends_value(left):
        return _no_operator(left, right, shown) if _begins_anew(left, right) else None
    if left.is_one("case"):
        return None if right.is_one("when") else _case(right)
    if left.kind == "call" or left.is_one("in"):
        return None if right.is_one("(") else _list(left, right, shown)
    if left.kind == "date" or (left.is_one("not") and right.is_one("in", "between")):
        return None
    if right.is_one("not") and left.is_one(*NOT_BEHIND):
        return Fault(right.start, right.end, _("NOT 不能写在这里"), _("请把它和后面的内容放进括号：(NOT …)"))
    if left.is_one("-") and right.is_one("-"):
        return Fault(left.start, right.end, _("两个减号连在一起"), _("请把后一个放进括号：a - (-b)"))
    if not starts_value(right):
        return _no_value(right, shown)
    return None


def _begins_anew(left: Token, right: Token) -> bool:
    """A value behind a value. What may follow one: an operator, ``NOT IN``, ``[`` behind a name."""
    if right.is_one("("):
        return True
    if right.is_one("["):
        return left.kind != "name"
    return starts_value(right) and not right.is_one("-", "not")


def _no_operator(left: Token, right: Token, shown: str) -> Fault:
    if right.is_one("["):
        mistake = _("方括号前面不是参数名")
        return Fault(right.start, right.end, mistake, _("方括号只用来取参数表的值，如 amount[level]"))
    if left.key.lower() in words().usage:
        mistake = _("函数“{name}”后面没有圆括号").format(name=left.key)
        return Fault(left.start, left.end, mistake, _("请写 {usage}").format(usage=words().usage[left.key.lower()]))
    mistake = _("“{left}”与“{right}”之间少了运算符").format(
        left=shown[left.start : left.end], right=shown[right.start : right.end]
    )
    return Fault(right.start, right.end, mistake, _("请在中间写上 AND、OR、= 等运算符，或逗号"))


def _no_value(token: Token, shown: str) -> Fault:
    found = shown[token.start : token.end]
    if token.is_one("["):
        return Fault(token.start, token.end, _("规则里没有列表"), _("几个值写成 列 IN ('…', '…')；表写成参数"))
    if token.is_one("*"):
        return Fault(token.start, token.end, _("“*”前面没有值"), _("乘法两边都要有值；规则里不能用 * 代表所有列"))
    mistake = _("“{found}”前面没有值").format(found=found)
    return Fault(token.start, token.end, mistake, _("请在它前面补上一个值，或删去它"))


def _case(token: Token) -> Fault:
    return Fault(token.start, token.end, _("CASE 后面没有 WHEN"), _("请写 CASE WHEN 条件 THEN 值 ELSE 值 END"))


def _list(left: Token, right: Token, shown: str) -> Fault:
    mistake = _("“{found}”后面没有圆括号").format(found=shown[left.start : left.end])
    return Fault(right.start, right.end, mistake, _("请把值放进圆括号，如 level IN ('3', '4')"))
