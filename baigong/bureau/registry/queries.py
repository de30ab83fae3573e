"""Reads of the registry: finding a person by a number that only a keyed hash can find."""

from __future__ import annotations

from django.db.models import QuerySet

from baigong.bureau.protection.fields import EncryptedTextField
from baigong.bureau.protection.sealed import keyed_hash
from baigong.bureau.registry.models import Person


def person_with_id_number(number: str) -> Person | None:
    """The person of that identity number, however it was typed, or None."""
    return Person.objects.filter(id_number_hash=_hash("id_number", number)).first()


def people_with_phone(number: str) -> QuerySet[Person]:
    """Everybody who gave that phone number; a household may share one."""
    return Person.objects.filter(phone_hash=_hash("phone", number))


def _hash(field: str, text: str) -> bytes:
    sealed = Person._meta.get_field(field)
    assert isinstance(sealed, EncryptedTextField)  # noqa: S101 - for the type checker
    return keyed_hash(text, sealed.purpose)
