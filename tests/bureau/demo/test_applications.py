"""Applications of the many: who may, does in part, more in some counties than in others; and who is paid."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import City, by, city, holds, one_by, unplanted

FEN = {"5": 100_000, "4": 150_000, "3": 200_000}


@pytest.fixture(scope="module")
def rows(mianyang: Pack) -> City:
    """A third of the city, of those alone who hold a new certificate of a level that may be applied for."""
    demo = unplanted(mianyang).demo
    levels = [
        {**level, "years": [2017, 2018], "lean": 1, "lower": 0} if level["level"] in FEN else {**level, "count": 0}
        for level in demo["people"]["levels"]
    ]
    people = {**demo["people"], "levels": levels}
    return city(mianyang.model_copy(update={"demo": {**demo, "people": people}}), 0.08)


def test_an_application_is_for_the_applicant_s_own_new_certificate(rows: City) -> None:
    certificates = one_by(rows["registry.Certificate"])
    applied = rows["casework.Application"]
    assert len(applied) > 300
    one_by(applied, "subject_id")
    for row in applied:
        certificate = certificates[row["subject_id"]]
        assert (row["policy"], row["subject_kind"]) == ("skill-upgrade-subsidy", "certificate")
        assert certificate["person_id"] == row["person_id"]
        assert certificate["level"] in FEN
        assert (certificate["status"], certificate["origin"]) == ("verified", "assessment")
        assert "2017-01-01" <= certificate["valid_from"] < row["applied_on"] <= "2018-08-31"
        waited = date.fromisoformat(row["applied_on"]) - date.fromisoformat(certificate["valid_from"])
        assert 8 <= waited.days <= 330
        assert row["organisation_id"] is None
        assert row["withdrawn_on"] is None


def test_who_is_paid_had_been_insured_for_three_years_and_applied_before(rows: City) -> None:
    certificates, spells = one_by(rows["registry.Certificate"]), by(rows["registry.InsuranceSpell"], "person_id")
    applied = one_by(rows["casework.Application"], "person_id")
    paid = [row for row in rows["money.Payment"] if row["purpose"] == "skill_upgrade"]
    assert 100 < len(paid) < len(applied)
    one_by(paid, "person_id")
    for row in paid:
        application = applied[row["person_id"]]
        assert row["amount_fen"] == FEN[certificates[application["subject_id"]]["level"]]
        assert (row["fund_kind"], row["fund_level"]) == ("unemployment_insurance", "city")
        waited = date.fromisoformat(row["paid_on"]) - date.fromisoformat(application["applied_on"])
        assert 35 <= waited.days <= 120
        assert row["paid_on"] <= "2018-08-31"
        assert any(
            spell["scheme"] == "unemployment"
            and spell["status"] == "verified"
            and holds(spell, "2018-08-31")
            and date.fromisoformat(application["applied_on"]) - date.fromisoformat(spell["valid_from"])
            >= date(2018, 8, 31) - date(2015, 5, 19)
            for spell in spells[row["person_id"]]
        )


def test_counties_differ(rows: City) -> None:
    """Where seven in ten of the entitled apply, more do than where two in ten do."""
    homes = {row["person_id"]: row["division"] for row in rows["registry.Residence"]}
    people = Counter(homes.values())
    asked = Counter(homes[row["person_id"]] for row in rows["casework.Application"])
    often, seldom = ({"510703", "510704", "5107P1"}, {"510723", "510726", "510727", "5107P4"})
    of_many, of_few = (sum(asked[one] for one in some) / sum(people[one] for one in some) for some in (often, seldom))
    assert of_many > 1.3 * of_few > 0


def test_some_apply_in_vain(rows: City) -> None:
    insured = {row["person_id"] for row in rows["registry.InsuranceSpell"] if row["scheme"] == "unemployment"}
    assert any(row["person_id"] not in insured for row in rows["casework.Application"])


def test_a_city_may_know_of_no_applications(other: City) -> None:
    assert other["casework.Application"] == []
    assert not any(row["purpose"] == "skill_upgrade" for row in other["money.Payment"])
