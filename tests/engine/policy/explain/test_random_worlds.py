"""Rule 20 over random worlds: by id, explain gives the sweep's answer, pools included; without a sweep a place is not computed."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from baigong.engine import policy
from baigong.engine.policy.compile.alone import alone
from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.explain import Explanation, PlaceFacts, Subject, explain
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.explain.swept import swept_places
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import outcome_of
from baigong.engine.policy.sweep.source import open_source
from tests.engine.policy.folders import parquet_rows
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, a_world

Told = tuple[str, bool, int | None, str]
Explained = dict[tuple[str, Value | None], Explanation]


def told(one: Explanation) -> Told:
    """What a sweep tells too."""
    return one.outcome, one.provisional, one.amount, one.by


def wide_rows(out: Path, book: Book) -> dict[tuple[str, object], Told]:
    """What the sweep's wide files say, by policy and subject."""
    found: dict[tuple[str, object], Told] = {}
    several = len({one.subject for one in book.policies.values()}) > 1
    for name, one in book.policies.items():
        file = out.with_suffix(f".{one.subject}.parquet") if several else out
        for row in parquet_rows(file):
            key, status, amount, by = (
                row.get(end) for end in ("id", *(f"{one.column}_{end}" for end in ("status", "amount", "by")))
            )
            outcome = outcome_of(book, one, key, status, amount, by)  # type: ignore[arg-type]
            found[name, key] = (outcome.outcome, outcome.provisional, outcome.amount, outcome.by)
    return found


def every(book: Book, world: World, places: PlaceFacts) -> tuple[Explained, Explained]:
    """Every policy and every subject of the folder, one by one: with the places, and without."""
    session = Session()
    with open_source(book, world.as_of) as source:
        by_id, without = (
            {
                (name, row["id"]): explain(book, name, Subject(_key(row["id"]), source, kept), world.as_of, session)
                for name, one in book.policies.items()
                for row in world.view(one.subject).rows
            }
            for kept in (places, None)
        )
    return by_id, without


def _key(value: object) -> int | str:
    """A subject's id."""
    assert isinstance(value, int | str)
    return value


def holds(seed: int, rows: int, tmp_path: Path) -> set[str]:
    """The property for one world; which outcomes it had."""
    world = a_world(Random(seed), Size(rows=rows))
    folder = as_folder(world, tmp_path / "world", "json")
    book, out = load_book(folder), tmp_path / "out.parquet"
    policy.sweep(book, world.as_of, out=out)
    expected = wide_rows(out, book)
    by_id, without = every(book, world, swept_places(out, book, world.as_of, ""))
    assert {whose: told(one) for whose, one in by_id.items()} == expected
    assert all(one.placed for one in by_id.values())
    for one in by_id.values():
        check_limits(book, one)
    check_unswept(book, without, by_id)
    return {outcome for outcome, *_more in expected.values()}


def check_limits(book: Book, one: Explanation) -> None:
    """What is said of groups and pools agrees with the outcome (rule 18)."""
    limits = one.place.limits if one.place else ()
    marks = [each.mark for each in limits]
    asked = len(book.policies[one.policy].groups) + len(book.policies[one.policy].pools)
    if one.decided or one.place is None:
        assert marks == []
        assert one.decided or not asked or one.outcome in ("refused", "unknown")
    elif one.outcome == "granted" and not one.provisional:
        assert marks == ["fits"] * asked
    elif one.provisional:
        assert "open" in marks or len(marks) < asked
    elif one.outcome in ("excluded", "capped") and asked == 1:
        assert marks == ["full"]
    assert [each.id for each in limits if each.limit is None] == []


def check_unswept(book: Book, without: Explained, by_id: Explained) -> None:
    """What the rows decide is the same; who competes has no place; and nobody is told what the sweep would deny."""
    within = alone(book, {name for (name, _subject), one in by_id.items() if one.decided})
    for whose, one in without.items():
        if one.placed and all(used.computed for used in one.used):
            assert told(one) == told(by_id[whose])
        elif one.placed:  # what refuses is the same or something before it, which a used outcome left open
            assert told(one)[:3] == told(by_id[whose])[:3]
            assert one.by == by_id[whose].by or one.outcome == "refused"
        elif one.outcome == "granted":
            assert queued(book.policies[one.policy])
            assert one.provisional
            assert one.place is not None
            assert not one.place.computed
            assert by_id[whose].outcome in ("granted", "excluded", "capped")
        else:
            assert one.outcome == "unknown"
            assert not all(used.computed for used in one.used)
        if one.policy in within and book.policies[one.policy].groups and not one.used:
            assert one.placed


@pytest.mark.parametrize("seed", range(14))
def test_explaining_by_id_gives_what_the_sweep_gives(seed: int, tmp_path: Path) -> None:
    assert holds(seed, 6, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1000, 1400))
def test_explaining_by_id_gives_what_the_sweep_gives_in_many_worlds(seed: int, tmp_path: Path) -> None:
    assert holds(seed, 12, tmp_path)
