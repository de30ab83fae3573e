"""From a simulation to its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.diff.words import sentence
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.bars import bars_of
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.simulate.result import Moved, Side, Simulation
from baigong.engine.policy.simulate.tables import in_order, section_title
from baigong.engine.policy.wording import Names, day_words
from baigong.web.components.view import Link
from baigong.web.desk.simulate.asked import SINCE, VALUE, WHAT, Asked
from baigong.web.desk.simulate.page import Bar, Cost, Line, Result, Section


def result_of(book: Book, asked: Asked, found: Simulation) -> Result:
    """The answer first, then costs, places, who."""
    wholes = found.wholes
    words = _("{gains:,} 个对象得益，{loses:,} 个受损，{open:,} 个还不能定。")
    drawing = bars_of(book, found)
    bars = tuple(
        Bar(
            one.label,
            yuan(one.before),
            yuan(one.after),
            signed(one.after - one.before),
            f"{(one.after - one.before) / 100:g}",
        )
        for one in drawing.bars
    )
    return Result(
        heading=_heading(found),
        answer=words.format(
            gains=sum(one.gains for one in wholes),
            loses=sum(one.loses for one in wholes),
            open=sum(one.open for one in wholes),
        ),
        changes=tuple(_changed(book, one) for one in found.changes),
        costs=tuple(_costs(book, found)),
        by=drawing.by,
        bars=bars,
        sections=tuple(_sections(book, found)),
        untouched=_("其余 {n} 项政策不受影响。").format(n=found.untouched),
        unknown=_unknown(found),
        snapshot=found.snapshot,
        workbook=Link(".xlsx", _address(asked), _("下载结果的 .xlsx 文件")),
    )


def _changed(book: Book, one: Change) -> str:
    """A parameter by its title; what is none as ``diff`` says it."""
    policy = book.policies.get(one.policy)
    name = one.item.partition("[")[0]
    if policy is None or one.what != "parameter" or name not in policy.parameters or one.since is None:
        return sentence(one)
    names = Names(book, policy)
    parameter = policy.parameters[name]
    words = _("{policy}：{title}，{day}起：{old} → {new}")
    old, new = names.value(parameter, one.old), names.value(parameter, one.new)
    said = {"policy": pick(policy.title), "title": names.parameter(name), "day": day_words(one.since)}
    return words.format(**said, old=old, new=new)


def _heading(found: Simulation) -> str:
    change = found.after - found.before
    if not change:
        return _("费用不变，仍是 {money}").format(money=yuan(found.after))
    words = _("多花 {change}：由 {before} 到 {after}") if change > 0 else _("少花 {change}：由 {before} 到 {after}")
    return words.format(change=yuan(abs(change)), before=yuan(found.before), after=yuan(found.after))


def signed(fen: int) -> str:
    """With its sign, which is what one looks for."""
    return f"+{yuan(fen)}" if fen > 0 else yuan(fen)


def _costs(book: Book, found: Simulation) -> Iterator[Cost]:
    for one in found.policies:
        title = pick(book.policies[one.policy].title) if one.policy in book.policies else one.policy
        yield _cost(title, [one])
    if len(found.policies) > 1:
        yield _cost(_("合计"), found.policies)


def _cost(title: str, sides: list[Side] | tuple[Side, ...]) -> Cost:
    before, after = sum(one.before.fen for one in sides), sum(one.after.fen for one in sides)
    return Cost(
        title,
        f"{sum(one.before.granted for one in sides):,}",
        f"{sum(one.after.granted for one in sides):,}",
        yuan(before),
        yuan(after),
        signed(after - before),
    )


def _sections(book: Book, found: Simulation) -> Iterator[Section]:
    labels = Labels(book, found.day)
    for _place, rows in groupby(in_order(labels, found), key=lambda one: (one.view, one.column)):
        listed = list(rows)
        yield Section(section_title(book, listed[0]), tuple(_line(labels, one) for one in listed))


def _line(labels: Labels, one: Moved) -> Line:
    return Line(
        labels.of(one.view, one.column, one.value) if one.column else _("全部"),
        f"{one.gains:,}",
        yuan(one.gained),
        f"{one.loses:,}",
        yuan(one.lost),
        f"{one.open:,}",
    )


def _unknown(found: Simulation) -> str:
    before = sum(one.before.unknown for one in found.policies)
    after = sum(one.after.unknown for one in found.policies)
    if after <= before:
        return ""
    words = _(
        "结果不知道的对象由 {before:,} 个变为 {after:,} 个：金额超过政策的上限、表里没有那一格，或还缺事实的，不算批准。"
    )
    return words.format(before=before, after=after)


def _address(asked: Asked) -> str:
    given = {
        "as-of": asked.as_of,
        WHAT: asked.what,
        VALUE: asked.value,
        **({SINCE: asked.since} if asked.since else {}),
    }
    return f"{reverse('desk-simulate-xlsx')}?{urlencode(given)}"
