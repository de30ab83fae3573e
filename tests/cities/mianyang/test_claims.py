"""How records tell that something was applied for or paid, and by whom a subject is employed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cities.mianyang.records import Row, view

DAY = "2018-08-31"
PROJECT: Row = {
    "scheme": "apprenticeship",
    "employer_id": 1,
    "level": "4",
    "starts_on": "2016-09-01",
    "ends_on": "2017-09-01",
}
SEAT: Row = {"apprenticeship_id": 1, "person_id": 1, "started_on": "2016-09-01", "ended_on": "2017-08-31"}
PAID: Row = {"organisation_id": 1, "purpose": "apprenticeship", "apprenticeship_id": 1, "amount_fen": 100}
FUND: Row = {"fund_kind": "employment", "fund_level": "city"}


def applied(policy: str, kind: str, **given: Any) -> Row:
    return {"policy": policy, "subject_kind": kind, "applied_on": "2018-03-01", **given}


def apprentice(**tables: list[Row]) -> Row:
    usual: dict[str, list[Row]] = {
        "organisation": [{}],
        "person": [{}],
        "apprenticeship": [PROJECT],
        "apprentice": [SEAT],
    }
    return view("apprentice_record", DAY, **{**usual, **tables})[1]


@pytest.mark.parametrize(
    ("paid", "subsidy", "advance"),
    [
        ([], False, False),
        ([{"paid_on": "2017-08-31"}], True, False),
        ([{"paid_on": "2017-08-30"}], False, True),
        ([{"paid_on": "2017-03-01"}, {"paid_on": "2017-11-01"}], True, True),
        ([{"paid_on": "2018-09-01"}], False, False),
        ([{"paid_on": "2017-11-01", "returned_on": "2018-01-01"}], False, False),
        ([{"paid_on": "2017-11-01", "apprenticeship_id": 2}], False, False),
    ],
)
def test_what_was_paid_before_the_end_is_an_advance(paid: list[Row], subsidy: bool, advance: bool) -> None:
    found = apprentice(payment=[{**PAID, **FUND, **one} for one in paid])
    assert (found["subsidy_claimed"], found["advance_claimed"]) == (subsidy, advance)


@pytest.mark.parametrize(
    ("row", "subsidy", "advance"),
    [
        (applied("apprenticeship-subsidy", "apprentice"), True, False),
        (applied("apprenticeship-advance", "apprentice"), False, True),
        (applied("apprenticeship-advance", "apprenticeship"), False, False),
        (applied("apprenticeship-subsidy", "apprentice", subject_id=2), False, False),
        (applied("apprenticeship-subsidy", "apprentice", withdrawn_on="2018-04-01"), False, False),
    ],
)
def test_an_apprentice_s_application_is_one_for_its_policy(row: Row, subsidy: bool, advance: bool) -> None:
    found = apprentice(application=[row])
    assert (found["subsidy_claimed"], found["advance_claimed"]) == (subsidy, advance)


def test_an_apprenticeship_that_runs_may_have_been_paid_in_advance() -> None:
    running = {**PROJECT, "ends_on": "2019-09-01"}
    tables: dict[str, list[Row]] = {
        "apprenticeship": [running],
        "apprentice": [{**SEAT, "ended_on": None}],
        "payment": [{**PAID, **FUND, "paid_on": "2018-05-01"}],
    }
    found = apprentice(**tables)
    assert (found["subsidy_claimed"], found["advance_claimed"]) == (False, True)


def project(*applications: Row) -> Row:
    return view(
        "apprenticeship_project", DAY, organisation=[{}], apprenticeship=[PROJECT], application=list(applications)
    )[1]


def test_an_apprenticeship_is_applied_for_by_its_employer() -> None:
    assert project(applied("apprenticeship-pilot", "apprenticeship"))["is_applied_for"] is True
    assert project(applied("apprenticeship-pilot", "apprentice"))["is_applied_for"] is False
    assert project()["is_applied_for"] is False


@pytest.mark.parametrize(
    ("policy", "column"),
    [
        ("talent-card", "card_applied_for"),
        ("talent-card-home", "home_applied_for"),
        ("talent-card-medical", "medical_applied_for"),
        ("talent-card-schooling", "schooling_applied_for"),
        ("talent-card-spouse-work", "spouse_work_applied_for"),
    ],
)
def test_each_service_of_the_card_is_applied_for_by_itself(policy: str, column: str) -> None:
    found = view(
        "talent_lead",
        DAY,
        organisation=[{}],
        person=[{}],
        team=[{"organisation_id": 1, "lead_id": 1, "put_forward_on": "2018-03-01"}],
        application=[applied(policy, "person")],
    )[1]
    assert {name for name, value in found.items() if name.endswith("_applied_for") and value} == {column}
    assert (found["level"], found["ownership"], found["size"]) == (None, "none", None)


@pytest.mark.parametrize(
    ("policy", "column"),
    [("training-base-provincial", "provincial_applied_for"), ("training-base-national", "national_applied_for")],
)
def test_a_base_is_put_forward_for_a_rank(policy: str, column: str) -> None:
    base = {"organisation_id": 1, "valid_from": "2012-01-01"}
    found = view("training_base", DAY, organisation=[{}], base=[base], application=[applied(policy, "base")])[1]
    assert {name for name, value in found.items() if name.endswith("_applied_for") and value} == {column}


def test_a_naming_and_an_enrolment_are_applied_for() -> None:
    studio = {"organisation_id": 1, "lead_id": 1, "occupation": "welder", "valid_from": "2013-01-01"}
    ranks = [{"studio_id": 1, "rank": "city", "valid_from": "2013-01-01"}]
    rows: dict[str, list[Row]] = {"organisation": [{}], "person": [{}], "studio": [studio], "studio_rank": ranks}
    asked = view("studio_grade", DAY, application=[applied("studio-grant", "studio_rank")], **rows)
    assert (asked[1]["is_applied_for"], view("studio_grade", DAY, **rows)[1]["is_applied_for"]) == (True, False)


EMPLOYERS: list[Row] = [
    {"ownership": "state", "size": "large"},
    {"ownership": "private", "size": "micro"},
    {"ownership": "public"},
]


@pytest.mark.parametrize(
    ("jobs", "ownership", "size"),
    [
        ([{}], "state", "large"),
        ([{}, {"organisation_id": 2, "valid_from": "2015-01-01"}], "private", "micro"),
        ([{}, {"organisation_id": 2, "valid_from": "2015-01-01", "valid_to": "2018-01-01"}], "state", "large"),
        ([{"organisation_id": 2, "status": "contradicted"}], "none", None),
        ([{"organisation_id": 3}], "public", None),
        ([], "none", None),
        ([{"person_id": 2}], "none", None),
    ],
)
def test_a_certificate_s_holder_is_employed_by_whom_they_joined_last(
    jobs: list[Row], ownership: str, size: str | None
) -> None:
    rows: dict[str, list[Row]] = {
        "organisation": EMPLOYERS,
        "person": [{}, {}],
        "employment": jobs,
        "certificate": [{"issued_on": "2018-01-10"}],
    }
    for name in ("skill_certificate", "craftsman_candidate", "skilled_worker"):
        found = view(name, DAY, **rows)[1]
        assert (found["ownership"], found["size"]) == (ownership, size), name


def test_a_post_and_an_apprentice_are_the_employer_s_whose_they_are() -> None:
    post = view(
        "skilled_post",
        DAY,
        organisation=EMPLOYERS,
        person=[{}],
        employment=[{"organisation_id": 2}, {"organisation_id": 3}],
        certificate=[{"issued_on": "2018-01-10"}],
    )
    assert [(row["ownership"], row["size"]) for row in post.values()] == [("private", "micro"), ("public", None)]
    seat = apprentice(organisation=EMPLOYERS, apprenticeship=[{**PROJECT, "employer_id": 2}])
    assert (seat["ownership"], seat["size"]) == ("private", "micro")


@pytest.mark.parametrize(
    ("organisation", "ownership", "size"), [(1, "state", "large"), (3, "public", None), (None, None, None)]
)
def test_a_competitor_competes_for_somebody(organisation: int | None, ownership: str | None, size: str | None) -> None:
    found = view(
        "contest_result",
        DAY,
        organisation=EMPLOYERS,
        person=[{}],
        contest=[{"code": "city-2018", "series": "city", "edition": 3, "held_from": "2018-05-14"}],
        event=[{"contest_id": 1, "occupation": "welder", "category": "worker"}],
        entry=[
            {
                "event_id": 1,
                "person_id": 1,
                "organisation_id": organisation,
                "division": "510703",
                "awarded": True,
                "entered_on": "2018-04-01",
            }
        ],
        certificate=[
            {"issued_on": "2010-01-10", "level": "4"},
            {"issued_on": "2018-06-10", "level": "3"},
            {"issued_on": "2018-06-10", "level": "1", "status": "contradicted"},
        ],
        promotion=[{"entry_id": 1, "certificate_id": 2}],
    )[1]
    assert (found["ownership"], found["size"]) == (ownership, size)
    assert (found["level"], found["level_before"], found["is_promoted"]) == ("3", "4", True)
