"""Notice a lost or exchanged key before anybody builds on records that nobody can read any more."""

from __future__ import annotations

from django.db import DatabaseError

from baigong.bureau.protection.sealed import Sealed
from baigong.bureau.registry.models import Person


def require_key() -> None:
    """Open one sealed value with the key in force. Raises MissingError where there is no key, InputError where it is another.

    Says nothing of a database without records or tables: others have a sentence for that.
    """
    try:
        someone = Person.objects.filter(id_number__isnull=False).only("id_number").first()
    except DatabaseError:
        return
    sealed: Sealed | None = getattr(someone, "id_number", None)
    if sealed is not None:
        sealed.reveal()
