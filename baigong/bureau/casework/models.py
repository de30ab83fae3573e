"""Who has applied for what, and what was decided."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given, not_before, one_of
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


class DecisionOutcome(models.TextChoices):
    """What can be decided."""

    GRANTED = "granted"
    REFUSED = "refused"
    EXCLUDED = "excluded"
    CAPPED = "capped"


class Decision(models.Model):
    """What was decided for a subject under a policy and for one period; it stands, also where the facts have changed since.

    ``period`` is the policy's period in text (``2018``; empty where it is once for all). ``facts`` are the facts as they were, column
    by column of the policy's view, days as ISO text; never a name or a number of a person. ``amount_fen``: of a grant, and only of it.
    """

    Outcome = DecisionOutcome

    policy = models.SlugField(max_length=64, db_index=False)
    subject_kind = models.SlugField(max_length=32, db_index=False)
    subject_id = models.BigIntegerField()
    period = models.SlugField(max_length=64, blank=True, default="", db_index=False)
    outcome = models.CharField(max_length=8, choices=DecisionOutcome.choices)
    amount_fen = models.BigIntegerField(null=True, blank=True)
    decided_on = models.DateField()
    facts = models.JSONField()

    class Meta:
        constraints = [
            given("policy", "subject_kind", name="casework_decision_given"),
            one_of("outcome", DecisionOutcome, "casework_decision_outcome"),
            models.CheckConstraint(
                condition=Q(outcome="granted", amount_fen__isnull=False, amount_fen__gte=0)
                | (~Q(outcome="granted") & Q(amount_fen__isnull=True)),
                name="casework_decision_amount",
            ),
            models.UniqueConstraint(
                fields=["policy", "subject_kind", "subject_id", "period"], name="casework_decision_once"
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"
