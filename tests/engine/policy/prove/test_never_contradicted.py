"""Random rows, decided one by one, never contradict what is proved of all rows, nor what is said of nobody."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.policy.explain import Explanation, Given, explain
from baigong.engine.policy.model import Book, Column, nodes
from baigong.engine.policy.prove import Result, prove, prove_reform
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.base import write
from tests.engine.policy.prove.planted.defects import DEFECTS
from tests.engine.policy.prove.planted.reforms import GAINS, LOSES
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.worlds import Size, a_world, row_of

ROOT = Path(__file__).parents[4]
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
FOLDERS = ("cities/mianyang", "cities/yunxi", "docs/examples/policies")
SEEDS = st.integers(0, 2**32)


def contradicted(results: Iterable[Result], found: Explanation) -> list[Result]:
    """The results that this row shows to be wrong."""
    wrong = []
    for one in results:
        if one.policy == found.policy and one.verdict != "undecided":
            proved = one.verdict == "proved"
            shows = shown(one, found)
            wrong += [one] if shows is not None and shows == proved else []
    return wrong


def shown(one: Result, found: Explanation) -> bool | None:
    """Whether the row is an instance of what is wrong; None: it says nothing of a proof that somebody exists."""
    answers = {each.id: each.result for each in found.asked}
    inside = answers["in_force"] is True
    if one.kind == "nobody":
        return False if found.outcome == "granted" else None
    if one.kind in ("condition-never", "veto-never"):
        return False if inside and answers[one.place] is True else None
    if one.kind in ("condition-always", "veto-always"):
        return False if inside and answers[one.place] is False else None
    if one.kind in ("amount-negative", "amount-above"):
        return True if _beyond(found, one.kind) else None
    if one.kind == "gap":
        return True if _hole(found, one.place) else None
    return None


def _hole(found: Explanation, place: str) -> bool:
    """No value though nothing is missing; a hole in a policy that it uses is told there."""
    waits = any(each.outcome == "unknown" or each.provisional for each in found.used)
    return found.hole is not None and not found.missing and not waits and _at(found, place)


def _beyond(found: Explanation, kind: str) -> bool:
    value = found.sum.value if found.sum else None
    if value is None or any(each.result is not (each.kind != "veto") for each in found.asked):
        return False
    return value < 0 if kind == "amount-negative" else found.by == "amount" and value >= 0


def _at(found: Explanation, place: str) -> bool:
    if place == "amount" and found.sum is not None and found.sum.value is not None:
        return False  # an amount that cannot be paid is told of amounts
    return found.by == place or (place == "queue" and found.by in ("period", "keys", "limits", "order"))


def hints(book: Book) -> dict[str, list[Any]]:
    """Values that the rules write, by type: edges are near them."""
    found: dict[str, list[Any]] = {
        "integer": [0, 1],
        "text": ["X"],
        "date": [date(2018, 1, 1)],
        "boolean": [True, False],
    }
    for policy in book.policies.values():
        found["date"] += [one for one in (policy.in_force_from, policy.in_force_to) if one]
        for node in (part for one in policy.expressions() for part in one.walk()):
            values = (
                node.values if isinstance(node, nodes.In) else [node.value] if isinstance(node, nodes.Literal) else []
            )
            for value in values:
                _note(found, value)
        for version in (each for one in policy.parameters.values() for each in one.values):
            found["date"].append(version.since)
            for key, cell in version.cells.items():
                for value in (*key, cell):
                    _note(found, value)
    return found


def _note(found: dict[str, list[Any]], value: Any) -> None:
    kind = {bool: "boolean", int: "integer", str: "text"}.get(type(value), "date")
    found[kind].append(value)


def a_value(chance: Random, column: Column, near: dict[str, list[Any]]) -> Any:
    """A value that the column may have."""
    if not column.promised and chance.random() < (0.1 if column.absent == "unknown" else 0.3):
        return None
    if column.values:
        return chance.choice([*column.values])
    value = chance.choice(near[column.type])
    if column.type == "date":
        return date.fromordinal(value.toordinal() + chance.choice((0, 0, 1, -1, 30, -400, 200)))
    if column.type == "integer":
        return min(
            max(value + chance.choice((0, 0, 1, -1, 12)), column.low, 1 if not column.bounded else column.low),
            column.high,
        )
    return value


def rows(chance: Random, book: Book, policy: str, many: int) -> Iterable[tuple[dict[str, Any], date]]:
    """Rows and days."""
    near, view = hints(book), book.view(book.policies[policy])
    for _time in range(many):
        day = date.fromordinal(chance.choice(near["date"]).toordinal() + chance.choice((0, 1, -1, 100, 400, 1000)))
        yield {name: a_value(chance, column, near) for name, column in view.columns.items()}, day


@cache
def proofs(folder: str) -> tuple[Book, tuple[Result, ...]]:
    book = load_book(ROOT / folder)
    return book, prove(book)


def hold(book: Book, results: Sequence[Result], chance: Random, many: int) -> int:
    """Rows of every policy; gives how many were granted."""
    granted = 0
    for policy in book.policies:
        for facts, day in rows(chance, book, policy, many):
            found = explain(book, policy, Given(facts), day)
            assert contradicted(results, found) == [], (facts, day, found)
            granted += found.outcome == "granted"
    return granted


@settings(max_examples=4, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from(FOLDERS))
def test_rows_of_the_packs(seed: int, folder: str) -> None:
    hold(*proofs(folder), Random(seed), 6)


@settings(max_examples=8, deadline=None, suppress_health_check=SLOW)
@given(SEEDS)
def test_rows_of_random_rules(seed: int) -> None:
    of_a_world(seed)


@settings(max_examples=4, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from([slots for _name, (_kind, _place, slots) in DEFECTS]))
def test_rows_of_rules_with_a_defect(seed: int, slots: dict[str, str]) -> None:
    of_a_defect(seed, slots, 10)


@settings(max_examples=4, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from(LOSES + GAINS))
def test_rows_before_and_after_a_reform(seed: int, slots: dict[str, str]) -> None:
    of_a_reform(seed, slots, 30)


@pytest.mark.soak
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from(FOLDERS))
def test_many_rows_of_the_packs(seed: int, folder: str) -> None:
    hold(*proofs(folder), Random(seed), 20)


@pytest.mark.soak
@settings(max_examples=500, deadline=None, suppress_health_check=SLOW)
@given(SEEDS)
def test_rows_of_many_random_rules(seed: int) -> None:
    of_a_world(seed)


@pytest.mark.soak
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from([slots for _name, (_kind, _place, slots) in DEFECTS]))
def test_many_rows_of_rules_with_a_defect(seed: int, slots: dict[str, str]) -> None:
    of_a_defect(seed, slots, 60)


@pytest.mark.soak
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(SEEDS, st.sampled_from(LOSES + GAINS))
def test_many_rows_before_and_after_a_reform(seed: int, slots: dict[str, str]) -> None:
    of_a_reform(seed, slots, 60)


def of_a_world(seed: int) -> None:
    """Random policies over a random view, with rows of its own kind."""
    chance = Random(seed)
    world = a_world(chance, Size())
    with tempfile.TemporaryDirectory() as folder:
        book = load_book(as_folder(world, Path(folder)))
    results = prove(book)
    for policy in world.policies:
        for number in range(1, 8):
            facts = row_of(chance, world.view(policy.view), number)
            found = explain(book, policy.id, Given(facts), world.as_of)
            assert contradicted(results, found) == [], (facts, found)


def of_a_defect(seed: int, slots: dict[str, str], many: int) -> None:
    """What is found holds as well."""
    with tempfile.TemporaryDirectory() as folder:
        book = load_book(write(Path(folder), **slots))
    hold(book, prove(book), Random(seed), many)


def of_a_reform(seed: int, slots: dict[str, str], many: int) -> None:
    """Whoever loses or gains is not one who is proved not to."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = (load_book(write(Path(folder) / at, **one)) for at, one in (("old", {}), ("new", slots)))
    verdicts = {one.kind: one.verdict for one in prove_reform(before, after, ["grant"])}
    for facts, day in rows(Random(seed), before, "grant", many):
        sides = [explain(book, "grant", Given(facts), day) for book in (before, after)]
        paid = [(one.amount or 0) if one.outcome == "granted" else -1 for one in sides]
        assert not (paid[0] > paid[1] and verdicts["lose"] == "proved"), (facts, day)
        assert not (paid[0] < paid[1] and verdicts["gain"] == "proved"), (facts, day)
