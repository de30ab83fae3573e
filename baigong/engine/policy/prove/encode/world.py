"""Everything that a question about policies is about: a day, one row a view, the policies over it and what they use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import z3

from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.model import Book, Policy, nodes
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.dates import Dated
from baigong.engine.policy.prove.encode.expression import Setting
from baigong.engine.policy.prove.encode.facts import Row, row
from baigong.engine.policy.prove.encode.policy import Encoded, encoded
from baigong.engine.policy.prove.encode.terms import Known, Term, Truth, number
from baigong.engine.policy.prove.encode.words import Words

Use = tuple[str, str | None]
"""A used policy, and the column that names its subject."""


@dataclass(frozen=True)
class Used:
    """The outcome of a used policy: settled as granted or not, or waiting."""

    granted: z3.BoolRef
    known: z3.BoolRef
    amount: z3.ArithRef


@dataclass
class World:
    """One subject a view, on one day. ``limits`` grow as policies are encoded: what makes the variables facts and outcomes."""

    book: Book
    words: Words
    day: Dated
    name: str = ""
    limits: list[z3.BoolRef] = field(default_factory=list)
    used: dict[Use, Used] = field(default_factory=dict)
    _rows: dict[str, Row] = field(default_factory=dict)
    _policies: dict[str, Encoded] = field(default_factory=dict)

    def row(self, view: str) -> Row:
        """The subject of a view."""
        if view not in self._rows:
            made = row(self.book.views[view], self.day, self.words, self.name)
            self._rows[view] = made
            self.limits += made.limits
        return self._rows[view]

    @property
    def rows(self) -> list[Row]:
        """The subjects so far."""
        return list(self._rows.values())

    def share(self, other: World, view: str) -> None:
        """Take the row of another world, as the same subject before and after a reform."""
        self._rows[view] = other.row(view)

    def policy(self, name: str) -> Encoded:
        """A policy over the row of its view."""
        if name not in self._policies:
            policy = self.book.policies[name]
            self._policies[name] = encoded(policy, self.setting(policy))
        return self._policies[name]

    def all_known(self, name: str) -> z3.BoolRef:
        """Whether every fact of the policy's row that somebody could supply is there, and every used outcome is settled."""
        row = self.row(self.book.policies[name].subject)
        supplied = [
            one.name for one in row.view.columns.values() if one.fallback is None and one.absent in (None, "unknown")
        ]
        return z3.And(*(row.has[one] for one in supplied), *(used.known for used in self.used.values()))

    def setting(self, policy: Policy) -> Setting:
        """Where a policy's expressions stand."""

        def outcome(node: nodes.Outcome | nodes.OutcomeAmount) -> Term:
            found = self._used((node.policy, node.column), policy)
            if isinstance(node, nodes.OutcomeAmount):
                return Known(z3.If(found.granted, found.amount, 0), found.known)
            return Truth(z3.And(found.known, found.granted), z3.And(found.known, z3.Not(found.granted)))

        return Setting(self.row(policy.subject), policy.parameters, outcome)

    def _used(self, use: Use, user: Policy) -> Used:
        if use not in self.used:
            name, column = use
            label = f"{self.name}outcome.{name}.{column or ''}"
            made = Used(z3.Bool(f"{label}.granted"), z3.Bool(f"{label}.known"), z3.Int(f"{label}.amount"))
            self.used[use] = made
            other = self.book.policies[name]
            self.limits += [made.amount >= 0, made.amount <= (other.most if other.amount else 0)]
            if column is None and other.subject == user.subject:
                self.limits += _tied(made, self.policy(name))
        return self.used[use]


def world(book: Book, name: str = "", words: Words | None = None, day: Dated | None = None) -> World:
    """A world of ``book``; ``words`` and ``day`` of another world, where both are to be compared."""
    made = words or Words()
    _write_down(book, made)
    if day is not None:
        return World(book, made, day, name)
    free, inside = dates.free(f"{name}as_of")
    return World(book, made, free, name, limits=list(inside))


def outcomes(of: World, model: z3.ModelRef) -> Mapping[str, tuple[bool, int] | None]:
    """What used policies gave in a model; None: not known."""
    found: dict[str, tuple[bool, int] | None] = {}
    for (name, _column), one in of.used.items():
        granted, known = (z3.is_true(model.eval(part, model_completion=True)) for part in (one.granted, one.known))
        amount = model.eval(one.amount, model_completion=True).as_long()
        found[name] = (granted, amount if granted else 0) if known else None
    return found


def _tied(used: Used, row: Encoded) -> list[z3.BoolRef]:
    """The outcome is the row's own; where others compete for its place it may also be stopped, or wait."""
    settled = z3.And(used.known, used.granted)
    amount = used.amount == number(row.amount.value)
    tied = [
        z3.Implies(settled, z3.And(row.passes, amount)),
        z3.Implies(row.refused, z3.And(used.known, z3.Not(used.granted))),
        z3.Implies(row.unknown, z3.Not(used.known)),
    ]
    if not queued(row.policy):
        tied.append(z3.Implies(row.passes, settled))
    return tied


def _write_down(book: Book, words: Words) -> None:
    """Every text that the book writes or a column may hold, so that texts which nobody wrote come behind them."""
    for view in book.views.values():
        for column in view.columns.values():
            _number(column.values, words)
    for policy in book.policies.values():
        for node in (part for one in policy.expressions() for part in one.walk()):
            if isinstance(node, nodes.Literal):
                _number([node.value], words)
            elif isinstance(node, nodes.In):
                _number(node.values, words)
        for version in (each for one in policy.parameters.values() for each in one.values):
            for key, cell in version.cells.items():
                _number((*key, cell), words)


def _number(values: Iterable[nodes.Value], words: Words) -> None:
    for one in values:
        if isinstance(one, str):
            words.number(one)
