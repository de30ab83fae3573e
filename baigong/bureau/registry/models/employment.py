"""Where a person works, and the spells in which insurance was paid for them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given
from baigong.bureau.registry.models.organisation import Organisation
from baigong.bureau.registry.models.person import Person
from baigong.bureau.registry.overlap import apart
from baigong.bureau.registry.time import OWN, Dated, Sourced


class Employment(Dated, Sourced):
    """A person works for an organisation in an occupation (a term of the pack's vocabulary)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="employments", db_index=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="employments")
    occupation = models.CharField(max_length=32)

    class Meta:
        constraints = [
            *Dated.Meta.constraints,
            *Sourced.Meta.constraints,
            given("occupation", name="registry_employment_given"),
            models.UniqueConstraint(
                fields=["person", "organisation", "occupation", "source", "valid_from"], name="registry_employment_once"
            ),
        ]

    def __str__(self) -> str:
        return f"employment {self.pk}"


class InsuranceSpell(Dated, Sourced):
    """An unbroken stretch of paid social insurance: a spell, not months; always from outside.

    The spells that one source tells of one person and scheme never overlap; two sources may contradict each other.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="insurance_spells", db_index=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="insurance_spells"
    )
    scheme = models.CharField(max_length=32)

    class Meta:
        constraints = [
            *Dated.Meta.constraints,
            *Sourced.Meta.constraints,
            given("scheme", name="registry_insurancespell_given"),
            models.CheckConstraint(condition=~Q(source=OWN), name="registry_insurancespell_from_outside"),
            *apart(["person", "scheme", "source"], "registry_insurancespell"),
        ]

    def __str__(self) -> str:
        return f"insurance spell {self.pk}"
