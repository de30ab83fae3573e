"""The records that stand in more than one part of an identity, and by how much they make the sum too large."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from baigong.engine.figures import query
from baigong.engine.figures.model import RecordList
from baigong.engine.pack.model import Identity, Pack
from baigong.engine.warehouse.expansion import expand

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Overlap:
    """``amount`` in the whole's unit, and the records that make it; None where there are none."""

    amount: Fraction
    records: RecordList | None


NO_OVERLAP = Overlap(Fraction(0), None)


def overlap_of(pack: Pack, identity: Identity, as_of: date, connection: DuckDBPyConnection) -> Overlap:
    """What the identity's parts count twice on the day."""
    rows = identity.overlap
    if rows is None:
        return NO_OVERLAP
    columns = query.shown_columns(pack, rows)
    where = query.source(rows, as_of, None)
    amount = f"SELECT CAST({identity.overlap_value or 'count(*)'} AS VARCHAR) {where}"
    listing = f"SELECT {', '.join(columns)} {where} ORDER BY {columns[0]}"
    found = connection.execute(expand(pack, listing, as_of)).fetchall()
    if not found:
        return NO_OVERLAP
    text = connection.execute(expand(pack, amount, as_of)).fetchall()[0][0]
    return Overlap(Fraction(text or 0), RecordList(columns, tuple(found)))
