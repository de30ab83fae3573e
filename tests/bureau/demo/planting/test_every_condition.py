"""Each policy has its entitled, and each veto and condition its near-miss and, where a fact may be missing, its unknown."""

from __future__ import annotations

from collections import defaultdict

import pytest

from baigong.bureau.demo.generate import answer_key
from baigong.engine.pack.model import Pack
from baigong.engine.policy import load_book
from baigong.engine.policy.model import Book

NEVER_GRANTED = {
    "apprenticeship-advance": "began after the day of the demo",
    "apprenticeship-subsidy": "began after the day of the demo",
    "post-allowance": "no record tells what allowances an employer has",
    "post-title-allowance": "no record tells titles of posts",
    "talent-card-home": "no record tells who owns a home",
    "talent-card-schooling": "no record tells of children",
    "talent-card-spouse-work": "no record tells of spouses",
    "training-base-national": "no record tells whom a base serves",
    "training-base-provincial": "no record tells how many a base trains",
}
NEVER_REFUSED = {
    ("craftsman-eligibility", "cycle"): "2018 is a year of the cycle",
    ("post-allowance", "scheme"): "never known",
    ("post-title-allowance", "title"): "never known",
    ("post-title-allowance", "scheme"): "never known, and asked after the title",
    ("talent-card-home", "no-home"): "never known",
    ("talent-card-medical", "residing"): "known where there is work in the city, else not known",
    ("talent-card-schooling", "child"): "never known",
    ("talent-card-spouse-work", "spouse"): "never known",
    ("training-base-national", "demand"): "never known",
    ("training-base-provincial", "city"): "every base holds a rank, and one without the city's is held already",
    ("training-base-provincial", "scale"): "never known",
    ("training-base-provincial", "senior"): "never known, and asked after the scale",
}
"""Policy and condition → why the records of a city cannot fail it."""
NO_RIVAL = {
    ("skill-upgrade-subsidy", "one-per-certificate"): "the levels of its policies have none in common",
    ("technician-training-subsidy", "one-per-certificate"): "a certificate belongs to one enrolment",
    ("apprenticeship-subsidy", "one-per-certificate"): "began after the day of the demo",
    ("training-base-national", "quota"): "nobody is entitled",
    ("contest-promotion-technician", "once-a-year"): "nobody stands before the first of its group",
}
IN_FORCE_SINCE_THEN = {
    "contest-award": "there was no contest before 2014",
    "contest-promotion-intermediate": "there was no contest before 2014",
    "contest-promotion-senior": "there was no contest before 2014",
    "contest-promotion-technician": "there was no contest before 2014",
}


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book("mianyang")


@pytest.fixture(scope="module")
def by(mianyang: Pack) -> dict[tuple[str, str], set[str]]:
    """Policy and outcome → what decided it."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in answer_key(mianyang, 0.01, 2):
        found[one.policy, one.outcome].add(one.by)
    return found


def test_every_policy_has_people_or_things_planted(book: Book, by: dict[tuple[str, str], set[str]]) -> None:
    assert {policy for policy, _outcome in by} == set(book.policies)


def test_every_policy_has_its_entitled(book: Book, by: dict[tuple[str, str], set[str]]) -> None:
    assert {name for name in book.policies if (name, "granted") not in by} == set(NEVER_GRANTED)


def test_every_veto_and_condition_has_its_near_miss(book: Book, by: dict[tuple[str, str], set[str]]) -> None:
    missing = {
        (policy.id, one.id)
        for policy in book.policies.values()
        for one in (*policy.vetoes, *policy.conditions)
        if one.id not in by[policy.id, "refused"] and NEVER_GRANTED.get(policy.id) != "began after the day of the demo"
    }
    assert missing == set(NEVER_REFUSED)


def test_every_policy_dated_by_its_subject_has_one_before_its_time(
    book: Book, by: dict[tuple[str, str], set[str]]
) -> None:
    dated = {name for name, policy in book.policies.items() if policy.dated_by != "as_of"}
    assert len(dated) > 8
    assert {name for name in dated if "in_force" not in by[name, "refused"]} == set(IN_FORCE_SINCE_THEN)


def test_every_group_and_pool_has_a_rival(book: Book, by: dict[tuple[str, str], set[str]]) -> None:
    without = {
        (policy.id, one.id)
        for policy in book.policies.values()
        for one in policy.pools
        if one.id not in by[policy.id, "capped"]
    } | {
        (policy.id, group.id)
        for policy in book.policies.values()
        for group in policy.groups
        if not by[policy.id, "excluded"] & set(group.members)
    }
    assert without == set(NO_RIVAL)


def test_what_may_be_missing_is_missing_somewhere(by: dict[tuple[str, str], set[str]]) -> None:
    assert by["skill-upgrade-subsidy", "unknown"] == {"verified", "employee", "insured"}
    assert by["studio-grant", "unknown"] == {"unsound", "neglect"}
    assert by["excellence-plan-grant", "unknown"] == {"measures", "plan", "amount"}
    assert by["talent-card", "unknown"] == {"funded"}
    assert by["talent-card-medical", "unknown"] == {"card", "residing"}
    assert by["apprenticeship-pilot", "unknown"] == {"amount"}
    assert by["post-allowance", "unknown"] == {"scheme"}
    assert by["post-title-allowance", "unknown"] == {"title"}
    assert by["training-base-provincial", "unknown"] == {"scale"}
    assert by["training-base-national", "unknown"] == {"demand"}
