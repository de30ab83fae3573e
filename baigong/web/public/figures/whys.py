"""Why a sum does not come out: the boxes under a section, with links to the very records."""

from __future__ import annotations

from baigong.engine.base.language import _, pick
from baigong.engine.figures import IdentityResult
from baigong.engine.pack.model import Indicator
from baigong.web.components.view import Link
from baigong.web.public.figures.addresses import record_address
from baigong.web.public.figures.bars import in_two_parts
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.names import names_by_id
from baigong.web.public.figures.page import Why
from baigong.web.public.figures.tables import is_personal
from baigong.web.public.figures.units import unit_of

MOST_LINKS = 5


def whys_of(day: CityDay, section: str) -> tuple[Why, ...]:
    """A box for each identity of the section's figures whose computed values do not simply hold."""
    wanted = {one.id for one in day.pack.indicators if one.section == section}
    return tuple(
        why_of(day, one)
        for one in day.identities
        if one.on == "computed" and one.identity.whole in wanted and one.does_not_simply_hold
    )


def why_of(day: CityDay, result: IdentityResult) -> Why:
    """The box: both numbers, what was counted twice, and where."""
    whole = day.figures[result.identity.whole]
    title, unit = pick(whole.indicator.title), unit_of(whole.unit, whole.value)
    question = _("为什么“{title}”是 {left} {unit}，各部分合起来却是 {right}？").format(
        title=title, left=thousands(result.left), right=thousands(result.right), unit=unit
    )
    answer = (
        pick(result.identity.explains) if result.identity.explains and result.verdict == "explained" else result.why
    )
    links = overlap_links(day, result)
    pair = [pick(day.figures[name].indicator.title) for name in in_two_parts(day, result)]
    if links and len(pair) == 2:
        answer += _("同时算作{one}和{other}的是：").format(one=pair[0], other=pair[1])
    elif links:
        answer += _("重复计入的是：")
    return Why(question, answer, links, hypothesis=result.hypothesis, doubt=True)


def overlap_links(day: CityDay, result: IdentityResult) -> tuple[Link, ...]:
    """The records counted twice, each a link to its line in the list of a figure over the same facts; never a person's."""
    rows = result.identity.overlap
    if rows is None or result.overlap is None:
        return ()
    listing = _figure_over(day, rows.view)
    if listing is None or is_personal(day.pack, listing):
        return ()
    ids = [row[0] for row in result.overlap.rows[:MOST_LINKS] if isinstance(row[0], int)]
    names = names_by_id(day.pack.facts[rows.view].subject, ids)
    return tuple(
        Link(names.get(one) or _("第 {id} 号记录").format(id=one), record_address(day, listing.id, one)) for one in ids
    )


def _figure_over(day: CityDay, view: str) -> Indicator | None:
    """The figure that counts every row of the view; else any over it."""
    over = [one for one in day.pack.indicators if one.rows and one.rows.view == view]
    return next((one for one in over if one.rows and not one.rows.where), over[0] if over else None)


def thousands(text: str) -> str:
    """A number's digits set apart by commas; an interval as it is."""
    return f"{int(text):,}" if text.lstrip("-").isdigit() else text
