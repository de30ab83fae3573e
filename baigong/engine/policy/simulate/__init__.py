"""What a reform costs, who gains and who loses; the stored policies stay as they are.

:func:`simulate` is here, and light to import: what does the work is loaded when it is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.simulate.result import Simulation

__all__ = ["simulate"]


def simulate(
    where: Book | str | Path | None,
    day: date,
    settings: Iterable[str] = (),
    against: Book | str | Path | None = None,
    snapshot: Path | None = None,
    ids: Path | None = None,
) -> Simulation:
    """Decide ``day`` twice over the subjects of ``where``: by its own policies, and by changed ones.

    Changed by ``settings``, each ``POLICY.parameter=VALUE`` or ``POLICY.table[KEY]=VALUE``, with ``@DATE`` from that day on (without
    it on every day), or by ``against``: a book, a whole folder, or a folder with nothing but the policies that differ.
    ``ids`` is a .parquet file for every subject that comes out otherwise. Nothing stored is touched.

    Raises InputError for a setting that names nothing, has a wrong value or day, or changes nothing, and as a sweep does.
    """
    from baigong.engine.policy.model import Book
    from baigong.engine.policy.read import load_book
    from baigong.engine.policy.simulate.run import Asked, run

    book = where if isinstance(where, Book) else load_book(where)
    return run(Asked(book, day, tuple(settings), against, snapshot, ids))
