"""What the columns, parameters and keys of a policy are called."""

from __future__ import annotations

import re
from functools import cached_property

from baigong.engine.base.language import _, pick
from baigong.engine.policy.diff.money import money
from baigong.engine.policy.explain.showing.money import money_parameters
from baigong.engine.policy.model import DAY, Book, Column, Parameter, Policy, View, nodes
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.wording.values import value_words

CLAUSE = re.compile("[，；;]")
"""Ends the first part of a view's meaning: who its rows are; what follows says how many rows they have."""

ASIDE = re.compile("[；;]")


def whom(view: View) -> str:
    """Whose rows a policy decides: ``Apprentices``."""
    return CLAUSE.split(pick(view.meaning) or view.name)[0].strip()


def column_title(column: Column) -> str:
    """What a column means, without what a semicolon sets apart. Fen are told as yuan, so the word for fen goes."""
    title = ASIDE.split(pick(column.meaning) or column.name)[0].strip()
    return title.removesuffix(_("（分）")) if column.unit == "fen" else title


class Names:
    """The titles in one policy, in the reader's language."""

    def __init__(self, book: Book, policy: Policy) -> None:
        self.book, self.policy = book, policy
        self.view = book.view(policy)

    def column(self, name: str) -> str:
        """A column; ``as_of`` is the day of the decision."""
        if name == DAY:
            return _("认定当天")
        return column_title(self.view.columns[name])

    def parameter(self, name: str) -> str:
        """A parameter; without a title its name."""
        return pick(self.policy.parameters[name].title) or name

    def title(self, policy: str) -> str:
        """Another policy's name."""
        found = self.book.policies.get(policy)
        return pick(found.title) if found else policy

    @cached_property
    def money(self) -> frozenset[str]:
        """Parameters in fen, as far as the expressions tell."""
        return money_parameters(self.policy, self.view) | money(self.policy, self.view)

    @cached_property
    def axes(self) -> dict[str, tuple[Column | None, ...]]:
        """For each table, the columns by which it is looked up; None where a key is no plain column."""
        found: dict[str, tuple[Column | None, ...]] = {}
        for expression in self.policy.expressions():
            for one in expression.walk():
                if isinstance(one, nodes.Parameter) and one.keys:
                    found.setdefault(one.name, tuple(self._fact(key) for key in one.keys))
        return found

    def _fact(self, node: nodes.Node) -> Column | None:
        return self.view.columns[node.name] if isinstance(node, nodes.Fact) else None

    def key(self, parameter: Parameter, keys: tuple[Value, ...]) -> str:
        """A cell of a table: ``Junior worker (level 5)``; empty for a scalar."""
        columns = self.axes.get(parameter.name, (None,) * len(keys))
        return _("、").join(value_words(one, column) for one, column in zip(keys, columns, strict=True))

    def value(self, parameter: Parameter, value: Value | None) -> str:
        """A parameter's value; None is that the rule has none."""
        if value is None:
            return _("没有规定")
        return value_words(value, money=parameter.name in self.money)
