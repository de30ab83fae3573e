"""The answer key beside what a sweep and a search for the unclaimed say of a snapshot. The key is read from its file alone."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from baigong.engine import policy as policies
from baigong.engine.pack.model import Pack
from baigong.engine.policy.sweep.source import open_source

UNTOLD = {"contest-award", "craftsman-eligibility", "post-allowance", "post-title-allowance"}
"""Policies of whose applications or payments no record tells."""
NOBODY = {
    "apprenticeship-advance": "began after the day of the demo",
    "apprenticeship-subsidy": "began after the day of the demo",
    "excellence-plan-grant": "who is put forward has applied",
    "talent-card-home": "no record tells who owns a home",
    "talent-card-schooling": "no record tells of children",
    "talent-card-spouse-work": "no record tells of spouses",
    "training-base-national": "no record tells whom a base serves",
    "training-base-provincial": "no record tells how many a base trains",
}
"""Policies that nobody is entitled to and has not claimed."""
Subject = tuple[str, int]
"""Policy and id."""


@dataclass(frozen=True)
class Key:
    """What is planted: of each subject what must come out, as (outcome, by, amount)."""

    day: date
    planted: list[dict[str, Any]]

    @property
    def wanted(self) -> dict[Subject, tuple[str, str, int | None]]:
        return {(one["policy"], one["subject"]): (one["outcome"], one["by"], one["amount"]) for one in self.planted}

    def unclaimed(self, policy: str) -> dict[int, int]:
        """Subject → fen of those who are entitled and have not claimed."""
        return {
            one["subject"]: one["amount"]
            for one in self.planted
            if one["policy"] == policy and one["outcome"] == "granted" and not one["claimed"]
        }

    def subjects(self, policy: str) -> set[int]:
        return {one["subject"] for one in self.planted if one["policy"] == policy}


def read_key(home: Path) -> Key:
    said = json.loads((home / "demo-key.json").read_text(encoding="utf-8"))
    return Key(date.fromisoformat(said["day"]), said["planted"])


def swept(pack: Pack, day: date, out: Path) -> dict[Subject, tuple[str, str, int | None, bool]]:
    """Every subject's outcome under every policy, by a sweep of the newest snapshot."""
    policies.sweep(policies.load_book(pack.city.id), day, out=out, long=True)
    with duckdb.connect() as connection:
        rows = connection.execute(
            "SELECT policy, subject, outcome, coalesce(\"by\", ''), amount, provisional FROM read_parquet(?)",
            [str(out)],
        ).fetchall()
    return {
        (policy, subject): told for policy, subject, *rest in rows for told in [(rest[0], rest[1], rest[2], rest[3])]
    }


def hold(pack: Pack, home: Path, out: Path) -> Counter[str]:
    """Compare everything; outcome → how many planted subjects had it."""
    key = read_key(home)
    found = swept(pack, key.day, out)
    differing = {
        subject: (wanted, found.get(subject))
        for subject, wanted in key.wanted.items()
        if found.get(subject) != (*wanted, False)
    }
    assert not differing
    _hold_unclaimed(pack, key)
    _hold_decided(pack, key)
    _hold_breakdowns(pack, key)
    return Counter(one["outcome"] for one in key.planted)


def _hold_unclaimed(pack: Pack, key: Key) -> None:
    """Of the planted exactly those are listed who are entitled and did not claim; of the first policy in every county."""
    listed = policies.unclaimed(policies.load_book(pack.city.id), key.day)
    counties = {}
    for one in listed.policies:
        ids = {subject: fen for place in one.places for subject, fen in place.ids.items()}
        wanted = key.unclaimed(one.policy)
        assert {subject: fen for subject, fen in ids.items() if subject in key.subjects(one.policy)} == wanted
        assert bool(wanted) is (one.policy not in NOBODY), one.policy
        counties[one.policy] = {place.county for place in one.places if wanted.keys() & place.ids.keys()}
    assert set(listed.undeclared) == UNTOLD
    assert NOBODY.keys() < counties.keys()
    assert counties["skill-upgrade-subsidy"] == set(pack.demo["people"]["places"])


def _hold_decided(pack: Pack, key: Key) -> None:
    """Who was answered by a decided case is known to the sweep as that, and nobody else is."""
    with open_source(policies.load_book(pack.city.id), key.day) as source:
        told = {
            (name, subject)
            for name, table in source.decided.items()
            for (subject,) in source.connection.execute(
                f"SELECT {source.book.view(source.book.policies[name]).key} FROM {table}"
            ).fetchall()
        }
    answered = {(one["policy"], one["subject"]) for one in key.planted if one["decided"]}
    assert len(answered) > 7
    assert answered < told
    assert not {(one["policy"], one["subject"]) for one in key.planted if not one["decided"]} & told


def _hold_breakdowns(pack: Pack, key: Key) -> None:
    """Who gains and loses by a reform is told by county, level and employer, each time all of them."""
    for setting, view in (
        ("skill-upgrade-subsidy.insured_months_minimum=12", "skill_certificate"),
        ("technician-training-subsidy.amount[2]=100000", "order_trainee"),
        ("apprenticeship-pilot.fee_share=10", "apprenticeship_project"),
    ):
        done = policies.simulate(policies.load_book(pack.city.id), key.day, [setting])
        (whole,) = [one for one in done.wholes if one.view == view]
        assert whole.gains + whole.loses > 0
        for column in ("county", "level", "ownership", "size"):
            parts = [one for one in done.moved if (one.view, one.column) == (view, column)]
            assert sum(one.gains for one in parts) == whole.gains, (view, column)
            assert sum(one.loses for one in parts) == whole.loses, (view, column)
            assert sum(one.after for one in parts) == whole.after, (view, column)
        assert {one.value for one in done.moved if (one.view, one.column) == (view, "ownership")} - {"none"}
