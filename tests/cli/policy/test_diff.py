"""``baigong policy diff``: what changed in words, for whom, and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.policy.calls import call
from tests.engine.policy.reforms import REFORM, edit, reform

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    folder = reform(tmp_path, upskill=("{2018-01-01: 12}", "{2018-01-01: 6}"))
    edit(folder / "hardship.yaml", "order: [wage]", "order: [wage desc]")
    edit(folder / "hardship.yaml", "pot: {2018-01-01: 90000}", "pot: {2018-01-01: 90000, 2018-06-30: 150000}")
    (folder / "badge.yaml").unlink()
    return folder


WORDS = [
    "hardship",
    "  参数 pot，2018-06-30 起：900 元 → 1,500 元",
    "  排队次序：wage → wage desc",
    "upskill",
    "  参数 months_minimum，2018-01-01 起：12 → 6",
    "badge",
    "  取消政策：技能徽章",
]


def test_it_is_said_in_words(changed: Path, capsys: Capture) -> None:
    answer = call(capsys, "diff", REFORM, changed)
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines() == WORDS


def test_for_whom_is_a_table(changed: Path, capsys: Capture) -> None:
    answer = call(capsys, "diff", REFORM, changed, "--on", "2018-06-30")
    assert answer.code == 1
    assert answer.out.splitlines() == [
        *WORDS,
        "政策\t结果不同\t新批准\t不再批准\t金额增加\t金额减少\t未定",
        "hardship\t2\t1\t0\t0\t0\t1",
        "upskill\t2\t2\t0\t0\t0\t0",
        "badge\t3\t0\t3\t0\t0\t0",
    ]


def test_json_has_changes_and_whom(changed: Path, capsys: Capture) -> None:
    plain = call(capsys, "diff", REFORM, changed, "--format", "json").data
    assert list(plain) == ["changes"]
    assert plain["changes"][0] == {
        "policy": "hardship",
        "what": "parameter",
        "kind": "changed",
        "item": "pot",
        "old": 90000,
        "new": 150000,
        "since": "2018-06-30",
        "until": None,
        "money": True,
        "says": {"old": {}, "new": {}},
        "words": WORDS[1].strip(),
    }
    data = call(capsys, "diff", REFORM, changed, "--format", "json", "--on", "2018-06-30").data
    assert list(data) == ["changes", "day", "snapshot", "whom"]
    assert data["whom"][1] == {
        "policy": "upskill",
        "changed": 2,
        "granted": 2,
        "no_longer": 0,
        "more": 0,
        "less": 0,
        "unsettled": 0,
    }


def test_no_difference_leaves_with_zero(capsys: Capture) -> None:
    for words in ([], ["--on", "2018-06-30"]):
        answer = call(capsys, "diff", REFORM, REFORM, *words)
        assert (answer.code, answer.out) == (0, "政策没有不同\n")


def test_the_people_may_be_another_folder_s(changed: Path, tmp_path: Path, capsys: Capture) -> None:
    third = reform(tmp_path / "third")
    edit(third / "workers.csv", "4,south,5,private,11", "4,south,5,private,5")
    answer = call(capsys, "diff", REFORM, changed, "--on", "2018-06-30", "--in", third)
    assert "upskill\t1\t1\t0\t0\t0\t0" in answer.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["/no/such"], "没有文件夹 /no/such"),
        ([REFORM, "--in", REFORM], "要与 --on 一起用"),
        ([REFORM, "--snapshot", "."], "要与 --on 一起用"),
        ([REFORM, "--on", "2018-06-31"], "--on“2018-06-31”不是有效日期"),
    ],
)
def test_a_wrong_call_is_one_line(words: list[object], told: str, capsys: Capture) -> None:
    answer = call(capsys, "diff", REFORM, *words)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


def test_mistakes_are_told_with_their_place(tmp_path: Path, capsys: Capture) -> None:
    answer = call(capsys, "diff", REFORM, reform(tmp_path, badge=("level = lowest", "level = loest")))
    assert answer.code == 2
    assert "badge.yaml:9:" in answer.err


def test_two_folders_must_be_given(capsys: Capture) -> None:
    assert call(capsys, "diff", REFORM).code == 2
