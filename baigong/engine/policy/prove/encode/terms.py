"""What an expression comes to: a value, and whether there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import z3

from baigong.engine.policy.prove.encode.dates import Dated

Number = Any
"""The solver's whole number; it brings no types."""
Value = Number | Dated
"""A whole number, the number of a text, or a date."""
TRUE, FALSE = z3.BoolVal(val=True), z3.BoolVal(val=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """A question's answer; neither true nor false: not known."""

    true: z3.BoolRef
    false: z3.BoolRef

    @property
    def known(self) -> z3.BoolRef:
        """Whether it has an answer."""
        return z3.Or(self.true, self.false)

    @property
    def unknown(self) -> z3.BoolRef:
        """Whether it has none."""
        return z3.Not(self.known)


@dataclass(frozen=True, slots=True)
class Known:
    """A value; what stands in ``value`` means nothing where it is not ``known``."""

    value: Value
    known: z3.BoolRef


Term = Truth | Known


def truth(answer: z3.BoolRef, known: z3.BoolRef = TRUE) -> Truth:
    """An answer where it is known."""
    return Truth(z3.And(known, answer), z3.And(known, z3.Not(answer)))


def number(value: Value) -> z3.ArithRef:
    """A value by which it is compared."""
    return value.code if isinstance(value, Dated) else value


def choose(first: z3.BoolRef, one: Value, other: Value) -> Value:
    """``one`` where ``first``, else ``other``."""
    if isinstance(one, Dated) and isinstance(other, Dated):
        return Dated(z3.If(first, one.month, other.month), z3.If(first, one.day, other.day))
    return z3.If(first, one, other)


def pick(first: z3.BoolRef, one: Term, other: Term) -> Term:
    """``one`` where ``first``, else ``other``, known or not."""
    if isinstance(one, Truth) and isinstance(other, Truth):
        return Truth(z3.If(first, one.true, other.true), z3.If(first, one.false, other.false))
    assert isinstance(one, Known)  # noqa: S101  # both sides are of one type
    assert isinstance(other, Known)  # noqa: S101
    return Known(choose(first, one.value, other.value), z3.If(first, one.known, other.known))


def nothing(like: Term) -> Term:
    """The same kind of term without a value."""
    return Truth(FALSE, FALSE) if isinstance(like, Truth) else Known(like.value, FALSE)


def all_known(terms: Sequence[Term]) -> z3.BoolRef:
    """Whether every one has a value."""
    return z3.And([one.known for one in terms])
