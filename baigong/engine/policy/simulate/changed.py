"""A book with some parameters changed, in memory alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.compile.weight import SWEPT, swept
from baigong.engine.policy.diff.parameters import Keys, cell
from baigong.engine.policy.model import Book, Dated, Parameter
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.simulate.setting import Setting, parse
from baigong.engine.policy.simulate.typed import typed, value_of

SHOWN = 12
"""Cells that a message lists."""
MOST = 200
"""Settings of one simulation; each reads its whole table again."""


def changed(book: Book, texts: Iterable[str]) -> Book:
    """The book after every setting, earlier days first. Raises InputError for one that cannot be, or changes nothing, and where
    they are too many or make the policies too heavy.
    """
    texts = list(texts)
    if len(texts) > MOST:
        raise InputError(
            _("--set 写了 {count} 次，最多 {most} 次。请复制政策文件夹，在里面改好，再用 --with 文件夹 试算。").format(
                count=len(texts), most=MOST
            )
        )
    settings = [parse(one) for one in texts]
    seen: set[tuple[object, ...]] = set()
    for one in sorted(settings, key=lambda one: one.since or date.min):
        same = (one.policy, one.parameter, one.keys, one.since)
        if same in seen:
            raise InputError(_("改动“{text}”改的参数和日期已经写过一次。请只留一个。").format(text=one.text[:80]))
        seen.add(same)
        book = _applied(book, one)
    if swept(book).total() > SWEPT:
        raise InputError(_("改动给大的参数表加了太多日期，认定不了。请少写几个日期，或在事实视图里先算好一列。"))
    return book


def _applied(book: Book, one: Setting) -> Book:
    if one.policy not in book.policies:
        raise _no(one, _("没有政策“{name}”").format(name=one.policy), did_you_mean(one.policy, book.policies))
    policy = book.policies[one.policy]
    if not policy.parameters:
        raise _no(one, _("政策“{name}”没有参数").format(name=one.policy), _("可以用 --with 文件夹 改它的条件或金额"))
    if one.parameter not in policy.parameters:
        mistake = _("政策“{policy}”没有参数“{name}”").format(policy=one.policy, name=one.parameter)
        raise _no(one, mistake, did_you_mean(one.parameter, policy.parameters))
    parameter = _set(policy.parameters[one.parameter], one)
    policies = {**book.policies, policy.id: replace(policy, parameters={**policy.parameters, one.parameter: parameter})}
    return replace(book, policies=policies)


def _set(parameter: Parameter, one: Setting) -> Parameter:
    first = parameter.values[0].since
    since = one.since or first
    keys = _keys(parameter, one, since)
    value = typed(one.value, parameter.type, one.text)
    if parameter.axes and since < first:
        mistake = _("表“{name}”从 {first} 起才有值").format(name=parameter.name, first=first)
        raise _no(one, mistake, _("请写这一天或以后的日期"))
    values = list(parameter.values)
    if since not in {dated.since for dated in values}:
        in_force = [dated for dated in values if dated.since <= since]
        before = in_force[-1] if in_force else Dated(since, {keys: value})
        values.append(Dated(since, before.cells, before.basis))
    after = tuple(
        _with(dated, keys, value) if dated.since >= since else dated
        for dated in sorted(values, key=lambda dated: dated.since)
    )
    if all(dated.cells == parameter.at(dated.since) for dated in after):
        mistake = _("从 {since} 起，“{name}”本来就是 {value}").format(
            since=since, name=cell(parameter.name, keys), value=one.value
        )
        raise _no(one, mistake, _("请写另一个值"))
    return replace(parameter, values=after)


def _with(dated: Dated, keys: Keys, value: Value) -> Dated:
    """The cell changed where the table has it."""
    return replace(dated, cells={**dated.cells, keys: value}) if keys in dated.cells else dated


def _keys(parameter: Parameter, one: Setting, since: date) -> Keys:
    known = dict.fromkeys(
        [*parameter.at(since), *(key for dated in parameter.values if dated.since >= since for key in dated.cells)]
    )
    cells = [cell(parameter.name, key) for key in known]
    listed = _("请写其中之一：{names}").format(names=_("、").join(cells[:SHOWN]) + (_("……") if cells[SHOWN:] else ""))
    if one.keys and not parameter.axes:
        raise _no(one, _("“{name}”不是表，没有格").format(name=parameter.name), _("请去掉方括号"))
    if parameter.axes and not one.keys:
        raise _no(one, _("“{name}”是一张表，要写明改哪一格").format(name=parameter.name), listed)
    found = tuple(value_of(text, kind) for text, kind in zip(one.keys, parameter.axes, strict=False))
    keys = tuple(key for key in found if key is not None)
    if len(one.keys) != len(parameter.axes) or (parameter.axes and keys not in known):
        raise _no(one, _("表“{name}”没有格 [{keys}]").format(name=parameter.name, keys=", ".join(one.keys)), listed)
    return keys


def _no(one: Setting, mistake: str, cure: str) -> InputError:
    return InputError(_("改动“{text}”：{mistake}。{cure}").format(text=one.text[:80], mistake=mistake, cure=cure))
