"""Certificates: what a person is proved able to do, at which level."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given, one_of
from baigong.bureau.registry.models.organisation import Organisation
from baigong.bureau.registry.models.person import Person
from baigong.bureau.registry.time import Dated, Sourced


class CertificateKind(models.TextChoices):
    """The three kinds in use."""

    QUALIFICATION = "qualification"
    SKILL_LEVEL = "skill_level"
    COMPETENCE = "competence"


class CertificateOrigin(models.TextChoices):
    """How it was earned."""

    ASSESSMENT = "assessment"
    CONTEST = "contest"
    ORDER_TRAINING = "order_training"
    APPRENTICESHIP = "apprenticeship"


class Certificate(Dated, Sourced):
    """A certificate; ``valid_from`` is the day of issue, ``valid_to`` the day it was revoked or expired.

    ``level`` is a term of the pack's ladder; a specific-competence certificate has none. A promotion won in a contest *is*
    the certificate it produced (``origin`` contest).
    """

    Kind = CertificateKind

    Origin = CertificateOrigin

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="certificates")
    kind = models.CharField(max_length=16, choices=CertificateKind.choices)
    occupation = models.CharField(max_length=32)
    level = models.CharField(max_length=16, null=True, blank=True)
    number = models.CharField(max_length=32, unique=True)
    issuer = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    origin = models.CharField(max_length=16, choices=CertificateOrigin.choices, default=CertificateOrigin.ASSESSMENT)
    ended_because = models.CharField(max_length=32, blank=True, default="")

    class Meta:
        constraints = [
            *Dated.Meta.constraints,
            *Sourced.Meta.constraints,
            one_of("origin", CertificateOrigin, "registry_certificate_origin"),
            given("occupation", "level", "number", name="registry_certificate_given"),
            models.CheckConstraint(
                condition=Q(ended_because="") | Q(valid_to__isnull=False), name="registry_certificate_ended_because"
            ),
            models.CheckConstraint(
                condition=Q(kind="competence", level__isnull=True)
                | Q(kind__in=["qualification", "skill_level"], level__isnull=False),
                name="registry_certificate_level_by_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"certificate {self.pk}"
