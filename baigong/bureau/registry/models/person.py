"""A person of the registry, and where they live."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.protection.fields import EncryptedTextField, KeyedHashField
from baigong.bureau.registry.time import Dated


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
    id_number_hash = KeyedHashField(null=True, blank=True, unique=True)
    phone = EncryptedTextField(null=True, blank=True, purpose="registry.person.phone")
    phone_hash = KeyedHashField(null=True, blank=True, db_index=True)
    account = EncryptedTextField(null=True, blank=True, purpose="registry.person.account")
    account_hash = KeyedHashField(null=True, blank=True, db_index=True)
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
                condition=Q(id_number__isnull=True, id_number_hash__isnull=True)
                | Q(id_number__isnull=False, id_number_hash__isnull=False),
                name="registry_person_id_number_and_hash",
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.pk}"


class Residence(Dated):
    """The division a person is registered in, by the code in force when it was recorded."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    division = models.CharField(max_length=12)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], condition=Q(valid_to__isnull=True), name="registry_residence_one_open"
            ),
            models.UniqueConstraint(fields=["person", "valid_from"], name="registry_residence_one_start"),
        ]

    def __str__(self) -> str:
        return f"residence {self.pk}"
