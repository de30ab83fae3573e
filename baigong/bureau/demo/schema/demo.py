"""The whole of ``demo.yaml``."""

from __future__ import annotations

from datetime import date

from baigong.bureau.demo.schema.applications import ApplicationPlan
from baigong.bureau.demo.schema.common import Identifiers, Names
from baigong.bureau.demo.schema.contests import Contests
from baigong.bureau.demo.schema.office import ActivityText, DocumentText, ProposalText
from baigong.bureau.demo.schema.organisations import Organisations
from baigong.bureau.demo.schema.people import Employment, Insurance, People
from baigong.bureau.demo.schema.planted import Planted
from baigong.bureau.demo.schema.projects import Bases, CapitalPlan, Honours, Studios, Teams
from baigong.bureau.demo.schema.training import ApprenticeshipPlan, OrderedTraining
from baigong.engine.pack.model import Part


class Demo(Part):
    """What a demonstration city is made of; all counts hold as of the end of ``as_of`` at scale 1."""

    as_of: date
    identifiers: Identifiers
    names: Names
    organisations: Organisations
    people: People
    employment: Employment
    insurance: Insurance | None = None
    honours: Honours = Honours()
    bases: Bases | None = None
    studios: Studios | None = None
    teams: Teams | None = None
    capital_projects: tuple[CapitalPlan, ...] = ()
    ordered_training: OrderedTraining | None = None
    apprenticeship: ApprenticeshipPlan | None = None
    contests: Contests | None = None
    documents: tuple[DocumentText, ...] = ()
    activities: tuple[ActivityText, ...] = ()
    proposals: tuple[ProposalText, ...] = ()
    applications: ApplicationPlan | None = None
    planted: Planted | None = None
