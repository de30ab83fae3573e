"""The functions: least, greatest, full_months, year, month, granted, granted_amount."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.scope import Used
from baigong.engine.policy.language.token import Token
from baigong.engine.policy.language.types import name_of, need
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model.nodes import (
    DatePart,
    Extreme,
    Fact,
    FullMonths,
    Literal,
    Node,
    Outcome,
    OutcomeAmount,
)

Values = list[Node | None]


def call(reader: Reader, tree: exp.Expr) -> Node | None:
    """``name(value, …)``."""
    token = reader.take_kind("call")
    reader.take("(")
    values: Values = []
    for place, part in enumerate(tree.expressions):
        if place:
            reader.take(",")
        values.append(reader.read(part))
    reader.take(")")
    few, most = words().functions[token.key]
    if not few <= len(values) <= most:
        wanted = str(few) if few == most else _("{few} 到 {most}").format(few=few, most=most)
        mistake = _("函数“{name}”要 {wanted} 个值，这里写了 {count} 个").format(
            name=token.key, wanted=wanted, count=len(values)
        )
        reader.fault(token.start, reader.behind, mistake, _("请写 {usage}").format(usage=words().usage[token.key]))
        return None
    return CALLS[token.key](reader, token, values)


def _extreme(reader: Reader, token: Token, values: Values) -> Node | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    if known[0].type not in {"integer", "date"}:
        mistake = _("{where} 要整数或日期，这里是“{found}”").format(where=token.key, found=name_of(known[0].type))
        reader.fault(known[0].start, known[0].end, mistake, _("请用 CASE WHEN … THEN … ELSE … END 选值"))
        return None
    fine = [need(reader, value, known[0].type, token.key) for value in known]
    if not all(fine):
        return None
    return Extreme(type=known[0].type, which="least" if token.key == "least" else "greatest", of=tuple(known))


def _months(reader: Reader, token: Token, values: Values) -> Node | None:
    since, until = values
    fine = [need(reader, value, "date", token.key) for value in values]
    if since is None or until is None or not all(fine):
        return None
    return FullMonths(type="integer", since=since, until=until)


def _part(reader: Reader, token: Token, values: Values) -> Node | None:
    inner = values[0]
    if inner is None or not need(reader, inner, "date", token.key):
        return None
    return DatePart(type="integer", which="year" if token.key == "year" else "month", inner=inner)


def _outcome(reader: Reader, token: Token, values: Values) -> Node | None:
    policy = _policy(reader, token, values[0])
    if policy is None:
        return None
    used, column = reader.scope.outcomes[policy], None
    if len(values) == 2:
        column = _subject(reader, token, values[1], used)
        if column is None:
            return None
    elif not used.same:
        mistake = _("政策“{name}”管的是另一类对象").format(name=policy)
        cure = _("请写出指明对象的列：{name}('{policy}', 列名)").format(name=token.key, policy=policy)
        reader.fault(token.start, reader.behind, mistake, cure)
        return None
    if token.key == "granted":
        return Outcome(type="boolean", policy=policy, column=column)
    return OutcomeAmount(type="integer", policy=policy, column=column)


def _policy(reader: Reader, token: Token, node: Node | None) -> str | None:
    """The id of a policy that may be used here."""
    if node is None:
        return None
    if not isinstance(node, Literal) or node.type != "text":
        cure = _("请写加单引号的编号：{name}('policy-id')").format(name=token.key)
        reader.fault(node.start, node.end, _("这里要写另一项政策的编号"), cure)
        return None
    found = str(node.value)
    if found in reader.scope.outcomes:
        return found
    mistake = _("这里没有可用的政策“{name}”").format(name=found[:60])
    reader.fault(node.start, node.end, mistake, did_you_mean(found, reader.scope.outcomes))
    return None


def _subject(reader: Reader, token: Token, node: Node | None, used: Used) -> str | None:
    """The column that names the other policy's subject."""
    if node is None or (used.key is not None and not need(reader, node, used.key, token.key)):
        return None
    if isinstance(node, Fact):
        return node.name
    mistake = _("{where} 的第二个值要是一列").format(where=token.key)
    reader.fault(node.start, node.end, mistake, _("请写一个列名；要算出来的请在事实视图里先做成列"))
    return None


CALLS = {
    "least": _extreme,
    "greatest": _extreme,
    "full_months": _months,
    "year": _part,
    "month": _part,
    "granted": _outcome,
    "granted_amount": _outcome,
}
