"""A whole simulation over the bare folder: costs, gains and losses, and what is left as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.policy.simulate.result import Cost, Moved, Side, Simulation
from baigong.engine.policy.simulate.run import Asked, run
from tests.engine.policy.folders import PLAIN, bare, parquet_rows, parquet_says, write
from tests.engine.policy.reforms import DAY, REFORM, edit, hashes, reform
from tests.engine.policy.sweep.city import DAY as CITY_DAY
from tests.engine.policy.sweep.city import snapshot

EASIER, HARDER = "upskill.months_minimum=6", "upskill.months_minimum=40"


def of(done: Simulation, name: str) -> Side:
    (one,) = [one for one in done.policies if one.policy == name]
    return one


def moved(done: Simulation, column: str = "", value: str | None = None) -> Moved:
    (one,) = [one for one in done.moved if (one.column, one.value) == (column, value)]
    return one


def test_an_easier_rule_costs_more_and_makes_winners() -> None:
    done = policy.simulate(REFORM, DAY, [EASIER])
    assert of(done, "upskill") == Side("upskill", Cost(5, 810000, 0, 0, 1), Cost(7, 1030000, 0, 0, 1))
    assert moved(done) == Moved("worker", "", None, 845000, 1065000, 2, 220000, 0, 0, 0, 0, 0)
    assert (done.before, done.after) == (845000, 1065000)
    assert [one.policy for one in done.policies] == ["hardship", "upskill"]
    assert (done.untouched, done.day, done.snapshot, done.ids) == (1, DAY, "", None)
    assert [(one.item, one.old, one.new) for one in done.changes] == [("months_minimum", 12, 6)]


def test_gains_are_told_by_what_winners_have_in_common() -> None:
    done = policy.simulate(REFORM, DAY, [EASIER])
    assert [(one.value, one.gains, one.gained) for one in done.moved if one.column == "county"] == [
        ("north", 0, 0),
        ("south", 1, 110000),
        (None, 1, 110000),
    ]
    assert [(one.column, one.value) for one in done.moved if one.gains and one.column] == [
        ("county", "south"),
        ("county", None),
        ("level", "5"),
        ("ownership", "private"),
        ("ownership", "state"),
    ]


def test_a_harder_rule_makes_losers_and_some_are_open() -> None:
    done = policy.simulate(REFORM, DAY, [HARDER, "hardship.pot=30000"])
    assert of(done, "upskill").after == Cost(1, 200000, 0, 0, 1)
    assert of(done, "hardship") == Side("hardship", Cost(1, 35000, 1, 30000, 1), Cost(0, 0, 0, 0, 1))
    whole = moved(done)
    assert (whole.gains, whole.loses, whole.open) == (0, 4, 1), "7, whose supplement was provisional, is open"
    assert (whole.lost, whole.opened) == (110000 + 150000 + 200000 + 35000, -150000)
    assert whole.after - whole.before == whole.gained - whole.lost + whole.opened


def test_who_gains_under_one_policy_and_loses_under_another_is_counted_once(tmp_path: Path) -> None:
    """``badge`` now pays and comes first: who has it loses the allowance."""
    group = "groups: [{id: one, one_of: [badge, upskill], per: [id], keep: first}]\n"
    folder = reform(tmp_path)
    edit(folder / "badge.yaml", "conditions:", "amount: 160000\nconditions:")
    for name in ("badge", "upskill"):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + group, encoding="utf-8")
    done = policy.simulate(REFORM, DAY, against=folder)
    whole = moved(done)
    assert of(done, "badge") == Side("badge", Cost(3, 0, 0, 0, 0), Cost(3, 480000, 0, 0, 0))
    assert of(done, "upskill").after.granted == 3
    assert (whole.gains, whole.gained) == (2, 10000 + 160000), (
        "2 has 160000 for 150000; 5, of unknown months, had nothing"
    )
    assert (whole.open, whole.opened) == (2, 10000), (
        "7 as well, but its supplement was provisional; 4 may have it instead"
    )
    assert (whole.loses, whole.lost) == (0, 0)


def test_an_entitlement_without_money_is_won_and_lost_too() -> None:
    done = policy.simulate(REFORM, DAY, ["badge.lowest=3"])
    assert of(done, "badge") == Side("badge", Cost(3, 0, 0, 0, 0), Cost(2, 0, 0, 0, 0))
    assert moved(done) == Moved("worker", "", None, 0, 0, 2, 0, 3, 0, 0, 0, 0)


def test_another_refusal_is_no_loss(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=("conditions:", "pools: [{id: few, at_most: few, per: []}]\nconditions:"))
    edit(folder / "badge.yaml", "parameters:\n", "parameters:\n  few: {2018-01-01: 1}\n")
    done = run(Asked(policy.load_book(folder), DAY, ("badge.lowest=6",)))
    assert (moved(done).loses, moved(done).other) == (1, 2), "one had it, two stood behind"


def test_a_change_that_reaches_nobody_is_an_answer() -> None:
    done = policy.simulate(REFORM, DAY, ["upskill.amount[5]=7@2030-01-01"])
    assert done.before == done.after
    assert (moved(done).gains, moved(done).loses, moved(done).open) == (0, 0, 0)


def test_the_stored_policies_stay_byte_for_byte(tmp_path: Path) -> None:
    folder, other = reform(tmp_path), reform(tmp_path / "other", badge=("level = lowest", "level <> lowest"))
    before = hashes(tmp_path)
    policy.simulate(folder, DAY, [EASIER])
    policy.simulate(folder, DAY, against=other)
    with pytest.raises(InputError):
        policy.simulate(folder, DAY, ["upskill.months_minimum=many"])
    assert hashes(tmp_path) == before


def test_a_folder_may_hold_only_what_differs(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    text = (REFORM / "upskill.yaml").read_text(encoding="utf-8")
    (part / "upskill.yaml").write_text(text.replace("{2018-01-01: 12}", "{2018-01-01: 6}"), encoding="utf-8")
    whole = reform(tmp_path, upskill=("{2018-01-01: 12}", "{2018-01-01: 6}"))
    by_part, by_whole, by_set = (
        policy.simulate(REFORM, DAY, against=part),
        policy.simulate(REFORM, DAY, against=whole),
        policy.simulate(REFORM, DAY, [EASIER]),
    )
    assert by_part == by_whole == by_set


def test_a_new_policy_costs_nothing_before(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    text = (REFORM / "badge.yaml").read_text(encoding="utf-8").replace("policy: badge", "policy: medal")
    (part / "medal.yaml").write_text(text + "amount: 500\n", encoding="utf-8")
    done = policy.simulate(REFORM, DAY, against=part)
    assert done.policies == (Side("medal", Cost(), Cost(3, 1500, 0, 0, 0)),)
    assert (done.untouched, moved(done).gains, moved(done).gained) == (3, 3, 1500)


def test_a_policy_that_goes_costs_nothing_after(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").unlink()
    done = policy.simulate(REFORM, DAY, against=folder)
    assert done.policies == (Side("badge", Cost(3, 0, 0, 0, 0), Cost()),)
    assert moved(done).loses == 3


def test_decided_cases_stand_on_both_sides(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    frozen = {"id": 4, "county": "south", "level": "5", "ownership": "private", "months": 11, "wage": 400000}
    case = {**frozen, "applied_on": None, "paid_on": None, "outcome": "granted", "amount": 777}
    write(folder / "decided" / "upskill.json", [case])
    done = policy.simulate(folder, DAY, [EASIER])
    assert of(done, "upskill") == Side("upskill", Cost(6, 810777, 0, 0, 1), Cost(7, 920777, 0, 0, 1))
    assert moved(done).gains == 1


def test_every_row_that_differs_is_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "ids.parquet"
    done = policy.simulate(REFORM, DAY, [HARDER], ids=out)
    rows = parquet_rows(out)
    assert done.ids == out
    assert list(rows[0]) == [
        "view",
        "subject",
        "policy",
        "outcome_before",
        "provisional_before",
        "amount_before",
        "outcome_after",
        "provisional_after",
        "amount_after",
        "change",
        "fen",
    ]
    told = {
        (row["policy"], row["subject"]): (row["outcome_before"], row["outcome_after"], row["change"], row["fen"])
        for row in rows
    }
    assert told["upskill", 1] == ("granted", "refused", "loses", -110000)
    assert told["upskill", 3] == ("granted", "refused", "loses", -200000)
    assert ("upskill", 4) not in told, "refused before and after"
    assert {row["subject"] for row in rows if row["change"] == "loses"} == {1, 2, 3}
    assert {row["subject"] for row in rows if row["change"] == "open"} == {4, 7}, "4 may have what 7 may have had"
    assert moved(done).loses == 3
    assert parquet_says(out)["baigong.day"] == "2018-06-30"
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_policy_that_is_not_there_has_no_outcome_in_the_file(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").unlink()
    policy.simulate(REFORM, DAY, against=folder, ids=tmp_path / "ids.parquet")
    rows = parquet_rows(tmp_path / "ids.parquet")
    assert [
        (row["subject"], row["outcome_before"], row["outcome_after"], row["provisional_after"]) for row in rows
    ] == [
        (2, "granted", None, None),
        (5, "granted", None, None),
        (7, "granted", None, None),
    ]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "ids.parquet"
    out.write_text("old", encoding="utf-8")
    folder = reform(tmp_path)
    edit(folder / "workers.csv", "1,north,5,private,12", "1,north,5,private,many")
    with pytest.raises(InputError, match=r"workers\.csv"):
        policy.simulate(folder, DAY, [EASIER], ids=out)
    assert out.read_text(encoding="utf-8") == "old"
    with pytest.raises(InputError, match=r"\.parquet"):
        policy.simulate(REFORM, DAY, [EASIER], ids=tmp_path / "ids.csv")


def test_facts_are_never_written_over(tmp_path: Path) -> None:
    folder = bare(tmp_path, "people.parquet", parameters={"rate": {"2018-01-01": 5}}, amount="rate")
    path = write(folder / "people.parquet", PLAIN)
    before = hashes(folder)
    with pytest.raises(InputError, match="是要读的事实，不能写在上面"):
        policy.simulate(folder, DAY, ["grant.rate=6"], ids=path)
    assert hashes(folder) == before


def test_further_columns_may_be_asked_for() -> None:
    done = run(Asked(policy.load_book(REFORM), DAY, (EASIER,), by=("months",)))
    assert [(one.value, one.gains) for one in done.moved if one.column == "months" and one.gains] == [
        ("11", 1),
        ("6", 1),
    ]
    with pytest.raises(InputError, match="没有“town”这一列。--by 可以写：id、county、level"):
        run(Asked(policy.load_book(REFORM), DAY, (EASIER,), by=("town",)))


@pytest.mark.parametrize(
    ("settings", "with_folder", "told"),
    [
        ((), False, "请用 --set 改参数，或用 --with"),
        ((EASIER,), True, "只用其中一种"),
        ((), True, "没有不同，结果不会变"),
        (("upskill.nothing=1",), False, "没有参数“nothing”"),
    ],
)
def test_a_call_that_changes_nothing_is_refused(
    settings: tuple[str, ...], with_folder: bool, told: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=told):
        policy.simulate(REFORM, DAY, settings, reform(tmp_path) if with_folder else None)


def test_only_words_changed_is_nothing_to_simulate(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="结果不会变"):
        policy.simulate(REFORM, DAY, against=reform(tmp_path, badge=("en: At level 4", "en: Skilled")))


def test_a_value_too_large_to_reckon_with_is_told() -> None:
    with pytest.raises(InputError, match="太大，金额算不出来"):
        policy.simulate(REFORM, DAY, ["hardship.share=1000000000000000"])


def test_facts_that_are_declared_otherwise_are_refused(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=("level = lowest", "level <> lowest"))
    edit(folder / "facts.yaml", "wage: {type: bigint, unit: fen}", "wage: {type: bigint, unit: fen, absent: unknown}")
    with pytest.raises(InputError, match="的事实视图“worker”与"):
        policy.simulate(REFORM, DAY, against=folder)


def test_a_folder_that_is_not_there_is_missed(tmp_path: Path) -> None:
    with pytest.raises(MissingError):
        policy.simulate(REFORM, DAY, against=tmp_path / "none")


def test_two_views_are_told_one_after_the_other(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    facts = (folder / "facts.yaml").read_text(encoding="utf-8")
    second = (
        facts.split("facts:\n")[1]
        .replace("worker:", "hand:")
        .replace("      county: {type: text, absent: unknown}\n", "")
    )
    (folder / "facts.yaml").write_text(facts + second, encoding="utf-8")
    text = (folder / "badge.yaml").read_text(encoding="utf-8")
    (folder / "medal.yaml").write_text(
        text.replace("policy: badge", "policy: medal").replace("subject: worker", "subject: hand"), encoding="utf-8"
    )
    done = policy.simulate(folder, DAY, ["badge.lowest=3", "medal.lowest=5"], ids=tmp_path / "ids.parquet")
    assert [(one.view, one.gains, one.loses) for one in done.wholes] == [("worker", 2, 3), ("hand", 3, 3)]
    assert {one.view for one in done.moved if one.column == "county"} == {"worker"}
    assert {row["view"] for row in parquet_rows(tmp_path / "ids.parquet")} == {"worker", "hand"}


def test_a_subject_of_another_view_is_another_subject(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    facts = (folder / "facts.yaml").read_text(encoding="utf-8")
    (folder / "facts.yaml").write_text(facts + facts.split("facts:\n")[1].replace("worker:", "hand:"), encoding="utf-8")
    changed = tmp_path / "changed"
    changed.mkdir()
    text = (folder / "badge.yaml").read_text(encoding="utf-8")
    (changed / "badge.yaml").write_text(text.replace("subject: worker", "subject: hand"), encoding="utf-8")
    done = policy.simulate(folder, DAY, against=changed)
    assert of(done, "badge") == Side("badge", Cost(3, 0, 0, 0, 0), Cost(3, 0, 0, 0, 0))
    assert [(one.view, one.gains, one.loses) for one in done.wholes] == [("worker", 0, 3), ("hand", 3, 0)]


def test_a_city_is_simulated_over_its_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    kept = snapshot(tmp_path)
    done = policy.simulate("mianyang", CITY_DAY, ["training-base-national.grant=1"])
    assert done.snapshot == kept.id
    assert of(done, "training-base-national").after.fen == of(done, "training-base-national").after.granted
    with pytest.raises(InputError, match="早于本市最早的记录"):
        policy.simulate("mianyang", date(1900, 1, 1), ["training-base-national.grant=1"])
