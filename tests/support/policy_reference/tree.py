"""Expressions of the policy language as a tree of plain dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal as OneOf
from typing import TypeAlias

Value: TypeAlias = bool | int | str | date
Node: TypeAlias = (
    "Literal | Column | Has | AsOf | Parameter | Not | And | Or | Compare | In | Between | Arithmetic | Negative"
    " | Days | Extreme | Case | Months | Part | Granted | GrantedAmount"
)
Sign: TypeAlias = OneOf["=", "<>", "<", "<=", ">", ">="]


@dataclass(frozen=True)
class Literal:
    """A boolean, integer, text or date."""

    value: Value


@dataclass(frozen=True)
class Column:
    """A column of the policy's fact view."""

    name: str


@dataclass(frozen=True)
class Has:
    """``has_X``: whether a column declared ``absent: none`` or with a fallback has a value."""

    column: str


@dataclass(frozen=True)
class AsOf:
    """The sweep's day."""


@dataclass(frozen=True)
class Parameter:
    """A parameter, or with keys one cell of a table."""

    name: str
    keys: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Not:
    """NOT."""

    part: Node


@dataclass(frozen=True)
class And:
    """AND of two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Or:
    """OR of two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Compare:
    """A comparison of two values of one type."""

    sign: Sign
    left: Node
    right: Node


@dataclass(frozen=True)
class In:
    """IN a list of literals."""

    part: Node
    among: tuple[Value, ...]


@dataclass(frozen=True)
class Between:
    """BETWEEN, both ends inclusive."""

    part: Node
    low: Node
    high: Node


@dataclass(frozen=True)
class Arithmetic:
    """``+ - * //`` of integers; ``//`` drops the remainder."""

    sign: OneOf["+", "-", "*", "//"]
    left: Node
    right: Node


@dataclass(frozen=True)
class Negative:
    """Unary minus."""

    part: Node


@dataclass(frozen=True)
class Days:
    """``date - date``: days from the right one to the left one."""

    left: Node
    right: Node


@dataclass(frozen=True)
class Extreme:
    """``least`` or ``greatest`` of integers or dates."""

    name: OneOf["least", "greatest"]
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Case:
    """CASE WHEN … THEN … ELSE … END; the ELSE may be missing."""

    whens: tuple[tuple[Node, Node], ...]
    otherwise: Node | None = None


@dataclass(frozen=True)
class Months:
    """``full_months(start, end)``."""

    start: Node
    end: Node


@dataclass(frozen=True)
class Part:
    """``year`` or ``month`` of a date."""

    name: OneOf["year", "month"]
    of: Node


@dataclass(frozen=True)
class Granted:
    """Whether another policy is granted to the same subject, or to the one that a column names."""

    policy: str
    column: str | None = None


@dataclass(frozen=True)
class GrantedAmount:
    """What another policy grants, 0 if it does not, to the same subject or the one that a column names."""

    policy: str
    column: str | None = None


def children(node: Node) -> tuple[Node, ...]:
    """The expressions directly inside another."""
    match node:
        case Parameter(keys=parts) | And(parts=parts) | Or(parts=parts) | Extreme(parts=parts):
            return parts
        case Not(part=part) | In(part=part) | Negative(part=part) | Part(of=part):
            return (part,)
        case Compare(left=left, right=right) | Arithmetic(left=left, right=right) | Days(left=left, right=right):
            return (left, right)
        case Months(start=start, end=end):
            return (start, end)
        case Between(part=part, low=low, high=high):
            return (part, low, high)
        case Case(whens=whens, otherwise=otherwise):
            return tuple(part for when in whens for part in when) + ((otherwise,) if otherwise is not None else ())
        case _:
            return ()


def everything(node: Node) -> list[Node]:
    """The expression and all inside it."""
    return [node, *(inner for child in children(node) for inner in everything(child))]
