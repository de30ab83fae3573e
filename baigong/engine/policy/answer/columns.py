"""What a question may fill: ``view.column``, ``view.has_column``, or ``granted('policy')``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from baigong.engine.base.language import _
from baigong.engine.pack.model.part import Words
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.answer.model import GRANTED, QuestionKind
from baigong.engine.policy.model import Book, Column

OUTCOME = re.compile(r"granted\('([a-z0-9-]+)'\)")


class PlaceError(Exception):
    """It fills nothing."""

    def __init__(self, mistake: str, cure: str) -> None:
        super().__init__(mistake)
        self.mistake, self.cure = mistake, cure


@dataclass(frozen=True, slots=True)
class Target:
    """A place, and how it is asked."""

    place: tuple[str, str]
    kind: QuestionKind
    values: Mapping[str, Words] = field(default_factory=dict)
    low: int = 0
    high: int = 0


def target_of(written: str, book: Book) -> Target:
    """The place that ``written`` names. Raises PlaceError where there is none, or where it cannot be asked."""
    outcome = OUTCOME.fullmatch(written)
    if outcome is not None:
        return _outcome(outcome[1], book)
    view, _dot, name = written.partition(".")
    if view not in book.views:
        raise PlaceError(_("没有事实视图“{name}”").format(name=view), did_you_mean(view, book.views))
    columns = book.views[view].columns
    if name not in columns and name.removeprefix(HAS) in columns and columns[name.removeprefix(HAS)].has:
        return Target((view, name), "boolean")
    if name not in columns:
        raise PlaceError(_("视图“{view}”没有列“{name}”").format(view=view, name=name), did_you_mean(name, columns))
    column = columns[name]
    return Target((view, name), _kind(column), column.values, column.low, column.high)


def _outcome(policy: str, book: Book) -> Target:
    if policy not in book.policies:
        raise PlaceError(_("没有政策“{name}”").format(name=policy), did_you_mean(policy, book.policies))
    return Target((policy, GRANTED), "boolean")


def _kind(column: Column) -> QuestionKind:
    if column.type == "boolean":
        return "boolean"
    if column.type == "date":
        return "date"
    if column.type == "text" and column.values:
        return "choice"
    if column.type == "integer" and column.bounded:
        return "money" if column.unit == "fen" else "integer"
    mistake = _("“{name}”不能问：它是编号，或没有列出可选的值").format(name=column.name)
    raise PlaceError(mistake, _("请问别的事实，或写进 given"))
