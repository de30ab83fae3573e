"""Names that anyone may read, asked of the records; a list is right without them where no database answers."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.utils import Error

from baigong.bureau.snapshots.queries import public_names
from baigong.engine.base.errors import BaigongError


def names_by_id(subject: str, ids: Iterable[int]) -> dict[int, str]:
    """Public names of the records of ``subject`` with these ids."""
    try:
        return public_names(subject, ids)
    except (Error, BaigongError):
        return {}
