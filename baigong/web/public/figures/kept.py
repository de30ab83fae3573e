"""Answers kept between requests: the few that were asked for last, each worked out once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """At most ``room`` answers by key. Whoever asks for one that is being worked out waits for it."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, Value] = OrderedDict()
        self._under_way: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, work_out: Callable[[], Value]) -> Value:
        """The answer for ``key``; ``work_out`` is called where it is not kept. What it raises is raised, and nothing kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            own = self._under_way.setdefault(key, Lock())
        with own:
            with self._lock:
                if key in self._answers:
                    return self._answers[key]
            try:
                answer = work_out()
            finally:
                with self._lock:
                    self._under_way.pop(key, None)
            with self._lock:
                self._answers[key] = answer
                while len(self._answers) > self._room:
                    self._answers.popitem(last=False)
        return answer

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._answers.clear()
