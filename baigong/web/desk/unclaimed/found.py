"""The unclaimed entitlements of a day, worked out once for a snapshot."""

from __future__ import annotations

from datetime import date

from baigong.engine.policy import unclaimed
from baigong.engine.policy.unclaimed.result import Unclaimed
from baigong.engine.warehouse import Snapshot
from baigong.web.desk.working import Worked
from baigong.web.public.policies.rules import book

_found: Worked[Unclaimed] = Worked(3)


def found_on(snapshot: Snapshot, day: date) -> Unclaimed:
    """All policies. Raises InputError where the records cannot be decided."""
    return _found.get((snapshot.directory, day), lambda: unclaimed(book(), day, snapshot=snapshot.directory))
