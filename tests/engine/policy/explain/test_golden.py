"""The golden rule: an explanation gives what a sweep gives, for every policy of Mianyang."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from baigong.engine.policy.cases.run import outcomes_of
from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.explain import Explanation, Given, Subject, explain
from baigong.engine.policy.explain.from_json import used_by
from baigong.engine.policy.model import Book, Case, CaseRow, Policy
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.outcome import Outcome
from baigong.engine.policy.sweep.run import chosen
from baigong.engine.policy.sweep.session import closed_session
from tests.engine.policy.explain.worlds import facts_of, rows_of, swept

BOOK = load_book("mianyang")
POLICIES = list(BOOK.policies)
DAYS = (date(2018, 8, 31), date(2016, 3, 1), date(2019, 6, 30), date(2025, 6, 30))
SEEN = (Phase.explicit, Phase.reuse, Phase.generate)
"""Shrinking a world that is decided in two ways takes minutes."""
QUICK = settings(max_examples=2, deadline=None, phases=SEEN, suppress_health_check=list(HealthCheck))
SOAK = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


def explained(policy: Policy, case: Case, row: CaseRow) -> Explanation:
    """A case's row from its facts alone; used policies that the case does not name grant nobody."""
    outcomes = {**dict.fromkeys(used_by(BOOK, policy), (False, 0)), **case.outcomes}
    return explain(BOOK, policy.id, Given(row.facts, outcomes), case.on)


@cache
def told(name: str) -> list[tuple[Case, CaseRow, Explanation]]:
    """Every row of every case of a policy, explained once for all tests."""
    policy = BOOK.policies[name]
    return [(case, row, explained(policy, case, row)) for case in policy.cases for row in case.rows]


@cache
def around(name: str) -> Book:
    """The policy and what it uses or shares a group with."""
    return chosen(BOOK, [name])


def same_row(policy: Policy, one: Explanation, sweep: Outcome) -> None:
    """What the row decides is the same; who passes where others compete has no place yet."""
    if sweep.outcome in ("refused", "unknown"):
        assert (one.outcome, one.provisional, one.amount, one.by) == (sweep.outcome, False, None, sweep.by)
        assert one.place is None
    elif queued(policy):
        assert (one.outcome, one.provisional, one.by) == ("granted", True, "")
        assert one.place is not None
        assert not one.place.computed
        assert sweep.amount in (None, one.amount)
    else:
        assert (one.outcome, one.provisional, one.amount) == ("granted", False, sweep.amount)
        assert one.place is None


@pytest.mark.parametrize("name", POLICIES)
def test_every_case_has_its_outcome_explained(name: str) -> None:
    """What the case expects is what its sweep gives: the pack's own tests hold that."""
    for _case, row, one in told(name):
        want = row.expect
        if want is None:
            continue
        passes = want.outcome not in ("refused", "unknown")
        assert one.outcome == ("granted" if passes else want.outcome)
        assert one.provisional is (passes and queued(BOOK.policies[name]))
        assert want.amount in (None, one.amount)
        assert passes or want.by in (None, one.by)


@pytest.mark.soak
@pytest.mark.parametrize("name", POLICIES)
def test_every_case_has_the_outcome_of_its_sweep(name: str) -> None:
    policy = BOOK.policies[name]
    with closed_session() as connection:
        sweeps = [one for case in policy.cases for one in outcomes_of(connection, BOOK, policy, case)]
    for (_case, _row, one), sweep in zip(told(name), sweeps, strict=True):
        same_row(policy, one, sweep)


@pytest.mark.parametrize("name", POLICIES)
def test_every_case_s_reason_is_among_the_questions(name: str) -> None:
    for _case, _row, one in told(name):
        failing = [asked for asked in one.asked if asked.refuses]
        if one.outcome == "refused":
            assert one.by == failing[0].id
        else:
            assert failing == []
        if one.outcome == "unknown" and one.by in {asked.id for asked in one.asked}:
            assert next(asked for asked in one.asked if asked.result is None).id == one.by


@pytest.mark.parametrize("name", POLICIES)
def test_an_unknown_case_says_what_it_waits_for(name: str) -> None:
    for _case, row, one in told(name):
        assert (one.outcome == "unknown") == bool(one.missing or one.hole)
        for missing in one.missing:
            assert (row.facts.get(missing.fact) is None) == (missing.why != "out_of_range"), missing
            assert missing.fact.startswith("granted(") or missing.supplied_by, missing


