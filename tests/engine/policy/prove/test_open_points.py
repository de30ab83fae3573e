"""docs/proofs.md lists what stays open of the policies that ship, neither more nor less, each with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from baigong.engine.policy.prove import prove
from baigong.engine.policy.read import load_book

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs" / "proofs.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
ROW = re.compile(r"^\| `(\S+)` \| `(\S+)` \| `([^`]*)` \| (.+) \|$", re.MULTILINE)
SHIPPED = [
    *sorted(str(one.parent.relative_to(ROOT)) for one in ROOT.glob("cities/*/policies")),
    "docs/examples/policies",
]


def test_every_folder_that_ships_has_its_section() -> None:
    assert list(SECTIONS) == SHIPPED


@pytest.mark.parametrize("folder", SHIPPED)
def test_what_is_open_is_listed(folder: str) -> None:
    results = prove(load_book(ROOT / folder))
    listed = {(policy, kind, place) for policy, kind, place, _why in ROW.findall(SECTIONS[folder])}
    assert {(one.policy, one.kind, one.place) for one in results if one.verdict != "proved"} == listed
    assert len(results) > 25
    assert ("Everything is proved." in SECTIONS[folder]) == (not listed)


def test_each_point_has_a_reason() -> None:
    rows = ROW.findall(PAGE)
    assert len(rows) == PAGE.count("\n| `")
    assert all(len(why) > 60 for _policy, _kind, _place, why in rows)


def test_the_constraints_that_it_names_are_there() -> None:
    models = (ROOT / "baigong" / "bureau" / "training" / "models.py").read_text(encoding="utf-8")
    named = re.findall(r"`(training_\w+)`", PAGE)
    assert len(named) == 2
    for name in named:
        assert f'"{name}"' in models
