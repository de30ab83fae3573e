"""Who has applied for what. What became of it is not recorded yet."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given, not_before
from baigong.bureau.registry.models import Organisation, Person


class Application(models.Model):
    """An application under one policy of the pack, for one subject, by one person or organisation.

    ``subject_kind`` and ``subject_id`` name a record of any kind (a certificate, a studio …): which, the policy says.
    """

    policy = models.SlugField(max_length=64, db_index=False)
    subject_kind = models.SlugField(max_length=32, db_index=False)
    subject_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="applications"
    )
    applied_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            given("policy", "subject_kind", name="casework_application_given"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False, person__isnull=True)
                | Q(organisation__isnull=True, person__isnull=False),
                name="casework_application_one_applicant",
            ),
            not_before("withdrawn_on", "applied_on", "casework_application_withdrawn_after"),
            models.UniqueConstraint(
                fields=["policy", "subject_kind", "subject_id"],
                condition=Q(withdrawn_on__isnull=True),
                name="casework_application_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"application {self.pk}"
