"""The tables that the generator fills: model and columns, in the order of its row tuples.

Days are ISO text, flags bools, personal numbers still plain: :mod:`.load.sealing` encrypts them on their way in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

Row = tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class Table:
    """A record table. ``columns`` are field attribute names; the first is always ``id``."""

    model: str
    columns: tuple[str, ...]
    defaults: dict[str, Any] = field(default_factory=dict)


def _table(model: str, columns: str, **defaults: Any) -> Table:
    return Table(model, ("id", *columns.split()), defaults)


ORGANISATION = _table(
    "registry.Organisation", "valid_from valid_to name uscc division ownership size sector synthetic", synthetic=True
)
ORGANISATION_KIND = _table(
    "registry.OrganisationKind", "valid_from valid_to organisation_id kind document", document=""
)
PERSON = _table("registry.Person", "valid_from valid_to name sex born_on id_number phone account public_name synthetic")
RESIDENCE = _table("registry.Residence", "valid_from valid_to person_id division")
EMPLOYMENT = _table(
    "registry.Employment", "valid_from valid_to source source_as_of status person_id organisation_id occupation"
)
INSURANCE_SPELL = _table(
    "registry.InsuranceSpell", "valid_from valid_to source source_as_of status person_id organisation_id scheme"
)
CERTIFICATE = _table(
    "registry.Certificate",
    "valid_from valid_to source source_as_of status person_id kind occupation level number issuer_id origin ended_because",
)
HONOUR = _table("registry.Honour", "valid_from valid_to title person_id organisation_id document", document="")
BASE = _table("projects.Base", "valid_from valid_to name organisation_id")
BASE_RANK = _table("projects.BaseRank", "valid_from valid_to base_id rank document", document="")
STUDIO = _table(
    "projects.Studio",
    "valid_from valid_to name organisation_id lead_id occupation institutions_sound values_skilled_workers",
)
STUDIO_RANK = _table("projects.StudioRank", "valid_from valid_to studio_id rank document", document="")
TEAM = _table(
    "projects.Team",
    "valid_from valid_to name organisation_id lead_id named_on measures_met plan_delivered reviewed_fen",
)
CAPITAL_PROJECT = _table(
    "projects.CapitalProject", "valid_from valid_to code name owner_id investment_fen fund_kind fund_level"
)
DESIGNATION = _table("training.Designation", "valid_from valid_to organisation_id scheme document", document="")
TRAINING_CLASS = _table("training.TrainingClass", "scheme provider_id employer_id occupation level starts_on ends_on")
ENROLMENT = _table(
    "training.Enrolment", "training_class_id person_id enrolled_on withdrawn_on completed_on certificate_id"
)
APPRENTICESHIP = _table(
    "training.Apprenticeship", "scheme employer_id school_id occupation level starts_on ends_on yearly_fee_fen"
)
APPRENTICE = _table("training.Apprentice", "apprenticeship_id person_id started_on ended_on certificate_id")
CONTEST = _table("contests.Contest", "code series edition name host held_from held_to cancelled_on")
EVENT = _table("contests.Event", "contest_id occupation category")
ENTRY = _table(
    "contests.Entry",
    "event_id person_id organisation_id division entered_on withdrawn_on place medal awarded",
    awarded=False,
)
PROMOTION = _table("contests.Promotion", "entry_id certificate_id")
STANDING = _table("contests.Standing", "contest_id division rank")
APPLICATION = _table(
    "casework.Application", "policy subject_kind subject_id person_id organisation_id applied_on withdrawn_on"
)
DECISION = _table(
    "casework.Decision", "policy subject_kind subject_id period outcome amount_fen decided_on facts", period=""
)
GRANT = _table(
    "money.Grant",
    "organisation_id purpose base_id amount_fen fund_kind fund_level awarded_on withdrawn_on document",
    document="",
)
PAYMENT = _table(
    "money.Payment",
    "organisation_id person_id purpose studio_id training_class_id apprenticeship_id amount_fen fund_kind fund_level "
    "paid_on returned_on",
)
POLICY_DOCUMENT = _table("planning.PolicyDocument", "number title issuer drafted_on issued_on repealed_on")
PLAN = _table("planning.Plan", "document_id starts_on ends_on")
PLAN_ITEM = _table("planning.PlanItem", "plan_id kind name dropped_on")
ACTIVITY = _table("publicity.Activity", "kind name host held_from held_to skilled_hall cancelled_on")
PROPOSAL = _table("proposals.Proposal", "code kind session number title received_on replied_on reply_number")
SIGNATORY = _table("proposals.Signatory", "proposal_id name order signed_on withdrawn_on")
QUESTION = _table("proposals.Question", "proposal_id order title")

RECORDS: dict[str, Table] = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "_", table.model.partition(".")[2]).lower(): table
    for table in list(globals().values())
    if isinstance(table, Table)
}
"""Every table by its record: ``training_class``."""
ALL: tuple[Table, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Table))
"""Every table, owners before what refers to them."""
