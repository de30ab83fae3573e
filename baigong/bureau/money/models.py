"""Money won and money paid, in integer fen. A returned payment keeps its row and its day of return."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given, not_before
from baigong.bureau.registry.models import Organisation, Person


class Grant(models.Model):
    """Money a higher level awarded to an organisation of the city (争取资金)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="grants")
    purpose = models.CharField(max_length=32)
    base = models.ForeignKey("projects.Base", on_delete=models.PROTECT, null=True, blank=True, related_name="grants")
    amount_fen = models.BigIntegerField()
    fund_kind = models.CharField(max_length=32)
    fund_level = models.CharField(max_length=16)
    awarded_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount_fen__gt=0), name="money_grant_amount"),
            not_before("withdrawn_on", "awarded_on", "money_grant_withdrawn_after"),
            given("purpose", "fund_kind", "fund_level", name="money_grant_given"),
        ]

    def __str__(self) -> str:
        return f"grant {self.pk}"


class Payment(models.Model):
    """Money that left a fund for one payee, and for one thing at most."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="payments"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="payments")
    purpose = models.CharField(max_length=32)
    studio = models.ForeignKey(
        "projects.Studio", on_delete=models.PROTECT, null=True, blank=True, related_name="payments"
    )
    training_class = models.ForeignKey(
        "training.TrainingClass", on_delete=models.PROTECT, null=True, blank=True, related_name="payments"
    )
    apprenticeship = models.ForeignKey(
        "training.Apprenticeship", on_delete=models.PROTECT, null=True, blank=True, related_name="payments"
    )
    amount_fen = models.BigIntegerField()
    fund_kind = models.CharField(max_length=32)
    fund_level = models.CharField(max_length=16)
    paid_on = models.DateField()
    returned_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount_fen__gt=0), name="money_payment_amount"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False, person__isnull=True)
                | Q(organisation__isnull=True, person__isnull=False),
                name="money_payment_one_payee",
            ),
            models.CheckConstraint(
                condition=Q(studio__isnull=True, training_class__isnull=True)
                | Q(studio__isnull=True, apprenticeship__isnull=True)
                | Q(training_class__isnull=True, apprenticeship__isnull=True),
                name="money_payment_one_thing",
            ),
            not_before("returned_on", "paid_on", "money_payment_returned_after"),
            given("purpose", "fund_kind", "fund_level", name="money_payment_given"),
        ]

    def __str__(self) -> str:
        return f"payment {self.pk}"
