"""A gap between a policy and the one that follows it, and an overlap, are found, each with a row that both explain."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.explain import Explanation, Given, explain
from baigong.engine.policy.prove import Result, prove
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.versions import GAPS, OVERLAPS, write


def told(folder: Path, kind: str, **slots: str) -> tuple[Result, list[Explanation]]:
    """The result of a kind, and its rows asked anew, the newer policy's first."""
    book = load_book(write(folder, **slots))
    (found,) = [one for one in prove(book, ["new"]) if one.kind == kind]
    again = [explain(book, one.policy, Given(one.facts, one.outcomes), one.day) for one in found.examples]
    assert [(one.outcome, one.by) for one in again] == [(one.outcome, one.by) for one in found.examples]
    return found, again


def test_what_joins_is_proved(tmp_path: Path) -> None:
    for kind in ("version-gap", "version-overlap"):
        found, again = told(tmp_path, kind)
        assert (found.verdict, found.place, again) == ("proved", "old", [])


@pytest.mark.parametrize("slots", GAPS, ids=[*map(str, range(1, 11))])
def test_a_gap_is_found(tmp_path: Path, slots: dict[str, str]) -> None:
    found, (new, old) = told(tmp_path, "version-gap", **slots)
    assert found.verdict == "found"
    assert (new.policy, new.by, old.policy, old.by) == ("new", "in_force", "old", "in_force")
    assert found.examples[0].day == found.examples[1].day


@pytest.mark.parametrize("slots", OVERLAPS, ids=[*map(str, range(1, 11))])
def test_an_overlap_is_found(tmp_path: Path, slots: dict[str, str]) -> None:
    found, (new, old) = told(tmp_path, "version-overlap", **slots)
    assert found.verdict == "found"
    assert (new.outcome, old.outcome) == ("granted", "granted")


def test_rows_of_two_kinds_are_of_one_day(tmp_path: Path) -> None:
    """Of a project and a person nothing is the same but the calendar."""
    write(tmp_path, force="{from: 2015-01-01, to: 2018-10-01}")
    facts = tmp_path / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text + text.partition("facts:\n")[2].replace("  worker:", "  project:"), encoding="utf-8")
    old = tmp_path / "old.yaml"
    old.write_text(old.read_text(encoding="utf-8").replace("subject: worker", "subject: project"), encoding="utf-8")
    found = {one.kind: one for one in prove(load_book(tmp_path), ["new"])}
    assert (found["version-gap"].verdict, found["version-overlap"].verdict) == ("found", "proved")
    days = [one.facts["applied_on"] for one in found["version-gap"].examples]
    assert days[0] == days[1]
    assert "2018-10-01" <= days[0].isoformat() < "2018-10-12"
