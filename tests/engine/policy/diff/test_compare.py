"""What changed and for whom, through the façade."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError
from baigong.engine.pack import PackError
from baigong.engine.policy.diff.result import Difference, Whom
from tests.engine.policy.folders import write
from tests.engine.policy.reforms import DAY, REFORM, edit, hashes, reform
from tests.engine.policy.sweep.city import DAY as CITY_DAY
from tests.engine.policy.sweep.city import snapshot


def whom(found: Difference) -> dict[str, tuple[int, ...]]:
    return {
        one.policy: (one.changed, one.granted, one.no_longer, one.more, one.less, one.unsettled) for one in found.whom
    }


def test_without_a_day_no_data_are_needed(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 6}"))
    (folder / "workers.csv").unlink()
    found = policy.compare(REFORM, folder)
    assert [one.item for one in found.changes] == ["months_minimum"]
    assert (found.day, found.whom) == (None, ())


def test_for_whom_is_told_of_every_policy_that_a_change_can_reach(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 6}"))
    found = policy.compare(REFORM, folder, DAY)
    assert whom(found) == {"hardship": (0, 0, 0, 0, 0, 0), "upskill": (2, 2, 0, 0, 0, 0)}
    assert (found.day, found.snapshot) == (DAY, "")


def test_backwards_they_lose_it(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 6}"))
    assert whom(policy.compare(folder, REFORM, DAY))["upskill"] == (2, 0, 2, 0, 0, 0)


def test_more_and_less_money_are_told_apart(tmp_path: Path) -> None:
    folder = reform(
        tmp_path,
        upskill=(
            '2018-06-01: {"5": 110000, "4": 150000, "3": 200000}',
            '2018-06-01: {"5": 110000, "4": 150001, "3": 3}',
        ),
    )
    assert whom(policy.compare(REFORM, folder, DAY))["upskill"] == (4, 0, 0, 2, 2, 0)


def test_what_is_not_settled_is_told_apart(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months >= months_minimum", "months >= months_minimum OR county = 'south'"))
    found = whom(policy.compare(REFORM, folder, DAY))
    assert found["upskill"] == (3, 1, 0, 0, 0, 2), "4 is granted; 5 was unknown before; of 8 the county is not known"
    assert found["hardship"][0] == found["hardship"][5]


def test_a_policy_that_goes_and_one_that_comes(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").rename(folder / "medal.yaml")
    edit(folder / "medal.yaml", "policy: badge", "policy: medal")
    assert whom(policy.compare(REFORM, folder, DAY)) == {"medal": (3, 3, 0, 0, 0, 0), "badge": (3, 0, 3, 0, 0, 0)}


def test_words_alone_concern_nobody(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=("en: At level 4", "en: Skilled"))
    found = policy.compare(REFORM, folder, DAY)
    assert len(found.changes) == 1
    assert found.whom == ()


def test_the_same_folder_twice_is_no_difference(tmp_path: Path) -> None:
    assert policy.compare(REFORM, policy.load_book(REFORM), DAY) == Difference((), DAY, "", ())


def test_the_people_may_be_those_of_a_third_folder(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=("months_minimum: {2018-01-01: 12}", "months_minimum: {2018-01-01: 6}"))
    third = tmp_path / "third"
    shutil.copytree(REFORM, third)
    rows = [
        {
            "id": at,
            "county": "east",
            "level": "5",
            "ownership": "private",
            "months": at,
            "wage": 1,
            "applied_on": None,
            "paid_on": None,
        }
        for at in range(1, 21)
    ]
    write(third / "workers.csv", rows)
    before = hashes(tmp_path)
    found = policy.compare(REFORM, folder, DAY, third)
    assert found.whom[-1] == Whom("upskill", 6, 6, 0, 0, 0, 0)
    assert hashes(tmp_path) == before


def test_facts_that_are_declared_otherwise_cannot_be_compared(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=("level = lowest", "level <> lowest"))
    edit(folder / "facts.yaml", "range: [0, 720]", "range: [0, 100]")
    assert len(policy.compare(REFORM, folder).changes) == 1
    with pytest.raises(InputError, match="的事实视图“worker”与"):
        policy.compare(REFORM, folder, DAY)


def test_mistakes_in_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        policy.compare(REFORM, reform(tmp_path, badge=("level = lowest", "level = loest")))


def test_a_city_is_compared_with_a_changed_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    kept = snapshot(tmp_path)
    copy = tmp_path / "copy"
    shutil.copytree(policy.load_book("mianyang").directory, copy)
    path = copy / "policies" / "training-base-provincial.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "conditions:\n", "conditions:\n  - {id: never, when: 1 = 2, says: {zh: 无, en: Never}}\n", 1
        ),
        encoding="utf-8",
    )
    found = policy.compare("mianyang", copy, CITY_DAY)
    assert found.snapshot == kept.id
    assert [one.policy for one in found.changes] == ["training-base-provincial"]
    assert "training-base-provincial" in {one.policy for one in found.whom}
