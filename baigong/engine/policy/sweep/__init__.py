"""All policies over all subjects of a day.

:func:`sweep` is here, and light to import: what does the work is loaded when it is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.sweep.result import SweepResult

__all__ = ["sweep"]


def sweep(
    where: Book | str | Path | None,
    day: date,
    policies: Iterable[str] = (),
    snapshot: Path | None = None,
    out: Path | str | None = None,
    *,
    long: bool = False,
) -> SweepResult:
    """Decide ``policies`` (all where none are named) on ``day`` for every subject of ``where``: a book, a city's name, a folder.

    ``out`` is a .parquet file: a row a subject, per policy a status byte, an amount in fen, and who or what stopped it; with several
    views one file a view, ``X.VIEW.parquet``; with ``long`` one file with a row a subject and policy. ``snapshot`` is a city's
    snapshot folder other than the newest. Raises InputError (a policy, a row, a day that cannot be used; PackError for mistakes in
    the policies) and MissingError (no such folder, file, snapshot); files are then as they were.
    """
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.read import load_book
    from baigong.engine.policy.sweep.whole import Asked, sweep_all

    book = where if isinstance(where, Book) else load_book(where)
    return sweep_all(Asked(book, day, tuple(policies), snapshot, Path(out) if out is not None else None, long))
