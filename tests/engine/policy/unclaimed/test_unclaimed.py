"""Entitled and unclaimed: who is counted, who is told apart, who is not spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError
from baigong.engine.pack import PackError
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Book
from baigong.engine.policy.model.nodes import Literal
from baigong.engine.policy.unclaimed.result import Entitled, Place, Unclaimed
from tests.engine.policy.folders import parquet_rows, write
from tests.engine.policy.reforms import DAY, REFORM, edit, reform
from tests.engine.policy.sweep.city import DAY as CITY_DAY
from tests.engine.policy.sweep.city import snapshot

NORTH = Place("north", 2, 350000, {2: 150000, 3: 200000})
"""Workers 2 and 3 have neither applied nor been paid; 1, 5, 6 and 8 have applied, 7 was paid, 4 is not entitled."""


def of(found: Unclaimed, name: str) -> Entitled:
    (one,) = [one for one in found.policies if one.policy == name]
    return one


def test_grants_without_application_or_payment_are_found_by_county() -> None:
    found = policy.unclaimed(REFORM, DAY, ["upskill"])
    assert found == Unclaimed(DAY, "", (Entitled("upskill", (NORTH,), 0, 0),), ())
    assert (found.policies[0].subjects, found.policies[0].fen) == (2, 350000)


def test_policies_that_do_not_say_what_a_claim_is_are_named() -> None:
    found = policy.unclaimed(REFORM, DAY)
    assert [one.policy for one in found.policies] == ["hardship", "upskill"]
    assert found.undeclared == ("badge",)
    assert policy.unclaimed(REFORM, DAY, ["badge"]) == Unclaimed(DAY, "", (), ("badge",))


def test_a_policy_that_another_needs_is_decided_but_not_told() -> None:
    assert [one.policy for one in policy.unclaimed(REFORM, DAY, ["hardship"]).policies] == ["hardship"]


def test_the_sum_is_the_sweep_s_less_what_was_claimed(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", "claimed: 1 = 2"))
    everyone = of(policy.unclaimed(folder, DAY), "upskill")
    swept = policy.sweep(folder, DAY, ["upskill"])
    assert (everyone.subjects, everyone.fen) == (swept.rows("upskill", "granted"), swept.fen("upskill"))
    edit(folder / "upskill.yaml", "claimed: 1 = 2", "claimed: 1 = 1")
    assert of(policy.unclaimed(folder, DAY), "upskill") == Entitled("upskill", (), 0, 0)


def test_whether_it_was_claimed_may_be_unknown(tmp_path: Path) -> None:
    folder = reform(
        tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", "claimed: has_paid_on OR county = 'x'")
    )
    edit(folder / "workers.csv", "2,north,4,state", "2,,4,state")
    found = of(policy.unclaimed(folder, DAY), "upskill")
    assert {place.county: sorted(place.ids) for place in found.places} == {"north": [3], "south": [6]}
    assert found.unsure == 1


def test_a_provisional_grant_is_counted_apart(tmp_path: Path) -> None:
    folder = reform(tmp_path, hardship=("claimed: has_paid_on AND months >= 0", "claimed: wage < 0"))
    found = of(policy.unclaimed(folder, DAY), "hardship")
    assert [(place.county, place.ids) for place in found.places] == [(None, {8: 35000})]
    assert (found.provisional, found.unsure) == (1, 0)


def test_a_claim_may_depend_on_the_day_and_on_dated_parameters(tmp_path: Path) -> None:
    written = "claimed: applied_on < as_of AND months < horizon"
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", written))
    edit(
        folder / "upskill.yaml",
        "parameters:\n",
        "parameters:\n  horizon: {dated_by: applied_on, 2018-01-01: 20, 2018-06-30: 0}\n",
    )
    found = of(policy.unclaimed(folder, DAY), "upskill")
    ids = {key for place in found.places for key in place.ids}
    assert ids == {2, 3, 6, 7}, "2, 3 and 7 ask on the day itself; 6 has 40 months; 1 applied with 12"
    assert found.unsure == 0


def test_a_decided_case_is_claimed_whatever_the_facts_say(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    frozen = {"id": 3, "county": "north", "level": "3", "ownership": "private", "months": 36, "wage": 1}
    case = {**frozen, "applied_on": None, "paid_on": None, "outcome": "granted", "amount": 7}
    write(folder / "decided" / "upskill.json", [case])
    (place,) = of(policy.unclaimed(folder, DAY), "upskill").places
    assert place == Place("north", 1, 150000, {2: 150000})


def test_a_view_without_counties_has_one_place(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    edit(folder / "facts.yaml", "      county: {type: text, absent: unknown}\n", "")
    (place,) = of(policy.unclaimed(folder, DAY), "upskill").places
    assert (place.county, place.subjects) == (None, 2)


def test_nobody_is_entitled_on_a_day_before_the_policy() -> None:
    found = policy.unclaimed(REFORM, date(2017, 12, 31))
    assert [(one.subjects, one.fen, one.places) for one in found.policies] == [(0, 0, ()), (0, 0, ())]


def test_an_unknown_policy_is_an_error() -> None:
    with pytest.raises(InputError, match="没有政策“upskil”"):
        policy.unclaimed(REFORM, DAY, ["upskil"])


@pytest.mark.parametrize(
    ("claimed", "mistake"),
    [
        ("has_payed_on", "没有列或参数“has_payed_on”"),
        ("months", "这里要“是非”，写的是“整数”"),
        ("granted('hardship')", "这里没有可用的政策“hardship”"),
        ("paid_on IS NULL", "规则里不能用“IS NULL”"),
    ],
)
def test_a_claim_that_cannot_be_read_is_told_at_its_place(claimed: str, mistake: str, tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", f"claimed: {claimed}"))
    (problem, *_rest) = policy.check_book(folder)
    assert (problem.file, problem.line) == ("upskill.yaml", 6)
    assert problem.mistake == mistake
    with pytest.raises(PackError):
        policy.unclaimed(folder, DAY)


def test_what_a_claim_is_decides_nothing(tmp_path: Path) -> None:
    before = policy.sweep(REFORM, DAY).counts
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on\n", ""))
    assert policy.sweep(folder, DAY).counts == before


def test_a_city_s_subjects_come_from_its_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    kept = snapshot(tmp_path)
    found = policy.unclaimed(declared(policy.load_book("mianyang")), CITY_DAY, ["training-base-national"])
    granted = policy.sweep("mianyang", CITY_DAY, ["training-base-national"])
    assert found.snapshot == kept.id
    assert found.policies[0].subjects == granted.rows("training-base-national", "granted", provisional=False)


def declared(book: Book) -> Book:
    """With a claim that nobody has made."""
    never = Literal(type="boolean", value=False)
    one = replace(book.policies["training-base-national"], claimed=never)
    return replace(book, policies={**book.policies, one.id: one})


def test_mianyang_says_what_a_claim_of_the_skill_upgrade_subsidy_is() -> None:
    claimed = policy.load_book("mianyang").policies["skill-upgrade-subsidy"].claimed
    assert claimed is not None
    assert text_of(claimed) == "has_applied_on"


@pytest.mark.parametrize(("written", "entitled"), [("false", {1, 2, 3, 6, 7}), ("true", set())])
def test_a_claim_may_be_a_plain_truth_value(written: str, entitled: set[int], tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", f"claimed: {written}"))
    found = of(policy.unclaimed(folder, DAY), "upskill")
    assert {key for place in found.places for key in place.ids} == entitled


def test_subjects_may_have_names_for_keys(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    edit(folder / "facts.yaml", "id: {type: bigint}", "id: {type: text}")
    head, *lines = (folder / "workers.csv").read_text(encoding="utf-8").splitlines()
    text = "\n".join([head, *(f'"O\'{line[0]} 甲"{line[1:]}' for line in lines)]) + "\n"
    (folder / "workers.csv").write_text(text, encoding="utf-8")
    (place,) = of(policy.unclaimed(folder, DAY), "upskill").places
    assert place.ids == {"O'2 甲": 150000, "O'3 甲": 200000}
    policy.simulate(folder, DAY, ["upskill.months_minimum=6"], ids=tmp_path / "ids.parquet")
    assert [row["subject"] for row in parquet_rows(tmp_path / "ids.parquet")] == ["O'4 甲", "O'8 甲"]
