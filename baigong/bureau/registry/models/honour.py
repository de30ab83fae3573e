"""Honours that people and organisations hold."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given
from baigong.bureau.registry.models.organisation import Organisation
from baigong.bureau.registry.models.person import Person
from baigong.bureau.registry.time import Dated


class Honour(Dated):
    """A title (a term of the vocabulary ``honours``) held by one person or one organisation; ``valid_from`` is the award."""

    title = models.CharField(max_length=48)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="honours")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="honours"
    )
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=True)
                | Q(person__isnull=True, organisation__isnull=False),
                name="registry_honour_one_holder",
            ),
            given("title", name="registry_honour_given"),
            models.UniqueConstraint(fields=["title", "person", "valid_from"], name="registry_honour_person_once"),
            models.UniqueConstraint(
                fields=["title", "organisation", "valid_from"], name="registry_honour_organisation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"honour {self.pk}: {self.title}"
