"""Every case of the cities' policies: plain Python says of each row what the compiled SQL says."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as given_data
from hypothesis import strategies as st

from baigong.engine.policy.answer.evaluate.rules import Rules
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.model import Policy
from baigong.engine.policy.read import load_book
from tests.engine.policy.answer.evaluate.same import same
from tests.engine.policy.explain.worlds import facts_of

CITIES = {"mianyang": 21, "yunxi": 3}
SESSION = Session()


@cache
def rules_of(city: str) -> Rules:
    """A city's policies."""
    return Rules(load_book(city))


def given(policy: Policy, facts: dict[str, object]) -> dict[str, object]:
    """A case's facts; what never lacks and the case does not name is made up."""
    made = {"boolean": False, "integer": 1, "text": "x", "date": policy.in_force_from}
    view = rules_of("mianyang").book.views.get(policy.subject) or rules_of("yunxi").book.views[policy.subject]
    for column in view.columns.values():
        if column.promised and facts.get(column.name) is None and column.name != view.key:
            facts[column.name] = next(iter(column.values), "x") if column.type == "text" else made[column.type]
    return facts


@pytest.mark.parametrize("city", CITIES)
def test_every_case_comes_out_as_it_is_explained(city: str) -> None:
    rules, session, seen = rules_of(city), Session(), set()
    assert len(rules.book.policies) == CITIES[city]
    for policy in rules.book.policies.values():
        for case in policy.cases:
            for row in case.rows:
                facts = given(policy, {**row.facts, rules.book.view(policy).key: row.id})
                seen.add(same(rules, policy.id, facts, case.on, case.outcomes, session).outcome)
    assert seen == {"granted", "refused", "unknown"}


@pytest.mark.parametrize("city", CITIES)
def test_and_without_the_outcomes_that_the_case_gives(city: str) -> None:
    rules, session, seen = rules_of(city), Session(), 0
    for policy in rules.book.policies.values():
        for case in [one for one in policy.cases if one.outcomes]:
            for row in case.rows:
                facts = given(policy, {**row.facts, rules.book.view(policy).key: row.id})
                same(rules, policy.id, facts, case.on, {}, session)
                seen += 1
    assert seen


@pytest.mark.parametrize("policy", sorted(rules_of("mianyang").book.policies))
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given_data(st.data())
def test_random_facts_come_out_as_they_are_explained(policy: str, data: st.DataObject) -> None:
    rules = rules_of("mianyang")
    one = rules.book.policies[policy]
    facts = data.draw(facts_of(rules.book, one))
    day = data.draw(st.sampled_from([date(2017, 12, 31), date(2018, 8, 31), date(2024, 6, 1), date(2026, 1, 1)]))
    names = {used for used, _column in reads(one.expressions())}
    outcomes = data.draw(
        st.fixed_dictionaries({name: st.sampled_from([None, (True, 500), (False, 0)]) for name in names})
    )
    same(rules, policy, facts, day, outcomes, SESSION)
