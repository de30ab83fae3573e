"""Reads of the planning room: documents by their life on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from baigong.bureau.planning.models import Life, PolicyDocument


def documents_on(day: date, life: Life) -> QuerySet[PolicyDocument]:
    """The documents that are drafted (代拟), issued (印发) or repealed (失效) on ``day``; the same answer as ``life_on``."""
    repealed = Q(repealed_on__isnull=False, repealed_on__lte=day)
    issued = Q(issued_on__isnull=False, issued_on__lte=day)
    drafted = Q(drafted_on__isnull=False, drafted_on__lte=day)
    wanted = {"repealed": repealed, "issued": issued & ~repealed, "draft": drafted & ~issued & ~repealed}
    return PolicyDocument.objects.filter(wanted[life]).order_by("issued_on", "pk")
