"""What the rows so far come to under each key of one limit (rules 16 and 17), in Python: for a pass over the queue row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from baigong.engine.policy.pools.ahead import asked_before
from baigong.engine.policy.pools.limits import Limit

Row = tuple[Any, ...]
"""``turn, pos, state, lo, hi``, then for each limit: its mark, whether that is open, the limit, the kind of its key (0 known whole,
1… a way in which it is incomplete, None where the row does not ask), and the key's number for each kind.
"""
IN_FRONT, SURE = 0, 1


class SoFar:
    """One limit's figures. ``start``: where its columns stand in a row; ``sizes``: how many keys there are of each kind."""

    def __init__(self, limit: Limit, limits: Sequence[Limit], start: int, sizes: Sequence[int]) -> None:
        self._start, self._end = start, start + 4 + len(sizes)
        self._at = limits.index(limit)
        self._budget = limit.kind == "budget"
        self._before = [limits.index(one) for one in asked_before(limit, limits)]
        self._least = [0] * sizes[0]
        self._closed = bytearray(sizes[0])
        self._most = [[0] * size for size in sizes]
        self._boundless = [bytearray(size) for size in sizes]

    def was(self, row: Row) -> int:
        """The row's mark before the pass."""
        return int(row[self._start])

    def mark(self, row: Row) -> int:
        """The row's mark, from the rows so far: 1 fits, -1 full, 0 open."""
        mark, is_open, limit, _kind, *keys = row[self._start : self._end]
        if not is_open or limit is None:
            return int(mark)
        lo, hi = (row[3], row[4]) if self._budget else (1, 1)
        bounded = hi is not None and not any(seen[key] for seen, key in zip(self._boundless, keys, strict=True))
        if bounded and hi + sum(most[key] for most, key in zip(self._most, keys, strict=True)) <= limit:
            return 1
        return -1 if lo + self._least[keys[0]] > limit or self._closed[keys[0]] else 0

    def add(self, row: Row, marks: Sequence[int]) -> None:
        """The row stands ahead of those that follow, with its marks in every limit."""
        kind = row[self._start + 3]
        if kind is None:
            return
        key = row[self._start + 4 + kind]
        lo, hi = (row[3], row[4]) if self._budget else (1, 1)
        if self._may_hold(marks):
            if hi is None:
                self._boundless[kind][key] = 1
            else:
                self._most[kind][key] += hi
        if kind == 0 and self._holds(row[2], marks):
            self._least[key] += lo or 0
        if kind == 0 and self._closes(row[2], marks):
            self._closed[key] = 1

    def _may_hold(self, marks: Sequence[int]) -> bool:
        """Out elsewhere, it may still have been asked here first, and have closed the budget as a misfit."""
        if -1 not in marks:
            return True
        return self._budget and marks[self._at] != 1 and all(marks[at] != -1 for at in self._before)

    def _holds(self, state: int, marks: Sequence[int]) -> bool:
        others_fit = marks.count(1) - (marks[self._at] == 1) == len(marks) - 1
        return state == IN_FRONT or (state == SURE and others_fit)

    def _closes(self, state: int, marks: Sequence[int]) -> bool:
        full = self._budget and state == SURE and marks[self._at] == -1
        return full and all(marks[at] == 1 for at in self._before)
