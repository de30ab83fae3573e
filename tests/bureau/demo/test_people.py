"""People are consistent in time, and nobody is real who should not be."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

from stdnum.cn import ric

from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import City, by, highest_levels, holds, one_by

NAMED = {"郑章辉", "张勤林", "游洪建", "张宝", "兰明路", "冷晓江"}
MIANYANG_LEVELS = ["5", "4", "3", "2", "1"]


def synthetic(rows: City) -> list[dict[str, Any]]:
    return [row for row in rows["registry.Person"] if row["synthetic"]]


def test_only_six_people_are_real_and_known_by_name_alone(small: City) -> None:
    real = [row for row in small["registry.Person"] if not row["synthetic"]]
    assert {row["name"] for row in real} == NAMED
    for row in real:
        assert row["public_name"] is True
        assert [row[name] for name in ("sex", "born_on", "id_number", "phone", "account")] == [None] * 5
    assert not any(row["public_name"] for row in synthetic(small))


def test_a_city_without_real_people(other: City) -> None:
    assert len(synthetic(other)) == len(other["registry.Person"])


def test_identity_numbers(any_city: City) -> None:
    numbers = set()
    for row in synthetic(any_city):
        number = row["id_number"]
        assert number[17] == ric.calc_check_digit(number)
        assert number.startswith("990")
        assert ric.get_birth_date(number).isoformat() == row["born_on"]
        assert int(number[16]) % 2 == (row["sex"] == "male")
        numbers.add(number)
    assert len(numbers) == len(synthetic(any_city))


def test_numbers_are_in_their_plain_form(any_city: City) -> None:
    """What is hashed is what a clerk who types it will look for."""
    for row in synthetic(any_city):
        for column in ("id_number", "phone", "account"):
            assert row[column].isalnum()
            assert row[column].isascii()
            assert row[column] == row[column].upper()


def test_nobody_is_registered_twice_in_one_place_at_a_time(any_city: City) -> None:
    for person, homes in by(any_city["registry.Residence"], "person_id").items():
        homes.sort(key=lambda row: str(row["valid_from"]))
        for first, second in pairwise(homes):
            assert first["valid_to"] is not None, person
            assert first["valid_to"] <= second["valid_from"], person
        assert all(row["valid_to"] is None or row["valid_to"] > row["valid_from"] for row in homes)


def test_homes_fit_the_registry(any_city: City) -> None:
    people = one_by(any_city["registry.Person"])
    for person, homes in by(any_city["registry.Residence"], "person_id").items():
        assert min(row["valid_from"] for row in homes) == people[person]["valid_from"]
        assert homes[-1]["valid_to"] == people[person]["valid_to"]


def test_an_county_has_its_old_code_until_2017(small: City) -> None:
    codes = Counter(
        (row["division"], row["valid_from"] >= "2017-01-01")
        for row in small["registry.Residence"]
        if row["division"] in {"510724", "510705"}
    )
    assert set(codes) == {("510724", False), ("510705", True)}


def test_an_invented_county_too(other: City) -> None:
    for row in other["registry.Residence"]:
        if row["division"] in {"990122", "990103"}:
            assert (row["division"] == "990103") == (row["valid_from"] >= "2020-07-01")


def test_nobody_works_before_sixteen_or_before_the_first_day(any_city: City) -> None:
    born = {row["id"]: row["born_on"] for row in any_city["registry.Person"]}
    for row in any_city["registry.Employment"]:
        birthday = date.fromisoformat(born[row["person_id"]])
        assert date.fromisoformat(row["valid_from"]) >= birthday.replace(
            year=birthday.year + 16, day=min(birthday.day, 28)
        )


def test_nobody_works_where_nothing_stands(any_city: City) -> None:
    organisations = one_by(any_city["registry.Organisation"])
    for row in any_city["registry.Employment"]:
        where = organisations[row["organisation_id"]]
        assert where["valid_from"] <= row["valid_from"]
        if where["valid_to"]:
            assert row["valid_to"] is not None
            assert row["valid_to"] <= where["valid_to"]


def test_nobody_works_or_is_insured_after_leaving(small: City) -> None:
    left = {row["id"]: row["valid_to"] for row in small["registry.Person"] if row["valid_to"]}
    assert len(left) > 100
    for model in ("registry.Employment", "registry.InsuranceSpell"):
        for row in small[model]:
            if row["person_id"] in left:
                assert row["valid_to"] is not None
                assert row["valid_to"] <= left[row["person_id"]]


def test_insurance_follows_employment(small: City) -> None:
    jobs = by(small["registry.Employment"], "person_id")
    for spell in small["registry.InsuranceSpell"]:
        assert any(
            job["organisation_id"] == spell["organisation_id"]
            and job["valid_from"] <= spell["valid_from"]
            and (job["valid_to"] is None or (spell["valid_to"] or "9999") <= job["valid_to"])
            for job in jobs[spell["person_id"]]
        ), spell


def test_spells_come_from_outside_and_never_overlap(small: City) -> None:
    spells = by(small["registry.InsuranceSpell"], "person_id")
    for rows in spells.values():
        for scheme in by(rows, "scheme").values():
            scheme.sort(key=lambda row: str(row["valid_from"]))
            assert all(
                first["valid_to"] and first["valid_to"] <= second["valid_from"] for first, second in pairwise(scheme)
            )
    sources = {(row["source"], row["source_as_of"]) for row in small["registry.InsuranceSpell"]}
    assert sources == {("社保接口", "2018-08-31")}
    statuses = Counter(row["status"] for row in small["registry.InsuranceSpell"])
    assert set(statuses) == {"verified", "claimed"}
    assert statuses["claimed"] < 0.05 * statuses["verified"]


def test_levels_rise_with_time(small: City) -> None:
    """In a person's own occupation a higher level is never older than a lower one, and years lie between."""
    first_job = {row["person_id"]: row["occupation"] for row in small["registry.Employment"]}
    steps = 0
    for person, rows in by(small["registry.Certificate"], "person_id").items():
        ladder = [
            (MIANYANG_LEVELS.index(row["level"]), row["valid_from"])
            for row in rows
            if row["level"]
            and row["status"] == "verified"
            and row["origin"] == "assessment"
            and row["occupation"] == first_job.get(person)
            and row["valid_to"] is None
        ]
        for (low, earlier), (high, later) in pairwise(sorted(ladder)):
            if high == low + 1 and later < "2018-09-01":
                steps += 1
                assert earlier < later
    assert steps > 1000


