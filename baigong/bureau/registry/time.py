"""Half-open validity ``[valid_from, valid_to)``, the same in every record of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    from datetime import date


class Dated(models.Model):
    """A record that holds in ``[valid_from, valid_to)``; an open end is NULL."""

    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="%(app_label)s_%(class)s_period",
            )
        ]

    def holds_on(self, day: date) -> bool:
        """Whether the record holds on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


OWN = "registry"
"""The source of what the bureau itself recorded."""


class Sourced(models.Model):
    """A record that may come from outside: where it came from, as of when, and how far it is trusted.

    ``source`` is :data:`OWN` for what the bureau itself recorded; anything else came from outside and says as of when.
    """

    class Status(models.TextChoices):
        """How far the record is trusted."""

        CLAIMED = "claimed"
        VERIFIED = "verified"
        CONTRADICTED = "contradicted"

    source = models.CharField(max_length=64, default=OWN)
    source_as_of = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.VERIFIED)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["claimed", "verified", "contradicted"]),
                name="%(app_label)s_%(class)s_status",
            ),
            models.CheckConstraint(
                condition=~Q(source="") & (Q(source=OWN) | Q(source_as_of__isnull=False)),
                name="%(app_label)s_%(class)s_source_dated",
            ),
        ]
