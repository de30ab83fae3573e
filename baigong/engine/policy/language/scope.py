"""What an expression may name, and what it must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from baigong.engine.policy.model.facts import FEN, Column
from baigong.engine.policy.model.nodes import Type, Value

MOST = 9 * 10**18
"""No whole number may leave ±9·10^18: a sum just past it would stop a whole sweep."""


@dataclass(frozen=True, slots=True)
class Given:
    """A parameter: the type of its values, the types of a table's keys in order, the least and highest value of any day,
    and the keys that any day has, axis by axis.
    """

    type: Type
    axes: tuple[Type, ...] = ()
    low: int = -MOST
    high: int = MOST
    keys: tuple[frozenset[Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Used:
    """Another policy whose outcome may be used: the type of its subject's key, and its highest amount in fen."""

    key: Type | None
    """None: of any type, where the other policy could not be read."""
    same: bool = True
    """Its subject is this policy's own; else a column must name the subject."""
    most: int = FEN[1]


@dataclass(frozen=True, slots=True)
class Scope:
    """The names of one place where an expression stands."""

    columns: Mapping[str, Column] = field(default_factory=dict)
    parameters: Mapping[str, Given] = field(default_factory=dict)
    outcomes: Mapping[str, Used] = field(default_factory=dict)
    expected: Type | None = None
    """What the whole must be; None: anything."""
    low: int = -MOST
    high: int = MOST
    """Where the whole is a number: it must stay within."""
