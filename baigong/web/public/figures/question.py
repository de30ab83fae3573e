"""What a reader asks for in the address: a day, a column. What cannot be used is said in the page, and stays in its field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick
from baigong.engine.figures.choose import column_of
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.public.figures.tables import open_columns

AS_OF, BY = "as-of", "by"


@dataclass(frozen=True)
class Question:
    """The question as understood, and as typed."""

    as_of: date
    by: str
    typed: str
    """The day as the reader wrote it."""
    error: str = ""
    field: str = ""
    """The field that the error is about."""

    @property
    def query(self) -> str:
        """The filters as the end of an address: ``?as-of=2018-08-31&by=county``."""
        return "?" + urlencode({AS_OF: self.as_of.isoformat(), **({BY: self.by} if self.by else {})})

    @property
    def day_query(self) -> str:
        """The day alone."""
        return "?" + urlencode({AS_OF: self.as_of.isoformat()})

    def usable(self) -> Question:
        """The question itself. Raises InputError where it cannot be used."""
        if self.error:
            raise InputError(self.error)
        return self


def ask(city: Pack, snapshot: Snapshot, given: QueryDict) -> Question:
    """Read the filters; without a day, the day of what was published as far as the records reach, else the snapshot's."""
    usual = usual_day(city, snapshot)
    typed, by = given.get(AS_OF, "").strip(), given.get(BY, "").strip()
    try:
        as_of = day_of(city, snapshot, typed) if typed else usual
    except InputError as error:
        return Question(usual, by, typed, error.message, AS_OF)
    if by and by not in columns(city):
        known = _("、").join(
            _("{name}（{title}）").format(name=name, title=title) for name, title in columns(city).items()
        )
        wrong = _("没有指标可以按“{by}”分组。可以按这些分组：{known}。").format(by=by, known=known)
        return Question(as_of, by, typed or as_of.isoformat(), wrong, BY)
    return Question(as_of, by, typed or as_of.isoformat())


def usual_day(city: Pack, snapshot: Snapshot) -> date:
    """The day shown when none is asked for."""
    days = [one.as_of for one in city.publications if one.as_of <= snapshot.as_of]
    return max(days, default=snapshot.as_of)


def day_of(city: Pack, snapshot: Snapshot, typed: str) -> date:
    """The day typed. Raises InputError for no day at all and for one outside the records."""
    day, first, last = parse_day(typed, _("截至日期")), city.city.first_day, snapshot.as_of
    if day < first:
        text = _("{day} 早于本市最早的记录（{first}），那天没有数字。请改为 {first} 到 {last} 之间的日期。")
        raise InputError(text.format(day=day, first=first, last=last))
    if day > last:
        text = _("{day} 晚于快照的日期（{last}），那天的记录还不在快照里。请改为 {first} 到 {last} 之间的日期。")
        raise InputError(text.format(day=day, first=first, last=last))
    return day


def columns(city: Pack) -> dict[str, str]:
    """Columns by which some figure may be seen, with their titles in the reader's language."""
    found: dict[str, str] = {}
    for one in city.indicators:
        for name in open_columns(city, one):
            found.setdefault(name, pick(column_of(city, one, name).meaning))
    return found
