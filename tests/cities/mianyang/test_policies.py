"""The policies of Mianyang: what a lawyer looks for in each."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from baigong.engine.policy.cases import coverage_of, run_cases
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import check_book, load_book

PACK = Path(__file__).parents[3] / "cities" / "mianyang"
FILES = sorted((PACK / "policies").glob("*.yaml"))
NUMBERED = {
    "人社部发〔2017〕40号",
    "人社部发〔2018〕66号",
    "人社部发〔2021〕29号",
    "人社部发〔2022〕23号",
    "人社部发〔2024〕40号",
    "人社厅发〔2015〕127号",
    "国发〔2018〕39号",
    "国办发〔2023〕11号",
    "绵组通〔2018〕13号",
    "绵委办发〔2018〕16号",
    "绵人社函〔2018〕347号",
}
"""Every number a policy may cite was found in public."""
NAMED = {
    "关于加强技能大师工作室建设的意见（2012年）",
    "四川省省级高技能人才培训基地建设项目实施管理办法",
    "国家高技能人才振兴计划实施方案",
}


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def cited(value: Any) -> list[str]:
    """Every document cited anywhere in a policy."""
    if isinstance(value, dict):
        own = [value["document"]] if isinstance(value.get("document"), str) else []
        return own + [one for inner in value.values() for one in cited(inner)]
    return [one for inner in value for one in cited(inner)] if isinstance(value, list) else []


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(PACK)


def test_there_is_no_mistake() -> None:
    assert check_book(PACK) == []


def test_every_programme_of_the_letter_has_its_policy(book: Book) -> None:
    assert set(book.policies) == {
        "apprenticeship-advance",
        "apprenticeship-pilot",
        "apprenticeship-subsidy",
        "contest-award",
        "contest-promotion-intermediate",
        "contest-promotion-senior",
        "contest-promotion-technician",
        "craftsman-eligibility",
        "excellence-plan-grant",
        "post-allowance",
        "post-title-allowance",
        "skill-upgrade-subsidy",
        "studio-grant",
        "talent-card",
        "talent-card-home",
        "talent-card-medical",
        "talent-card-schooling",
        "talent-card-spouse-work",
        "technician-training-subsidy",
        "training-base-national",
        "training-base-provincial",
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_documents_that_exist_are_cited(path: Path) -> None:
    documents = set(cited(read(path)))
    assert documents
    assert documents <= NUMBERED | NAMED
    assert not {one for one in documents - NUMBERED if re.search(r"〔\d+〕", one)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_condition_cites_a_document_and_each_assumption_says_so(path: Path) -> None:
    policy = read(path)
    for one in [*policy.get("vetoes", []), *policy.get("conditions", [])]:
        assert one["basis"], one["id"]
    for name, parameter in policy.get("parameters", {}).items():
        own = [value for key, value in parameter.items() if isinstance(key, date)]
        has_basis = "basis" in parameter or any(isinstance(value, dict) and "basis" in value for value in own)
        assert parameter.get("assumed") or has_basis, name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_six_cases_at_least_and_a_refusal_among_them(path: Path) -> None:
    cases = read(path)["cases"]
    rows = [row for case in cases for row in case.get("rows", [case])]
    outcomes = [row["expect"]["outcome"] for row in rows]
    assert len(cases) >= 6
    assert {"granted", "refused"} <= set(outcomes)
    assert len({case["name"] for case in cases}) == len(cases)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_condition_and_pool_stops_somebody_in_a_case(path: Path) -> None:
    policy = read(path)
    rows = [row for case in policy["cases"] for row in case.get("rows", [case])]
    stopped = {row["expect"].get("by") for row in rows if row["expect"]["outcome"] in {"refused", "capped"}}
    parts = [*policy.get("vetoes", []), *policy.get("conditions", []), *policy.get("pools", [])]
    assert {one["id"] for one in parts} <= stopped


def test_every_case_comes_out_as_its_author_says(book: Book) -> None:
    assert run_cases(book) == []


def test_the_cases_have_seen_every_answer_of_every_question(book: Book) -> None:
    assert [(one.policy, one.id, one.never) for one in coverage_of(book) if one.never] == []


BREAKDOWNS = {"county", "level", "ownership", "size"}
WITHOUT_LEVEL = {"studio_grade", "excellence_team", "training_base"}
"""Views of things that no level is of; studios have ranks."""
UNTOLD = {"contest-award", "craftsman-eligibility", "post-allowance", "post-title-allowance"}
"""No record tells who has claimed."""


def test_every_subject_has_what_gains_and_losses_are_broken_down_by(book: Book) -> None:
    views = {one.subject for one in book.policies.values()}
    without = {name: BREAKDOWNS - set(book.views[name].columns) for name in views}
    assert {name for name, lacking in without.items() if lacking} == WITHOUT_LEVEL
    assert all(lacking <= {"level"} for lacking in without.values())
    assert all(book.views[name].columns["ownership"].vocabulary == "ownerships" for name in views)


def test_each_policy_says_how_a_claim_is_recognised_or_that_no_record_tells(book: Book) -> None:
    assert {name for name, one in book.policies.items() if one.claimed is None} == UNTOLD
    for name in UNTOLD:
        first = (book.directory / "policies" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()[0]
        assert "no record" in first.lower()


def test_the_pilot_comes_to_what_the_letter_says(book: Book) -> None:
    (whole,) = [
        one
        for one in book.policies["apprenticeship-pilot"].cases
        if one.rows[0].facts["yearly_fee_fen"] == 1_000_000
        and one.rows[0].facts["persons_finished"] == 100
        and one.rows[0].facts["level"] == "3"
        and one.rows[0].facts["scheme"] == "apprenticeship_pilot"
        and one.rows[0].facts["starts_on"] == date(2015, 9, 1)
    ]
    assert whole.rows[0].expect is not None
    assert whole.rows[0].expect.amount == 1_200_000 * 100


@pytest.mark.parametrize(
    ("policy", "parameter", "cell", "fen"),
    [
        ("studio-grant", "amount", ("provincial",), 150_000_00),
        ("studio-grant", "amount", ("national",), 200_000_00),
        ("excellence-plan-grant", "grant_max", (), 1_000_000_00),
        ("skill-upgrade-subsidy", "amount", ("5",), 1_000_00),
        ("skill-upgrade-subsidy", "amount", ("4",), 1_500_00),
        ("skill-upgrade-subsidy", "amount", ("3",), 2_000_00),
        ("apprenticeship-pilot", "yearly_cap", ("3",), 6_000_00),
        ("apprenticeship-pilot", "yearly_cap", ("4",), 4_000_00),
        ("apprenticeship-subsidy", "yearly_floor", (), 4_000_00),
    ],
)
def test_sums_are_those_of_the_documents(
    book: Book, policy: str, parameter: str, cell: tuple[str, ...], fen: int
) -> None:
    assert book.policies[policy].parameters[parameter].at(date(2018, 12, 31))[cell] == fen


@pytest.mark.parametrize(
    ("day", "months"),
    [("2018-12-31", 36), ("2019-01-01", 12), ("2021-12-31", 12), ("2022-01-01", 12), ("2024-12-31", 12)],
)
def test_insured_months_through_the_years(book: Book, day: str, months: int) -> None:
    minimum = book.policies["skill-upgrade-subsidy"].parameters["insured_months_minimum"]
    assert minimum.at(date.fromisoformat(day)) == {(): months}


@pytest.mark.parametrize("name", ["post-allowance", "post-title-allowance"])
def test_an_employers_own_scheme_costs_the_city_nothing(book: Book, name: str) -> None:
    policy = book.policies[name]
    assert (policy.amount, policy.parameters, policy.pools) == (None, {}, ())
    assert "引导性" in policy.title["zh"]


def test_the_card_opens_four_services(book: Book) -> None:
    services = [
        one for one in book.policies.values() if "granted('talent-card')" in {part.text for part in one.conditions}
    ]
    assert len(services) == 4
    assert {one.subject for one in services} == {"talent_lead"}
