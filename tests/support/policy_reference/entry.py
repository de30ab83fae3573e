"""A row in the queue of a step, with what it asks for and the marks it has collected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from typing import Literal as OneOf

from tests.support.policy_reference.places import Place
from tests.support.policy_reference.tree import Value

Key: TypeAlias = tuple[Value | None, ...]
Mark: TypeAlias = OneOf["fits", "full"]


@dataclass(eq=False)
class Entry:
    """One row of one policy. ``kind``: it is decided and granted, it passes, or it is unknown."""

    policy: str
    number: int
    """The policy's place in the book."""
    subject: Any
    kind: OneOf["decided", "sure", "maybe"]
    places: list[Place]
    keys: dict[str, Key]
    limits: dict[str, int | None]
    amount: int | None
    ceiling: int | None
    applied: bool | None
    order: tuple[tuple[Any, bool], ...]
    """The value of each term and whether it descends."""
    better: bool = False
    """Whether the dearer amount comes first in this step."""
    marks: dict[str, Mark] = field(default_factory=dict)

    @property
    def sure(self) -> bool:
        """Rule 16: it passes."""
        return self.kind == "sure"

    @property
    def out(self) -> bool:
        """Rule 17: it surely finds no room somewhere."""
        return "full" in self.marks.values()

    @property
    def inside(self) -> bool:
        """Rules 16 and 17: it is surely granted."""
        return self.kind == "decided" or (self.sure and self.fits_all(lambda _place: True))

    @property
    def highest(self) -> int | None:
        """Rule 17: the most it can ask of a budget; None without bound."""
        return self.amount if self.amount is not None else self.ceiling

    @property
    def least(self) -> int:
        """Rule 17: the least it can ask of a budget."""
        return self.amount if self.amount is not None else 0

    @property
    def position_known(self) -> bool:
        """Rule 17: whether its place in the queue is known."""
        known = self.applied is not None and all(value is not None for value, _descending in self.order)
        return known and not (self.better and self.amount is None)

    def fits_all(self, chosen: Callable[[Place], bool]) -> bool:
        """Whether it surely fits all of its chosen places."""
        return all(self.marks.get(place.id) == "fits" for place in self.places if chosen(place))

    def before(self, place: Place) -> list[Place]:
        """The places it asks before this one."""
        return self.places[: [one.id for one in self.places].index(place.id)]
