"""A typed expression: what a policy's text means, whatever engine will compute it.

``start`` and ``end`` are the characters of the text that a node was written as. NULL is "not known": ``And``, ``Or``, ``Not``
and ``In`` are Kleene's; every other node is NULL where any of its inputs is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal as OneOf

Type = OneOf["boolean", "integer", "date", "text"]
Value = bool | int | str | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One part of an expression, and its type."""

    type: Type
    start: int = 0
    end: int = 0

    def parts(self) -> tuple[Node, ...]:
        """The nodes directly inside."""
        return ()

    def walk(self) -> Iterator[Node]:
        """This node and all inside, outermost first."""
        waiting: list[Node] = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += reversed(one.parts())


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal(Node):
    """A value that is written."""

    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Node):
    """``as_of``: the sweep's day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Node):
    """A column of the subject's view."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Has(Node):
    """``has_X``: whether column X has a value; never NULL."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Node):
    """A parameter of the policy at its date; a table with its ``keys``. No cell, no value yet: NULL, a hole in the rule."""

    name: str
    keys: tuple[Node, ...] = ()

    def parts(self) -> tuple[Node, ...]:
        """The keys."""
        return self.keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Node):
    """Whether another policy grants the same subject, or the one that ``column`` names."""

    policy: str
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeAmount(Node):
    """What another policy grants, in fen; 0 where it does not."""

    policy: str
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Node):
    """Kleene's NOT."""

    inner: Node

    def parts(self) -> tuple[Node, ...]:
        """What is denied."""
        return (self.inner,)


@dataclass(frozen=True, slots=True, kw_only=True)
class And(Node):
    """Kleene's AND of two or more."""

    of: tuple[Node, ...]

    def parts(self) -> tuple[Node, ...]:
        """What must hold."""
        return self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Or(Node):
    """Kleene's OR of two or more."""

    of: tuple[Node, ...]

    def parts(self) -> tuple[Node, ...]:
        """Of which one must hold."""
        return self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Node):
    """A comparison of two values of one type."""

    how: OneOf["=", "<>", "<", "<=", ">", ">="]
    left: Node
    right: Node

    def parts(self) -> tuple[Node, ...]:
        """Both sides."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Between(Node):
    """Whether ``low <= inner <= high``; NULL where any of the three is, also where two of them already say no."""

    inner: Node
    low: Node
    high: Node

    def parts(self) -> tuple[Node, ...]:
        """The value and both ends."""
        return (self.inner, self.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class In(Node):
    """Whether a value is one of those written."""

    inner: Node
    values: tuple[Value, ...]

    def parts(self) -> tuple[Node, ...]:
        """The value."""
        return (self.inner,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic(Node):
    """Whole-number arithmetic. ``//`` cuts towards zero and is NULL, a hole, where the right side is 0."""

    how: OneOf["+", "-", "*", "//"]
    left: Node
    right: Node

    def parts(self) -> tuple[Node, ...]:
        """Both sides."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Negative(Node):
    """Minus a whole number."""

    inner: Node

    def parts(self) -> tuple[Node, ...]:
        """The number."""
        return (self.inner,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extreme(Node):
    """The least or greatest of two or more values of one type."""

    which: OneOf["least", "greatest"]
    of: tuple[Node, ...]

    def parts(self) -> tuple[Node, ...]:
        """The values."""
        return self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Node):
    """The value behind the first condition that is true; NULL where an unknown one stands before it.

    Without ``otherwise``, no true condition gives no value: a hole in the rule.
    """

    whens: tuple[tuple[Node, Node], ...]
    otherwise: Node | None = None

    def parts(self) -> tuple[Node, ...]:
        """Conditions and values in order, then the last value."""
        pairs = tuple(part for pair in self.whens for part in pair)
        return pairs if self.otherwise is None else (*pairs, self.otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class FullMonths(Node):
    """Whole calendar months from one date to another: 31 January to 28 February is one; negative backwards."""

    since: Node
    until: Node

    def parts(self) -> tuple[Node, ...]:
        """Both dates."""
        return (self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days(Node):
    """``until - since`` in days."""

    since: Node
    until: Node

    def parts(self) -> tuple[Node, ...]:
        """Both dates."""
        return (self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart(Node):
    """The year or month of a date, as a number."""

    which: OneOf["year", "month"]
    inner: Node

    def parts(self) -> tuple[Node, ...]:
        """The date."""
        return (self.inner,)
