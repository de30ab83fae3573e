"""The thin bar of a figure's parts, from what was computed."""

from __future__ import annotations

from decimal import Decimal

from baigong.engine.base.language import _, pick
from baigong.engine.figures import Figure, IdentityResult, RecordList, records
from baigong.engine.pack.model import Indicator
from baigong.web.components.parts_bar import Bar, Piece, draw
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.kept import Kept
from baigong.web.public.figures.tables import is_personal
from baigong.web.public.figures.warehouse import cursor

_pairs: Kept[tuple[str, ...]] = Kept(64)


def bar_of(day: CityDay, figure: Figure) -> Bar | None:
    """The bar of a whole whose parts are counted in its own unit; None where there is nothing to show, or no telling how.

    Several parts are drawn only where the pack says that they make the whole, and they do: others may overlap.
    """
    parts = [part for part in day.parts(figure.indicator) if part.unit == figure.unit]
    pieces = [Piece(pick(part.title), _value(day, part)) for part in parts]
    if not parts or figure.value is None or any(day.figures[part.id].value is None for part in parts):
        return None
    identity = next((one for one in day.identities if one.on == "computed" and _sums(one, figure, parts)), None)
    if len(parts) > 1 and (identity is None or identity.verdict not in {"holds", "explained"}):
        return None
    twice = None
    if identity is not None and identity.verdict == "explained":
        first_two = tuple(part.id for part in parts[:2])
        if in_two_parts(day, identity) != first_two:
            return None
        surplus = sum((piece.value for piece in pieces), start=Decimal(0)) - figure.value
        both = _("其中{one}兼{other}").format(one=pieces[0].title, other=pieces[1].title)
        twice = Piece(both, surplus)
    return draw(figure.value, pieces, rest=_("其余"), twice=twice)


def in_two_parts(day: CityDay, result: IdentityResult) -> tuple[str, ...]:
    """The parts in which every record of the overlap stands, asked of the records themselves."""
    found = result.overlap
    if found is None:
        return ()
    key = (day.snapshot.directory, day.as_of, result.identity.id)
    return _pairs.get(key, lambda: _parts_with(day, result, found))


def _parts_with(day: CityDay, result: IdentityResult, overlap: RecordList) -> tuple[str, ...]:
    ids = {row[0] for row in overlap.rows}
    holding = []
    for name in result.identity.parts:
        one = day.pack.indicator(name)
        if one is None or one.rows is None or is_personal(day.pack, one):
            continue
        with cursor(day.snapshot) as session:
            listed = records(day.pack, day.snapshot, day.as_of, name, connection=session)
        if overlap.columns[0] in listed.columns:
            place = listed.columns.index(overlap.columns[0])
            if ids <= {row[place] for row in listed.rows}:
                holding.append(name)
    return tuple(holding)


def _sums(one: IdentityResult, figure: Figure, parts: list[Indicator]) -> bool:
    identity = one.identity
    same = identity.parts == tuple(part.id for part in parts)
    return identity.kind == "sum" and not identity.factors and identity.whole == figure.id and same


def _value(day: CityDay, part: Indicator) -> int | Decimal:
    return day.figures[part.id].value or 0
