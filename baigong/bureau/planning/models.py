"""Policy documents through their life, and the plans some of them are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from django.db import models
from django.db.models import F, Q

from baigong.bureau.registry.checks import given, one_of

if TYPE_CHECKING:
    from datetime import date

Life = Literal["draft", "issued", "repealed"]


class PolicyDocument(models.Model):
    """A document's life: 代拟 (drafted_on), 印发 (issued_on), 失效 (repealed_on). A draft has no number yet."""

    number = models.CharField(max_length=64, null=True, blank=True, unique=True)
    title = models.CharField(max_length=200)
    issuer = models.CharField(max_length=128)
    drafted_on = models.DateField(null=True, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    repealed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(issued_on__isnull=True, number__isnull=True)
                | Q(issued_on__isnull=False, number__isnull=False),
                name="planning_document_issued_numbered",
            ),
            given("number", "title", "issuer", name="planning_document_given"),
            models.CheckConstraint(
                condition=Q(drafted_on__isnull=False) | Q(issued_on__isnull=False), name="planning_document_begun"
            ),
            models.CheckConstraint(
                condition=Q(repealed_on__isnull=True) | Q(issued_on__isnull=False, repealed_on__gt=F("issued_on")),
                name="planning_document_repealed_after",
            ),
            models.CheckConstraint(
                condition=Q(drafted_on__isnull=True) | Q(issued_on__isnull=True) | Q(issued_on__gte=F("drafted_on")),
                name="planning_document_issued_after",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.title

    def life_on(self, day: date) -> Life | None:
        """What the document was on ``day``: draft, issued, repealed, or None before anyone drafted it."""
        if self.repealed_on and day >= self.repealed_on:
            return "repealed"
        if self.issued_on and day >= self.issued_on:
            return "issued"
        return "draft" if self.drafted_on and day >= self.drafted_on else None


class Plan(models.Model):
    """A plan that a document issued, over a period of years ``[starts_on, ends_on)``."""

    document = models.OneToOneField(PolicyDocument, on_delete=models.PROTECT, related_name="plan")
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="planning_plan_period")]

    def __str__(self) -> str:
        return f"plan {self.pk}"


class PlanItemKind(models.TextChoices):
    """What the plan calls it."""

    PROJECT = "project"
    PLATFORM = "platform"


class PlanItem(models.Model):
    """A key talent project or platform of a plan; dropped items keep their row."""

    Kind = PlanItemKind

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=16, choices=PlanItemKind.choices)
    name = models.CharField(max_length=128)
    dropped_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "kind", "name"], name="planning_planitem_once"),
            one_of("kind", PlanItemKind, "planning_planitem_kind"),
            given("name", name="planning_planitem_given"),
        ]

    def __str__(self) -> str:
        return self.name