def test_certificates_are_not_older_than_the_city_s_first_day(any_city: City, mianyang: Pack) -> None:
    for model in ("registry.Certificate", "registry.Employment", "registry.Person", "registry.Organisation"):
        assert min(row["valid_from"] for row in any_city[model]) >= mianyang.city.first_day.isoformat()


def test_no_certificate_is_older_than_its_level(other: City) -> None:
    new = {"apprentice", "special_tech", "chief_tech"}
    days = [row["valid_from"] for row in other["registry.Certificate"] if row["level"] in new]
    assert len(days) > 2000
    assert min(days) >= "2022-03-18"


def test_certificate_numbers_never_repeat(any_city: City) -> None:
    one_by(any_city["registry.Certificate"], "number")


def test_as_of_days_matter(small: City) -> None:
    """There are people who left, certificates that ended, contradicted ones, unverified ones, and news after the day."""
    certificates = small["registry.Certificate"]
    assert any(row["valid_to"] and row["valid_to"] <= "2018-08-31" and row["ended_because"] for row in certificates)
    assert Counter(row["status"] for row in certificates).keys() == {"verified", "claimed", "contradicted"}
    assert any(row["level"] is None for row in certificates)
    assert highest_levels(small, MIANYANG_LEVELS, "2018-08-31") != highest_levels(small, MIANYANG_LEVELS, "2018-09-04")
    earlier = sum(highest_levels(small, MIANYANG_LEVELS, "2012-12-31").values())
    assert 0 < earlier < sum(highest_levels(small, MIANYANG_LEVELS, "2018-08-31").values()) * 0.8


def test_each_level_has_its_number(small: City) -> None:
    """1/20 of each; the masters whom studios and honours need are more than 1/20 of the top level."""
    counts = highest_levels(small, MIANYANG_LEVELS, "2018-08-31")
    assert counts["5"] == round(158_240 * 0.05)
    assert counts["4"] == round(123_002 * 0.05)
    assert counts["3"] == round(67_968 * 0.05)
    assert counts["2"] == round(9_412 * 0.05)
    assert counts["1"] >= round(1_809 * 0.05)


def test_the_ladder_of_eight(other: City, yunxi: Pack) -> None:
    order = [one["level"] for one in yunxi.demo["people"]["levels"]]
    counts = highest_levels(other, order, "2023-12-31")
    assert sum(counts.values()) == 24_113
    assert (counts["special_tech"], counts["chief_tech"]) == (31, 7)
    assert sum(counts[level] for level in order[4:]) == 1_903


def test_high_levels_work_in_large_state_enterprises(small: City) -> None:
    organisations = one_by(small["registry.Organisation"])
    jobs = {
        row["person_id"]: organisations[row["organisation_id"]]
        for row in small["registry.Employment"]
        if holds(row, "2018-08-31")
    }
    best = {row["person_id"]: row["level"] for row in reversed(small["registry.Certificate"]) if row["level"]}

    def state_share(levels: set[str]) -> float:
        owners = [jobs[person]["ownership"] for person, level in best.items() if level in levels and person in jobs]
        return sum(owner in {"state", "public"} for owner in owners) / len(owners)

    assert state_share({"1", "2"}) > 0.6
    assert state_share({"1", "2"}) > state_share({"3"}) > state_share({"5"})