@pytest.mark.parametrize("name", POLICIES)
def test_the_nearest_change_of_a_case_does_grant_it(name: str) -> None:
    for case, row, one in told(name):
        if one.outcome == "refused" and one.nearest is not None:
            changed = CaseRow(row.id, {**row.facts, one.nearest.fact: one.nearest.new}, None)
            assert explained(BOOK.policies[name], case, changed).outcome == "granted"
            assert one.nearest.new != one.nearest.old


def agrees(name: str, rows: list[dict[str, Any]], others: dict[str, list[dict[str, Any]]], day: date) -> None:
    """Every subject's explanation against the sweep, places included."""
    policy = BOOK.policies[name]
    key = BOOK.view(policy).key
    keyed = [{**row, key: number} for number, row in enumerate(rows, 1)]
    with rows_of(around(name), {**others, policy.subject: keyed}) as source:
        outcomes, places = swept(source, name, day)
        for number in range(1, len(rows) + 1):
            one = explain(BOOK, name, Subject(number, source.source, places), day)
            want = outcomes[number]
            got = (one.outcome, one.provisional, one.amount, one.by)
            assert got == (want.outcome, want.provisional, want.amount, want.by)
            alone = explain(BOOK, name, Subject(number, source.source), day)
            if not used_by(BOOK, policy):
                same_row(policy, alone, want)


def drawn_others(data: st.DataObject, policy: Policy) -> dict[str, list[dict[str, Any]]]:
    """Rows of the views of used policies, under the keys that small numbers name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for other in sorted(used_by(BOOK, policy)):
        view = BOOK.view(BOOK.policies[other])
        if view.name != policy.subject:
            row = facts_of(BOOK, BOOK.policies[other])
            drawn = data.draw(st.lists(row, min_size=1, max_size=3))
            found[view.name] = [{**one, view.key: number} for number, one in enumerate(drawn)]
    return found


@pytest.mark.parametrize("name", POLICIES)
@QUICK
@given(data=st.data(), day=st.sampled_from(DAYS))
def test_explaining_gives_what_the_sweep_gives(name: str, data: st.DataObject, day: date) -> None:
    policy = BOOK.policies[name]
    rows = data.draw(st.lists(facts_of(BOOK, policy), min_size=2, max_size=6))
    agrees(name, rows, drawn_others(data, policy), day)


@pytest.mark.soak
@pytest.mark.parametrize("name", POLICIES)
@SOAK
@given(data=st.data(), day=st.sampled_from(DAYS))
def test_explaining_gives_what_the_sweep_gives_many_times(name: str, data: st.DataObject, day: date) -> None:
    policy = BOOK.policies[name]
    rows = data.draw(st.lists(facts_of(BOOK, policy), min_size=1, max_size=12))
    agrees(name, rows, drawn_others(data, policy), day)


@pytest.mark.parametrize("name", POLICIES)
@QUICK
@given(data=st.data())
def test_a_nearest_change_grants_whatever_the_facts(name: str, data: st.DataObject) -> None:
    policy = BOOK.policies[name]
    facts = data.draw(facts_of(BOOK, policy))
    outcomes = {other: data.draw(st.sampled_from([(True, 5), (False, 0)])) for other in sorted(used_by(BOOK, policy))}
    one = explain(BOOK, name, Given(facts, outcomes), DAYS[0])
    if one.nearest is not None:
        changed = {**facts, one.nearest.fact: one.nearest.new}
        assert explain(BOOK, name, Given(changed, outcomes), DAYS[0]).outcome == "granted"


@pytest.mark.parametrize("name", POLICIES)
@QUICK
@given(data=st.data())
def test_only_what_is_not_known_is_missing(name: str, data: st.DataObject) -> None:
    policy = BOOK.policies[name]
    facts = data.draw(facts_of(BOOK, policy))
    one = explain(BOOK, name, facts, DAYS[0])
    columns = BOOK.view(policy).columns
    for missing in one.missing:
        if not missing.policy and missing.fact in columns:
            assert facts[missing.fact] is None or missing.why == "out_of_range"
            assert columns[missing.fact].absent == "unknown" or missing.why == "out_of_range"
    if one.outcome != "unknown":
        assert one.missing == ()
        assert one.hole is None
