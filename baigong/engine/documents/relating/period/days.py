"""Days that do not exist, and days of the week that were another."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.chinese import number_of, year_of
from baigong.engine.documents.relating.claims import claim, words

LEAP = 2000
"""A year that has every day a year may have."""


def days(scan: Scan) -> Iterator[Relation]:
    """``2月30日``, ``2018年13月``, ``2018年9月4日（星期一）``."""
    text = scan.document.text
    for said in claim("period", "full_day").finditer(text):
        if _exists(int(said["y"]), int(said["m"]), int(said["d"])):
            yield from _of_the_week(text, said)
        else:
            yield _missing(said)
    for said in claim("period", "day_of_month").finditer(text):
        if not _exists(LEAP, int(said["m"]), int(said["d"])):
            yield _missing(said)
    for said in claim("period", "month_of_year").finditer(text):
        if not 1 <= int(said["m"]) <= 12:
            yield _missing(said)
    for said in claim("period", "chinese_day").finditer(text):
        year, month, day = year_of(said["y"]), number_of(said["m"]), number_of(said["d"])
        if year and month and day and not _exists(year, month, day):
            yield _missing(said)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _missing(said: re.Match[str]) -> Relation:
    says = _("没有“{day}”这个日子").format(day=said.group())
    return Relation("period", (), holds=False, says=says, cure=_("核对日期"), start=said.start(), end=said.end())


def _of_the_week(text: str, said: re.Match[str]) -> Iterator[Relation]:
    named = claim("period", "weekday").match(text, said.end() - 1)
    if named is None:
        return
    names = words("period")["weekdays"]
    day = date(int(said["y"]), int(said["m"]), int(said["d"]))
    claimed = names.find(named["w"].replace(words("period")["sunday"], names[-1]))
    shown = {
        "day": said.group(),
        "claimed": named["week"] + names[claimed],
        "right": named["week"] + names[day.weekday()],
    }
    holds = claimed == day.weekday()
    says = _("{day}是{right}") if holds else _("{day}是{right}，而写作{claimed}")
    cure = "" if holds else _("改为“{right}”，或者核对日期").format(**shown)
    yield Relation("period", (), holds=holds, says=says.format(**shown), cure=cure, start=said.start(), end=named.end())
