"""How ``baigong policy explain`` words single lines: wrapped questions, notes on documents, what facts fall back on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.policy.calls import Answer, call
from tests.engine.policy.folders import examples

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "2018-06-30")


def explain(capsys: Capture, *words: object, folder: Path) -> Answer:
    return call(capsys, "explain", *words, "--in", folder)


def test_a_long_question_is_set_in_below_its_words(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    folder = examples(tmp_path)
    path = folder / "training-voucher.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("zh: 有技能等级", f"zh: {'有技能等级' * 5}"), encoding="utf-8"
    )
    lines = explain(capsys, "training-voucher", "--subject", 7, folder=folder).out.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith(" ✓ 有技能等级"))
    assert lines[first + 1].startswith("   ")
    assert lines[first][3:] + lines[first + 1][3:] == "有技能等级" * 5


def test_what_a_document_does_not_say_is_told_beside_it(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "training-voucher.yaml"
    text = path.read_text(encoding="utf-8")
    asked = "when: insured_months >= months"
    assert asked in text
    note = "basis: [{document: 甲人社〔2018〕9号, article: 二, title: 文件未列明，为假定}]"
    path.write_text(text.replace(asked, f"{asked}\n    {note}"), encoding="utf-8")
    answer = call(capsys, "explain", "training-voucher", "--in", folder, "--subject", 7, "--on", "2018-06-30")
    assert "     甲人社〔2018〕9号 二（文件未列明，为假定）" in answer.out.splitlines()


def test_what_a_fact_falls_back_on_stands_behind_its_value(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "facts.yaml"
    text = path.read_text(encoding="utf-8")
    assert "{type: date, fallback: as_of}" in text
    meant = "{type: date, fallback: as_of, meaning: {zh: 申请日期；未申请时为当天, en: Applied on; today until then}}"
    path.write_text(text.replace("{type: date, fallback: as_of}", meant), encoding="utf-8")
    answer = call(capsys, "explain", "training-voucher", "--in", folder, "--subject", 7, "--on", "2018-06-30")
    assert "     申请日期 2018-06-30（未申请时为当天）" in answer.out.splitlines()


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2018-03-01", "这一结果已于 2018-03-01 决定；下面列出的事实和条件是 2018-06-30 的，不是决定时的。"),
        ("", "这一结果以前已经决定；下面列出的事实和条件是 2018-06-30 的，不是决定时的。"),
    ],
)
def test_what_was_decided_before_is_told_apart_from_the_facts_of_the_day(
    day: str, says: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = examples(tmp_path)
    (folder / "decided").mkdir()
    case = f"id,county,level,insured_months,applied_on,outcome,amount,decided_on\n7,north,4,12,2018-02-01,granted,80000,{day}\n"
    (folder / "decided" / "training-voucher.csv").write_text(case, encoding="utf-8")
    lines = explain(capsys, "training-voucher", "--subject", 7, folder=folder).out.splitlines()
    assert lines[1] == "批准：800 元（已决案件的结果）"
    assert "".join(lines[2 : lines.index("", 2)]) == says  # folded where the screen is narrow
    assert any(line.startswith(" ✗") for line in lines)
    told = explain(capsys, "training-voucher", "--subject", 7, "--format", "json", folder=folder).data
    assert told["decided_case"] == {"on": day or None, "period": []}
    others = explain(capsys, "training-voucher", "--subject", 1, folder=folder).out
    assert "决定时" not in others
