from __future__ import annotations

from baigong.engine.policy.language import Names, names, parse
from tests.engine.policy.language.scopes import SCOPE


def read(text: str) -> Names:
    return names(parse(text, SCOPE))


def test_what_is_read_is_named_by_kind() -> None:
    text = "insured_months >= months_minimum AND (has_end AND end < as_of OR amount[level] > 0)"
    assert read(text) == Names(
        facts=frozenset({"insured_months", "end", "level"}),
        has=frozenset({"end"}),
        parameters=frozenset({"months_minimum", "amount"}),
        outcomes=frozenset(),
    )


def test_other_policies_and_the_columns_that_name_their_subjects_are_read() -> None:
    found = read("granted('other-policy') OR granted_amount('org-policy', employer_id) > 0")
    assert found.outcomes == {"other-policy", "org-policy"}
    assert found.facts == {"employer_id"}


def test_both_sides_of_a_case_are_read() -> None:
    found = read("CASE WHEN is_worker THEN people ELSE least(fee, ratio) END")
    assert found.facts == {"is_worker", "people", "fee"}
    assert found.parameters == {"ratio"}


def test_values_read_nothing() -> None:
    assert read("as_of >= DATE '2018-01-01'") == Names(frozenset(), frozenset(), frozenset(), frozenset())
