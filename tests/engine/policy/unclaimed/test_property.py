"""In small worlds: unclaimed is exactly what a sweep grants, settled, and the rows say was not claimed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from baigong.engine import policy
from baigong.engine.policy.model import Book, nodes
from tests.engine.policy.folders import parquet_rows
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import worlds

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
APPLIED = nodes.Has(type="boolean", name="applied_on")
FLAGGED = nodes.Fact(type="boolean", name="flag")


def claiming(book: Book) -> Book:
    """Each policy's claim is an application or the flag, which may be unknown."""
    claimed = nodes.Or(type="boolean", of=(APPLIED, FLAGGED))
    return replace(book, policies={name: replace(one, claimed=claimed) for name, one in book.policies.items()})


def claims(world: World) -> dict[tuple[str, object], bool | None]:
    """View and subject → whether it has claimed, by hand."""
    found: dict[tuple[str, object], bool | None] = {}
    for view in world.views:
        for row in view.rows:
            flag = row["flag"] if view.columns["flag"].absent != "false" else bool(row["flag"])
            found[view.id, row["id"]] = True if row["applied_on"] is not None else None if flag is None else bool(flag)
    return found


def check(world: World) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        book = claiming(policy.load_book(as_folder(world, folder / "folder")))
        policy.sweep(book, world.as_of, out=folder / "out.parquet", long=True)
        rows = parquet_rows(folder / "out.parquet")
        found = policy.unclaimed(book, world.as_of)
    claimed, decided = claims(world), {one.id: {case.facts["id"] for case in one.decided} for one in world.policies}
    for one in found.policies:
        view = book.policies[one.policy].subject
        granted = [
            row
            for row in rows
            if row["policy"] == one.policy and row["outcome"] == "granted" and row["subject"] not in decided[one.policy]
        ]
        settled = {row["subject"]: row["amount"] for row in granted if not row["provisional"]}
        wanted = {key: fen for key, fen in settled.items() if claimed[view, key] is False}
        assert {
            key: fen for place in one.places for key, fen in place.ids.items() if key not in decided[one.policy]
        } == wanted
        waiting = [row for row in granted if row["provisional"] and claimed[view, row["subject"]] is False]
        unsure = [row for row in granted if claimed[view, row["subject"]] is None]
        if not decided[one.policy]:
            assert (one.subjects, one.fen) == (len(wanted), sum(int(str(fen)) for fen in wanted.values()))
            assert (one.provisional, one.unsure) == (len(waiting), len(unsure))


@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_unclaimed_is_what_is_granted_and_not_claimed(world: World) -> None:
    check(world)


@pytest.mark.soak
@settings(max_examples=1_000, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_unclaimed_is_what_is_granted_and_not_claimed_in_many_worlds(world: World) -> None:
    check(world)
