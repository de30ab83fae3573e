"""Days, money, codes and truths as people write them."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _, current, pick
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Column
from baigong.engine.policy.model.nodes import Value

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: date) -> str:
    """``2018年8月31日`` or ``31 August 2018``."""
    month = MONTHS[day.month - 1] if current() == "en" else str(day.month)
    return _("{year}年{month}月{day}日").format(year=day.year, month=month, day=day.day)


def value_words(value: Value | None, column: Column | None = None, *, money: bool = False) -> str:
    """One value: a code of ``column`` by its title, fen as yuan; None by what the column says that it means."""
    if value is None:
        return _missing(column)
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, int):
        return yuan(value) if money or (column is not None and column.unit == "fen") else str(value)
    titles = column.values.get(value) if column else None
    return pick(titles) if titles else value


def _missing(column: Column | None) -> str:
    if column is not None and column.fallback is not None:
        return _("没有，按当天")
    absent = column.absent if column else None
    return {"false": _("否"), "none": _("没有")}.get(absent or "", _("不详"))
