"""Public names beside the ids of a list, where there is a database that knows them."""

from __future__ import annotations

import os
from collections.abc import Iterator

from baigong.engine.base.errors import BaigongError
from baigong.engine.base.home import home
from baigong.engine.figures.choose import view_of
from baigong.engine.figures.model import RecordList
from baigong.engine.pack.model import Indicator, Pack

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


def names_of(pack: Pack, one: Indicator, found: RecordList) -> list[str | None] | None:
    """A public name or None for each record; None where no database is there or none of the records has one."""
    if not found.rows or not has_database():
        return None
    for column, subject in _candidates(pack, one, found):
        place = found.columns.index(column)
        ids = [row[place] for row in found.rows]
        names = _public_names(subject, {value for value in ids if isinstance(value, int)})
        if names:
            return [names.get(value) if isinstance(value, int) else None for value in ids]
    return None


def has_database() -> bool:
    """Whether DATABASE_URL names a database, or the embedded one is there."""
    return bool(os.environ.get("DATABASE_URL")) or (home(create=False) / "baigong.sqlite3").is_file()


def _candidates(pack: Pack, one: Indicator, found: RecordList) -> Iterator[tuple[str, str]]:
    view = pack.facts.get(view_of(pack, one))
    if view is not None and f"{view.subject}_id" in found.columns:
        yield f"{view.subject}_id", view.subject
    for column, subject in SUBJECTS.items():
        if column in found.columns:
            yield column, subject


def _public_names(subject: str, ids: set[int]) -> dict[int, str]:
    """Names by id; none where the database cannot be asked, since the list is right without them."""
    from baigong.cli import django_setup

    django_setup()
    from django.db.utils import Error

    from baigong.bureau.snapshots.queries import public_names

    try:
        return public_names(subject, ids)
    except (Error, BaigongError):
        return {}
