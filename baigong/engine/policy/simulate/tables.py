"""Costs, gains and losses of a simulation, as tables for people and files."""

from __future__ import annotations

import re
from decimal import Decimal

from baigong.engine.base.language import _, pick
from baigong.engine.figures.export.table import Head, Row, Table
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.simulate.result import Moved, Side, Simulation


def tables(book: Book, done: Simulation, *, narrow: bool = False) -> list[Table]:
    """Costs by policy, then gains and losses: the views as a whole and by column, a section each; ``narrow`` on a terminal."""
    return [costs(book, done), movements(book, done, narrow=narrow)]


def costs(book: Book, done: Simulation) -> Table:
    """A row a policy, and their sum; provisional money, which is not to be paid, apart."""
    waiting = any(one.before.provisional_fen or one.after.provisional_fen for one in done.policies)
    heads = (
        Head("policy", _("政策")),
        Head("title", _("名称"), hidden=True),
        Head("granted_before", _("批准：前"), "number"),
        Head("granted_after", _("后"), "number"),
        Head("before", _("费用：前"), "number"),
        Head("after", _("后"), "number"),
        Head("change", _("增减"), "number"),
        Head("provisional_before", _("暂定：前"), "number", hidden=not waiting),
        Head("provisional_after", _("后"), "number", hidden=not waiting),
    )
    rows = [_cost(one.policy, _title(book, one.policy), [one]) for one in done.policies]
    if len(rows) > 1:
        rows.append(_cost(_("合计"), "", done.policies))
    return Table(_("{day} 的费用（元），改动前后").format(day=done.day), heads, rows)


def _cost(name: str, title: str, sides: list[Side] | tuple[Side, ...]) -> Row:
    before, after = sum(one.before.fen for one in sides), sum(one.after.fen for one in sides)
    return (
        name,
        title,
        sum(one.before.granted for one in sides),
        sum(one.after.granted for one in sides),
        _yuan(before),
        _yuan(after),
        _yuan(after - before),
        _yuan(sum(one.before.provisional_fen for one in sides)),
        _yuan(sum(one.after.provisional_fen for one in sides)),
    )


def movements(book: Book, done: Simulation, *, narrow: bool = False) -> Table:
    """A row a value in which something moves; the wholes where nothing does."""
    heads = (
        Head("view", _("哪一类对象"), hidden=True),
        Head("column", _("列"), hidden=True),
        Head("by", _("按"), hidden=narrow),
        Head("code", _("代码"), hidden=True),
        Head("value", _("值")),
        Head("gains", _("得益"), "number"),
        Head("gained", _("多得（元）"), "number"),
        Head("loses", _("受损"), "number"),
        Head("lost", _("少得（元）"), "number"),
        Head("open", _("未定"), "number"),
        Head("other", _("其他变化"), "number"),
    )
    labels = Labels(book, done.day)
    rows: list[Row] = []
    groups: dict[int, str] = {}
    section = None
    for one in in_order(labels, done):
        if section != (one.view, one.column):
            section = (one.view, one.column)
            groups[len(rows)] = section_title(book, one)
        rows.append(_movement(labels, one))
    return Table(_("{day} 的得失").format(day=done.day), heads, rows, groups)


def in_order(labels: Labels, done: Simulation) -> list[Moved]:
    """What moves, in the sections' order, and in each as people list the values; the wholes where nothing moves."""
    moving = [one for one in done.moved if one.gains or one.loses or one.open or one.other]
    sections = list(dict.fromkeys((one.view, one.column) for one in moving))
    return sorted(
        moving,
        key=lambda one: (
            sections.index((one.view, one.column)),
            labels.place(one.view, one.column, one.value) if one.column else (),
        ),
    ) or list(done.wholes)


def _movement(labels: Labels, one: Moved) -> Row:
    label = labels.of(one.view, one.column, one.value) if one.column else _("全部")
    return (
        one.view,
        one.column or None,
        _by(labels.book, one),
        one.value,
        label,
        one.gains,
        _yuan(one.gained),
        one.loses,
        _yuan(one.lost),
        one.open,
        one.other,
    )


def _by(book: Book, one: Moved) -> str:
    """What the row is one of: the view, or its column, in words where it has some."""
    view = book.views[one.view]
    words = view.columns[one.column].meaning if one.column else view.meaning
    return _clause(pick(words)) or one.column or one.view


def _clause(words: str) -> str:
    """The first clause: a view's meaning goes on to say what its rows are."""
    return re.split(r"[\uff0c;]", words)[0]


def section_title(book: Book, one: Moved) -> str:
    """Of what the rows that follow are one: a column, or the view itself."""
    return _("按{column}").format(column=_by(book, one)) if one.column else _by(book, one)


def _title(book: Book, policy: str) -> str:
    return pick(book.policies[policy].title) if policy in book.policies else ""


def _yuan(fen: int) -> Decimal:
    return Decimal(fen) / 100
