"""Documents, plans, activities and proposals in ``demo.yaml``: few, so each stands there itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from baigong.engine.pack.model import Part


class PlanText(Part):
    """The plan that a document issued: years, projects, platforms."""

    starts: date
    ends: date
    projects: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    """Projects that were listed and dropped on ``dropped_on``."""
    dropped_on: date | None = None


class DocumentText(Part):
    """A policy document."""

    number: str | None = None
    title: str
    issuer: str
    drafted: date | None = None
    issued: date | None = None
    repealed: date | None = None
    plan: PlanText | None = None


class ActivityText(Part):
    """An activity, held in ``[from, to)``."""

    kind: str
    name: str
    host: str
    held: tuple[date, date]
    skilled_hall: bool = False
    cancelled: date | None = None


class ProposalText(Part):
    """A proposal, its signatories and its questions."""

    code: str
    kind: Literal["npc_proposal", "cppcc_proposal", "motion"]
    session: str
    number: Annotated[int, Field(ge=1)]
    title: str
    received: date
    replied: date | None = None
    reply_number: str | None = None
    signatories: tuple[str, ...]
    signed: date
    questions: tuple[str, ...]
