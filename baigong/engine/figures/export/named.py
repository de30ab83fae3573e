"""Public names beside the ids of a list, from whoever knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from baigong.engine.figures.choose import view_of
from baigong.engine.figures.model import RecordList
from baigong.engine.pack.model import Indicator, Pack

Ask = Callable[[str, set[int]], dict[int, str]]
"""Subject and ids → the names that are public."""
SUBJECTS = {
    "person_id": "person",
    "base_id": "base",
    "studio_id": "studio",
    "organisation_id": "organisation",
    "owner_id": "organisation",
    "employer_id": "organisation",
    "provider_id": "organisation",
}
"""Columns that name another record, the nearest to the person or thing counted first."""


def names_beside(pack: Pack, one: Indicator, found: RecordList, ask: Ask) -> list[str | None] | None:
    """A public name or None for each record; None where none of the records has one."""
    for column, subject in _candidates(pack, one, found):
        place = found.columns.index(column)
        ids = [row[place] for row in found.rows]
        names = ask(subject, {value for value in ids if isinstance(value, int)})
        if names:
            return [names.get(value) if isinstance(value, int) else None for value in ids]
    return None


def _candidates(pack: Pack, one: Indicator, found: RecordList) -> Iterator[tuple[str, str]]:
    view = pack.facts.get(view_of(pack, one))
    if view is not None and f"{view.subject}_id" in found.columns:
        yield f"{view.subject}_id", view.subject
    for column, subject in SUBJECTS.items():
        if column in found.columns:
            yield column, subject
