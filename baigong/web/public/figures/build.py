"""From a question to the figures page."""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.components.tags import day as day_text
from baigong.web.components.view import Choice, Link, Verdict
from baigong.web.public.figures.day import CityDay, city_day
from baigong.web.public.figures.ledger import sections_of
from baigong.web.public.figures.page import FiguresPage, Filters
from baigong.web.public.figures.question import Question, columns
from baigong.web.public.figures.tables import closed_on, closed_text, open_tables

KINDS = (("xlsx", "Excel"), ("csv", "CSV"), ("json", "JSON"))


def figures_page(city: Pack, snapshot: Snapshot, asked: Question) -> FiguresPage:
    """The whole page; where the question cannot be used, its frame with the error and no numbers."""
    day = city_day(snapshot, asked.as_of)
    tables = open_tables(snapshot, asked.as_of) if asked.by and not asked.error else None
    return FiguresPage(
        heading=_("这一问没有答案") if asked.error else heading_of(day),
        lede="" if asked.error else lede_of(day),
        as_of=day.as_of,
        snapshot=snapshot.id,
        publication=day.publication.document if day.publication else "",
        filters=filters_of(city, asked),
        verdicts=() if asked.error else tuple(verdicts_of(day)),
        sections=() if asked.error else sections_of(day, asked.by, tables),
        downloads=() if asked.error else downloads_of("figures", asked),
        hidden=any(
            cell.hidden for (_name, column), cells in (tables or {}).items() if column == asked.by for cell in cells
        ),
        other_day=other_day_of(day, asked),
        closed=closed_text() if tables is not None and closed_on(snapshot, asked.as_of) else "",
        open_day=open_day_of(snapshot, asked, reverse("figures")),
    )


def heading_of(day: CityDay) -> str:
    """The answer: how many published numbers agree with the records."""
    verdicts = [one.verdict for one in day.comparisons.values()]
    if not verdicts:
        return _("{city}在{day}的 {n} 个数字").format(
            city=pick(day.pack.city.title), day=day_text(day.as_of), n=len(day.figures)
        )
    if set(verdicts) == {"agrees"}:
        return _("公布的 {n} 个数字，个个与记录相符").format(n=len(verdicts))
    return _("公布的 {n} 个数字，{agree} 个与记录相符").format(n=len(verdicts), agree=verdicts.count("agrees"))


def lede_of(day: CityDay) -> str:
    """Where the published numbers stand, and what the page does."""
    if day.publication is None:
        return _("每个数字都由登记在册的记录算出，点开可见定义与来源。")
    return _(
        "它们印在《{title}》（{document}）里。每个数字在这里由登记在册的记录重新算出，点开可见定义与来源。"
    ).format(title=pick(day.publication.title), document=day.publication.document)


def other_day_of(day: CityDay, asked: Question) -> Link | None:
    """The way to the day of which the publication speaks, where this is another."""
    if day.publication is None or day.same_day or asked.error or day.publication.as_of > day.snapshot.as_of:
        return None
    by = f"&by={asked.by}" if asked.by else ""
    return Link(day.publication.document, f"{reverse('figures')}?as-of={day.publication.as_of.isoformat()}{by}")


def open_day_of(snapshot: Snapshot, asked: Question, address: str) -> Link | None:
    """The way to the nearest day on which people are broken down, where the day asked for is none."""
    nearest = closed_on(snapshot, asked.as_of)
    if nearest is None:
        return None
    return Link(day_text(nearest), address + replace(asked, as_of=nearest).query)


def filters_of(city: Pack, asked: Question) -> Filters:
    """The bar, filled with what was asked."""
    choices = [Choice("", _("全市"), chosen=not asked.by)]
    choices += [Choice(name, title, name == asked.by) for name, title in columns(city).items()]
    return Filters(
        reverse("figures"), asked.typed or asked.as_of.isoformat(), asked.by, tuple(choices), asked.error, asked.field
    )


def downloads_of(what: str, asked: Question, name: str = "") -> tuple[Link, ...]:
    """Links to the same numbers as files."""
    kinds = KINDS if what == "figures" else KINDS[1:]
    arguments = [name] if name else []
    return tuple(
        Link(title, reverse(f"{what}-{kind}", args=arguments) + asked.query, name=_("下载 {title}").format(title=title))
        for kind, title in kinds
    )


def verdicts_of(day: CityDay) -> list[Verdict]:
    """The tally, where the day has something to be compared with."""
    if not day.comparisons:
        return []
    found = [one.verdict for one in day.comparisons.values()]
    tally = [Verdict(str(found.count("agrees")), _("个与记录相符"))]
    first = next((name for name, one in day.comparisons.items() if one.verdict == "differs"), "")
    link = Link(_("从这里看起"), f"#{first}") if first else None
    tally.append(Verdict(str(found.count("differs")), _("个不符"), "wrong" if first else "plain", link))
    unknown = found.count("cannot_be_known")
    if unknown:
        tally.append(Verdict(str(unknown), _("个无法判断"), "doubt"))
    contradictions = [one for one in day.identities if one.on == "published" and one.does_not_simply_hold]
    if contradictions:
        explained = all(one.verdict == "explained" for one in contradictions)
        text = _("看推断的原因") if explained else _("看是哪里")
        where = Link(text, f"#{contradictions[0].identity.whole}")
        tally.append(Verdict(str(len(contradictions)), _("处自相矛盾"), "doubt", where))
    return tally
