"""A policy through time: a version for each day on which a number or its document is another."""

from __future__ import annotations

from datetime import date

from baigong.engine.policy import load_book
from baigong.engine.policy.model import Basis
from baigong.engine.policy.wording import versions
from baigong.engine.policy.wording.versions import Changed, cells, version_of
from tests.engine.policy.wording.conftest import Named

FIRST, SECOND = date(2018, 1, 1), date(2019, 1, 1)


def test_the_first_version_begins_with_the_policy_and_has_no_changes(named: Named) -> None:
    one, two = versions(named().policy)
    assert (one.since, one.until, one.changed) == (FIRST, SECOND, ())
    assert (two.since, two.until) == (SECOND, None)


def test_what_changed_is_told_cell_by_cell(named: Named) -> None:
    assert versions(named().policy)[1].changed == (
        Changed("least_months", (), 12, 6),
        Changed("rate", ("高级",), 200000, 250050),
    )


def test_a_policy_without_parameters_has_one_version(named: Named) -> None:
    policy = named(parameters={}, conditions=[], amount="100", in_force={"from": FIRST, "to": SECOND}).policy
    (one,) = versions(policy)
    assert (one.since, one.until, one.changed) == (FIRST, SECOND, ())
    assert one.basis == policy.basis


def test_values_before_the_policy_and_after_it_make_no_version(named: Named) -> None:
    months = {date(2016, 1, 1): 3, FIRST: 12, date(2020, 1, 1): 6}
    policy = named(
        parameters={"least_months": months}, amount="100", in_force={"from": FIRST, "to": date(2020, 1, 1)}
    ).policy
    assert [one.since for one in versions(policy)] == [FIRST]


def test_a_cell_that_comes_or_goes_is_a_change(named: Named) -> None:
    rate = {FIRST: {"初级": 1}, SECOND: {"高级": 2}}
    policy = named(parameters={"rate": rate}, conditions=[], amount="rate[level]").policy
    assert versions(policy)[1].changed == (Changed("rate", ("初级",), 1, None), Changed("rate", ("高级",), None, 2))
    assert [keys for _one, keys in cells(policy)] == [("初级",), ("高级",)]


def test_another_document_alone_is_a_version(named: Named) -> None:
    basis = [{"document": "乙〔2019〕2号", "title": "延续"}]
    months = {FIRST: 12, SECOND: {"value": 12, "basis": basis}}
    one, two = versions(named(parameters={"least_months": months}, amount="100").policy)
    assert two.changed == ()
    assert two.basis == (Basis("乙〔2019〕2号", "", "延续"),)
    assert one.basis == (Basis("甲〔2018〕1号"),)


def test_a_document_is_named_once_with_what_is_said_of_it(named: Named) -> None:
    plain, titled = [{"document": "乙", "article": "三"}], [{"document": "乙", "article": "三", "title": "延续"}]
    parameters = {
        "least_months": {FIRST: 12, SECOND: {"value": 6, "basis": plain}},
        "most": {FIRST: 5, SECOND: {"value": 7, "basis": titled}},
    }
    two = versions(named(parameters=parameters, amount="most").policy)[1]
    assert two.basis == (Basis("乙", "三", "延续"),)


def test_the_version_of_a_day(named: Named) -> None:
    every = versions(named().policy)
    assert version_of(every, date(2018, 12, 31)) == every[0]
    assert version_of(every, SECOND) == every[1]
    assert version_of(every, date(1990, 1, 1)) == every[0]
    assert every[0].holds(FIRST)
    assert not every[0].holds(SECOND)
    assert every[1].holds(date(2050, 1, 1))


def test_the_skill_subsidy_has_six_versions_of_which_one_changed_a_number() -> None:
    every = versions(load_book("mianyang").policies["skill-upgrade-subsidy"])
    assert [one.since.year for one in every] == [2017, 2019, 2021, 2022, 2023, 2024]
    assert [len(one.changed) for one in every] == [0, 1, 0, 0, 0, 0]
    assert every[-1].until == date(2025, 1, 1)
    assert every[1].basis[0].document == "国发〔2018〕39号"
