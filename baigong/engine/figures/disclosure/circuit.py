"""Ways to change one cell and let others follow so that every equation still holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import gcd, lcm

from baigong.engine.figures.disclosure.system import Terms

Vector = dict[int, int | Fraction]


def circuit(target: int, others: Iterable[int], equations: Sequence[Terms]) -> dict[int, int] | None:
    """Whole steps ``unknown → change`` with ``target`` rising under which ``equations`` keep their sums, or None.

    Only ``target`` and ``others`` change; the earlier of the others are preferred to the later. Elimination of columns in that
    order: the first moment at which the target's column is a combination of those before gives the steps.
    """
    columns = _columns(equations)
    rest: Vector = dict(columns.get(target, {}))
    steps: Vector = {target: 1}
    basis: list[tuple[int, Vector, Vector]] = []
    for other in others:
        if not rest:
            break
        column: Vector = dict(columns.get(other, {}))
        made: Vector = {other: 1}
        for pivot, its_column, its_steps in basis:
            _eliminate(column, made, pivot, its_column, its_steps)
        if not column:
            continue
        pivot = min(column)
        basis.append((pivot, column, made))
        _eliminate(rest, steps, pivot, column, made)
    return None if rest else _whole(steps)


def _columns(equations: Sequence[Terms]) -> dict[int, dict[int, int]]:
    columns: dict[int, dict[int, int]] = {}
    for number, terms in enumerate(equations):
        for unknown, factor in terms:
            columns.setdefault(unknown, {})[number] = factor
    return columns


def _eliminate(column: Vector, steps: Vector, pivot: int, by: Vector, its_steps: Vector) -> None:
    """Take as much of ``by`` from ``column`` as clears the pivot's row, and the same of the steps."""
    entry = column.get(pivot)
    if not entry:
        return
    times = Fraction(entry) / by[pivot] if by[pivot] not in {1, -1} else entry * by[pivot]
    for into, taken in ((column, by), (steps, its_steps)):
        for place, value in taken.items():
            left = into.get(place, 0) - times * value
            if left:
                into[place] = left
            else:
                into.pop(place, None)


def _whole(steps: Vector) -> dict[int, int]:
    times = lcm(*(Fraction(step).denominator for step in steps.values()))
    whole = {unknown: int(step * times) for unknown, step in steps.items()}
    shared = gcd(*whole.values())
    return {unknown: step // shared for unknown, step in whole.items()}
