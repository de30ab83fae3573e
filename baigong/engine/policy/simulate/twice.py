"""One day decided by two books over the same rows, side by side in one session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.against import check_alike
from baigong.engine.policy.sweep.run import chosen, decide
from baigong.engine.policy.sweep.source import Source, open_source
from baigong.engine.policy.sweep.sources.locked import Means

Told = Callable[[str], None]


@dataclass(frozen=True)
class Twice:
    """Tables ``before_<view>`` and ``after_<view>`` of the session hold the wide outcomes of ``policies``."""

    source: Source
    before: Book
    after: Book
    policies: tuple[str, ...]
    """Those that the change can reach."""

    @property
    def views(self) -> list[str]:
        """The views of their subjects, by either book."""
        subjects = [
            book.policies[name].subject for name in self.policies for book in self.books if name in book.policies
        ]
        return list(dict.fromkeys(subjects))

    @property
    def books(self) -> tuple[Book, Book]:
        """Both."""
        return self.before, self.after

    def of(self, view: str) -> list[tuple[str, bool, bool]]:
        """The policies whose subjects are the view's rows: id, whether before, whether after."""
        sides = [
            (name, self._has(self.before, name, view), self._has(self.after, name, view)) for name in self.policies
        ]
        return [(name, before, after) for name, before, after in sides if before or after]

    @staticmethod
    def _has(book: Book, name: str, view: str) -> bool:
        return name in book.policies and book.policies[name].subject == view


@contextmanager
def decided_twice(
    books: tuple[Book, Book],
    policies: tuple[str, ...],
    day: date,
    rows: tuple[Book, Path | None],
    means: Means,
    told: Told = lambda _words: None,
) -> Iterator[Twice]:
    """``rows``: the book whose subjects are read, and a city's snapshot other than the newest.

    Raises InputError where the books are told something else of their subjects, or a changed value is too large to reckon with.
    """
    data, snapshot = rows
    with open_source(data, day, snapshot, means) as source:
        twice = Twice(source, *books, policies)
        for side, book in zip(("before", "after"), books, strict=True):
            told({"before": _("正在按现行政策认定……"), "after": _("正在按改动后的政策认定……")}[side])
            _decide(source, side, book, [name for name in policies if name in book.policies], day)
        yield twice


def _decide(source: Source, side: str, book: Book, names: list[str], day: date) -> None:
    if not names:
        return
    needed = chosen(book, names)
    views = dict.fromkeys(one.subject for one in needed.policies.values())
    check_alike(source.book, book, views)
    try:
        queries = decide(source.connection, needed, day, source.tables(views), source.decided)
        for view, query in queries.items():
            source.connection.execute(f"CREATE TEMP TABLE {side}_{view} AS {query}")
    except duckdb.OutOfRangeException as error:
        raise InputError(_("有的值太大，金额算不出来。请把改动的值写小一些。")) from error
