"""The business clock: the one place that decides "today" and deadlines.

``BAIGONG_TODAY`` (YYYY-MM-DD) sets it; without it a demonstration's own today holds (:mod:`.demo`), else the real one.
Tokens and audit use real time.
"""

from __future__ import annotations

import os
from datetime import date

from baigong.engine.base.demo import demo_today
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def parse_day(text: str, what: str) -> date:
    """A calendar day from ``YYYY-MM-DD``; ``what`` names the field in the error."""
    day = day_in(text.strip())
    if day is None:
        raise InputError(
            _("{what}“{text}”不是有效日期，请写成 2018-08-31 这样的年-月-日。").format(what=what, text=text[:40])
        )
    return day


def day_in(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` is; None for anything else. Python also reads weeks, as 2018-W35-5, and days without dashes."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def today() -> date:
    """Today, as the bureau's work counts it: BAIGONG_TODAY, else the demonstration's, else the real day."""
    asked = os.environ.get("BAIGONG_TODAY")
    return parse_day(asked, "BAIGONG_TODAY") if asked else demo_today() or date.today()
