"""``baigong letter``: the list, the files, other forms, errors."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from baigong.cli.main import execute
from baigong.engine.pack import load_pack
from tests.cli.figures_city import city
from tests.cli.letters_city import pack_with_letters
from tests.engine.figures.arrow import snapshot_of

Capture = pytest.CaptureFixture[str]
TEXT = "截至2018年8月31日，全市有培训基地13个，其中国家级3个、省级3个、市级8个（其中1个同时为国家级和省级）。"
FILES = {"bases.docx", "bases.trace.json", "bases.trace.html"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A data folder with a snapshot, and the pack that it is of."""
    folder = tmp_path_factory.mktemp("letters")
    pack = pack_with_letters(folder)
    snapshot_of(load_pack(pack), folder / "home" / "snapshots", date(2018, 9, 4), city())
    return folder / "home", pack


@pytest.fixture(autouse=True)
def here(kept: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.setenv("BAIGONG_HOME", str(kept[0]))
    monkeypatch.setenv("BAIGONG_CITY", str(kept[1]))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_without_an_id_the_letters_are_listed(here: Path, capsys: Capture) -> None:
    assert execute(["letter"]) == 0

    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "bases  2018-08-31  绵人社函〔2018〕9号  基地情况的复函",
        "wrong  2018-08-31  绵人社函〔2018〕9号  基地情况的复函",
    ]
    assert err == ""
    assert names(here) == set()


def test_the_list_for_programs_and_in_english(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "en")

    assert execute(["letter", "--format", "json"]) == 0

    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "id": "bases",
        "as_of": "2018-08-31",
        "number": "绵人社函〔2018〕9号",
        "name": "A letter about the bases",
    }


def test_the_letter_and_its_trace_are_written_here(here: Path, capsys: Capture) -> None:
    assert execute(["letter", "bases"]) == 0

    out, err = capsys.readouterr()
    assert names(here) == FILES
    assert TEXT in [one.text for one in Document(str(here / "bases.docx")).paragraphs]
    figures = json.loads((here / "bases.trace.json").read_text(encoding="utf-8"))["figures"]
    assert [one["text"] for one in figures] == ["13个", "3个", "3个", "8个", "1"]
    assert (here / "bases.trace.html").read_text(encoding="utf-8").count('href="#figure-') == 5
    assert out == ""
    assert "截至 2018-08-31" in err
    assert "已写入 bases.docx" in err


def test_out_names_all_files(here: Path) -> None:
    assert execute(["letter", "bases", "--out", "made/reply.docx"]) == 0

    assert names(here / "made") == {"reply.docx", "reply.trace.json", "reply.trace.html"}


def test_twice_the_same_bytes(here: Path) -> None:
    execute(["letter", "bases", "--out", "one.docx"])
    execute(["letter", "bases", "--out", "two.docx"])

    for ending in ("docx", "trace.json", "trace.html"):
        assert (here / f"one.{ending}").read_bytes() == (here / f"two.{ending}").read_bytes()


def test_another_day_gives_other_figures(here: Path, capsys: Capture) -> None:
    assert execute(["letter", "bases", "--as-of", "2011-12-31", "--format", "text"]) == 0

    out, err = capsys.readouterr()
    assert "截至2011年12月31日，全市有培训基地0个" in out
    assert "同时为" not in out
    assert "2011-12-31" in err
    assert names(here) == set()


def test_the_other_forms_go_to_standard_output(here: Path, capsys: Capture) -> None:
    assert execute(["letter", "bases", "--format", "text"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "绵阳市人力资源和社会保障局"
    assert execute(["letter", "bases", "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert execute(["letter", "bases", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["letter"] == "bases"
    assert names(here) == set()


def test_or_into_a_file(here: Path, capsys: Capture) -> None:
    assert execute(["letter", "bases", "--format", "text", "--out", "bases.txt"]) == 0

    assert TEXT in (here / "bases.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_the_letter_stays_chinese_for_an_english_reader(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "en")

    assert execute(["letter", "bases", "--format", "text"]) == 0

    assert TEXT in capsys.readouterr().out


def test_the_checker_agrees_with_what_was_written(here: Path) -> None:
    execute(["letter", "bases", "--out", "reply.docx"])

    assert execute(["check", "reply.docx", "--no-city"]) == 0


def test_a_pdf_beside_it(here: Path) -> None:
    assert execute(["letter", "bases", "--pdf"]) == 0

    assert names(here) == FILES | {"bases.pdf"}
    assert (here / "bases.pdf").read_bytes().startswith(b"%PDF")


def test_without_libreoffice_the_letter_is_written_all_the_same(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert execute(["letter", "bases", "--pdf"]) == 2

    assert names(here) == FILES
    err = capsys.readouterr().err.splitlines()
    assert "LibreOffice" in err[-1]
    assert not any("Traceback" in line for line in err)


def test_missing_fonts_are_said_and_do_no_harm(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    office = tmp_path / "bin" / "soffice"
    office.parent.mkdir()
    office.write_text('#!/bin/sh\nfor a in "$@"; do last=$a; done\ncp "$last" "${last%.docx}.pdf"\n', encoding="utf-8")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{office.parent}{os.pathsep}{os.environ['PATH']}")

    assert execute(["letter", "bases", "--pdf"]) == 0

    assert "make fonts" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["base"], "bases"),
        (["wrong"], "letters/wrong.yaml:9:12"),
        (["bases", "--as-of", "yesterday"], "--as-of"),
        (["bases", "--as-of", "2018-09-05"], "2018-09-04"),
        (["bases", "--as-of", "1984-12-31"], "1985-01-01"),
        (["bases", "--out", "reply.pdf"], ".docx"),
        (["bases", "--out", "reply"], ".docx"),
        (["bases", "--pdf", "--format", "text"], "--pdf"),
        (["bases", "--snapshot", "nowhere"], "nowhere"),
        (["bases", "--format", "odt"], "--format"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_no_file(
    arguments: list[str], said: str, here: Path, capsys: Capture
) -> None:
    assert execute(["letter", *arguments]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err
    assert names(here) == set()


def test_a_mistake_in_a_template_is_found_without_a_snapshot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "none"))

    assert execute(["letter", "wrong"]) == 2
    assert "letters/wrong.yaml:9:12" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_leaves_the_old_one(here: Path, capsys: Capture) -> None:
    (here / "file").write_text("mine", encoding="utf-8")

    assert execute(["letter", "bases", "--out", "file/reply.docx"]) == 2

    assert (here / "file").read_text(encoding="utf-8") == "mine"
    assert "不能写入" in capsys.readouterr().err


def test_a_city_without_letters_says_where_to_read_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    pack = pack_with_letters(tmp_path)
    for file in (pack / "letters").iterdir():
        file.unlink()
    monkeypatch.setenv("BAIGONG_CITY", str(pack))

    assert execute(["letter"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "docs/letters.md" in err
