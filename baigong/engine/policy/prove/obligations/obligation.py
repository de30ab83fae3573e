"""One thing that should hold of a policy, and the formula that decides it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.prove.encode.world import World
from baigong.engine.policy.prove.model import Kind

Shows = Callable[[Explanation], bool]
"""Whether an explanation of the example says what the finding says."""


@dataclass(frozen=True)
class Shown:
    """A row that shows a finding: what makes it one, and how an explanation of it is recognised."""

    formula: Any
    shows: Shows
    also: tuple[str, World, Shows] | None = None
    """The same of a second policy in its world, shown beside the first."""


@dataclass(frozen=True)
class Obligation:
    """``wanted``: whether ``formula`` should be possible. What comes out otherwise is a finding, shown by the first of ``shown`` that
    some row makes true. It is asked only where each of ``given`` is possible.
    """

    kind: Kind
    policy: str
    place: str
    world: World
    formula: Any
    wanted: bool
    shown: Sequence[Shown]
    given: Sequence[Any] = ()
    beside: Sequence[World] = ()
    """Other worlds that the formula speaks of."""
