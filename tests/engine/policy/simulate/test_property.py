"""In small worlds: the sums of a simulation are the sums of two sweeps, and what moves is what the rows say."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine import policy
from baigong.engine.base.errors import InputError
from baigong.engine.policy.diff.between import between
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.simulate.result import Cost, Simulation
from baigong.engine.policy.sweep.result import SweepResult
from tests.engine.policy.folders import parquet_rows
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
Reforms = st.tuples(worlds(), st.randoms(use_true_random=False))


def reformed(book: Book, chance: Random) -> Book:
    """Some policies without their first condition or pool, some with a condition as a veto, some without money."""
    return replace(book, policies={name: _reformed(one, chance.randint(0, 5)) for name, one in book.policies.items()})


def _reformed(one: Policy, what: int) -> Policy:
    if what == 0:
        return replace(one, conditions=one.conditions[1:])
    if what == 1:
        return replace(one, pools=one.pools[1:])
    if what == 2:
        return replace(one, vetoes=one.conditions[:1])
    return replace(one, amount=None) if what == 3 else one


def cost(swept: SweepResult, name: str) -> Cost:
    """What a sweep of its own says."""
    return Cost(
        swept.rows(name, "granted", provisional=False),
        swept.fen(name, provisional=False),
        swept.rows(name, "granted", provisional=True),
        swept.fen(name, provisional=True),
        swept.rows(name, "unknown"),
    )


def check(world: World, chance: Random) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        before = policy.load_book(as_folder(world, folder / "folder"))
        after = reformed(before, chance)
        swept = [
            policy.sweep(book, world.as_of, out=folder / f"{at}.parquet", long=True)
            for at, book in enumerate((before, after))
        ]
        if not any(one.decides for one in between(before, after)):
            with pytest.raises(InputError):
                policy.simulate(before, world.as_of, against=after)
            assert swept[0].counts == swept[1].counts
            return
        done = policy.simulate(before, world.as_of, against=after, ids=folder / "ids.parquet")
        _sums(done, before, swept)
        _rows(done, folder)


def _sums(done: Simulation, book: Book, swept: list[SweepResult]) -> None:
    for one in done.policies:
        assert one.before == cost(swept[0], one.policy)
        assert one.after == cost(swept[1], one.policy)
    reached = {one.policy for one in done.policies}
    for name in set(book.policies) - reached:
        assert [one for one in swept[0].counts if one.policy == name] == [
            one for one in swept[1].counts if one.policy == name
        ]
    assert sum(one.before for one in done.wholes) == done.before
    assert sum(one.after for one in done.wholes) == done.after
    for row in done.moved:
        assert row.after - row.before == row.gained - row.lost + row.opened
        assert row.gained >= 0
        assert row.lost >= 0


def _rows(done: Simulation, folder: Path) -> None:
    """Every subject and policy of the long files of two sweeps that differs is in the file of ids, and no other."""
    sides = [
        {
            (row["policy"], row["subject"]): (row["outcome"], row["provisional"], row["amount"])
            for row in parquet_rows(folder / f"{at}.parquet")
        }
        for at in (0, 1)
    ]
    wanted = {key for key in sides[0] if sides[0][key] != sides[1][key]}
    found = parquet_rows(folder / "ids.parquet")
    assert {(row["policy"], row["subject"]) for row in found} == wanted
    for row in found:
        key = (row["policy"], row["subject"])
        assert (row["outcome_before"], row["provisional_before"], row["amount_before"]) == sides[0][key]
        assert (row["outcome_after"], row["provisional_after"], row["amount_after"]) == sides[1][key]
    for whole in done.wholes:
        of_view = {row["subject"]: row["change"] for row in found if row["view"] == whole.view}
        assert (whole.gains, whole.loses, whole.open, whole.other) == tuple(
            list(of_view.values()).count(one) for one in ("gains", "loses", "open", "other")
        )


@settings(max_examples=6, deadline=None, suppress_health_check=SLOW)
@given(Reforms)
def test_sums_in_a_simulation_are_sums_of_sweeps(drawn: tuple[World, Random]) -> None:
    check(*drawn)


@pytest.mark.soak
@settings(max_examples=600, deadline=None, suppress_health_check=SLOW)
@given(Reforms)
def test_sums_in_a_simulation_are_sums_of_sweeps_in_many_worlds(drawn: tuple[World, Random]) -> None:
    check(*drawn)
