"""From unclaimed entitlements to their pages."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.unclaimed.result import Entitled, Place, Unclaimed
from baigong.engine.policy.unclaimed.run import COUNTY
from baigong.engine.policy.wording import Names
from baigong.web.components.view import Link
from baigong.web.desk.unclaimed.notes import notes_of
from baigong.web.desk.unclaimed.page import ByCounty, County, Row
from baigong.web.public.figures.page import Filters
from baigong.web.public.policies.related import policy_link

NOT_KNOWN = "unknown"
"""The county in an address, where it is not known."""


def by_county(book: Book, found: Unclaimed, filters: Filters) -> ByCounty:
    """The table: a row a policy that somebody has left unclaimed, a column a county."""
    labels = Labels(book, found.day)
    titles: dict[str | None, str] = {}
    for one in found.policies:
        for place in one.places:
            titles.setdefault(place.county, county_title(labels, book, one, place))
    order = sorted(titles, key=lambda code: (code is None, code or ""))
    rows = [_row(book, one, found.day, order, titles) for one in found.policies if _worth(one)]
    subjects = sum(one.subjects for one in found.policies)
    return ByCounty(
        heading=_("{n:,} 项次应享未享，共 {money}").format(
            n=subjects, money=yuan(sum(one.fen for one in found.policies))
        ),
        as_of=found.day,
        snapshot=found.snapshot,
        filters=filters,
        counties=tuple(titles[code] for code in order),
        rows=tuple(rows),
        nobody=tuple(policy_link(book.policies[one.policy]) for one in found.policies if not _worth(one)),
        undeclared=tuple(policy_link(book.policies[name]) for name in found.undeclared),
    )


def _worth(one: Entitled) -> bool:
    return bool(one.places or one.provisional or one.unsure or one.unknown)


def _row(book: Book, one: Entitled, day: date, order: list[str | None], titles: dict[str | None, str]) -> Row:
    policy = book.policies[one.policy]
    places = {place.county: place for place in one.places}
    return Row(
        link=Link(pick(policy.title), address(one.policy, day)),
        subjects=f"{one.subjects:,}",
        money=yuan(one.fen) if policy.amount is not None else "",
        counties=tuple(_county(one.policy, day, places.get(code), titles[code]) for code in order),
        notes=notes_of(Names(book, policy), one, day),
    )


def _county(policy: str, day: date, place: Place | None, title: str) -> County:
    if place is None:
        return County(title, None)
    name = _("{county}：{n:,} 个").format(county=title, n=place.subjects)
    return County(title, Link(f"{place.subjects:,}", address(policy, day, place.county or NOT_KNOWN), name))


def county_title(labels: Labels, book: Book, one: Entitled, place: Place) -> str:
    """The county's name on the day."""
    view = book.policies[one.policy].subject
    if COUNTY not in book.views[view].columns:
        return _("不分县市区")
    return labels.of(view, COUNTY, place.county)


def address(policy: str, day: date, county: str = "", page: int = 1) -> str:
    """The ids of a policy, of one county where it is given."""
    asked = {"as-of": day.isoformat(), **({"county": county} if county else {}), **({"page": page} if page > 1 else {})}
    return f"{reverse('desk-unclaimed-of', args=[policy])}?{urlencode(asked)}"
