"""How far a cell can be proved to be open: by walking to other tables that fit everything a reader knows.

Every point of a walk is a whole table that meets all constraints, so what has been reached is certain, whatever the search
missed. Nothing is claimed on the strength of a search that found nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from baigong.engine.figures.disclosure.circuit import circuit
from baigong.engine.figures.disclosure.system import Constraint, System, Terms

TURNS = 60
"""Steps of one walk; each ends at a limit, which the next one respects."""


class Walker:
    """Walks among the unknowns of one group; all others keep their values."""

    def __init__(self, system: System, group: Iterable[int]) -> None:
        self.values = {unknown: system.values[unknown] for unknown in group}
        self._limits: dict[int, list[tuple[Terms, int]]] = defaultdict(list)
        self._equations: list[Terms] = []
        for constraint in system.constraints:
            self._take(constraint, system)

    def _take(self, constraint: Constraint, system: System) -> None:
        terms = tuple((unknown, factor) for unknown, factor in constraint.terms if unknown in self.values)
        if not terms:
            return
        if constraint.exact:
            self._equations.append(terms)
            return
        rest = sum(
            factor * system.values[unknown] for unknown, factor in constraint.terms if unknown not in self.values
        )
        for unknown, _ in terms:
            self._limits[unknown].append((terms, constraint.bound - rest))

    def walk(self, target: int, sign: int, others: list[int], needed: int) -> Iterator[dict[int, int]]:
        """From the true table, ``target`` going up or down by ``needed`` if it can: yields what has changed, table by table.

        ``others`` may change too, the earlier preferred.
        """
        moved: dict[int, int] = {}
        stuck: set[int] = set()
        equations = list(self._equations)
        for _ in range(TURNS):
            missing = needed - abs(moved.get(target, 0))
            if missing <= 0:
                return
            steps = circuit(target, (one for one in others if one not in stuck), equations)
            if steps is None:
                return
            steps = {unknown: sign * step for unknown, step in steps.items()}
            times, wall = self._times(moved, steps, missing)
            if times:
                for unknown, step in steps.items():
                    moved[unknown] = moved.get(unknown, 0) + times * step
                yield dict(moved)
            if wall == target:
                return
            if isinstance(wall, int):
                stuck.add(wall)
            elif wall is not None:
                equations.append(wall)

    def _times(self, moved: dict[int, int], steps: dict[int, int], most: int) -> tuple[int, int | Terms | None]:
        """How often the steps can be taken, ``most`` at most, and what stops them: an unknown at zero or a limit."""
        times = most
        wall: int | Terms | None = None
        for unknown, step in steps.items():
            left = self.values[unknown] + moved.get(unknown, 0)
            if step < 0 and left // -step < times:
                times, wall = left // -step, unknown
        limits = {limit for unknown in steps for limit in self._limits[unknown]}
        for terms, bound in sorted(limits):
            rise = sum(factor * steps.get(unknown, 0) for unknown, factor in terms)
            if rise <= 0:
                continue
            left = bound - sum(factor * (self.values[unknown] + moved.get(unknown, 0)) for unknown, factor in terms)
            if left // rise < times:
                times, wall = left // rise, terms
        return times, wall
