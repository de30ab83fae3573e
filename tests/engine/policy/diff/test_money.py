"""Which parameters are money."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.diff.money import money
from baigong.engine.policy.read import load_book
from tests.engine.policy.reforms import REFORM, edit, reform

WANTED = {
    "apprenticeship-advance": {"yearly"},
    "apprenticeship-pilot": {"yearly_cap"},
    "apprenticeship-subsidy": {"yearly", "yearly_floor"},
    "contest-award": {"prize"},
    "excellence-plan-grant": {"grant_max"},
    "skill-upgrade-subsidy": {"amount"},
    "studio-grant": {"amount"},
    "technician-training-subsidy": {"amount"},
    "training-base-national": {"grant"},
    "training-base-provincial": {"grant"},
}


def test_mianyang_s_money_is_told_from_months_shares_and_places() -> None:
    book = load_book("mianyang")
    found = {one.id: set(money(one, book.view(one))) for one in book.policies.values()}
    assert {name: names for name, names in found.items() if names} == WANTED


def test_a_line_beside_a_fact_in_fen_and_a_budget_are_money() -> None:
    book = load_book(REFORM)
    assert money(book.policies["hardship"], book.views["worker"]) == {"line", "pot"}
    assert money(book.policies["badge"], book.views["worker"]) == frozenset()


@pytest.mark.parametrize(
    ("amount", "found"),
    [
        ("pot", {"pot"}),
        ("pot + share", {"pot", "share"}),
        ("pot - share", {"pot", "share"}),
        ("wage * share // 100", set()),
        ("share * wage // 100", set()),
        ("pot * months", {"pot"}),
        ("months * pot", {"pot"}),
        ("pot * share // 100", {"pot"}),
        ("1000 // share", set()),
        ("least(wage, pot)", {"pot"}),
        ("greatest(1000, pot)", {"pot"}),
        ("CASE WHEN months > share THEN pot ELSE 0 END", {"pot"}),
        ("CASE WHEN months > share THEN 0 ELSE pot END", {"pot"}),
        ("CASE WHEN wage > share THEN pot END", {"pot", "share"}),
        ("granted_amount('upskill') * share // 100", set()),
        ("-(-pot)", {"pot"}),
        ("months", set()),
    ],
)
def test_money_is_followed_through_an_amount(amount: str, found: set[str], tmp_path: Path) -> None:
    folder = reform(tmp_path, hardship=("amount: wage * share // 100", f'amount: "{amount}"'))
    edit(folder / "hardship.yaml", "wage < line", "months < line")
    edit(folder / "hardship.yaml", "budget: pot", "at_most: 3")
    book = load_book(folder)
    assert money(book.policies["hardship"], book.views["worker"]) == found
