"""What the kept SQL must give, whatever it looks like: worked out by hand from ``rules/``."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.engine.policy.compiled.statements import BOOK, swept
from tests.engine.policy.compiled.test_kept import NAMES


class Told(NamedTuple):
    """The status byte, the amount, the number of the pool or of the policy that stopped it."""

    status: int
    amount: int | None = None
    by: int | None = None


def granted(amount: int = 0) -> Told:
    return Told(100, amount)


NO_CELL = Told(2)
WANTED: dict[str, tuple[Told, ...]] = {
    # 3: 59 points and a level; 4: retired; 5: points not known; 6: applied the day before it came into force.
    "veto": (granted(), granted(), Told(-3), Told(-2), Told(3), Told(-1)),
    # 2: above the ceiling; 4: has no level; 5: a level that is not in the table.
    "table": (granted(1000), NO_CELL, granted(1500), NO_CELL, NO_CELL, granted(1500)),
    # 2 and 3 joined before 2018: 400,000 at most; 6 joined before the first value.
    "dated": (granted(1000), Told(-2), Told(-2), Told(2), Told(2), Told(2)),
    # 1: a year to the day; 2: a day less; 6: 29 February 2016 to 31 December 2017.
    "months": (granted(700), Told(-2), Told(-2), Told(-2), Told(2), granted(2200)),
    "uses": (granted(500), Told(-2), Told(-2), Told(2), Told(2), Told(2)),
    # Owners 2, 4, 5 and 9: granted, granted, unknown, nobody.
    "uses-owner": (granted(), granted(), Told(2), Told(-2)),
    "first-a": (granted(500), granted(500), Told(-2), granted(500), Told(2), granted(500)),
    "first-b": (Told(110, None, 6), Told(110, None, 6), Told(-2), Told(2), Told(-2), Told(-2)),
    # Firm 1: 2's 420 under the policy declared first, but 5, of no known firm, may ask 500 there. Firm 2: 4 may ask more than 450.
    "better-a": (Told(110, None, 2), Told(101, 420), Told(101, 450), Told(2), Told(4), granted(600)),
    "better-b": (Told(110, None, 2), Told(110, None, 2), Told(-2), Told(110, None, 2), Told(2), Told(110, None, 2)),
    # North has one place; of south's two, 5, of unknown points, may have one.
    "at-most": (Told(120, None, 1), granted(), Told(-2), granted(), Told(2), Told(101, 0)),
    # 2018: 4,200 and 3,000; whatever 4 asks, 3's 4,500 no longer fit into 9,000.
    "budget": (granted(3000), granted(4200), Told(120, None, 1), Told(2), granted(5000), granted(6000)),
    # 6 takes 6,000 of 9,000; 2 does not fit and closes it.
    "two-pools": (Told(120, None, 2), Told(120, None, 2), Told(120, None, 2), Told(2), Told(4), granted(6000)),
}


def test_every_policy_is_held() -> None:
    assert set(WANTED) == set(BOOK.policies)


@pytest.mark.parametrize("as_kept", [False, True], ids=["as it is run", "as it is kept"])
@pytest.mark.parametrize("name", NAMES)
def test_the_outcomes_are_those_worked_out_by_hand(name: str, *, as_kept: bool) -> None:
    outcomes = swept(name, as_kept=as_kept).outcomes
    told = [one for one in BOOK.policies.values() if f"{one.column}_status" in outcomes.get(one.subject, [{}])[0]]
    assert name in {one.id for one in told}
    for policy in told:
        p = policy.column
        found = [Told(row[f"{p}_status"], row[f"{p}_amount"], row.get(f"{p}_by")) for row in outcomes[policy.subject]]
        assert found == [*WANTED[policy.id]], policy.id


@pytest.mark.parametrize("name", NAMES)
def test_it_says_the_same_twice(name: str) -> None:
    assert swept(name) == swept(name)
