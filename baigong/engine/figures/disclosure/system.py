"""The cells as unknowns, and what a reader of the page knows of them, as equations and inequalities over whole numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from baigong.engine.figures.disclosure.model import Name

Terms = tuple[tuple[int, int], ...]
"""(unknown, factor) pairs."""
Claim = tuple[list[tuple[Name, int]], int]
"""Cells with factors, and the bound of their sum."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """``Σ factor · unknown = bound``, or ``≤ bound`` where it is not exact."""

    terms: Terms
    bound: int
    exact: bool


@dataclass
class System:
    """Unknowns, their true values, and constraints that the true values meet."""

    names: list[Name] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    constraints: list[Constraint] = field(default_factory=list)
    index: dict[Name, int] = field(default_factory=dict)

    def add(self, name: Name, value: int) -> None:
        """A further unknown."""
        self.index[name] = len(self.names)
        self.names.append(name)
        self.values.append(value)

    def claim(self, relation: Iterable[Claim], *, exact: bool) -> None:
        """Add a relation that the reader may take for granted, if the true values meet it throughout.

        A relation fails or holds as a whole: whether it holds here and there is nothing a reader would know. A cell that no
        table has counts as zero.
        """
        made = []
        for terms, bound in relation:
            factors: dict[int, int] = defaultdict(int)
            for name, factor in terms:
                if name in self.index:
                    factors[self.index[name]] += factor
            pairs = tuple((unknown, factor) for unknown, factor in factors.items() if factor)
            total = sum(factor * self.values[unknown] for unknown, factor in pairs)
            if total != bound if exact else total > bound:
                return
            if pairs:
                made.append(Constraint(pairs, bound, exact))
        self.constraints += made

    def groups(self, without: set[int]) -> list[list[int]]:
        """Unknowns, apart from those ``without``, that constraints tie together, in order."""
        parent = list(range(len(self.names)))

        def root(one: int) -> int:
            while parent[one] != one:
                parent[one] = parent[parent[one]]
                one = parent[one]
            return one

        for constraint in self.constraints:
            free = [unknown for unknown, _ in constraint.terms if unknown not in without]
            for other in free[1:]:
                parent[root(other)] = root(free[0])
        found: dict[int, list[int]] = defaultdict(list)
        for one in range(len(self.names)):
            if one not in without:
                found[root(one)].append(one)
        return list(found.values())
