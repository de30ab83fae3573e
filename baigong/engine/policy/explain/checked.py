"""Facts that somebody gives: names, types, bounds, and what a policy cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.compile.layers import columns_of
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.language import coded
from baigong.engine.policy.model import BIGINT, INTEGER, Book, Column, Facts, Policy, View
from baigong.engine.policy.model.nodes import Type, Value

KINDS: Mapping[Type, tuple[type, ...]] = {"boolean": (bool,), "integer": (int,), "date": (date,), "text": (str,)}
SAMPLES: Mapping[Type, str] = {"boolean": "true", "integer": "36", "date": '"2018-03-01"', "text": '"4"'}
SHOWN = 40


def checked_facts(book: Book, policy: Policy, facts: Mapping[str, Any], given: Iterable[str] = ()) -> Facts:
    """One row of the policy's view: ``facts`` as they are, the subject's key made up where it is not given.

    ``given``: used policies whose outcome is given, so that their facts are not needed. Raises InputError for an unknown name, a
    value of another type or out of bounds, and facts that never lack and are not there.
    """
    view = book.view(policy)
    for name in facts:
        if name not in view.columns:
            words = _("没有事实“{name}”，{view} 的列里没有它。{cure}")
            raise InputError(words.format(name=_short(name), view=view.name, cure=did_you_mean(name, view.columns)))
    row = {name: checked_value(view.columns[name], value) for name, value in facts.items()}
    if row.get(view.key) is None:
        row[view.key] = "1" if view.columns[view.key].type == "text" else 1
    _check_there(view, row, needed(book, policy, set(given)))
    return row


def needed(book: Book, policy: Policy, given: set[str]) -> list[str]:
    """The columns that the policy and those it uses for the same subject read."""
    used = [policy]
    for one in used:  # it grows
        mine = [book.policies[other] for other, column in reads(one.expressions()) if column is None]
        used += [other for other in mine if other.id not in given and other not in used]
    return columns_of(book.view(policy), used)


def checked_value(column: Column, value: Any) -> Value | None:
    """The value itself. Raises InputError where the column cannot hold it."""
    if value is None:
        return None
    kinds = KINDS[column.type]
    wrong = isinstance(value, datetime) or (isinstance(value, bool) and bool not in kinds)
    if wrong or not isinstance(value, kinds) or (isinstance(value, str) and "\0" in value):
        words = _("事实“{name}”不能是 {value}，请写成 {sample} 这样。")
        raise InputError(words.format(name=column.name, value=_written(value), sample=_sample(column, value)))
    if isinstance(value, str) and column.values and value not in column.values:
        words = _("事实“{name}”没有“{value}”这个值。{cure}")
        raise InputError(words.format(name=column.name, value=_short(value), cure=coded.cure(value, column.values)))
    if isinstance(value, int) and not isinstance(value, bool):
        low, high = INTEGER if (column.low, column.high) == INTEGER else BIGINT
        if not low <= value <= high:
            words = _("事实“{name}”的值 {value} 太大或太小，应在 {low} 与 {high} 之间。")
            raise InputError(words.format(name=column.name, value=_short(value), low=low, high=high))
    checked: Any = value
    return checked  # type: ignore[no-any-return]


def _check_there(view: View, row: Facts, names: Iterable[str]) -> None:
    columns = [view.columns[name] for name in names]
    lacking = [one for one in columns if one.promised and row.get(one.name) is None]
    if lacking:
        listed = _("、").join(f'"{one.name}": {SAMPLES[one.type]}' for one in lacking)
        words = _("缺少事实：{names}。这些事实从不缺失，请补上；不知道的事实写 null 或不写。")
        raise InputError(words.format(names=listed))


def _sample(column: Column, value: object) -> str:
    """How it is written: a code that was written as a number in quotes."""
    return f'"{value}"' if column.type == "text" and type(value) is int else SAMPLES[column.type]


def _written(value: object) -> str:
    """As it stands in the file: a text in quotes."""
    return f'"{_short(value)}"' if isinstance(value, str) else _short(value)


def _short(value: object) -> str:
    text = "".join(letter if letter.isprintable() else "\ufffd" for letter in str(value)[: SHOWN + 1])
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
