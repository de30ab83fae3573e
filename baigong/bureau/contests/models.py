"""Vocational skills contests. A promotion *is* the certificate it produced."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from baigong.bureau.registry.checks import given, not_before, one_of, only_with
from baigong.bureau.registry.models import Certificate, Organisation, Person


class Contest(models.Model):
    """One edition of a contest series, held in ``[held_from, held_to)``."""

    code = models.SlugField(max_length=48, unique=True)
    series = models.CharField(max_length=32)
    edition = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=128)
    host = models.CharField(max_length=128)
    held_from = models.DateField()
    held_to = models.DateField()
    cancelled_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "edition"], name="contests_contest_edition"),
            models.CheckConstraint(condition=Q(held_to__gt=F("held_from")), name="contests_contest_period"),
            models.CheckConstraint(condition=Q(edition__gte=1), name="contests_contest_edition_positive"),
            given("code", "series", "name", "host", name="contests_contest_given"),
        ]

    def __str__(self) -> str:
        return self.name


class EventCategory(models.TextChoices):
    """Whom the event is for."""

    WORKER = "worker"
    STUDENT = "student"


class Event(models.Model):
    """A trade competed in, for workers or for students."""

    Category = EventCategory

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="events")
    occupation = models.CharField(max_length=32)
    category = models.CharField(max_length=16, choices=EventCategory.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contest", "occupation", "category"], name="contests_event_once"),
            one_of("category", EventCategory, "contests_event_category"),
            given("occupation", name="contests_event_given"),
        ]

    def __str__(self) -> str:
        return f"event {self.pk}"


class MedalKind(models.TextChoices):
    """The three medals."""

    GOLD = "gold"
    SILVER = "silver"
    BRONZE = "bronze"


class Entry(models.Model):
    """A competitor in an event, and what came of it: a place, a medal, an event award (单项奖)."""

    Medal = MedalKind

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="entries")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="entries")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    division = models.CharField(max_length=12)
    entered_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    medal = models.CharField(max_length=8, choices=MedalKind.choices, null=True, blank=True)
    awarded = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "person"], name="contests_entry_once"),
            one_of("medal", MedalKind, "contests_entry_medal"),
            only_with("medal", "place", "contests_entry_medal_placed"),
            models.CheckConstraint(condition=Q(place__isnull=True) | Q(place__gte=1), name="contests_entry_place"),
            not_before("withdrawn_on", "entered_on", "contests_entry_withdrawn_after"),
            given("division", name="contests_entry_given"),
        ]

    def __str__(self) -> str:
        return f"entry {self.pk}"


class Promotion(models.Model):
    """A contest result that earned a level: the link from an entry to the certificate it produced."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="promotion")
    certificate = models.OneToOneField(Certificate, on_delete=models.PROTECT, related_name="promotion")

    def __str__(self) -> str:
        return f"promotion {self.pk}"


class Standing(models.Model):
    """Where a delegation stood among those that took part."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="standings")
    division = models.CharField(max_length=12)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contest", "division"], name="contests_standing_once"),
            models.CheckConstraint(condition=Q(rank__gte=1), name="contests_standing_rank"),
            given("division", name="contests_standing_given"),
        ]

    def __str__(self) -> str:
        return f"standing {self.pk}"
