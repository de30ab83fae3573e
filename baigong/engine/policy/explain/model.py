"""What an explanation says, as immutable values. Texts are in the language that was spoken when it was made; money is in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from baigong.engine.policy.model import Basis, Kind
from baigong.engine.policy.model.nodes import Value

AskedKind = Literal["in_force", "veto", "condition"]
LimitKind = Literal["group", "at_most", "budget"]
Mark = Literal["fits", "full", "open"]
Values = Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """What a parameter gives here; None is a hole in the rule. ``at`` is the day at which it is taken (None: not known)."""

    value: Value | None
    at: date | None
    title: str = ""
    money: bool = False
    """In fen."""
    assumed: bool = False
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and its answer (None: not known), with the facts and parameters that it read, by name.

    A table's parameter is named with its keys, ``amount[level]``; ``computed`` are parts of the expression that were compared.
    A veto refuses where it is true, the others where they are false.
    """

    id: str
    kind: AskedKind
    result: bool | None
    says: str
    text: str
    """The expression as written."""
    values: Values = field(default_factory=dict)
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    computed: Values = field(default_factory=dict)
    basis: tuple[Basis, ...] = ()

    @property
    def refuses(self) -> bool:
        """Whether this alone would refuse."""
        return self.result is (self.kind == "veto")


@dataclass(frozen=True, slots=True)
class AmountShown:
    """How much the rule gives, whether it is granted or not, and from what."""

    value: int | None
    text: str
    values: Values
    parameters: Mapping[str, ParameterValue]
    computed: Values
    ceiling: int | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that must be known before the outcome can be."""

    fact: str
    meaning: str
    supplied_by: str
    """Who can supply it; '' where nobody is named."""
    why: Literal["absent", "out_of_range"] = "absent"
    policy: str = ""
    """The used policy that waits for it; '' for the policy itself."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where the rule gives no value."""

    says: str
    parameter: str = ""
    key: tuple[Value | None, ...] = ()
    at: date | None = None
    """The day at which it was looked for."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The one change of a fact by which the row would pass. ``change`` is the difference of numbers, or of dates in days."""

    fact: str
    meaning: str
    old: Value | None
    new: Value | None
    change: int | None
    says: str


@dataclass(frozen=True, slots=True)
class UsedOutcome:
    """The outcome of another policy that this one reads. ``subject`` is None where the column that names it has no value."""

    policy: str
    title: str
    subject: int | str | None
    outcome: Kind
    provisional: bool
    amount: int | None
    by: str = ""
    computed: bool = True
    """False where its place was not, or that of what it uses."""


@dataclass(frozen=True, slots=True)
class LimitFact:
    """What a sweep kept of one group or pool: whether there is room; ``limit``: places, or fen of a budget."""

    id: str
    kind: LimitKind
    mark: Mark
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row that passes stands among others; ``computed`` is False where nobody has looked."""

    computed: bool
    limits: tuple[LimitFact, ...] = ()


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """The case that answers: the day on which it was decided (None: not recorded), and its period (empty: once for all)."""

    on: date | None
    period: tuple[Value | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """One subject's outcome under one policy on a day, with its reasons."""

    policy: str
    title: str
    subject: int | str | None
    """None: the facts are nobody's."""
    day: date
    outcome: Kind
    provisional: bool
    amount: int | None
    """Fen, where it is granted."""
    by: str
    """The condition, veto, pool or policy that decides it; '' where it is granted."""
    decided: bool
    """A case that was decided answers it, whatever the facts now say."""
    case: DecidedCase | None
    """That case; None also where it is not known whether it answers this period."""
    asked: tuple[Asked, ...]
    """In force, vetoes, conditions, in declared order."""
    sum: AmountShown | None
    place: Place | None
    """None where the policy has no groups and pools, or the row does not pass."""
    missing: tuple[Missing, ...]
    hole: Hole | None
    nearest: Nearest | None
    used: tuple[UsedOutcome, ...]
    basis: tuple[Basis, ...]

    @property
    def placed(self) -> bool:
        """False where its place is not computed, or it is unknown because that of a used policy is not."""
        if self.outcome == "unknown":
            return all(one.computed for one in self.used)
        return self.place is None or self.place.computed

    @property
    def in_force(self) -> Asked:
        """Whether the policy is in force at its date."""
        return self.asked[0]

    @property
    def vetoes(self) -> tuple[Asked, ...]:
        """What must not be."""
        return tuple(one for one in self.asked if one.kind == "veto")

    @property
    def conditions(self) -> tuple[Asked, ...]:
        """What must be."""
        return tuple(one for one in self.asked if one.kind == "condition")
