"""Answers that take seconds: the last few are kept, and one is worked on at a time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from threading import Lock
from typing import Generic, TypeVar

from django.http import QueryDict

from baigong.engine.base.clock import today
from baigong.engine.base.errors import InputError
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.public.figures.kept import Kept
from baigong.web.public.figures.question import AS_OF, day_of

Answer = TypeVar("Answer")
_one_at_a_time = Lock()


class Worked(Generic[Answer]):
    """At most ``room`` answers. A sweep takes all cores, so whoever asks next waits for the one before."""

    def __init__(self, room: int) -> None:
        self._kept: Kept[Answer] = Kept(room)

    def get(self, key: Hashable, work_out: Callable[[], Answer]) -> Answer:
        """As ``Kept.get``."""
        return self._kept.get(key, lambda: self._alone(work_out))

    def _alone(self, work_out: Callable[[], Answer]) -> Answer:
        with _one_at_a_time:
            return work_out()


def day_asked(city: Pack, snapshot: Snapshot, given: QueryDict) -> tuple[date, str, str]:
    """The day, as it was typed, and what is wrong with it. Without one: today, or the last day of the snapshot."""
    usual = min(max(today(), city.city.first_day), snapshot.as_of)
    typed = given.get(AS_OF, "").strip()
    if not typed:
        return usual, usual.isoformat(), ""
    try:
        return day_of(city, snapshot, typed), typed, ""
    except InputError as error:
        return usual, typed, error.message
