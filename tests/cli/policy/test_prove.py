"""``baigong policy prove``: what is found with an example each, what is proved, and exit codes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from baigong.engine.base.width import width_of
from tests.cli.policy.calls import call
from tests.engine.policy.reforms import REFORM, edit, reform

Capture = pytest.CaptureFixture[str]
AMOUNTS = (100000, 110000, 150000, 200000)
VALUES = ("level: {type: text}", 'level: {type: text, values: ["5", "4", "3"]}')
NOT_BELOW = ("wage: {type: bigint, unit: fen}", "wage: {type: bigint, unit: fen, range: [0, 100000000]}")


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    folder = tmp_path / "sound"
    shutil.copytree(REFORM, folder)
    for change in (VALUES, NOT_BELOW):
        edit(folder / "facts.yaml", *change)
    return folder


def test_a_finding_has_an_example(capsys: Capture) -> None:
    answer = call(capsys, "prove", REFORM, "--policy", "upskill")
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert lines[0] == "upskill 技能津贴"
    assert lines[1] == "  ✗ 事实齐全，应发金额却没有答案：规则在这里有空缺"
    assert lines[2].startswith("    例：")
    assert lines[2].endswith("months 12。结果：还不能定：应发金额")
    assert "      - name: upskill" in lines
    assert "        expect: {outcome: unknown, by: amount}" in lines
    assert lines[-1] == "9 项，已证明 8 项，有问题 1 处，没有结论 0 项"


def test_what_is_sound_is_proved(sound: Path, capsys: Capture) -> None:
    answer = call(capsys, "prove", sound)
    assert (answer.code, answer.out) == (0, "27 项，已证明 27 项，有问题 0 处，没有结论 0 项\n")
    lines = call(capsys, "prove", "--in", sound, "--all").out.splitlines()
    assert len(lines) == 27 + 3 + 1
    assert "  ✓ 金额不会小于零" in lines


def test_the_example_is_a_case_of_the_file(capsys: Capture, tmp_path: Path) -> None:
    """What is pasted passes ``policy test``."""
    lines = call(capsys, "prove", REFORM, "--policy", "upskill").out.splitlines()
    case = [line.removeprefix("      ") for line in lines if line.startswith("      ")]
    folder = reform(tmp_path)
    with (folder / "upskill.yaml").open("a", encoding="utf-8") as file:
        file.write("\n".join(["cases:", *case, ""]))
    answer = call(capsys, "test", folder)
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "3 项政策的 1 个案例全部相符")


def test_a_reform_says_who_gains_and_who_loses(tmp_path: Path, capsys: Capture) -> None:
    easier = reform(tmp_path, upskill=("{2018-01-01: 12}", "{2018-01-01: 6}"))
    answer = call(capsys, "prove", REFORM, "--reform", easier, "--policy", "upskill")
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert [line[:8] for line in lines if "结果：" in line] == ["    例（改前", "    例（改后"]
    assert lines[:3] == ["upskill 技能津贴", "  ✓ 没有人会受损", "  + 有人会得益"]
    assert [line.strip() for line in lines if "expect:" in line] == [
        "expect: {outcome: refused, by: insured}",
        lines[-2].strip(),
    ]
    assert lines[-2].strip() in {f"expect: {{outcome: granted, amount: {fen}}}" for fen in AMOUNTS}


def test_json_has_counts_and_results(capsys: Capture) -> None:
    data = call(capsys, "prove", REFORM, "--policy", "upskill", "--format", "json").data
    assert data["counts"] == {"proved": 8, "found": 1, "undecided": 0}
    (found,) = [one for one in data["results"] if one["verdict"] == "found"]
    assert (found["kind"], found["policy"], found["place"]) == ("gap", "upskill", "amount")
    (example,) = found["examples"]
    assert (example["outcome"], example["by"], example["amount"]) == ("unknown", "amount", None)
    assert example["case"].startswith("- name: upskill\n")


def test_a_policy_that_is_not_there_is_an_error(capsys: Capture) -> None:
    for more in ([], ["--reform", REFORM]):
        answer = call(capsys, "prove", REFORM, "--policy", "upskil", *more)
        assert answer.code == 2
        assert "没有政策“upskil”" in answer.err
        assert "upskill" in answer.err


def test_a_long_example_is_folded_and_still_a_case(capsys: Capture) -> None:
    lines = call(capsys, "prove", "mianyang", "--policy", "skill-upgrade-subsidy").out.splitlines()
    assert max(map(width_of_line, lines)) <= 110
    (case,) = yaml.safe_load("\n".join(line[6:] for line in lines if line.startswith("      ")))
    assert len(case["facts"]) == 11
    words = "".join(line.strip() for line in lines[2:6])
    assert "技能等级 " in words
    assert "申请时累计缴纳失业保险月数" in words


def width_of_line(line: str) -> int:
    """Columns of a terminal."""
    return sum(map(width_of, line))


def test_it_is_said_in_english(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "en")
    lines = call(capsys, "prove", REFORM, "--policy", "upskill", "--all").out.splitlines()
    assert lines[0] == "upskill Skill allowance"
    assert lines[1] == "  ✓ Somebody can meet the condition insured: Insured for 12 months"
    assert "  ✗ All facts are there, and the amount has no answer: the rule has a gap here" in lines
    assert lines[-1] == "9 questions: 8 proved, 1 found wrong, 0 undecided"
