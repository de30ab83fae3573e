"""Where a person works, and the spells in which insurance was paid for them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.models.organisation import Organisation
from baigong.bureau.registry.models.person import Person
from baigong.bureau.registry.time import Dated, Sourced


class Employment(Dated, Sourced):
    """A person works for an organisation in an occupation (a term of the pack's vocabulary)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="employments")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="employments")
    occupation = models.CharField(max_length=32)

    class Meta:
        constraints = [*Dated.Meta.constraints, *Sourced.Meta.constraints]

    def __str__(self) -> str:
        return f"employment {self.pk}"


class InsuranceSpell(Dated, Sourced):
    """An unbroken stretch of paid social insurance: a spell, not months; always from outside."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="insurance_spells")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="insurance_spells"
    )
    scheme = models.CharField(max_length=32)

    class Meta:
        constraints = [
            *Dated.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(source_as_of__isnull=False), name="registry_insurancespell_source_dated"
            ),
            models.UniqueConstraint(
                fields=["person", "scheme", "valid_from"], name="registry_insurancespell_one_start"
            ),
        ]

    def __str__(self) -> str:
        return f"insurance spell {self.pk}"
