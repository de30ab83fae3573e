"""What the city does to make skilled work seen."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from baigong.bureau.registry.checks import given


class Activity(models.Model):
    """An exhibition, education week, report or broadcast, held in ``[held_from, held_to)``."""

    kind = models.CharField(max_length=32)
    name = models.CharField(max_length=128)
    host = models.CharField(max_length=128)
    held_from = models.DateField()
    held_to = models.DateField()
    skilled_hall = models.BooleanField(default=False)
    """A hall of its own for high-skilled people's work."""
    cancelled_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.UniqueConstraint(fields=["kind", "name", "held_from"], name="publicity_activity_once"),
            models.CheckConstraint(condition=Q(held_to__gt=F("held_from")), name="publicity_activity_period"),
            given("kind", "name", "host", name="publicity_activity_given"),
        ]

    def __str__(self) -> str:
        return self.name
