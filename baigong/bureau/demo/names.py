"""Synthetic names: of people, from pools of characters; of organisations, from patterns."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from baigong.bureau.demo.draws import evenly, weighted_of
from baigong.bureau.demo.schema.common import Names


def person_names(rng: Random, names: Names, sex: str) -> Iterator[str]:
    """Endless names for a sex; earlier surnames of the pool are more frequent."""
    surnames = weighted_of(rng, names.surnames, [1 / (rank + 4) for rank in range(len(names.surnames))])
    given = evenly(rng, names.given[sex])
    two = evenly(rng, (True, True, True, False))
    while True:
        yield next(surnames) + next(given) + (next(given) if next(two) else "")


class OrganisationNames:
    """Names that never repeat."""

    def __init__(self, rng: Random, names: Names) -> None:
        self._rng = rng
        self._names = names
        self._used: set[str] = set()

    def make(self, pattern: str, place: str, sector: str | None) -> str:
        """The pattern filled in; a second brand is added when the pools are exhausted."""
        first, second = self._names.brands
        trades = self._names.trades.get(sector or "", ("",))
        brand = ""
        for attempt in range(40):
            word = self._rng.choice(first) + self._rng.choice(second)
            brand = word if attempt < 20 else brand + word
            name = pattern.format(place=place, brand=brand, trade=self._rng.choice(trades))
            if name not in self._used:
                break
        self._used.add(name)
        return name
