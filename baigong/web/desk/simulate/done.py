"""Simulations of the desk, worked out once for a snapshot, a day and a setting."""

from __future__ import annotations

from baigong.engine.policy import simulate
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.warehouse import Snapshot
from baigong.web.desk.simulate.asked import Asked
from baigong.web.desk.working import Worked
from baigong.web.public.policies.rules import book

_done: Worked[Simulation] = Worked(20)


def done(snapshot: Snapshot, asked: Asked) -> Simulation:
    """Raises InputError where the value cannot be used or changes nothing."""
    key = (snapshot.directory, asked.day, asked.setting)
    return _done.get(key, lambda: simulate(book(), asked.day, [asked.setting], snapshot=snapshot.directory))
