"""Random draws in bulk: endless streams over one :class:`random.Random`, much faster than single calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")
CHUNK = 1024


def weighted(rng: Random, weights: Mapping[T, float]) -> Iterator[T]:
    """Endless draws from ``{term: weight}``."""
    return weighted_of(rng, list(weights), list(weights.values()))


def weighted_of(rng: Random, population: Sequence[T], weights: Sequence[float]) -> Iterator[T]:
    """Endless draws from ``population`` by ``weights``."""
    sums = list(accumulate(weights))
    while True:
        yield from rng.choices(population, cum_weights=sums, k=CHUNK)


def evenly(rng: Random, population: Sequence[T]) -> Iterator[T]:
    """Endless draws, each as likely."""
    while True:
        yield from rng.choices(population, k=CHUNK)


def apportion(total: int, parts: Sequence[float], unit: int = 1) -> list[int]:
    """``total`` split in proportion to ``parts``, in whole ``unit`` but for the last, which takes the rest.

    >>> apportion(1000, [1, 1, 1], 10)
    [330, 330, 340]
    """
    if not parts:
        return []
    whole = sum(parts) or 1
    shares = [int(total * part / whole) // unit * unit for part in parts]
    shares[-1] += total - sum(shares)
    return shares
