"""Names: columns, ``has_X``, parameters and their tables, ``as_of``."""

from __future__ import annotations

from sqlglot import exp

from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.language.scope import Given, Scope
from baigong.engine.policy.language.token import Token
from baigong.engine.policy.language.types import need
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model.nodes import Day, Fact, Has, Literal, Node, Parameter, Value
from baigong.engine.policy.model.policy import DAY

HAS = "has_"


def name(reader: Reader, _tree: exp.Expr) -> Node | None:
    """A name without keys."""
    token = reader.take_kind("name")
    found, scope = token.key, reader.scope
    if found == DAY:
        return Day(type="date")
    if found in scope.columns and found in scope.parameters:
        mistake = _("“{name}”既是列又是参数").format(name=found)
        reader.fault(token.start, token.end, mistake, _("请给参数换一个名称"))
    elif found in scope.columns:
        return Fact(type=scope.columns[found].type, name=found)
    elif found in scope.parameters:
        return _scalar(reader, token, scope.parameters[found])
    elif found.startswith(HAS) and found.removeprefix(HAS) in scope.columns:
        return _has(reader, token, found.removeprefix(HAS))
    elif found.lower() in words().usage:
        mistake = _("函数“{name}”后面没有圆括号").format(name=found)
        reader.fault(token.start, token.end, mistake, _("请写 {usage}").format(usage=words().usage[found.lower()]))
    else:
        mistake = _("没有列或参数“{name}”").format(name=found[:60])
        reader.fault(token.start, token.end, mistake, did_you_mean(found.lower(), _all(scope)))
    return None


def _all(scope: Scope) -> list[str]:
    has = [HAS + one for one, column in scope.columns.items() if column.has]
    return [*scope.columns, *scope.parameters, *has, DAY]


def _has(reader: Reader, token: Token, column: str) -> Node | None:
    if reader.scope.columns[column].has:
        return Has(type="boolean", name=column)
    mistake = _("列“{name}”没有 {has}").format(name=column, has=HAS + column)
    cure = _("只有 absent: none 或有 fallback 的列才有 has_；不知道的值不必问，条件自然是“不明”")
    reader.fault(token.start, token.end, mistake, cure)
    return None


def _scalar(reader: Reader, token: Token, given: Given) -> Node | None:
    if not given.axes:
        return Parameter(type=given.type, name=token.key)
    mistake = _("参数“{name}”是一张表，没有写键").format(name=token.key)
    keys = ", ".join(f"key{place}" for place in range(1, len(given.axes) + 1)) if len(given.axes) > 1 else "level"
    reader.fault(token.start, token.end, mistake, _("请写 {name}[{keys}]").format(name=token.key, keys=keys))
    return None


def table(reader: Reader, tree: exp.Expr) -> Node | None:
    """``name[key, …]``."""
    if not isinstance(tree.this, exp.Column):
        reader.read(tree.this)
        token = reader.take("[")
        reader.fault(token.start, token.end, _("方括号前面不是参数名"), _("方括号只用来取参数表的值，如 amount[level]"))
        _keys(reader, tree)
        return None
    token = reader.take_kind("name")
    reader.take("[")
    keys = _keys(reader, tree)
    given = reader.scope.parameters.get(token.key)
    if given is None or not given.axes:
        _no_table(reader, token, given)
        return None
    if len(keys) != len(given.axes):
        mistake = _("参数“{name}”有 {axes} 个键，这里写了 {count} 个").format(
            name=token.key, axes=len(given.axes), count=len(keys)
        )
        reader.fault(token.start, reader.behind, mistake, _("请按参数表各层的次序写全每一个键"))
        return None
    fine = [need(reader, key, kind, f"{token.key}[…]") for key, kind in zip(keys, given.axes, strict=True)]
    fine += [_has_cell(reader, token.key, key, known) for key, known in zip(keys, given.keys, strict=False)]
    known = tuple(key for key in keys if key is not None)
    return Parameter(type=given.type, name=token.key, keys=known) if all(fine) else None


def _has_cell(reader: Reader, table: str, key: Node | None, known: frozenset[Value]) -> bool:
    """Whether some cell has a key that is written out."""
    if not isinstance(key, Literal) or key.value in known or not any(type(one) is type(key.value) for one in known):
        return True
    mistake = _("参数表“{name}”没有键“{key}”").format(name=table, key=str(key.value)[:60])
    reader.fault(key.start, key.end, mistake, did_you_mean(key.value, map(str, known)))
    return False


def _keys(reader: Reader, tree: exp.Expr) -> list[Node | None]:
    keys: list[Node | None] = []
    for place, part in enumerate(tree.expressions):
        if place:
            reader.take(",")
        keys.append(reader.read(part))
    reader.take("]")
    return keys


def _no_table(reader: Reader, token: Token, given: Given | None) -> None:
    place = (token.start, reader.behind)
    if given is not None:
        mistake = _("参数“{name}”是一个值，不是表").format(name=token.key)
        reader.fault(*place, mistake, _("请删去后面的方括号"))
    elif token.key in reader.scope.columns:
        mistake = _("列“{name}”不是参数表").format(name=token.key)
        reader.fault(*place, mistake, _("方括号只用来取参数表的值，如 amount[level]"))
    else:
        tables = [one for one, other in reader.scope.parameters.items() if other.axes]
        mistake = _("没有参数表“{name}”").format(name=token.key[:60])
        reader.fault(token.start, token.end, mistake, did_you_mean(token.key.lower(), tables))
