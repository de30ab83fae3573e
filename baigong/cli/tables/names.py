"""Public names beside the ids of a list, where there is a database that knows them."""

from __future__ import annotations

import os

from baigong.engine.base.errors import BaigongError
from baigong.engine.base.home import home
from baigong.engine.figures.export.named import names_beside
from baigong.engine.figures.model import RecordList
from baigong.engine.pack.model import Indicator, Pack


def names_of(pack: Pack, one: Indicator, found: RecordList) -> list[str | None] | None:
    """A public name or None for each record; None where no database is there or none of the records has one."""
    if not found.rows or not has_database():
        return None
    return names_beside(pack, one, found, _public_names)


def has_database() -> bool:
    """Whether DATABASE_URL names a database, or the embedded one is there."""
    return bool(os.environ.get("DATABASE_URL")) or (home(create=False) / "baigong.sqlite3").is_file()


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
