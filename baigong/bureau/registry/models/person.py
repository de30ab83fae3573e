"""A person of the registry, and where they live."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F, Q

from baigong.bureau.protection.fields import EncryptedTextField, KeyedHashField
from baigong.bureau.registry.checks import given
from baigong.bureau.registry.overlap import apart
from baigong.bureau.registry.time import Dated

SEALED = ("id_number", "phone", "account")
"""Encrypted fields; each has its keyed hash beside it."""


def sealed_pair(field: str) -> models.CheckConstraint:
    """A ciphertext and the hash that finds it are there together, or neither."""
    value, keyed = f"{field}__isnull", f"{field}_hash__isnull"
    return models.CheckConstraint(
        condition=Q(**{value: True, keyed: True}) | Q(**{value: False, keyed: False}),
        name=f"registry_person_{field}_and_hash",
    )


class Person(Dated):
    """Someone in the city's registry; valid while the registry counts them.

    Identity number, phone and account are encrypted (:mod:`baigong.bureau.protection`); the hash beside each finds it.
    Holders of public honours stand by name alone, so all three, sex and birth may be absent.
    """

    class Sex(models.TextChoices):
        """GB/T 2261.1."""

        MALE = "male"
        FEMALE = "female"

    name = models.CharField(max_length=64)
    sex = models.CharField(max_length=8, choices=Sex.choices, null=True, blank=True)
    born_on = models.DateField(null=True, blank=True)
    id_number = EncryptedTextField(null=True, blank=True, purpose="registry.person.id_number")
    id_number_hash = KeyedHashField(of="id_number", null=True, blank=True, unique=True)
    phone = EncryptedTextField(null=True, blank=True, purpose="registry.person.phone")
    phone_hash = KeyedHashField(of="phone", null=True, blank=True, db_index=True)
    account = EncryptedTextField(null=True, blank=True, purpose="registry.person.account")
    account_hash = KeyedHashField(of="account", null=True, blank=True, db_index=True)
    public_name = models.BooleanField(default=False)
    """The name is already public (an honour announced by a government), and may be shown."""
    synthetic = models.BooleanField(default=False)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(sex__isnull=True) | Q(sex__in=["male", "female"]), name="registry_person_sex"
            ),
            models.CheckConstraint(
                condition=Q(born_on__isnull=True) | Q(born_on__lt=F("valid_from")), name="registry_person_born_before"
            ),
            given("name", name="registry_person_given"),
            *(sealed_pair(name) for name in SEALED),
        ]

    def __str__(self) -> str:
        return f"person {self.pk}"

    def save(self, *, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Save; where a sealed value is among ``update_fields``, its hash goes with it."""
        if update_fields is not None:
            named = set(update_fields)
            update_fields = named | {f"{name}_hash" for name in SEALED if name in named}
        super().save(update_fields=update_fields, **kwargs)


class Residence(Dated):
    """The division a person is registered in, by the code in force when it was recorded; one at a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences", db_index=False)
    division = models.CharField(max_length=12)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("division", name="registry_residence_given"),
            *apart(["person"], "registry_residence"),
        ]

    def __str__(self) -> str:
        return f"residence {self.pk}"
