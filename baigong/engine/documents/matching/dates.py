"""Whether the dates around a quantity are those of an indicator's value."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from baigong.engine.documents.matching.city import CityFigure
from baigong.engine.documents.matching.phrases import Phrase
from baigong.engine.documents.matching.wordlist import longest_first, words
from baigong.engine.documents.model import Aside

DAY = re.compile(words()["day"])
AROUND = 6
"""Characters looked at before and behind a date."""


def fits_dates(
    text: str, dates: Sequence[Aside], figure: CityFigure, phrase: Phrase, as_of: date, *, above: bool = False
) -> bool:
    """Whether every date that governs the quantity is one of the indicator's: its as-of day, its period, or its phrase's own.

    What is counted over a period needs one, else it may be of this year alone. Dates ``above`` are those of a heading or title: a
    year that ends on the as-of day is then its own, since it reports on that year.
    """
    if not dates:
        return figure.since is None
    return all((above and _ends_then(one, as_of)) or _fits(text, one, figure, phrase, as_of) for one in dates)


def _ends_then(one: Aside, as_of: date) -> bool:
    days = list(DAY.finditer(one.text))
    return len(days) == 1 and last_day(days[0]) == as_of


def _fits(text: str, one: Aside, figure: CityFigure, phrase: Phrase, as_of: date) -> bool:
    days = list(DAY.finditer(one.text))
    if not days:
        return False
    behind = text[one.end : one.end + AROUND].lstrip()
    if behind.startswith(longest_first("not_whole")):
        return False
    before = text[max(one.start - AROUND, 0) : one.start].rstrip()
    if any(words()["year"].format(year=day[1]) in word for word in phrase.context for day in days):
        return True
    if figure.rule and len(days) == 1 and _in_force(days[0], as_of):
        return True
    if len(days) > 1:
        return _whole_period(days, figure)
    return _standing(days[0], before, behind, as_of) or _of_period(days[0], behind, figure)


def _standing(day: re.Match[str], before: str, behind: str, as_of: date) -> bool:
    """截至2018年8月, 2018年底: the as-of day itself, said as a day and not as a stretch of time."""
    said = last_day(day)
    if behind.startswith(longest_first("ends")):
        return said == as_of
    return said == as_of and before.endswith(longest_first("standing"))


def _in_force(day: re.Match[str], as_of: date) -> bool:
    """Whether the as-of day lies in the year or month of which a rule is told."""
    month = int(day[2]) if day[2] else as_of.month
    return (int(day[1]), month) == (as_of.year, as_of.month) and not day[3]


def _of_period(day: re.Match[str], behind: str, figure: CityFigure) -> bool:
    """2014年起, 2015年9月: where the period begins, where it ends, or all of it."""
    if figure.since is None:
        return False
    year, month = int(day[1]), int(day[2]) if day[2] else None
    if month is not None:
        edges = [one for one in (figure.since, figure.last) if one is not None]
        return any((one.year, one.month) == (year, month) for one in edges)
    begins = (figure.since.year, figure.since.month, figure.since.day) == (year, 1, 1)
    whole = begins and figure.last == date(year, 12, 31)
    return whole or (begins and behind.startswith(longest_first("since")))


def _whole_period(days: list[re.Match[str]], figure: CityFigure) -> bool:
    """2014年至2017年."""
    if figure.since is None or figure.last is None or len(days) != 2:
        return False
    begins = date(int(days[0][1]), int(days[0][2] or 1), int(days[0][3] or 1))
    return (begins, last_day(days[1])) == (figure.since, figure.last)


def last_day(day: re.Match[str]) -> date | None:
    """The last day of what the text says: of the year, of the month, or the day itself; None where there is no such day."""
    year, month = int(day[1]), int(day[2] or 12)
    try:
        return date(year, month, int(day[3]) if day[3] else monthrange(year, month)[1])
    except ValueError:
        return None
