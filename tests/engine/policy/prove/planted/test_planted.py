"""Every planted defect is found at its place, with an example of which ``explain`` says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.cases.run import run_cases
from baigong.engine.policy.explain import Given, explain
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove import Example, prove
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.base import write
from tests.engine.policy.prove.planted.defects import DEFECTS, PLANTED, Defect, told


def test_there_are_ten_of_each_kind() -> None:
    assert {name: len(listed) for name, listed in PLANTED.items()} == dict.fromkeys(PLANTED, 10)
    assert len({str(one) for _name, one in DEFECTS}) == len(DEFECTS)
    kinds = {name.partition(" ")[0] for name in PLANTED}
    assert kinds == {
        "condition-never",
        "condition-always",
        "veto-never",
        "veto-always",
        "nobody",
        "gap",
        "branch-never",
        "branch-overlap",
        "amount-negative",
        "amount-above",
        "group-apart",
    }


def test_where_nothing_is_planted_everything_is_proved(tmp_path: Path) -> None:
    results = prove(load_book(write(tmp_path)))
    assert len(results) > 35
    assert [one for one in results if one.verdict != "proved"] == []


@pytest.mark.parametrize(("name", "defect"), DEFECTS, ids=[name for name, _one in DEFECTS])
def test_a_planted_defect_is_found(tmp_path: Path, name: str, defect: Defect) -> None:
    book = load_book(write(tmp_path, **defect.slots))
    results = prove(book, ["grant"])
    assert not [one for one in results if one.verdict == "undecided"]
    found = told(results, defect)
    assert found is not None, [(one.kind, one.place) for one in results if one.verdict == "found"]
    (example,) = found.examples
    as_explained(book, example)
    SHOWS[defect.kind](example, defect.place)
    if name.endswith((" 1", " 10")):
        passes_as_a_case(tmp_path, example)


def as_explained(book: Book, one: Example) -> None:
    """Asked anew, the same comes out."""
    again = explain(book, one.policy, Given(one.facts, one.outcomes), one.day)
    assert (again.outcome, again.by, again.amount) == (one.outcome, one.by, one.amount)


def passes_as_a_case(folder: Path, one: Example) -> None:
    """What is printed can be pasted behind the policy, and passes there."""
    with (folder / f"{one.policy}.yaml").open("a", encoding="utf-8") as file:
        file.write(f"cases:\n{one.case}\n")
    assert run_cases(load_book(folder), [one.policy]) == []


def unknown_by(one: Example, place: str) -> None:
    assert one.outcome == "unknown"
    assert one.by == place


def not_granted(one: Example, _place: str) -> None:
    assert one.outcome in ("refused", "unknown")


def anything(one: Example, _place: str) -> None:
    assert one.facts


SHOWS = {
    "condition-never": not_granted,
    "condition-always": anything,
    "veto-never": anything,
    "veto-always": not_granted,
    "nobody": not_granted,
    "gap": unknown_by,
    "branch-never": anything,
    "branch-overlap": anything,
    "amount-negative": unknown_by,
    "amount-above": unknown_by,
    "group-apart": anything,
}
