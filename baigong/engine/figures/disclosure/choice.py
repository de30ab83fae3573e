"""Which cells of one group of linked tables are left out."""

from __future__ import annotations

from collections import deque

from baigong.engine.figures.disclosure.bounds import Bounds
from baigong.engine.figures.disclosure.model import SMALL, SPREAD
from baigong.engine.figures.disclosure.system import System
from baigong.engine.figures.disclosure.walk import Walker


class Reached:
    """The least and the greatest change of each unknown that some possible table shows."""

    def __init__(self) -> None:
        self.low: dict[int, int] = {}
        self.high: dict[int, int] = {}

    def add(self, moved: dict[int, int]) -> None:
        """Take a table in, as its changes from the true one."""
        for unknown, change in moved.items():
            self.low[unknown] = min(self.low.get(unknown, 0), change)
            self.high[unknown] = max(self.high.get(unknown, 0), change)

    def width(self, unknown: int) -> int:
        """How far apart they are."""
        return self.high.get(unknown, 0) - self.low.get(unknown, 0)


class Choice:
    """Starts from the small cells and leaves out more until each is as open as :data:`.SPREAD` asks."""

    def __init__(self, system: System, group: list[int], bounds: Bounds) -> None:
        self._group = group
        self._values = {unknown: system.values[unknown] for unknown in group}
        self._walker = Walker(system, group)
        self._needed = {unknown: min(SPREAD, bounds.width(unknown)) for unknown in group}
        self.hidden = {unknown for unknown in group if self._values[unknown] < SMALL}

    def settle(self) -> set[int]:
        """The cells to leave out.

        So many that even a reader who knows every zero learns nothing of the others, and that the zeros are covered too.
        """
        who_knows_zeros, who_does_not = Reached(), Reached()
        before = -1
        while before != len(self.hidden):
            before = len(self.hidden)
            self._pass(who_knows_zeros, zeros=False)
            self._pass(who_does_not, zeros=True)
        return self.hidden

    def _pass(self, reached: Reached, *, zeros: bool) -> None:
        waiting = deque(sorted(self.hidden))
        while waiting:
            target = waiting.popleft()
            if not zeros and self._values[target] == 0:
                continue
            before = set(self.hidden)
            self._open(target, reached, zeros=zeros)
            waiting.extend(sorted(self.hidden - before))

    def _open(self, target: int, reached: Reached, *, zeros: bool) -> None:
        for wider in (False, True):
            others = self._others(target, wider=wider, zeros=zeros)
            for sign in (1, -1):
                missing = self._needed[target] - reached.width(target)
                if missing <= 0:
                    return
                already = reached.high.get(target, 0) if sign > 0 else -reached.low.get(target, 0)
                for moved in self._walker.walk(target, sign, others, already + missing):
                    self.hidden.update(moved)
                    reached.add(moved)
        if zeros and self._needed[target] and not reached.width(target):
            self.hidden.update(self._group)

    def _others(self, target: int, *, wider: bool, zeros: bool) -> list[int]:
        """Cells that may change with the target: those left out, the roomiest first; then shown ones, the least first."""
        out = [one for one in self.hidden if one != target and (zeros or self._values[one])]
        out.sort(key=lambda one: (-self._values[one], one))
        if not wider:
            return out
        return out + sorted(set(self._group) - self.hidden, key=lambda one: (self._values[one], one))
