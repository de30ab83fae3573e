"""Training that employers order, and apprenticeships."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from baigong.bureau.registry.checks import given, not_before, only_with
from baigong.bureau.registry.models import Certificate, Organisation, Person
from baigong.bureau.registry.overlap import apart
from baigong.bureau.registry.time import Dated


class Designation(Dated):
    """A school is designated to run a scheme (定点承训机构)."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="designations", db_index=False
    )
    scheme = models.CharField(max_length=32)
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("scheme", name="training_designation_given"),
            *apart(["organisation", "scheme"], "training_designation"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.scheme}"


class TrainingClass(models.Model):
    """A class an employer ordered from a designated school, for an occupation and level."""

    scheme = models.CharField(max_length=32)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="classes_taught")
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="classes_ordered")
    occupation = models.CharField(max_length=32)
    level = models.CharField(max_length=16)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="training_class_period"),
            given("scheme", "occupation", "level", name="training_class_given"),
            models.CheckConstraint(condition=~Q(provider=F("employer")), name="training_class_two_parties"),
        ]

    def __str__(self) -> str:
        return f"class {self.pk}"


class Enrolment(models.Model):
    """A person in a class; ``certificate`` is what it led to."""

    training_class = models.ForeignKey(TrainingClass, on_delete=models.PROTECT, related_name="enrolments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    enrolled_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    certificate = models.OneToOneField(
        Certificate, on_delete=models.PROTECT, null=True, blank=True, related_name="enrolment"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["training_class", "person"], name="training_enrolment_once"),
            models.CheckConstraint(
                condition=Q(completed_on__isnull=True) | Q(withdrawn_on__isnull=True),
                name="training_enrolment_one_end",
            ),
            not_before("withdrawn_on", "enrolled_on", "training_enrolment_withdrawn_after"),
            not_before("completed_on", "enrolled_on", "training_enrolment_completed_after"),
            only_with("certificate", "completed_on", "training_enrolment_certificate_completed"),
        ]

    def __str__(self) -> str:
        return f"enrolment {self.pk}"


class Apprenticeship(models.Model):
    """A new-enterprise apprenticeship (企业新型学徒制) that an employer runs with a school.

    ``yearly_fee_fen`` is what the employer pays the school for one apprentice and year; NULL until it has told.
    """

    scheme = models.CharField(max_length=32)
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="apprenticeships")
    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="apprenticeships_taught")
    occupation = models.CharField(max_length=32)
    level = models.CharField(max_length=16)
    starts_on = models.DateField()
    ends_on = models.DateField()
    yearly_fee_fen = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="training_apprenticeship_period"),
            models.CheckConstraint(
                condition=Q(yearly_fee_fen__isnull=True) | Q(yearly_fee_fen__gt=0), name="training_apprenticeship_fee"
            ),
            given("scheme", "occupation", "level", name="training_apprenticeship_given"),
            models.CheckConstraint(condition=~Q(school=F("employer")), name="training_apprenticeship_two_parties"),
        ]

    def __str__(self) -> str:
        return f"apprenticeship {self.pk}"


class Apprentice(models.Model):
    """A person in an apprenticeship; ``certificate`` is what it led to."""

    apprenticeship = models.ForeignKey(Apprenticeship, on_delete=models.PROTECT, related_name="apprentices")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="apprenticeships")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    certificate = models.OneToOneField(
        Certificate, on_delete=models.PROTECT, null=True, blank=True, related_name="apprentice"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["apprenticeship", "person"], name="training_apprentice_once"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gt=F("started_on")),
                name="training_apprentice_ended_after",
            ),
            only_with("certificate", "ended_on", "training_apprentice_certificate_ended"),
        ]

    def __str__(self) -> str:
        return f"apprentice {self.pk}"
