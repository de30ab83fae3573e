"""A typed expression as a reader takes it in: titles for names, words for signs, brackets only where they are needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.explain.showing.money import is_money
from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import Node
from baigong.engine.policy.wording import forms
from baigong.engine.policy.wording.names import Names
from baigong.engine.policy.wording.values import value_words

OR, AND, COMPARE, PLUS, TIMES, TIGHT = range(6)
"""How tightly a form binds; a part that binds looser than its place stands in brackets."""
Said = tuple[str, int]


def rounds(node: Node) -> bool:
    """Whether some division drops its rest."""
    return any(isinstance(one, nodes.Arithmetic) and one.how == "//" for one in node.walk())


class Reader:
    """Reads expressions of one policy aloud; with a day, plain parameters carry the value of that day."""

    def __init__(self, names: Names, day: date | None = None) -> None:
        self.names, self.day = names, day

    def words(self, node: Node, *, money: bool = False) -> str:
        """The expression in words; ``money`` where it is fen as a whole."""
        return self._said(node, money=money)[0]

    def _at(self, node: Node, place: int, *, money: bool = False) -> str:
        text, tightness = self._said(node, money=money)
        return text if tightness >= place else _("（{inner}）").format(inner=text)

    def _said(self, node: Node, *, money: bool) -> Said:
        return FORMS[type(node)](self, node, money)

    def literal(self, node: Any, money: bool) -> Said:
        """A value as it is written."""
        return value_words(node.value, money=money), TIGHT

    def parameter(self, node: Any, _money: bool) -> Said:
        """Its title, with the value of the day, or with what it is looked up by."""
        one = self.names.parameter(node.name)
        if node.keys:
            keys = _("、").join(self._at(key, TIGHT) for key in node.keys)
            return _("按{keys}的“{title}”").format(keys=keys, title=one), TIGHT
        value = self.names.policy.parameters[node.name].at(self.day).get(()) if self.day else None
        if value is None:
            return _("“{title}”").format(title=one), TIGHT
        shown = self.names.value(self.names.policy.parameters[node.name], value)
        return _("“{title}”（{value}）").format(title=one, value=shown), TIGHT

    def outcome(self, node: Any, _money: bool) -> Said:
        """Whether another policy grants."""
        title = self.names.title(node.policy)
        if node.column is None:
            return _("已获得“{title}”").format(title=title), COMPARE
        whose = self.names.column(node.column)
        return _("“{column}”所指的已获得“{title}”").format(column=whose, title=title), COMPARE

    def outcome_amount(self, node: Any, _money: bool) -> Said:
        """How much another policy grants."""
        return _("“{title}”批准的金额").format(title=self.names.title(node.policy)), TIGHT

    def denied(self, node: Any, _money: bool) -> Said:
        """Not so."""
        inner = node.inner
        if isinstance(inner, nodes.Has):
            return _("没有“{title}”").format(title=self.names.column(inner.name)), COMPARE
        if isinstance(inner, nodes.Fact):
            return _("“{title}”为否").format(title=self.names.column(inner.name)), COMPARE
        return _("不是（{inner}）").format(inner=self.truth(inner, OR)), COMPARE

    def truth(self, node: Node, place: int) -> str:
        """A condition; a plain fact is one whose answer is yes."""
        if isinstance(node, nodes.Fact):
            return _("“{title}”为是").format(title=self.names.column(node.name))
        return self._at(node, place)

    def joined(self, node: Any, glue: str, place: int) -> Said:
        """All of several conditions, or one of them."""
        return glue.join(self.truth(one, place + 1) for one in node.of), place

    def compare(self, node: Any, _money: bool) -> Said:
        """Two values side by side: codes of a column by their titles, money as yuan."""
        left, right = node.left, node.right
        sides = self._beside(left, right), self._beside(right, left)
        return forms.compared(left.type, node.how, *sides), COMPARE

    def between(self, node: Any, _money: bool) -> Said:
        """Both ends count."""
        low, high = self._beside(node.low, node.inner), self._beside(node.high, node.inner)
        inner = self._beside(node.inner, node.low)
        return _("{inner}在{low}到{high}之间（含两端）").format(inner=inner, low=low, high=high), COMPARE

    def among(self, node: Any, _money: bool) -> Said:
        """One of the values that are written."""
        column = self._column(node.inner)
        values = _("、").join(value_words(one, column) for one in node.values)
        words = _("{inner}是{values}") if len(node.values) == 1 else _("{inner}是其中之一：{values}")
        return words.format(inner=self._at(node.inner, PLUS), values=values), COMPARE

    def _beside(self, node: Node, other: Node) -> str:
        view = self.names.view
        if isinstance(node, nodes.Literal):
            return value_words(node.value, self._column(other), money=is_money(other, view))
        return self._at(node, PLUS, money=is_money(other, view) or is_money(node, view))

    def _column(self, node: Node) -> Any:
        return self.names.view.columns[node.name] if isinstance(node, nodes.Fact) else None

    def arithmetic(self, node: Any, money: bool) -> Said:
        """Sums, products, shares."""
        if node.how in {"+", "-"}:
            left, right = self._at(node.left, PLUS, money=money), self._at(node.right, TIMES, money=money)
            return (_("{left} + {right}") if node.how == "+" else _("{left} − {right}")).format(
                left=left, right=right
            ), PLUS
        share = forms.share(node)
        if share:
            whole, percent = (self._at(one, TIMES) for one in share)
            return _("{whole} × {percent}%").format(whole=whole, percent=percent), TIMES
        left, right = self._at(node.left, TIMES), self._at(node.right, TIGHT)
        return (_("{left} × {right}") if node.how == "*" else _("{left} ÷ {right}")).format(
            left=left, right=right
        ), TIMES

    def negative(self, node: Any, money: bool) -> Said:
        """Minus."""
        return _("−{inner}").format(inner=self._at(node.inner, TIGHT, money=money)), PLUS

    def extreme(self, node: Any, money: bool) -> Said:
        """The smaller or larger of several."""
        money = money or any(is_money(one, self.names.view) for one in node.of)
        parts = _("、").join(self._at(one, PLUS, money=money) for one in node.of)
        return forms.extreme(node.which, node.type).format(parts=parts), PLUS

    def case(self, node: Any, money: bool) -> Said:
        """What is given when."""
        whens = [
            _("{when}的，为{then}").format(when=self.truth(when, OR), then=self._at(then, PLUS, money=money))
            for when, then in node.whens
        ]
        if node.otherwise is not None:
            whens.append(_("其余的，为{then}").format(then=self._at(node.otherwise, PLUS, money=money)))
        return _("；").join(whens), OR

    def period(self, node: Any, words: str) -> Said:
        """Months or days from one date to another."""
        return words.format(since=self._at(node.since, TIGHT), until=self._at(node.until, TIGHT)), TIGHT

    def part(self, node: Any, _money: bool) -> Said:
        """The year or month of a date."""
        words = _("{date}的年份") if node.which == "year" else _("{date}的月份")
        return words.format(date=self._at(node.inner, TIGHT)), TIGHT


FORMS: dict[type[Node], Callable[[Reader, Any, bool], Said]] = {
    nodes.Literal: Reader.literal,
    nodes.Day: lambda _reader, _node, _money: (_("认定当天"), TIGHT),
    nodes.Fact: lambda reader, node, _money: (_("“{title}”").format(title=reader.names.column(node.name)), TIGHT),
    nodes.Has: lambda reader, node, _money: (_("有“{title}”").format(title=reader.names.column(node.name)), COMPARE),
    nodes.Parameter: Reader.parameter,
    nodes.Outcome: Reader.outcome,
    nodes.OutcomeAmount: Reader.outcome_amount,
    nodes.Not: Reader.denied,
    nodes.And: lambda reader, node, _money: reader.joined(node, _("，并且"), AND),
    nodes.Or: lambda reader, node, _money: reader.joined(node, _("，或者"), OR),
    nodes.Compare: Reader.compare,
    nodes.Between: Reader.between,
    nodes.In: Reader.among,
    nodes.Arithmetic: Reader.arithmetic,
    nodes.Negative: Reader.negative,
    nodes.Extreme: Reader.extreme,
    nodes.Case: Reader.case,
    nodes.FullMonths: lambda reader, node, _money: reader.period(node, _("从{since}到{until}的整月数")),
    nodes.Days: lambda reader, node, _money: reader.period(node, _("从{since}到{until}的天数")),
    nodes.DatePart: Reader.part,
}
