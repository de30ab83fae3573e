"""The ids of one policy's unclaimed entitlements, a page of them at a time."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.unclaimed.result import Entitled, Place, Unclaimed
from baigong.engine.policy.wording import Names
from baigong.web.components.view import Choice, Link
from baigong.web.desk.unclaimed.build import NOT_KNOWN, address, county_title
from baigong.web.desk.unclaimed.notes import notes_of
from baigong.web.desk.unclaimed.page import OnePolicy, Subject
from baigong.web.public.figures.page import Filters
from baigong.web.public.policies.related import policy_link

PAGE_SIZE = 100


@dataclass(frozen=True)
class Wanted:
    """Which of them: a county ('' for all) and a page, 1 the first."""

    county: str
    page: int


def one_policy(book: Book, found: Unclaimed, one: Entitled, wanted: Wanted, filters: Filters) -> OnePolicy:
    """The page; one beyond the end is the last. A county that is not there has nobody."""
    labels, policy = Labels(book, found.day), book.policies[one.policy]
    places = [place for place in one.places if wanted.county in ("", place.county or NOT_KNOWN)]
    total = sum(place.subjects for place in places)
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(wanted.page, 1), last)
    first = (page - 1) * PAGE_SIZE
    money = policy.amount is not None
    rows = [(place, key, fen) for place in places for key, fen in place.ids.items()][first : first + PAGE_SIZE]
    subjects = tuple(
        Subject(str(key), county_title(labels, book, one, place), yuan(fen) if money else "")
        for place, key, fen in rows
    )
    shown = _("第 {first}–{last} 个，共 {total:,} 个").format(first=first + 1, last=first + len(rows), total=total)
    return OnePolicy(
        id=one.policy,
        title=pick(policy.title),
        heading=_heading(total, sum(place.fen for place in places), money=money),
        trail=(Link(_("应享未享"), f"{reverse('desk-unclaimed')}?as-of={found.day.isoformat()}"),),
        policy=policy_link(policy),
        as_of=found.day,
        filters=filters,
        counties=_counties(labels, book, one, wanted.county),
        subjects=subjects,
        money=money,
        shown=shown if rows else "",
        previous=_page(one, found, wanted, page - 1, _("上一页")) if page > 1 else None,
        following=_page(one, found, wanted, page + 1, _("下一页")) if page < last else None,
        notes=notes_of(Names(book, policy), one, found.day),
    )


def _heading(total: int, fen: int, *, money: bool) -> str:
    if not money:
        return _("{n:,} 个对象应享未享").format(n=total)
    return _("{n:,} 个对象应享未享，共 {money}").format(n=total, money=yuan(fen))


def _counties(labels: Labels, book: Book, one: Entitled, chosen: str) -> tuple[Choice, ...]:
    def choice(place: Place) -> Choice:
        code = place.county or NOT_KNOWN
        return Choice(code, county_title(labels, book, one, place), chosen == code)

    return (Choice("", _("全部"), not chosen), *map(choice, one.places)) if len(one.places) > 1 else ()


def _page(one: Entitled, found: Unclaimed, wanted: Wanted, page: int, text: str) -> Link:
    return Link(text, address(one.policy, found.day, wanted.county, page))
