"""The changed policies of a folder, to be decided over the stored folder's subjects."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.where import pack_directory
from baigong.engine.policy.model import Book, Column, View
from baigong.engine.policy.read import load_book


def read_against(book: Book, against: Book | str | Path) -> Book:
    """A whole folder's policies; or, where it has no ``facts.yaml``, the stored ones with those of the folder in their place."""
    if isinstance(against, Book):
        return against
    directory = pack_directory(against)
    if any((directory / one).is_file() for one in ("facts.yaml", "city.yaml")):
        return load_book(directory)
    return load_book(book.directory, changes=directory)


def check_alike(book: Book, changed: Book, views: Iterable[str]) -> None:
    """Raise InputError where ``changed`` declares a view of the rows otherwise than ``book``, whose rows are read."""
    for name in views:
        ours, theirs = book.views.get(name), changed.views[name]
        if ours is None or _told(ours) != _told(theirs):
            raise InputError(
                _(
                    "{theirs} 的事实视图“{view}”与 {ours} 的不同，两边的结果没法比。"
                    "请让两边 facts.yaml 里的键、列和 SQL 一致，只改政策。"
                ).format(theirs=changed.directory, ours=book.directory, view=name)
            )


def _told(view: View) -> tuple[object, ...]:
    """What policies are told by it, however it is described."""
    return view.key, view.sql.split(), {name: _column(one) for name, one in view.columns.items()}


def _column(one: Column) -> tuple[object, ...]:
    return one.type, one.absent, one.fallback, one.low, one.high
