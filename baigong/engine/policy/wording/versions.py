"""A policy through time: from which days on which numbers differ, and which document says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.engine.policy.model import Basis, Parameter, Policy
from baigong.engine.policy.model.nodes import Value

Keys = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """One cell of one parameter that is another from the version's day on; None: it has no value."""

    parameter: str
    keys: Keys
    old: Value | None
    new: Value | None


@dataclass(frozen=True, slots=True)
class Version:
    """The policy from ``since`` until (exclusive) ``until``. The first version has no changes."""

    since: date
    until: date | None
    changed: tuple[Changed, ...]
    basis: tuple[Basis, ...]
    """The documents that give values from this day on."""

    def holds(self, day: date) -> bool:
        """Whether it is in force on ``day``."""
        return self.since <= day and (self.until is None or day < self.until)


def versions(policy: Policy) -> tuple[Version, ...]:
    """In order, at least one; a day on which only the document is another is a version too."""
    since, until = policy.in_force_from, policy.in_force_to
    later = {dated.since for one in policy.parameters.values() for dated in one.values}
    days = [since, *sorted(day for day in later if day > since and (until is None or day < until))]
    ends = [*days[1:], until]
    return tuple(
        Version(day, end, _changed(policy, days[at - 1], day) if at else (), _basis(policy, day, first=not at))
        for at, (day, end) in enumerate(zip(days, ends, strict=True))
    )


def version_of(all_versions: tuple[Version, ...], day: date) -> Version:
    """The version in force on ``day``; before all of them the first, after them the last."""
    return next((one for one in reversed(all_versions) if one.since <= day), all_versions[0])


def cells(policy: Policy) -> list[tuple[Parameter, Keys]]:
    """Every cell that a parameter has at any time, in the order in which they are written."""
    return [
        (one, keys)
        for one in policy.parameters.values()
        for keys in dict.fromkeys(key for dated in one.values for key in dated.cells)
    ]


def _changed(policy: Policy, before: date, day: date) -> tuple[Changed, ...]:
    pairs = [(one, keys, one.at(before).get(keys), one.at(day).get(keys)) for one, keys in cells(policy)]
    return tuple(Changed(one.name, keys, old, new) for one, keys, old, new in pairs if old != new)


def _basis(policy: Policy, day: date, *, first: bool) -> tuple[Basis, ...]:
    """The policy's own documents where it begins; else those of the values that begin on ``day``."""
    if first:
        return policy.basis
    found = [
        basis
        for one in policy.parameters.values()
        for dated in one.values
        if dated.since == day
        for basis in (dated.basis or one.basis)
    ]
    told: dict[tuple[str, str], Basis] = {}
    for basis in found:
        place = (basis.document, basis.article)
        if place not in told or not told[place].title:
            told[place] = basis
    return tuple(told.values())
