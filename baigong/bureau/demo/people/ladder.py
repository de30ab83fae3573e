"""Ways up the ladder: which certificates a person holds, and since when."""

from __future__ import annotations

from baigong.bureau.demo.days import after_last_of, first_of
from baigong.bureau.demo.people.wish import Wish
from baigong.bureau.demo.world import World

Step = tuple[int, int, str]
"""Index of the level on the ladder, day of issue, origin."""


class Ladder:
    """The levels of the pack's plan, from low to high."""

    def __init__(self, world: World) -> None:
        self._rnd = world.random("ladder").random
        plans = world.demo.people.levels
        self.levels = [plan.level for plan in plans]
        self.index = {level: index for index, level in enumerate(self.levels)}
        self.floors = [world.level_from[level] for level in self.levels]
        self._lower = [plan.lower for plan in plans]
        self._waits = [(plan.wait[0] * 365, (plan.wait[1] - plan.wait[0]) * 365) for plan in plans]
        self._windows = []
        for plan, floor in zip(plans, self.floors, strict=True):
            start = max(first_of(plan.years[0]), floor)
            end = min(after_last_of(plan.years[1]), world.as_of + 1)
            self._windows.append((start, max(1, end - start), 1 / plan.lean))

    def issued(self, index: int) -> int:
        """A day on which a certificate of the level may have been issued."""
        start, length, power = self._windows[index]
        return start + int(length * self._rnd() ** power)

    def climb(self, wish: Wish) -> list[Step]:
        """The certificates of a person, the highest first; each lower one is older by a plausible wait."""
        index = self.index[wish.level]
        day = self.issued(index) if wish.issued is None else wish.issued
        steps = [(index, day, wish.origin)]
        if wish.below and index:
            index, day = index - 1, wish.below[0]
            steps.append((index, day, wish.below[1]))
        rnd = self._rnd
        while index and rnd() < self._lower[index]:
            shortest, more = self._waits[index]
            day -= int(shortest + more * rnd())
            index -= 1
            if day < self.floors[index]:
                break
            steps.append((index, day, "assessment"))
        return steps
