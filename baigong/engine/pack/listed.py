"""A list of policies by name, through time: each from the day on which it comes into force until the day on which it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.model import DatedValue, holds

Policies = Sequence[Mapping[str, Any]]


def listed(policies: Policies) -> tuple[DatedValue, ...]:
    """The names of those in force, from every day on which they change. ``policies`` are files as read; their ``short`` is
    the name, else their ``title``, and their first documents are the basis.
    """
    found: list[DatedValue] = []
    for since, until in _spans([_period(one) for one in policies]):
        there = [one for one in policies if holds(*_period(one), since or date.min)]
        if there:
            found.append(_value(since, until, there))
    return tuple(found)


def _period(policy: Mapping[str, Any]) -> tuple[date | None, date | None]:
    period = policy.get("in_force")
    known = period if isinstance(period, dict) else {}
    since, until = known.get("from"), known.get("to")
    return (since if isinstance(since, date) else None, until if isinstance(until, date) else None)


def _spans(periods: Sequence[tuple[date | None, date | None]]) -> Iterator[tuple[date | None, date | None]]:
    """Between each two days on which something begins or ends."""
    days = sorted({day for period in periods for day in period if day is not None})
    begins: list[date | None] = [None, *days] if any(since is None for since, _until in periods) else [*days]
    yield from zip(begins, [*begins[1:], None], strict=True)


def _value(since: date | None, until: date | None, policies: Policies) -> DatedValue:
    names = [_name(one) for one in policies]
    bases = [_basis(one) for one in policies]
    articles = {article for _document, article in bases}
    documents = dict.fromkeys(document for document, _article in bases if document)
    return DatedValue.model_validate(
        {
            "from": since,
            "to": until,
            "value": names,
            "document": _("、").join(documents),
            "article": articles.pop() if len(articles) == len(documents) == 1 else None,
        }
    )


def _name(policy: Mapping[str, Any]) -> Mapping[str, str]:
    words = policy.get("short") or policy.get("title")
    return words if isinstance(words, dict) else {"zh": str(policy.get("policy")), "en": str(policy.get("policy"))}


def _basis(policy: Mapping[str, Any]) -> tuple[str, str | None]:
    basis = policy.get("basis")
    first = basis[0] if isinstance(basis, list) and basis and isinstance(basis[0], dict) else {}
    return str(first.get("document") or ""), first.get("article")
