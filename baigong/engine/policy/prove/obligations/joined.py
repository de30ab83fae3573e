"""The facts of two books as one, so that a row before a reform is the same row after it."""

from __future__ import annotations

from dataclasses import replace

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Book, Column, View


def joined(before: Book, after: Book) -> tuple[Book, Book]:
    """Both books over the views and columns of both. Raises InputError where they take the same fact otherwise."""
    views: dict[str, View] = {}
    for name in dict.fromkeys((*before.views, *after.views)):
        old, new = before.views.get(name), after.views.get(name)
        views[name] = _view(old, new) if old and new else (old or new)  # type: ignore[assignment]
    _check_subjects(before, after)
    return replace(before, views=views), replace(after, views=views)


def _view(old: View, new: View) -> View:
    if old.key != new.key:
        words = _("{view} 的键，改前是 {old}，改后是 {new}，不是同样的对象，比不了得失。请让两边的 key 相同。")
        raise InputError(words.format(view=old.name, old=old.key, new=new.key))
    both = {name: _column(old, old.columns[name], new.columns[name]) for name in old.columns if name in new.columns}
    return replace(new, columns={**old.columns, **new.columns, **both})


def _column(view: View, old: Column, new: Column) -> Column:
    """One column of both. Texts may be any of either's values."""
    if _taken(old) != _taken(new):
        words = _(
            "{view} 的列“{column}”，两边的类型、absent、fallback 或 range 不同，同一个值的意思不同，比不了得失。"
            "请在两边的 facts.yaml 里写成一样。"
        )
        raise InputError(words.format(view=view.name, column=old.name))
    return replace(new, values={**old.values, **new.values} if old.values and new.values else {})


def _taken(one: Column) -> tuple[object, ...]:
    """What decides how a value is taken."""
    return one.type, one.absent, one.fallback, one.low, one.high


def _check_subjects(before: Book, after: Book) -> None:
    for name in before.policies.keys() & after.policies.keys():
        old, new = before.policies[name].subject, after.policies[name].subject
        if old != new:
            words = _(
                "政策“{policy}”改前认定 {old}，改后认定 {new}，不是同样的对象，比不了得失。请用 --policy 只问别的政策。"
            )
            raise InputError(words.format(policy=name, old=old, new=new))
