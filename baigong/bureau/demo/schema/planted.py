"""Planted subjects in ``demo.yaml``: records whose outcome under a policy is known because they were made for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from baigong.engine.pack.model import Part

RowText = Mapping[str, object]
"""``in``: the record, or ``like``: a row of the scene or a template; then its columns. Text ``@row`` is the id of another
row, ``#group`` an organisation of a group, and a mapping the event of a contest that is there already, or a decided case's facts."""
Wanted = Mapping[str, Mapping[str, str]]
"""Row → policy → what must come out: ``granted 150000`` (fen), ``refused insured``, ``unknown amount``, ``capped yearly`` …

With `` claimed`` behind: it was claimed otherwise than by an application or a decided case of the plant, for example paid."""


class PlantedPerson(Part):
    """What the one person of every plant is like; ``@person`` in its rows."""

    sex: str
    born: date
    since: date
    """Registered, and at home in the city."""


class Variant(Part):
    """One thing changed in a scene, and what follows from it."""

    says: str
    times: Annotated[int, Field(ge=1)] = 1
    """Copies; each lives at the next place of the city."""
    level: str | None = None
    """The person's level on the day of the counts, where it is not the scene's."""
    uncounted: bool = False
    """The person counts at no level."""
    change: Mapping[str, RowText] = {}
    """Row → columns that differ; a row that the scene has not is added."""
    drop: tuple[str, ...] = ()
    expect: Wanted


class Scene(Part):
    """Records that are entitled to something, and variants of them."""

    level: str | None = None
    """The level at which its person counts; without one nobody is in it."""
    rows: Mapping[str, RowText]
    variants: tuple[Variant, ...]


class Planted(Part):
    """Everything planted."""

    id_division: Annotated[str, Field(pattern=r"^99\d{4}$")]
    """The block of their identity numbers, which no other invented person has."""
    opened_before: date
    """Their organisations stood by then, and still do."""
    person: PlantedPerson
    templates: Mapping[str, RowText] = {}
    scenes: Mapping[str, Scene]
