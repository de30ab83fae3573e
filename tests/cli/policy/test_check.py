"""``baigong policy check``: every mistake with its place and cure; exit 0, 1, 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.policy.calls import call
from tests.engine.policy.folders import EXAMPLES, examples

Capture = pytest.CaptureFixture[str]


def broken(folder: Path) -> Path:
    """A folder with a mistake in each policy."""
    copy = examples(folder)
    for file, old, new in (
        ("training-voucher.yaml", "insured_months >= months", "insured_months >= monthz"),
        ("travel-grant.yaml", "granted('training-voucher')", "granted('training-vouchers')"),
    ):
        text = (copy / file).read_text(encoding="utf-8")
        (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


@pytest.mark.parametrize("way", [[str(EXAMPLES)], ["--in", str(EXAMPLES)]])
def test_sound_policies_are_answered_with_one_line(way: list[str], capsys: Capture) -> None:
    answer = call(capsys, "check", *way)
    assert (answer.code, answer.out, answer.err) == (0, f"{EXAMPLES}：政策没有错误\n", "")


def test_without_a_name_the_city_in_use_is_checked(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    answer = call(capsys, "check")
    assert answer.code == 0
    assert "cities/yunxi" in answer.out


def test_mistakes_are_a_finding_one_a_line_and_a_summary(tmp_path: Path, capsys: Capture) -> None:
    folder = broken(tmp_path)
    answer = call(capsys, "check", folder)
    lines = answer.out.splitlines()
    assert (answer.code, answer.err, len(lines)) == (1, "", 3)
    assert lines[0].startswith("training-voucher.yaml:16:29: ")
    assert lines[0].endswith("是不是“months”？")
    assert lines[1].startswith("travel-grant.yaml:7:")
    assert lines[2] == f"{folder}：2 处错误，在 2 个文件里"


def test_json_has_every_part_of_a_mistake(tmp_path: Path, capsys: Capture) -> None:
    folder = broken(tmp_path)
    answer = call(capsys, "check", folder, "--format", "json")
    assert answer.code == 1
    assert answer.data["pack"] == str(folder)
    assert [one["file"] for one in answer.data["problems"]] == ["training-voucher.yaml", "travel-grant.yaml"]
    assert list(answer.data["problems"][0]) == ["file", "line", "column", "mistake", "cure"]
    assert call(capsys, "check", EXAMPLES, "--format", "json").data["problems"] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["atlantis"], "没有名为“atlantis”"),
        (["/no/such"], "没有文件夹"),
        (["."], "里没有 facts.yaml"),
        (["mianyang", "--in", "yunxi"], "写了两次：mianyang 和 --in yunxi"),
        (["--format", "xml"], "没有“xml”"),
    ],
)
def test_what_cannot_be_checked_is_an_error_of_one_line(
    words: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = call(capsys, "check", *words)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert len(answer.err.splitlines()) == 1


def test_pack_check_tells_of_policies_too(tmp_path: Path, capsys: Capture) -> None:
    from baigong.cli.main import execute
    from tests.engine.pack.planting import yunxi

    pack = yunxi(tmp_path)
    (pack / "policies").mkdir(exist_ok=True)
    (pack / "policies" / "bad.yaml").write_text("policy: bad\n", encoding="utf-8")
    assert execute(["pack", "check", str(pack)]) == 1
    assert "policies/bad.yaml:1:" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "test", "sweep"])
def test_help_is_a_manual(command: str, capsys: Capture) -> None:
    answer = call(capsys, command, "--help")
    assert answer.code == 0
    assert f"例：baigong policy {command}" in answer.out
