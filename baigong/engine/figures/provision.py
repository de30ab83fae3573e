"""Figures that are rules: a dated value in force on the day, or the count of a list in force."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.figures.model import Number, RecordList
from baigong.engine.figures.value import in_unit
from baigong.engine.pack.model import DatedValue, Indicator, Pack


def provision_figure(pack: Pack, one: Indicator, as_of: date) -> tuple[Number | None, int]:
    """The value in force and how many lines stand behind it: the items of a list, else 1; (None, 0) where none is in force."""
    dated = pack.provision_value(one.provision or "", as_of)
    if dated is None:
        return None, 0
    if isinstance(dated.value, int):
        return in_unit(dated.value, one), 1
    return len(dated.value), len(dated.value)


def provision_records(pack: Pack, one: Indicator, as_of: date) -> RecordList:
    """The rule itself: a line for each item of a list, or one line with the value, with its document."""
    columns = ("value", "valid_from", "valid_to", "document", "article", "assumed")
    dated = pack.provision_value(one.provision or "", as_of)
    if dated is None:
        return RecordList(columns, ())
    return RecordList(columns, tuple((item, *_basis(dated)) for item in _items(dated, one)))


def _items(dated: DatedValue, one: Indicator) -> list[object]:
    if isinstance(dated.value, int):
        return [in_unit(dated.value, one)]
    return [pick(item) for item in dated.value]


def _basis(dated: DatedValue) -> tuple[object, ...]:
    return dated.valid_from, dated.valid_to, dated.document, dated.article, _("推断") if dated.assumed else None
