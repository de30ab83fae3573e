"""Every mistake of ``entitlements.yaml`` is told with its line and a cure, and told by ``pack check``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from baigong.cli.main import build
from baigong.engine.base.errors import BaigongError
from baigong.engine.pack.problem import PackError
from baigong.engine.pack.where import cities
from baigong.engine.policy.answer import load_profiles, profiles_in_use
from baigong.engine.policy.answer.read import check_profiles
from tests.engine.policy.answer.profiles import folder_of
from tests.engine.policy.explain.worlds import condition

SOUND = """\
me:
  title: {zh: 我, en: Me}
  policies:
    - {policy: grant, next: {zh: 去办, en: Go}}
  given:
    person: {id: 5}
  questions:
    level:
      of: [person.level]
      title: {zh: 几级, en: Which level}
      none: {zh: 没有, en: None}
    ended:
      of: [person.has_ended_on]
      title: {zh: 结束了吗, en: Has it ended}
"""
RULE = {"conditions": [condition("level = '5'"), condition("NOT has_ended_on", "c2")]}
WRONG = [
    ("grant, next", "grand, next", "4:16: 没有政策“grand” — 是不是“grant”？"),
    ("policies:\n", "policy:\n", "3:3: 不认识的键“policy” — 是不是“policies”？"),
    (
        "    - {policy: grant, next: {zh: 去办, en: Go}}\n",
        "    - policy: grant\n    - policy: grant\n",
        "5:15: 政策“grant”写了两次 — 请删去一个",
    ),
    ("person: {id", "persona: {id", "6:5: 没有事实视图“persona” — 是不是“person”？"),
    ("{id: 5}", "{idd: 5}", "6:14: 视图“person”没有列“idd” — 是不是“id”？"),
    (
        "{id: 5}",
        "{months: many}",
        '6:22: 事实“months”不能是 "many"，请写成 36 这样。 — 请改正这个值',
    ),
    ("person.level", "people.level", "9:12: 没有事实视图“people” — 请改成：person"),
    ("person.level", "person.levels", "9:12: 视图“person”没有列“levels” — 是不是“level”？"),
    ("person.level", "person.id", "9:12: “id”不能问：它是编号，或没有列出可选的值 — 请问别的事实，或写进 given"),
    ("[person.level]", "[]", "9:11: 没有写这个问题回答什么 — 请写 [视图.列]"),
    (
        "[person.level]",
        "[person.level, person.employed]",
        "9:26: “person.employed”与“person.level”不是同一种回答 — 请分成两个问题",
    ),
    ("person.has_ended_on", "person.level", "13:12: “person.level”已经由问题“level”回答 — 请删去一个"),
    (
        "person.has_ended_on",
        "person.employed",
        "4:16: 政策“grant”要用“person.has_ended_on”，没有问题问它 — 请加一个 of: [person.has_ended_on] 的问题，或写进 given",
    ),
    (
        "[person.has_ended_on]",
        "[person.has_ended_on, person.employed]",
        "13:33: 没有政策用到这个回答 — 请删去，或加上用到它的政策",
    ),
    ("[person.has_ended_on]", "[\"granted('other')\"]", "13:12: 没有政策“other” — 请改成：grant"),
    ("none: {zh: 没有, en: None}", 'choices: ["5", "6"]', "11:22: “6”不是可选的值 — 请改成：3、4、5"),
    (
        "title: {zh: 结束了吗, en: Has it ended}",
        "title: {zh: 结束了吗, en: Has it ended}\n      none: {zh: 没有, en: None}",
        "15:7: 这个问题不是选择题，不能写 none — 请删去",
    ),
    ("{zh: 几级, en: Which level}", "{zh: 几级}", "10:14: 只有一种语言，缺少“en” — 请写成 {zh: 中文, en: English}"),
]


def problems(folder: Path, text: str) -> list[str]:
    """What is wrong with it, without the file's name."""
    found = check_profiles(folder_of(folder, text, RULE))
    assert {one.file for one in found} <= {"entitlements.yaml"}
    return [str(one).removeprefix("entitlements.yaml:") for one in found]


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, SOUND) == []
    profile = load_profiles(tmp_path)["me"]
    assert (profile.id, profile.title, profile.about, profile.policies) == ("me", "我", "", ("grant",))
    assert profile.given == {"person": {"id": 5}}
    assert [one.value for one in profile.questions["level"].choices] == ["5", "4", "3", "-"]


@pytest.mark.parametrize(("sound", "wrong", "told"), WRONG, ids=[str(at) for at in range(len(WRONG))])
def test_a_mistake_is_told_where_it_stands(sound: str, wrong: str, told: str, tmp_path: Path) -> None:
    assert SOUND.count(sound) == 1
    found = problems(tmp_path, SOUND.replace(sound, wrong))
    assert found[0].startswith(told), found
    with pytest.raises(PackError):
        load_profiles(tmp_path)


