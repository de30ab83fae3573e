"""Reads of the contests room."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from baigong.bureau.contests.models import Promotion
from baigong.bureau.registry.models import Certificate


def doubtful_promotions() -> QuerySet[Promotion]:
    """Promotions whose certificate cannot be what the entry produced: another person's, not from a contest, or older than it.

    No constraint can look across these tables; :func:`.services.promote.promote` refuses them, and a bulk load is checked
    by this query.
    """
    return Promotion.objects.filter(
        ~Q(certificate__person=F("entry__person"))
        | ~Q(certificate__origin=Certificate.Origin.CONTEST)
        | Q(certificate__valid_from__lt=F("entry__event__contest__held_from"))
    )
