"""Bases, studios, teams and capital projects; a rank is a record of its own, so that one base may hold two."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from baigong.bureau.registry.checks import given, not_before, only_with
from baigong.bureau.registry.models import Organisation, Person
from baigong.bureau.registry.overlap import apart
from baigong.bureau.registry.time import Dated


class Base(Dated):
    """A high-skilled training base (高技能人才培训基地) of an organisation."""

    name = models.CharField(max_length=128)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="bases")

    class Meta(Dated.Meta):
        constraints = [*Dated.Meta.constraints, given("name", name="projects_base_given")]

    def __str__(self) -> str:
        return self.name


class BaseRank(Dated):
    """A base is recognised at a rank: national, provincial, city (vocabulary ``ranks``)."""

    base = models.ForeignKey(Base, on_delete=models.PROTECT, related_name="ranks", db_index=False)
    rank = models.CharField(max_length=16)
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("rank", name="projects_baserank_given"),
            *apart(["base", "rank"], "projects_baserank"),
        ]

    def __str__(self) -> str:
        return f"{self.base_id}: {self.rank}"


class Studio(Dated):
    """A master studio (技能大师工作室): its employer, its lead, its craft.

    What the panel found of its employer is NULL until somebody looked.
    """

    name = models.CharField(max_length=128)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="studios")
    lead = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="studios_led")
    occupation = models.CharField(max_length=32)
    institutions_sound = models.BooleanField(null=True, blank=True)
    values_skilled_workers = models.BooleanField(null=True, blank=True)

    class Meta(Dated.Meta):
        constraints = [*Dated.Meta.constraints, given("name", "occupation", name="projects_studio_given")]

    def __str__(self) -> str:
        return self.name


class StudioRank(Dated):
    """A studio is recognised at a rank, one at a time: national, provincial, city, county (which includes enterprise)."""

    studio = models.ForeignKey(Studio, on_delete=models.PROTECT, related_name="ranks", db_index=False)
    rank = models.CharField(max_length=16)
    document = models.CharField(max_length=64, blank=True, default="")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("rank", name="projects_studiorank_given"),
            *apart(["studio"], "projects_studiorank"),
        ]

    def __str__(self) -> str:
        return f"{self.studio_id}: {self.rank}"


class Team(Dated):
    """A team put forward for a funded plan; ``valid_from`` is the day it was put forward, ``valid_to`` the day it withdrew.

    ``named_on`` is NULL unless it was named; what the review found is NULL until somebody looked.
    """

    name = models.CharField(max_length=128)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    lead = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="teams_led")
    named_on = models.DateField(null=True, blank=True)
    measures_met = models.BooleanField(null=True, blank=True)
    plan_delivered = models.BooleanField(null=True, blank=True)
    reviewed_fen = models.BigIntegerField(null=True, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("name", name="projects_team_given"),
            not_before("named_on", "valid_from", "projects_team_named_after"),
            only_with("reviewed_fen", "named_on", "projects_team_reviewed_named"),
            models.CheckConstraint(
                condition=Q(reviewed_fen__isnull=True) | Q(reviewed_fen__gt=0), name="projects_team_reviewed"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CapitalProject(Dated):
    """A building project; ``valid_from`` is the day it was funded, ``valid_to`` the day it was cancelled."""

    code = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=128)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="capital_projects")
    investment_fen = models.BigIntegerField()
    fund_kind = models.CharField(max_length=32)
    fund_level = models.CharField(max_length=16)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            given("code", "name", "fund_kind", "fund_level", name="projects_capitalproject_given"),
            models.CheckConstraint(condition=Q(investment_fen__gt=0), name="projects_capitalproject_investment"),
        ]

    def __str__(self) -> str:
        return self.name
