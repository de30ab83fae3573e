"""The public names behind the ids of a snapshot; never the name of anybody whose name is not public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Model

from baigong.bureau.contests.models import Contest
from baigong.bureau.planning.models import PlanItem, PolicyDocument
from baigong.bureau.projects.models import Base, CapitalProject, Studio
from baigong.bureau.publicity.models import Activity
from baigong.bureau.registry.models import Organisation, Person

MOST_IDS = 500
"""Ids asked for at once; SQLite bounds the parameters of a query."""


NAMES: dict[str, tuple[type[Model], str, dict[str, bool]]] = {
    "activity": (Activity, "name", {}),
    "base": (Base, "name", {}),
    "capital_project": (CapitalProject, "name", {}),
    "contest": (Contest, "name", {}),
    "organisation": (Organisation, "name", {}),
    "person": (Person, "name", {"public_name": True}),
    "plan_item": (PlanItem, "name", {}),
    "policy_document": (PolicyDocument, "title", {}),
    "studio": (Studio, "name", {}),
}
"""Subject → model, the field of its public name, and what must hold for the name to be public."""


def public_names(subject: str, ids: Iterable[int]) -> dict[int, str]:
    """Names of the records of ``subject`` with these ids, as far as the name is public; others are left out.

    ``subject`` is the record table's name (``organisation``, ``base``, ``studio``, ``contest``, ``capital_project``, ``activity``,
    ``plan_item``, ``policy_document``, ``person``): of people only those whose name a public honour has made known. Any other subject has no
    public names.
    """
    if subject not in NAMES:
        return {}
    model, field, public = NAMES[subject]
    rows = model._default_manager.filter(**public).values_list("pk", field)
    return {pk: name for few in _batched(sorted(set(ids)), MOST_IDS) for pk, name in rows.filter(pk__in=few)}


def _batched(ids: list[int], size: int) -> Iterator[list[int]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))
