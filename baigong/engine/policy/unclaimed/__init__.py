"""Who is entitled and has neither applied nor been paid.

:func:`unclaimed` is here, and light to import: what does the work is loaded when it is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.unclaimed.result import Unclaimed

__all__ = ["unclaimed"]


def unclaimed(
    where: Book | str | Path | None, day: date, policies: Iterable[str] = (), snapshot: Path | None = None
) -> Unclaimed:
    """Subjects that ``policies`` (all where none are named) grant on ``day``, settled, and whose ``claimed`` is false.

    ``where`` is a book, a city's name or a folder; by policy and county, amounts in fen. A case that was decided is claimed.
    Policies without ``claimed`` are named in ``undeclared``. Raises InputError and MissingError as a sweep does.
    """
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.read import load_book
    from baigong.engine.policy.unclaimed.run import find

    book = where if isinstance(where, Book) else load_book(where)
    return find(book, day, tuple(policies), snapshot)