def test_choices_stand_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    text = SOUND.replace("none: {zh: 没有, en: None}", 'choices: ["3", "5"]')
    assert problems(tmp_path, text) == []
    assert [one.value for one in load_profiles(tmp_path)["me"].questions["level"].choices] == ["3", "5"]


def test_a_fact_that_is_given_need_not_be_asked(tmp_path: Path) -> None:
    rule = {"conditions": [condition("level = '5'"), condition("NOT has_ended_on AND months > 1", "c2")]}
    text = SOUND.replace("{id: 5}", "{id: 5, months: 7}")
    assert [str(one) for one in check_profiles(folder_of(tmp_path, text, rule))] == []


def test_a_used_policy_s_facts_are_asked_too(tmp_path: Path) -> None:
    rule = {"conditions": [*RULE["conditions"], condition("granted('other-1')", "c3")]}
    (found,) = check_profiles(folder_of(tmp_path, SOUND, rule, {"conditions": [condition("months > 1")]}))
    assert "person.months" in found.mistake


def test_whether_another_is_granted_may_be_asked_but_not_for_its_amount(tmp_path: Path) -> None:
    text = SOUND + "    other:\n      of: [\"granted('other-1')\"]\n      title: {zh: 批了吗, en: Granted}\n"
    rule = {"conditions": [*RULE["conditions"], condition("granted('other-1')", "c3")]}
    other = {"conditions": [condition("months > 1")]}
    assert check_profiles(folder_of(tmp_path / "a", text, rule, other)) == []
    dear = {**RULE, "amount": "granted_amount('other-1')"}
    (found,) = check_profiles(folder_of(tmp_path / "b", text, dear, other))
    assert str(found).startswith("entitlements.yaml:16:12: 有政策用到“other-1”的金额")


def test_facts_given_to_a_view_that_nothing_reads_are_told(tmp_path: Path) -> None:
    copy = tmp_path / "yunxi"
    shutil.copytree(cities()["yunxi"], copy)
    path = copy / "entitlements.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("league_entry: {person_id: 1}", "league_entry: {person_id: 1}\n    workshop: {}"), encoding="utf-8"
    )
    assert [one.mistake for one in check_profiles(copy)] == ["没有政策用到视图“workshop”"]


def test_pack_check_tells_them(tmp_path: Path) -> None:
    copy = tmp_path / "yunxi"
    shutil.copytree(cities()["yunxi"], copy)
    path = copy / "entitlements.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("league_entry.medal", "league_entry.medals"), encoding="utf-8")
    done = CliRunner().invoke(build(), ["pack", "check", str(copy)])
    assert done.exit_code == 1
    assert "entitlements.yaml:16:12: 视图“league_entry”没有列“medals” — 是不是“medal”？" in done.stdout


def test_a_file_that_is_no_yaml_is_told_too(tmp_path: Path) -> None:
    copy = tmp_path / "yunxi"
    shutil.copytree(cities()["yunxi"], copy)
    (copy / "entitlements.yaml").write_text("worker: {title: [}\n", encoding="utf-8")
    (found,) = check_profiles(copy)
    assert (found.file, found.line) == ("entitlements.yaml", 1)
    (copy / "entitlements.yaml").write_bytes(b"\xff\xfe")
    (found,) = check_profiles(copy)
    assert "UTF-8" in found.mistake


@pytest.mark.parametrize("city", sorted(cities()))
def test_the_cities_ask_workers_and_employers(city: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_profiles(cities()[city]) == []
    monkeypatch.setenv("BAIGONG_CITY", city)
    found = profiles_in_use()
    assert list(found) == ["worker", "employer"]
    assert profiles_in_use() is found
    for profile in found.values():
        for one in profile.questions.values():
            assert one.why
            assert one.where
            assert one.title.endswith("？")


def test_every_policy_of_a_city_is_asked_about_by_somebody() -> None:
    for city in cities():
        profiles = load_profiles(city).values()
        asked = {policy for one in profiles for policy in one.policies}
        assert asked == set(next(iter(profiles)).book.policies)


def test_a_pack_without_profiles_has_none(tmp_path: Path) -> None:
    folder_of(tmp_path, SOUND, RULE)
    (tmp_path / "entitlements.yaml").unlink()
    assert load_profiles(tmp_path) == {}
    assert check_profiles(tmp_path) == []


def test_a_pack_that_is_not_there_is_said_so() -> None:
    with pytest.raises(BaigongError):
        load_profiles("nowhere")
