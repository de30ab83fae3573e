"""Relations that figures must satisfy: exactly on computed values, by interval arithmetic on printed ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from baigong.engine.base.language import _
from baigong.engine.figures.computed import session
from baigong.engine.figures.identity_words import sentence, side
from baigong.engine.figures.interval import Interval
from baigong.engine.figures.model import Figure, Holding, IdentityResult, On
from baigong.engine.figures.overlap import NO_OVERLAP, Overlap, overlap_of
from baigong.engine.figures.value import quotient
from baigong.engine.pack.model import Identity, Pack, Publication

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot

Known = Mapping[str, Interval]
"""Figure's id → the true values it can have; a computed value is one point."""


def check_identities(
    pack: Pack,
    snapshot: Snapshot,
    as_of: date,
    figures: Iterable[Figure],
    publication: Publication | None = None,
    connection: DuckDBPyConnection | None = None,
) -> list[IdentityResult]:
    """The pack's identities on the computed figures, then on the publication's printed ones where one is given.

    *holds*; *explained*: only after the records counted twice are taken off; *fails*; *cannot_be_known*: a value is missing.
    A publication of another day is not explained by the records of this one.
    """
    with session(snapshot, pack, connection) as opened:
        overlaps = {one.id: overlap_of(pack, one, as_of, opened) for one in pack.identities}
    computed = _computed(figures)
    results = [_computed_result(pack, one, computed, overlaps[one.id]) for one in pack.identities]
    if publication is not None:
        printed = _printed(publication)
        same_day = publication.as_of == as_of
        results += [
            _printed_result(pack, one, printed, overlaps[one.id] if same_day else NO_OVERLAP) for one in pack.identities
        ]
    return results


def _computed(figures: Iterable[Figure]) -> Known:
    points = {one.id: Fraction(one.value) for one in figures if one.value is not None}
    return {name: Interval(point, point) for name, point in points.items()}


def _printed(publication: Publication) -> Known:
    return {
        one.id: Interval.half_open(one.low, one.high, one.unit)
        for one in publication.figures
        if one.low is not None or one.high is not None
    }


def _computed_result(pack: Pack, identity: Identity, known: Known, overlap: Overlap) -> IdentityResult:
    made = _made(identity, known)
    if made is None:
        return _unknown(identity, "computed", known)
    if identity.kind == "share":
        made = _share_point(identity, known) or made
    left = known[identity.whole]
    holds = _satisfied(identity, left, made.minus(overlap.amount))
    verdict: Holding = _broken(identity) if not holds else "explained" if overlap.amount else "holds"
    return _result(_unit(pack, identity), identity, "computed", verdict, (left, made), overlap)


def _printed_result(pack: Pack, identity: Identity, known: Known, overlap: Overlap) -> IdentityResult:
    made = _made(identity, known)
    if made is None:
        return _unknown(identity, "published", known)
    left = known[identity.whole]
    verdict: Holding = _broken(identity)
    if _satisfied(identity, left, made):
        verdict, overlap = "holds", NO_OVERLAP
    elif overlap.amount and _satisfied(identity, left, made.minus(overlap.amount)):
        verdict = "explained"
    return _result(_unit(pack, identity), identity, "published", verdict, (left, made), overlap)


def _broken(identity: Identity) -> Holding:
    """An assumption of ours that does not come out proves nothing against the figures."""
    return "cannot_be_known" if identity.assumed else "fails"


def _made(identity: Identity, known: Known) -> Interval | None:
    """What the parts make of the whole, or None where a figure is not known."""
    if any(name not in known for name in (identity.whole, *identity.parts)):
        return None
    parts = [known[name] for name in identity.parts]
    factors = [Fraction(one) for one in identity.factors]
    if identity.kind == "share":
        return parts[0].over(parts[1]).scaled(factors[0] if factors else Fraction(1))
    if identity.kind == "product":
        made = Interval(Fraction(1), Fraction(1))
        for part in parts:
            made = made.times(part)
        for factor in factors:
            made = made.scaled(factor)
        return made
    made = Interval(Fraction(0), Fraction(0))
    for place, part in enumerate(parts):
        made = made.plus(part.scaled(factors[place]) if place < len(factors) else part)
    return made


def _share_point(identity: Identity, known: Known) -> Interval | None:
    """A computed share as :mod:`.value` cuts it, so that a quotient that does not end equals itself."""
    part, whole = (known[name].low for name in identity.parts)
    if part is None or not whole:
        return None
    times = identity.factors[0] if identity.factors else 1
    share = quotient(_decimal(part), _decimal(whole), times)
    return None if share is None else Interval(Fraction(share), Fraction(share))


def _satisfied(identity: Identity, whole: Interval, made: Interval) -> bool:
    return made.can_reach(whole) if identity.kind == "at_most" else whole.meets(made)


def _result(
    unit: str, identity: Identity, on: On, verdict: Holding, both: tuple[Interval, Interval], overlap: Overlap
) -> IdentityResult:
    sides = (side(both[0], on, unit), side(both[1], on, unit))
    why = sentence(identity, on, verdict, sides, overlap)
    return IdentityResult(identity, on, verdict, *sides, why, overlap.records)


def _unit(pack: Pack, identity: Identity) -> str:
    whole = pack.indicator(identity.whole)
    return whole.unit if whole else ""


def _unknown(identity: Identity, on: On, known: Known) -> IdentityResult:
    missing = [name for name in (identity.whole, *identity.parts) if name not in known]
    why = _("无法判断：没有 {names} 的数。").format(names=_("、").join(missing))
    return IdentityResult(identity, on, "cannot_be_known", "…", "…", why)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
