"""One subject's facts as policies read them, as ``compile.facts`` prepares them in SQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from baigong.engine.policy.model import DAY, INTEGER, Column, Facts, View
from baigong.engine.policy.model.nodes import Value

Use = tuple[str, str | None]
HAS = "has_"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Facts as they are read. What is None is not known, or known to be absent where ``has`` says so."""

    day: date
    values: Mapping[str, Value | None]
    has: Mapping[str, bool | None]
    granted: Mapping[Use, bool | None]
    """Outcomes of other policies, settled."""
    amounts: Mapping[Use, int | None]

    def date(self, dated_by: str) -> date | None:
        """The date that a policy or a parameter follows."""
        found = self.day if dated_by == DAY else self.values.get(dated_by)
        return found if isinstance(found, date) else None


def prepared(
    view: View, facts: Facts, day: date, unknown: Collection[str] = ()
) -> tuple[dict[str, Value | None], dict[str, bool | None]]:
    """Values and ``has_X`` by column. ``unknown``: columns of which not even that is known whether they have a value, unless
    ``facts`` say so under ``has_X``.
    """
    values: dict[str, Value | None] = {}
    has: dict[str, bool | None] = {}
    for name, column in view.columns.items():
        raw = facts.get(name)
        if raw is not None:
            values[name], has[name] = _inside(column, raw), True
            continue
        told = facts.get(HAS + name)
        if told is not False and (told or name in unknown):
            values[name], has[name] = None, True if told else None
        else:
            values[name], has[name] = _absent(column, facts, day), False
    return values, has


def _inside(column: Column, raw: Value) -> Value | None:
    bounds = (column.low, column.high)
    if column.type == "integer" and isinstance(raw, int) and column.bounded and bounds != INTEGER:
        return raw if column.low <= raw <= column.high else None
    return raw


def _absent(column: Column, facts: Facts, day: date) -> Value | None:
    if column.absent == "false":
        return False
    if column.fallback is None:
        return None
    return day if column.fallback == DAY else facts.get(column.fallback)
