"""``baigong pack``: answers on stdout, notes on stderr, exit 0, 1, 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from baigong.cli.main import execute
from tests.engine.pack.planting import yunxi

Capture = pytest.CaptureFixture[str]


def broken(folder: Path) -> Path:
    """A city with two mistakes in one file and one in another."""
    pack = yunxi(folder)
    text = (pack / "indicators.yaml").read_text(encoding="utf-8")
    text = text.replace("\"level = 'chief_tech'\"", "\"level = 'chief'\"").replace("from: spending", "from: spendings")
    (pack / "indicators.yaml").write_text(text, encoding="utf-8")
    text = (pack / "city.yaml").read_text(encoding="utf-8")
    (pack / "city.yaml").write_text(text.replace("990100", "990109"), encoding="utf-8")
    return pack


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
def test_a_sound_city_is_answered_with_one_line(city: str, capsys: Capture) -> None:
    assert execute(["pack", "check", city]) == 0

    out, err = capsys.readouterr()
    assert out.endswith(f"cities/{city}：没有错误\n")
    assert err == ""


def test_without_a_name_the_active_city_is_checked(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")

    assert execute(["pack", "check"]) == 0
    assert "cities/yunxi" in capsys.readouterr().out


def test_problems_are_a_finding_one_a_line_and_a_summary(tmp_path: Path, capsys: Capture) -> None:
    pack = broken(tmp_path)

    assert execute(["pack", "check", str(pack)]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("city.yaml:5:11: divisions.yaml 里没有代码“990109” — ")
    written = (pack / "indicators.yaml").read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(written, 1) if "level = 'chief'" in line)
    assert lines[1].startswith(f"indicators.yaml:{place}:")
    assert lines[1].endswith("词表“levels”里没有“chief” — 是不是“chief_tech”？")
    assert lines[3] == f"{pack}：3 处错误，在 2 个文件里"


def test_json_has_every_part_of_a_problem(tmp_path: Path, capsys: Capture) -> None:
    pack = broken(tmp_path)

    assert execute(["pack", "check", str(pack), "--format", "json"]) == 1

    answer = json.loads(capsys.readouterr().out)
    assert answer["pack"] == str(pack)
    assert [one["file"] for one in answer["problems"]] == ["city.yaml", "indicators.yaml", "indicators.yaml"]
    assert answer["problems"][0].keys() == {"file", "line", "column", "mistake", "cure"}
    assert answer["problems"][0]["line"] == 5


def test_json_of_a_sound_city_is_an_empty_list(capsys: Capture) -> None:
    assert execute(["pack", "check", "yunxi", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []


@pytest.mark.parametrize(
    ("where", "words"),
    [("nowhere", "没有名为“nowhere”"), ("/no/such", "没有文件夹"), (__file__, "不是文件夹"), (".", "不是城市包")],
)
def test_what_is_no_pack_at_all_is_an_error(
    where: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    assert execute(["pack", "check", where]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert len(err.splitlines()) == 1


def test_a_new_city_is_written_and_its_folder_printed(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "yunzhou"

    assert execute(["pack", "new", str(folder), "--title", "云州市", "--title-en", "Yunzhou"]) == 0

    out, err = capsys.readouterr()
    assert out == f"{folder}\n"
    assert f"baigong pack check {folder}" in err
    assert execute(["pack", "check", str(folder)]) == 0


def test_a_second_new_city_in_the_same_place_is_refused(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "yunzhou"
    execute(["pack", "new", str(folder)])
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    capsys.readouterr()

    assert execute(["pack", "new", str(folder)]) == 2

    assert "已经有内容" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


@pytest.mark.parametrize("option", [["--id", "No Good"], ["--division", "12"], ["--title", 'a"b']])
def test_what_a_city_cannot_be_called_is_refused(option: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert execute(["pack", "new", str(tmp_path / "a"), *option]) == 2
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "new"])
def test_help_is_a_manual(command: str, capsys: Capture) -> None:
    assert execute(["pack", command, "--help"]) == 0

    out = capsys.readouterr().out
    assert "退出码" in out
    assert f"例：baigong pack {command}" in out
