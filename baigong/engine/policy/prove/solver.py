"""Questions to the solver, with likely examples before odd ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from time import monotonic
from typing import Any

import z3

from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.dates import Dated
from baigong.engine.policy.prove.encode.facts import Row
from baigong.engine.policy.prove.encode.world import World

SHORTLY = 1_000
"""Milliseconds for one wish; what takes longer is not insisted on."""
LIKELY = (date(2000, 1, 1), date(2035, 12, 31))


@dataclass(frozen=True)
class Answer:
    """``model``: there is such a row; ``never``: there is none; neither: ``why`` the solver cannot tell."""

    model: Any = None
    never: bool = False
    why: str = ""


@dataclass
class Solver:
    """Answers about worlds, whose limits are taken in as they grow."""

    worlds: Sequence[World]
    milliseconds: int = 10_000
    _solver: Any = field(default_factory=z3.Solver)
    _taken: dict[int, int] = field(default_factory=dict)

    def ask(self, sought: Any, *, likely: bool = False) -> Answer:
        """Whether some row on some day makes ``sought`` true; a ``likely`` one, where it is to be shown."""
        self._take()
        self._solver.set("timeout", self.milliseconds)
        self._solver.push()
        try:
            self._solver.add(sought)
            found = self._solver.check()
            if found == z3.unsat:
                return Answer(never=True)
            if found != z3.sat:
                return Answer(why=str(self._solver.reason_unknown()))
            model = self._solver.model()
            return Answer(model=self._likelier(model) if likely else model)
        finally:
            self._solver.pop()

    def _likelier(self, model: Any) -> Any:
        """The model once more with as many likely values as can be had at once, all of them if that is possible."""
        self._solver.set("timeout", min(self.milliseconds, SHORTLY))
        likely = [one for world in self.worlds for one in _likely(world)]
        until = monotonic() + self.milliseconds / 1000
        if self._solver.check(*likely) == z3.sat:
            return self._solver.model()
        kept: list[Any] = []
        for one in likely:
            if monotonic() < until and self._solver.check(*kept, one) == z3.sat:
                kept.append(one)
                model = self._solver.model()
        return model

    def _take(self) -> None:
        for at, one in enumerate(self.worlds):
            self._solver.add(*one.limits[self._taken.get(at, 0) :])
            self._taken[at] = len(one.limits)


def _likely(world: World) -> list[Any]:
    """Days of our time, nothing dated after the day that is asked about, every fact known, small numbers, texts that nobody compares."""
    found = _near(world.day)
    for row in world.rows:
        for name in row.view.columns:
            found += _likely_fact(row, name)
    return found


def _likely_fact(row: Row, name: str) -> list[Any]:
    own, column = row.own[name], row.view.columns[name]
    likely: list[Any] = [row.has[name]] if column.absent in ("unknown", "false") or column.fallback else []
    if isinstance(own, Dated):
        return [*likely, *_near(own), own.code <= row.day.code]
    if column.type == "integer":
        likely += [own >= 0, own <= 100_000_000]
    if column.type == "text" and not column.values:
        likely.append(own >= row.words.written)
    return likely


def _near(day: Dated) -> list[Any]:
    first, last = (dates.written(one).code for one in LIKELY)
    return [day.code >= first, day.code <= last]
