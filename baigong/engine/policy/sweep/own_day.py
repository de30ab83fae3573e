"""A decided case's period and keys are those of the day on which it was decided (rule 7)."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from baigong.engine.policy.model import DAY, Book, Column, Policy, nodes

OWN_DAY = "_decided_on"
"""Column of a table of decided cases: the day of each. No column of a view can be named so."""


def by_own_day(book: Book, policy: Policy) -> tuple[Book, Policy]:
    """``policy`` with what its cases are keyed by alone, and its book: whatever follows the sweep's day follows :data:`OWN_DAY`."""
    view = book.view(policy)
    columns = {
        name: replace(one, fallback=OWN_DAY) if one.fallback == DAY else one for name, one in view.columns.items()
    }
    own = replace(view, columns={**columns, OWN_DAY: Column(OWN_DAY, "date", absent="unknown")})
    keyed = replace(
        policy,
        dated_by=_own(policy.dated_by),
        parameters={name: replace(one, dated_by=_own(one.dated_by)) for name, one in policy.parameters.items()},
        vetoes=(),
        conditions=(),
        amount=None,
        applied=None,
        order=(),
        period=tuple(_on_own_day(one) for one in policy.period),
        groups=tuple(replace(one, per=tuple(_on_own_day(key) for key in one.per)) for one in policy.groups),
        pools=tuple(replace(one, per=tuple(_on_own_day(key) for key in one.per)) for one in policy.pools),
    )
    return replace(book, views={**book.views, view.name: own}), keyed


def needs_own_day(book: Book, policy: Policy) -> str:
    """For which rows of a table of cases the day is needed, in SQL."""
    own, keyed = by_own_day(book, policy)
    read = {*_read(keyed)}
    if OWN_DAY in read:
        return "true"
    late = [one.name for one in own.view(keyed).columns.values() if one.name in read and one.fallback == OWN_DAY]
    return " OR ".join(f'"{name}" IS NULL' for name in late) or "false"


def _read(keyed: Policy) -> list[str]:
    """Columns on which the period and the keys depend; ``has_X`` needs no day."""
    keys = [*(one.per for one in keyed.groups), *(one.per for one in keyed.pools)]
    parts = [part for of in (keyed.period, *keys) for root in of for part in root.walk()]
    dates = [keyed.parameters[one.name].dated_by for one in parts if isinstance(one, nodes.Parameter)]
    return [*dates, *(one.name for one in parts if isinstance(one, nodes.Fact))]


def _own(dated_by: str) -> str:
    return OWN_DAY if dated_by == DAY else dated_by


def _on_own_day(node: nodes.Node) -> nodes.Node:
    """``node`` with the case's day for the sweep's."""
    if isinstance(node, nodes.Day):
        return nodes.Fact(type="date", start=node.start, end=node.end, name=OWN_DAY)
    parts: dict[str, Any] = {one.name: _within(getattr(node, one.name)) for one in fields(node)}
    return replace(node, **parts)


def _within(value: object) -> object:
    if isinstance(value, nodes.Node):
        return _on_own_day(value)
    return tuple(_within(one) for one in value) if isinstance(value, tuple) else value
