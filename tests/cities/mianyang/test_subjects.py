"""What policies are told of their subjects, from records written by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.cities.mianyang.records import Row, view

DAY = "2018-08-31"


def certificate(day: str = DAY, **tables: list[Row]) -> Row:
    """The first certificate as its policy sees it, among these records."""
    usual: dict[str, list[Row]] = {
        "person": [{}],
        "organisation": [{}],
        "organisation_kind": [{"organisation_id": 1}],
        "certificate": [{"issued_on": "2018-01-10"}],
        "employment": [{}],
    }
    return view("skill_certificate", day, **{**usual, **tables})[1]


@pytest.mark.parametrize(
    ("spells", "months"),
    [
        ([], 0),
        ([{"valid_from": "2015-03-01"}], 36),
        ([{"valid_from": "2015-04-01"}], 35),
        ([{"valid_from": "2015-01-01", "valid_to": "2016-01-01"}], 12),
        ([{"valid_from": "2015-01-01", "valid_to": "2016-01-01"}, {"valid_from": "2017-01-01"}], 26),
        ([{"valid_from": "2015-01-01", "valid_to": "2020-01-01"}], 38),
        ([{"valid_from": "2018-03-01"}], 0),
        ([{"valid_from": "2018-04-01"}], 0),
        ([{"valid_from": "2015-03-01", "scheme": "pension"}], 0),
        ([{"valid_from": "2015-03-01", "person_id": 2}], 0),
        ([{"valid_from": "2015-03-01", "status": "contradicted"}], 0),
        ([{"valid_from": "2015-03-01", "status": "claimed"}], None),
        (
            [{"valid_from": "2010-03-01"}, {"valid_from": "2009-03-01", "valid_to": "2009-04-01", "status": "claimed"}],
            None,
        ),
    ],
)
def test_months_are_counted_to_the_day_of_the_application(spells: list[Row], months: int | None) -> None:
    found = certificate(application=[{"applied_on": "2018-03-01"}], insurance_spell=spells)
    assert (found["insured_months"], found["applied_on"]) == (months, date(2018, 3, 1))


def test_without_an_application_months_are_counted_to_the_day_itself() -> None:
    found = certificate(insurance_spell=[{"valid_from": "2015-03-01"}])
    assert (found["insured_months"], found["applied_on"]) == (41, None)


@pytest.mark.parametrize(
    ("applications", "day"),
    [
        ([{"applied_on": "2018-05-01"}, {"applied_on": "2018-03-01"}], date(2018, 3, 1)),
        ([{"applied_on": "2018-03-01", "withdrawn_on": "2018-04-01"}], None),
        ([{"applied_on": "2018-03-01", "withdrawn_on": "2018-04-01"}, {"applied_on": "2018-06-01"}], date(2018, 6, 1)),
        ([{"applied_on": "2018-09-01"}], None),
        ([{"applied_on": "2018-03-01", "policy": "studio-grant"}], None),
        ([{"applied_on": "2018-03-01", "subject_kind": "studio"}], None),
        ([{"applied_on": "2018-03-01", "subject_id": 2}], None),
    ],
)
def test_the_first_application_that_stands_counts(applications: list[Row], day: date | None) -> None:
    assert certificate(application=applications)["applied_on"] == day


@pytest.mark.parametrize(("status", "known"), [("verified", True), ("contradicted", False), ("claimed", None)])
def test_a_claimed_certificate_is_not_verified_yet(status: str, known: bool | None) -> None:
    assert certificate(certificate=[{"issued_on": "2018-01-10", "status": status}])["is_verified"] is known


@pytest.mark.parametrize(
    ("change", "known"),
    [
        ({}, True),
        ({"valid_from": "2018-03-01"}, True),
        ({"valid_from": "2018-03-02"}, False),
        ({"valid_to": "2018-03-01"}, False),
        ({"valid_to": "2018-03-02"}, True),
        ({"status": "claimed"}, None),
        ({"status": "contradicted"}, False),
        ({"organisation_id": 2}, False),
        ({"person_id": 2}, False),
    ],
)
def test_whoever_worked_for_an_enterprise_on_the_day_was_an_employee(change: Row, known: bool | None) -> None:
    kinds: list[Row] = [{"organisation_id": 1}, {"organisation_id": 2, "kind": "technical_school"}]
    found = certificate(
        organisation=[{}, {}],
        organisation_kind=kinds,
        employment=[change],
        application=[{"applied_on": "2018-03-01"}],
    )
    assert found["is_employee"] is known


@pytest.mark.parametrize(
    ("other", "held"),
    [
        ({"level": "3", "issued_on": "2017-01-10"}, True),
        ({"level": "3", "issued_on": "2017-01-10", "ended_on": "2017-06-01"}, True),
        ({"level": "3", "issued_on": "2018-02-10"}, False),
        ({"level": "5", "issued_on": "2017-01-10"}, False),
        ({"level": "4", "issued_on": "2017-01-10"}, False),
        ({"level": "3", "issued_on": "2017-01-10", "occupation": "fitter"}, False),
        ({"level": "3", "issued_on": "2017-01-10", "person_id": 2}, False),
        ({"level": "3", "issued_on": "2017-01-10", "status": "contradicted"}, False),
    ],
)
def test_a_higher_certificate_before_this_one_is_remembered(other: Row, held: bool) -> None:
    found = certificate(person=[{}, {}], certificate=[{"issued_on": "2018-01-10"}, other])
    assert found["higher_level_held"] is held


@pytest.mark.parametrize(("scheme", "pilot"), [("apprenticeship_pilot", True), ("apprenticeship", False)])
def test_a_certificate_of_the_pilot_is_known(scheme: str, pilot: bool) -> None:
    project = {"scheme": scheme, "employer_id": 1, "level": "4", "starts_on": "2015-09-01", "ends_on": "2017-12-31"}
    apprentice = {"apprenticeship_id": 1, "person_id": 1, "certificate_id": 1, "started_on": "2015-09-01"}
    found = certificate(apprenticeship=[project], apprentice=[apprentice])
    assert found["trained_in_pilot"] is pilot
    assert certificate()["trained_in_pilot"] is False


def test_certificates_that_ended_or_have_no_level_are_no_subjects() -> None:
    certificates: list[Row] = [
        {"issued_on": "2018-01-10"},
        {"issued_on": "2018-01-10", "ended_on": DAY},
        {"issued_on": "2018-09-01"},
        {"issued_on": "2018-01-10", "kind": "competence", "level": None},
    ]
    assert set(view("skill_certificate", DAY, person=[{}], certificate=certificates)) == {1}


@pytest.mark.parametrize(
    ("designations", "known"),
    [
        ([{"valid_from": "2016-03-01"}], True),
        ([{"valid_from": "2016-03-02"}], False),
        ([{"valid_from": "2014-01-01", "valid_to": "2016-03-01"}], False),
        ([{"valid_from": "2014-01-01", "valid_to": "2016-03-02"}], True),
        ([{"valid_from": "2014-01-01", "organisation_id": 2}], False),
        ([{"valid_from": "2014-01-01", "scheme": "apprenticeship"}], False),
        ([{"valid_from": "2014-01-01"}, {"valid_from": "2015-01-01"}], True),
        ([], False),
    ],
)
def test_a_provider_is_designated_on_the_first_day_of_the_class(designations: list[Row], known: bool) -> None:
    given: list[Row] = [{"organisation_id": 1, "scheme": "order_based", **one} for one in designations]
    (found,) = trainees({"completed_on": "2016-06-01"}, given).values()
    assert found["provider_designated"] is known


def trainees(enrolment: Row, designations: list[Row] = [], level: str = "2") -> dict[int, Row]:  # noqa: B006
    lesson = {
        "scheme": "order_based",
        "provider_id": 1,
        "employer_id": 2,
        "occupation": "welder",
        "level": level,
        "starts_on": "2016-03-01",
        "ends_on": "2016-06-01",
    }
    enrolled = {"training_class_id": 1, "person_id": 1, "enrolled_on": "2016-03-01", **enrolment}
    return view(
        "order_trainee",
        DAY,
        organisation=[{}, {}],
        person=[{}],
        training_class=[lesson],
        enrolment=[enrolled],
        designation=designations,
        certificate=[{"issued_on": "2016-06-01", "level": "2"}],
    )


def test_a_trainee_has_completed_and_earned_a_certificate_at_the_level_of_the_class() -> None:
    earned = {"completed_on": "2016-06-01", "certificate_id": 1}
    found = trainees(earned)[1]
    assert (found["completed_on"], found["certificate_id"]) == (date(2016, 6, 1), 1)
    assert trainees(earned, level="1")[1]["certificate_id"] is None
    later = trainees({"completed_on": "2018-09-01"})[1]
    assert (later["completed_on"], later["certificate_id"]) == (None, None)
    assert trainees({"withdrawn_on": "2016-04-01"}) == {}


def test_an_apprenticeship_counts_who_finished_with_a_certificate() -> None:
    project = {
        "scheme": "apprenticeship_pilot",
        "employer_id": 1,
        "level": "3",
        "starts_on": "2015-09-01",
        "ends_on": "2017-12-31",
        "yearly_fee_fen": 1_000_000,
    }
    seat = {"apprenticeship_id": 1, "person_id": 1, "started_on": "2015-09-01", "ended_on": "2017-12-30"}
    seats = [
        {**seat, "certificate_id": 1},
        {**seat, "certificate_id": 2},
        seat,
        {**seat, "ended_on": None},
        {**seat, "certificate_id": 3, "ended_on": "2018-09-01"},
    ]
    certificates: list[Row] = [
        {"issued_on": "2017-12-20"},
        {"issued_on": "2017-12-20", "status": "contradicted"},
        {"issued_on": "2017-12-20"},
    ]
    found = view(
        "apprenticeship_project",
        DAY,
        organisation=[{}],
        apprenticeship=[project],
        apprentice=seats,
        certificate=certificates,
    )[1]
    assert (found["persons_finished"], found["yearly_fee_fen"]) == (1, 1_000_000)


@pytest.mark.parametrize(
    ("before", "level"),
    [
        ([{"level": "4", "issued_on": "2017-01-10"}, {"level": "5", "issued_on": "2017-03-10"}], "4"),
        ([{"level": "3", "issued_on": "2018-05-14"}], None),
        ([{"level": "3", "issued_on": "2018-05-13"}], "3"),
        ([{"level": "3", "issued_on": "2010-01-01", "ended_on": "2018-05-14"}], None),
        ([{"level": "3", "issued_on": "2010-01-01", "occupation": "fitter"}], None),
        ([{"level": "3", "issued_on": "2010-01-01", "status": "contradicted"}], None),
        ([], None),
    ],
)
def test_the_level_before_a_contest_is_of_its_occupation(before: list[Row], level: str | None) -> None:
    contest = {"code": "city-2018", "series": "city", "edition": 3, "held_from": "2018-05-14"}
    event = {"contest_id": 1, "occupation": "welder", "category": "worker"}
    entry = {
        "event_id": 1,
        "person_id": 1,
        "division": "510703",
        "awarded": True,
        "entered_on": "2018-04-01",
        "place": 2,
    }
    found = view(
        "contest_result",
        DAY,
        person=[{}],
        contest=[contest],
        event=[event],
        entry=[entry],
        certificate=before,
    )[1]
    assert (found["level_before"], found["place"], found["contest"]) == (level, 2, "city-2018")


def teams(given: list[Row], **tables: Any) -> dict[str, dict[int, Row]]:
    """Teams and their leads as policies see them."""
    filled = [{"organisation_id": 1, "lead_id": 1, "put_forward_on": "2018-03-01", **one} for one in given]
    rows = {"organisation": [{}], "person": [{}, {}], "team": filled, **tables}
    return {name: view(name, DAY, **rows) for name in ("excellence_team", "talent_lead")}


def test_a_team_is_named_once_the_day_has_come() -> None:
    found = teams([{"named_on": DAY}, {"named_on": "2018-09-01"}, {"withdrawn_on": "2018-05-01"}])
    assert {key: row["named_on"] for key, row in found["excellence_team"].items()} == {1: date(2018, 8, 31), 2: None}


@pytest.mark.parametrize(
    ("level", "status", "skilled"),
    [("2", "verified", True), ("1", "verified", True), ("3", "verified", False), ("2", "claimed", False)],
)
def test_a_lead_is_a_technician_at_least(level: str, status: str, skilled: bool) -> None:
    certificates: list[Row] = [{"issued_on": "2010-01-01", "level": level, "status": status}]
    found = teams([{}], certificate=certificates)["excellence_team"][1]
    assert found["lead_is_skilled"] is skilled


def test_a_lead_has_one_row_with_the_team_named_last() -> None:
    given: list[Row] = [{"named_on": "2018-04-01"}, {"named_on": "2018-06-01"}, {}, {"lead_id": 2}]
    found = teams(given, employment=[{}])["talent_lead"]
    assert {key: row["team_id"] for key, row in found.items()} == {1: 2, 2: 4}
    assert (found[1]["works_in_city"], found[2]["works_in_city"]) == (True, None)
    assert {row["owns_home"] for row in found.values()} == {None}


def test_a_studio_has_a_row_for_each_naming_with_what_the_panel_found() -> None:
    studio = {
        "organisation_id": 1,
        "lead_id": 1,
        "occupation": "welder",
        "valid_from": "2013-01-01",
        "institutions_sound": False,
    }
    ranks = [
        {"studio_id": 1, "rank": "city", "valid_from": "2013-01-01", "valid_to": "2015-01-01"},
        {"studio_id": 1, "rank": "provincial", "valid_from": "2015-01-01"},
    ]
    found = view("studio_grade", DAY, organisation=[{}], person=[{}], studio=[studio], studio_rank=ranks)
    assert {key: (row["rank"], row["named_on"].year) for key, row in found.items()} == {
        1: ("city", 2013),
        2: ("provincial", 2015),
    }
    assert {(row["institutions_sound"], row["values_skilled_workers"]) for row in found.values()} == {(False, None)}


def test_a_base_knows_since_when_it_holds_each_rank() -> None:
    ranks = [
        {"base_id": 1, "rank": "provincial", "valid_from": "2014-01-01"},
        {"base_id": 1, "rank": "national", "valid_from": "2016-01-01"},
        {"base_id": 1, "rank": "city", "valid_from": "2012-01-01", "valid_to": "2014-01-01"},
    ]
    base = {"organisation_id": 1, "valid_from": "2012-01-01"}
    found = view("training_base", DAY, organisation=[{}], base=[base], base_rank=ranks)[1]
    assert (found["city_since"], found["provincial_since"], found["national_since"]) == (
        None,
        date(2014, 1, 1),
        date(2016, 1, 1),
    )


def test_a_post_knows_whether_it_fits_and_whose_it_is() -> None:
    kinds: list[Row] = [{"organisation_id": 1}, {"organisation_id": 2, "kind": "technical_school"}]
    posts: list[Row] = [{}, {"organisation_id": 2, "occupation": "fitter"}, {"valid_to": "2017-01-01"}]
    found = view(
        "skilled_post",
        DAY,
        organisation=[{}, {}],
        organisation_kind=kinds,
        person=[{}],
        employment=posts,
        certificate=[{"issued_on": "2010-01-01", "level": "2"}],
    )
    assert {key: (row["at_enterprise"], row["post_matches"], row["level"]) for key, row in found.items()} == {
        1: (True, True, "2"),
        2: (False, False, "2"),
    }
    assert {row["employer_has_allowance"] for row in found.values()} == {None}


def test_a_candidate_who_is_a_craftsman_is_known() -> None:
    honours: list[Row] = [
        {"title": "mianzhou_craftsman", "person_id": 1, "awarded_on": "2018-05-01"},
        {"title": "sichuan_craftsman", "person_id": 2, "awarded_on": "2018-05-01"},
    ]
    certificates: list[Row] = [{"issued_on": "2010-01-01"}, {"issued_on": "2011-01-01", "person_id": 2}]
    found = view(
        "craftsman_candidate",
        DAY,
        organisation=[{}],
        person=[{}, {}],
        employment=[{}],
        honour=honours,
        certificate=certificates,
    )
    assert {key: row["craftsman_on"] for key, row in found.items()} == {1: date(2018, 5, 1), 2: None}
    assert {key: row["is_working"] for key, row in found.items()} == {1: True, 2: False}


@pytest.mark.parametrize(
    ("job", "known"),
    [({}, True), ({"status": "claimed"}, None), ({"organisation_id": 2}, False), ({"valid_from": "2019-03-02"}, False)],
)
def test_an_apprentice_is_employed_on_the_first_day(job: Row, known: bool | None) -> None:
    project = {
        "scheme": "apprenticeship",
        "employer_id": 1,
        "level": "3",
        "starts_on": "2019-03-01",
        "ends_on": "2021-03-01",
    }
    seat = {"apprenticeship_id": 1, "person_id": 1, "started_on": "2019-03-01", "ended_on": "2021-03-01"}
    found = view(
        "apprentice_record",
        "2020-06-30",
        organisation=[{}, {}],
        person=[{}],
        employment=[job],
        apprenticeship=[project],
        apprentice=[seat],
    )[1]
    assert (found["is_employee"], found["ended_on"], found["planned_end"]) == (known, None, date(2021, 3, 1))
