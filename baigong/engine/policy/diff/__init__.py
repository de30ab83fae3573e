"""What changed between two folders of policies, in words and for whom.

:func:`compare` is here, and light to import: what does the work is loaded when it is called.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baigong.engine.policy.diff.result import Difference
    from baigong.engine.policy.model import Book

__all__ = ["compare"]


def compare(
    old: Book | str | Path,
    new: Book | str | Path,
    day: date | None = None,
    data: Book | str | Path | None = None,
    snapshot: Path | None = None,
) -> Difference:
    """Every difference between two books (folders, cities' names).

    With a ``day`` also for whom: how many subjects of ``data`` (a folder or city; by default those of ``old``) come out otherwise,
    policy by policy. Raises PackError for mistakes in either; with a day also as :func:`~baigong.engine.policy.simulate.simulate`
    does, except that nothing need have changed.
    """
    from baigong.engine.policy.diff.between import between
    from baigong.engine.policy.diff.result import Difference
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.read import load_book

    before, after = (one if isinstance(one, Book) else load_book(one) for one in (old, new))
    changes = tuple(between(before, after))
    if day is None:
        return Difference(changes)
    from baigong.engine.policy.simulate.whom import for_whom

    rows = before if data is None else data if isinstance(data, Book) else load_book(data)
    snapshot_id, whom = for_whom(before, after, day, rows, snapshot)
    return Difference(changes, day, snapshot_id, whom)
