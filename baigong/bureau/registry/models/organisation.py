"""Organisations, and what each is recognised as through time."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from baigong.bureau.registry.checks import given
from baigong.bureau.registry.overlap import apart
from baigong.bureau.registry.time import Dated


class Organisation(Dated):
    """An employer, school, office or association; valid while it exists.

    ``uscc`` is its unified social credit code (GB 32100), which is public. ``ownership``, ``size`` and ``sector`` are terms
    of the pack's vocabularies.
    """

    name = models.CharField(max_length=128)
    uscc = models.CharField(max_length=18, unique=True)
    division = models.CharField(max_length=12)
    ownership = models.CharField(max_length=32)
    size = models.CharField(max_length=16, null=True, blank=True)
    sector = models.CharField(max_length=32, null=True, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("name", "division", "ownership", "size", "sector", name="registry_organisation_given"),
            models.CheckConstraint(condition=Exact(Length("uscc"), 18), name="registry_organisation_uscc"),
        ]

    def __str__(self) -> str:
        return self.name


class OrganisationKind(Dated):
    """What the organisation is recognised as in a period: enterprise, technician_college, research_institute …"""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="kinds", db_index=False)
    kind = models.CharField(max_length=32)
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("kind", name="registry_organisationkind_given"),
            *apart(["organisation", "kind"], "registry_organisationkind"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.kind}"
