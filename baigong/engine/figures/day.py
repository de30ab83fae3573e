"""Which days can be asked about, and the days that a figure's period covers."""

from __future__ import annotations

from datetime import date, timedelta

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack, Period


def check_day(pack: Pack, as_of: date, newest: date) -> None:
    """Raises InputError for a day before the city's first record or after ``newest``, the snapshot's day."""
    if as_of < pack.city.first_day:
        raise InputError(
            _("{day} 早于本市最早的记录（{first}），那天没有数字。请把 --as-of 改为 {first} 或以后的日期。").format(
                day=as_of, first=pack.city.first_day
            )
        )
    if as_of > newest:
        raise InputError(
            _(
                "{day} 晚于快照的日期（{newest}），那天的记录还不在快照里。请先运行 baigong snapshot，或把日期提前。"
            ).format(day=as_of, newest=newest)
        )


def period_text(period: Period | None, as_of: date) -> str | None:
    """``2014-01-01/2018-08-31``: first and last day, cut at ``as_of``; a period still to come is given whole."""
    if period is None:
        return None
    last = period.end - timedelta(days=1) if period.end else as_of
    if period.start is None or period.start <= as_of:
        last = min(last, as_of)
    return f"{period.start or '..'}/{last}"
