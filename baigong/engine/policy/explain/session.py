"""The long-lived closed session in which explanations are computed, and the statements that it keeps ready."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache
from threading import RLock
from typing import Any, TypeVar

from baigong.engine.policy.model import Book
from baigong.engine.policy.sweep.session import closed_session

KEPT = 512
"""Statements that stay prepared; the one that was not asked for longest goes first."""
Rows = list[tuple[Any, ...]]
T = TypeVar("T")


class Session:
    """One connection without a table. Safe for several threads, which take turns."""

    def __init__(self) -> None:
        self._connection = closed_session()
        self._lock = RLock()
        self._kept: OrderedDict[tuple[object, ...], tuple[Book, str, Any]] = OrderedDict()
        self._count = 0

    def prepared(self, book: Book, key: tuple[object, ...], made: Callable[[], tuple[str, T]]) -> tuple[str, T]:
        """The name of the statement of ``key`` in ``book`` and what was made along with its SQL; prepared where it is not yet.

        A book is known by being the same object, which is kept as long as its statements.
        """
        whole = (id(book), *key)
        with self._lock:
            if whole not in self._kept:
                sql, along = made()
                self._count += 1
                name = f"explain_{self._count}"
                self._connection.execute(f"PREPARE {name} AS {sql}")
                self._kept[whole] = (book, name, along)
                self._forget()
            self._kept.move_to_end(whole)
            _book, name, found = self._kept[whole]
            return name, found

    def run(self, name: str, arguments: list[str]) -> Rows:
        """The rows of a prepared statement; ``arguments`` are typed literals."""
        with self._lock:
            return self._connection.execute(f"EXECUTE {name}({', '.join(arguments)})").fetchall()

    def _forget(self) -> None:
        while len(self._kept) > KEPT:
            _key, (_book, name, _along) = self._kept.popitem(last=False)
            self._connection.execute(f"DEALLOCATE {name}")


@lru_cache
def shared_session() -> Session:
    """The one of this process."""
    return Session()
