"""Every part of a policy that may change, changed alone, is one change; what means the same is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.diff.between import between
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.read import load_book
from tests.engine.policy.reforms import REFORM, edit, reform

START, JUNE = date(2018, 1, 1), date(2018, 6, 1)


def changes(folder: Path) -> list[Change]:
    return list(between(load_book(REFORM), load_book(folder)))


def told(one: Change) -> tuple[object, ...]:
    return one.what, one.kind, one.item, one.old, one.new


def test_a_folder_does_not_differ_from_itself(tmp_path: Path) -> None:
    assert changes(reform(tmp_path)) == []


@pytest.mark.parametrize(
    ("policy", "old", "new"),
    [
        ("upskill", "months >= months_minimum", "months  >=  (months_minimum)"),
        ("hardship", "granted('upskill') OR level = '5'", "(granted('upskill')) or (level = '5')"),
        ("hardship", "amount: wage * share // 100", "amount: (wage * share) // 100"),
        ("hardship", "order: [wage]", "order: [wage asc]"),
        ("badge", "policy: badge", "# a word\npolicy: badge"),
        ("upskill", "months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: {value: 12}}"),
        ("upskill", "months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 12, 2019-01-01: 12}"),
    ],
)
def test_what_is_only_written_otherwise_is_no_change(policy: str, old: str, new: str, tmp_path: Path) -> None:
    assert changes(reform(tmp_path, **{policy: (old, new)})) == []


@pytest.mark.parametrize(
    ("policy", "old", "new", "wanted"),
    [
        (
            "badge",
            "document: 乙人社〔2018〕3号",
            "document: 乙人社〔2019〕3号, article: 一",
            ("basis", "changed", "", "乙人社〔2018〕3号", "乙人社〔2019〕3号 一"),
        ),
        (
            "badge",
            "{from: 2018-01-01}",
            "{from: 2018-02-01}",
            ("in_force_from", "changed", "", START, date(2018, 2, 1)),
        ),
        (
            "badge",
            "{from: 2018-01-01}",
            "{from: 2018-01-01, to: 2020-01-01}",
            ("in_force_to", "changed", "", None, date(2020, 1, 1)),
        ),
        (
            "upskill",
            "claimed: has_applied_on OR has_paid_on",
            "claimed: has_paid_on",
            ("claimed", "changed", "", "has_applied_on OR has_paid_on", "has_paid_on"),
        ),
        (
            "upskill",
            "amount: amount[level]",
            "amount: amount[level] + 1",
            ("amount", "changed", "", "amount[level]", "amount[level] + 1"),
        ),
        (
            "upskill",
            "amount: amount[level]",
            "amount: amount[level]\nceiling: 5000",
            ("ceiling", "changed", "", None, 5000),
        ),
        (
            "upskill",
            "parameters:",
            "period: [year(applied_on)]\nparameters:",
            ("period", "changed", "", None, "year(applied_on)"),
        ),
        ("hardship", "applied: has_applied_on\n", "", ("applied", "changed", "", "has_applied_on", None)),
        (
            "hardship",
            "order: [wage]",
            "order: [wage desc, months]",
            ("order", "changed", "", "wage", "wage desc, months"),
        ),
        (
            "hardship",
            "budget: pot",
            "budget: pot * 2",
            ("pool", "changed", "pot", "budget: pot, per: []", "budget: pot * 2, per: []"),
        ),
        (
            "hardship",
            "budget: pot, per: []",
            "at_most: 3, per: [county]",
            ("pool", "changed", "pot", "budget: pot, per: []", "at_most: 3, per: [county]"),
        ),
        (
            "hardship",
            "en: The pot",
            "en: The purse",
            ("pool", "words", "pot", "budget: pot, per: []", "budget: pot, per: []"),
        ),
        (
            "badge",
            "level = lowest",
            "level <> lowest",
            ("condition", "changed", "skilled", "level = lowest", "level <> lowest"),
        ),
        (
            "badge",
            "en: At level 4",
            "en: Skilled",
            ("condition", "words", "skilled", "level = lowest", "level = lowest"),
        ),
        (
            "badge",
            "conditions:",
            "vetoes:\n  - {id: rich, when: wage > 9, says: {zh: 富, en: Rich}}\nconditions:",
            ("veto", "added", "rich", None, "wage > 9"),
        ),
        ("badge", "en: Skill badge", "en: Badge", ("title", "words", "", None, None)),
    ],
)
def test_each_part_is_told(policy: str, old: str, new: str, wanted: tuple[object, ...], tmp_path: Path) -> None:
    (one,) = changes(reform(tmp_path, **{policy: (old, new)}))
    assert told(one) == wanted
    assert one.policy == policy
    silent = wanted[1] == "words" or wanted[0] in {"title", "basis", "claimed"}
    assert one.decides is not silent


def test_what_is_said_is_kept_on_both_sides(tmp_path: Path) -> None:
    (one,) = changes(reform(tmp_path, badge=("says: {zh: 中级工, en: At level 4}", "says: {zh: 四级, en: At 4}")))
    assert (one.old_says["zh"], one.new_says["zh"]) == ("中级工", "四级")


def test_a_policy_that_comes_and_one_that_goes(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").rename(folder / "medal.yaml")
    edit(folder / "medal.yaml", "policy: badge", "policy: medal")
    assert [(one.policy, one.what, one.kind) for one in changes(folder)] == [
        ("medal", "policy", "added"),
        ("badge", "policy", "removed"),
    ]


def test_another_subject_and_another_date_are_told(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=("in_force:", "dated_by: applied_on\nin_force:"))
    facts = (folder / "facts.yaml").read_text(encoding="utf-8")
    (folder / "facts.yaml").write_text(facts + facts.split("facts:\n")[1].replace("worker:", "hand:"), encoding="utf-8")
    edit(folder / "badge.yaml", "subject: worker", "subject: hand")
    assert [told(one) for one in changes(folder)] == [
        ("subject", "changed", "", "worker", "hand"),
        ("dated_by", "changed", "", "as_of", "applied_on"),
        ("parameter", "changed", "lowest.dated_by", "as_of", "applied_on"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("{2018-01-01: 12}", "{2018-01-01: 6}", [("months_minimum", 12, 6, START, None)]),
        ("{2018-01-01: 12}", "{2018-01-01: 12, 2018-06-01: 6}", [("months_minimum", 12, 6, JUNE, None)]),
        ("{2018-01-01: 12}", "{2018-06-01: 12}", [("months_minimum", 12, None, START, JUNE)]),
        ("{2018-01-01: 12}", "{2018-01-01: 6, 2018-06-01: 12}", [("months_minimum", 12, 6, START, JUNE)]),
        (
            "{2018-01-01: 12}",
            "{2018-01-01: 6, 2018-03-01: 12, 2018-06-01: 6}",
            [("months_minimum", 12, 6, START, date(2018, 3, 1)), ("months_minimum", 12, 6, JUNE, None)],
        ),
    ],
)
def test_a_parameter_differs_from_a_day_until_a_day(
    old: str, new: str, wanted: list[tuple[object, ...]], tmp_path: Path
) -> None:
    folder = reform(tmp_path, upskill=(f"months_minimum: {old}", f"months_minimum: {new}"))
    assert [(one.item, one.old, one.new, one.since, one.until) for one in changes(folder)] == wanted
    assert {one.money for one in changes(folder)} == {False}


def test_a_table_is_told_cell_by_cell(tmp_path: Path) -> None:
    folder = reform(
        tmp_path,
        upskill=(
            '2018-06-01: {"5": 110000, "4": 150000, "3": 200000}',
            '2018-06-01: {"5": 90000, "4": 150000, "2": 1}',
        ),
    )
    assert [(one.item, one.old, one.new, one.since, one.money) for one in changes(folder)] == [
        ("amount[5]", 110000, 90000, JUNE, True),
        ("amount[3]", 200000, None, JUNE, True),
        ("amount[2]", None, 1, JUNE, True),
    ]


def test_a_parameter_that_comes_brings_its_values_one_that_goes_is_named(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=('lowest: {2018-01-01: "4"}', 'least: {2018-01-01: "4", 2018-06-01: "5"}'))
    edit(folder / "badge.yaml", "level = lowest", "level = least")
    assert [told(one) for one in changes(folder)] == [
        ("parameter", "added", "least", None, None),
        ("parameter", "changed", "least", None, "4"),
        ("parameter", "changed", "least", None, "5"),
        ("parameter", "removed", "lowest", None, None),
        ("condition", "changed", "skilled", "level = lowest", "level = least"),
    ]


def test_conditions_that_change_places_are_told(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    lines = (folder / "hardship.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "id: poor" in line)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    (folder / "hardship.yaml").write_text("".join(lines), encoding="utf-8")
    (one,) = changes(folder)
    assert told(one) == ("condition", "moved", "", "poor, trained", "trained, poor")
    assert one.decides


def test_a_group_is_told_in_each_member(tmp_path: Path) -> None:
    group = "groups: [{id: one, one_of: [upskill, badge], per: [id], keep: first}]\n"
    folder = reform(tmp_path)
    for name in ("upskill", "badge"):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + group, encoding="utf-8")
    settings = "one_of: [upskill, badge], per: [id], keep: first"
    assert [(one.policy, *told(one)) for one in changes(folder)] == [
        ("badge", "group", "added", "one", None, settings),
        ("upskill", "group", "added", "one", None, settings),
    ]
    back = list(between(load_book(folder), load_book(REFORM)))
    assert [(one.kind, one.old, one.new) for one in back] == [("removed", settings, None)] * 2


def test_changes_backwards_are_the_same_the_other_way_round(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 6}"))
    forth = changes(folder)
    back = list(between(load_book(folder), load_book(REFORM)))
    assert [(one.new, one.old) for one in back] == [(one.old, one.new) for one in forth]
