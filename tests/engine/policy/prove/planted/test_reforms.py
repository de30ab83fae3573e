"""A reform by which somebody loses, or gains, is told with the row before and after it; by which nobody can, is proved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.explain import Given, explain
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove import Example, Result, prove_reform
from baigong.engine.policy.prove.solver import Solver
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.base import write
from tests.engine.policy.prove.planted.reforms import GAINS, LOSES

REFORMS = [("lose", one) for one in LOSES] + [("gain", one) for one in GAINS]


def told(folder: Path, before: dict[str, str], after: dict[str, str], policy: str = "grant") -> dict[str, Result]:
    """Both results of a policy by kind."""
    books = [load_book(write(folder / name, **slots)) for name, slots in (("old", before), ("new", after))]
    return by_kind(books, policy)


def by_kind(books: list[Book], policy: str) -> dict[str, Result]:
    """The results of a policy."""
    return {one.kind: one for one in prove_reform(books[0], books[1], [policy])}


@pytest.mark.parametrize(
    ("kind", "slots"), REFORMS, ids=[f"{kind} {at % 10 + 1}" for at, (kind, _s) in enumerate(REFORMS)]
)
def test_who_loses_and_who_gains(tmp_path: Path, kind: str, slots: dict[str, str]) -> None:
    found = told(tmp_path, {}, slots)
    other = "gain" if kind == "lose" else "lose"
    assert (found[kind].verdict, found[other].verdict) == ("found", "proved")
    before, after = found[kind].examples
    assert (before.facts, before.day) == (after.facts, after.day)
    paid = [came(load_book(tmp_path / name), one) for name, one in (("old", before), ("new", after))]
    assert paid[0] > paid[1] if kind == "lose" else paid[1] > paid[0]


def came(book: Book, one: Example) -> int:
    """What the engine gives, asked anew; nothing is less than 0."""
    again = explain(book, one.policy, Given(one.facts, one.outcomes), one.day)
    assert (again.outcome, again.by, again.amount) == (one.outcome, one.by, one.amount)
    return (again.amount or 0) if again.outcome == "granted" else -1


def test_what_says_the_same_is_proved_without_asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asks(*_arguments: Any, **_more: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(Solver, "ask", asks)
    found = told(tmp_path, {}, {"other_amount": "1"})
    assert {kind: one.verdict for kind, one in found.items()} == {"lose": "proved", "gain": "proved"}


def test_places_of_others_are_said_not_to_be_looked_at(tmp_path: Path) -> None:
    for one in told(tmp_path, {}, {"minimum": "{2018-01-01: 13}"}).values():
        assert one.notes == ("别人占去的名额、互斥和资金不在其内，请用 baigong policy simulate 试算",)


ONLY_BY_PLACE = "只在用到的政策的名额、互斥或资金改前改后排得不同时才会这样"
POOL = "pools:\n  - {id: ten, at_most: 10, per: [county], says: {zh: 十名, en: Ten}}\n"


def using(folder: Path, **slots: str) -> Book:
    """``other`` asks for ``grant``, which has ten places a county, and no group."""
    write(folder, studies="granted('grant')", **slots)
    for name, more in (("grant", POOL), ("other", "")):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8").partition("groups:")[0] + more, encoding="utf-8")
    return load_book(folder)


def test_a_used_policy_that_changes_is_told_by_its_row(tmp_path: Path) -> None:
    books = [using(tmp_path / "old"), using(tmp_path / "new", minimum="{2018-01-01: 13}")]
    found = by_kind(books, "other")
    assert found["lose"].verdict == "found"
    assert ONLY_BY_PLACE not in found["lose"].notes
    before, after = found["lose"].examples
    assert before.outcomes["grant"] != after.outcomes["grant"]
    assert (after.outcome, after.by) == ("refused", "studies")
    assert ONLY_BY_PLACE in found["gain"].notes


def test_what_only_a_used_policys_place_brings_is_said(tmp_path: Path) -> None:
    """Nobody loses by the rule: fewer months are asked. But the place may be another's now."""
    books = [using(tmp_path / "old"), using(tmp_path / "new", minimum="{2018-01-01: 11}")]
    found = by_kind(books, "other")
    assert found["lose"].verdict == "found"
    assert found["lose"].notes[0] == ONLY_BY_PLACE
    assert (found["gain"].verdict, ONLY_BY_PLACE in found["gain"].notes) == ("found", False)


def test_a_new_policy_takes_from_nobody(tmp_path: Path) -> None:
    before = write(tmp_path / "old")
    (before / "other.yaml").unlink()
    grant = before / "grant.yaml"
    grant.write_text(grant.read_text(encoding="utf-8").partition("groups:")[0], encoding="utf-8")
    books = load_book(before), load_book(write(tmp_path / "new"))
    gone = {one.kind: one for one in prove_reform(books[1], books[0], ["other"])}
    come = {one.kind: one for one in prove_reform(*books, ["other"])}
    assert (come["lose"].verdict, come["gain"].verdict) == ("proved", "found")
    assert (gone["lose"].verdict, gone["gain"].verdict) == ("found", "proved")
    assert len(come["gain"].examples) == 1
