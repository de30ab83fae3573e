"""What the constraints say of each unknown at least: intervals, narrowed until nothing changes.

The interval holds every possible value, and perhaps more: an unknown whose interval is one value is known for certain.
"""

from __future__ import annotations

from collections import defaultdict, deque

from baigong.engine.figures.disclosure.system import Constraint, System

LOOKS = 40
"""Times that one constraint is looked at; intervals that creep on by ones stay a little wide, which is on the safe side."""


class Bounds:
    """``low[i] ≤ unknown i ≤ high[i]``, of the system alone: no cell is shown."""

    def __init__(self, system: System) -> None:
        most = sum(system.values)
        self.low = [0] * len(system.values)
        self.high = [most] * len(system.values)
        self._touching: dict[int, list[int]] = defaultdict(list)
        for number, constraint in enumerate(system.constraints):
            for unknown, _ in constraint.terms:
                self._touching[unknown].append(number)
        self._settle(system.constraints)

    def width(self, unknown: int) -> int:
        """How far the unknown's interval reaches."""
        return self.high[unknown] - self.low[unknown]

    def _settle(self, constraints: list[Constraint]) -> None:
        waiting = deque(range(len(constraints)))
        queued = set(waiting)
        looks = [0] * len(constraints)
        while waiting:
            number = waiting.popleft()
            queued.discard(number)
            looks[number] += 1
            for unknown in self._narrow(constraints[number]):
                for other in self._touching[unknown]:
                    if other not in queued and looks[other] < LOOKS:
                        waiting.append(other)
                        queued.add(other)

    def _narrow(self, constraint: Constraint) -> set[int]:
        changed = self._at_most(constraint.terms, constraint.bound)
        if constraint.exact:
            changed |= self._at_most(
                tuple((unknown, -factor) for unknown, factor in constraint.terms), -constraint.bound
            )
        return changed

    def _at_most(self, terms: tuple[tuple[int, int], ...], bound: int) -> set[int]:
        """Narrow by ``Σ factor · unknown ≤ bound``: each unknown leaves room for the least of the others."""
        changed = set()
        least = sum(factor * (self.low if factor > 0 else self.high)[unknown] for unknown, factor in terms)
        for unknown, factor in terms:
            own = factor * (self.low if factor > 0 else self.high)[unknown]
            room = bound - (least - own)
            if factor > 0 and room // factor < self.high[unknown]:
                self.high[unknown] = room // factor
                changed.add(unknown)
            elif factor < 0 and -(room // -factor) > self.low[unknown]:
                self.low[unknown] = -(room // -factor)
                changed.add(unknown)
        return changed
