"""Check constraints that many records share."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Q


def one_of(field: str, choices: type[models.TextChoices], name: str) -> CheckConstraint:
    """``field`` is one of ``choices``, or NULL where the column allows it."""
    return CheckConstraint(condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__in": choices.values}), name=name)


def given(*fields: str, name: str) -> CheckConstraint:
    """None of the text ``fields`` is the empty text (NULL, where the column allows it, says unknown)."""
    condition = Q()
    for field in fields:
        condition &= Q(**{f"{field}__isnull": True}) | ~Q(**{field: ""})
    return CheckConstraint(condition=condition, name=name)


def not_before(later: str, earlier: str, name: str) -> CheckConstraint:
    """The day ``later``, once known, is ``earlier`` or a day after it; it cannot be known while ``earlier`` is not."""
    return CheckConstraint(
        condition=Q(**{f"{later}__isnull": True}) | Q(**{f"{earlier}__isnull": False, f"{later}__gte": F(earlier)}),
        name=name,
    )


def only_with(field: str, other: str, name: str) -> CheckConstraint:
    """``field`` is known only where ``other`` is."""
    return CheckConstraint(condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{other}__isnull": False}), name=name)
