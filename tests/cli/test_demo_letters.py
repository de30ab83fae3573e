"""The demonstration city's letters: written, sound, and the one wrong number of the copy is found."""

from __future__ import annotations

import json
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.cli.demo_letters import corrupted
from baigong.engine.documents import check_text
from baigong.engine.documents.letters import Letter, LetterParagraph, Run
from tests.support.command import baigong

TEXT = (
    "全市建成实训基地13个，其中国家级3个、省级2个、市级8个。",
    "全年培训4060人，拨付补贴812万元。",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    home = tmp_path_factory.mktemp("letters")
    return home, baigong("demo", "--scale", "0.002", home=home)


def letter(*lines: str) -> Letter:
    """Each line in two runs, cut before its first digit."""
    paragraphs = []
    for line in lines:
        cut = next(n for n, character in enumerate(line) if character.isdecimal())
        paragraphs.append(LetterParagraph("text", (Run(line[:cut]), Run(line[cut:]))))
    return Letter("test", "某市某局", date(2018, 9, 4), date(2018, 8, 31), "0" * 12, tuple(paragraphs))


def test_the_demo_writes_its_letter_and_finds_it_sound(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    home, done = built
    assert done.returncode == 0, done.stderr
    assert "65 个指标的数字都可追溯" in done.stdout
    assert "没有发现自相矛盾" in done.stdout
    assert zipfile.is_zipfile(home / "letters" / "npc-68-2018.docx")
    assert (home / "letters" / "npc-68-2018.trace.html").stat().st_mode & 0o077 == 0


def test_its_numbers_are_matched_with_the_figures_that_its_trace_names(
    built: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    home, done = built
    assert "69 个数量，其中 65 个与本市指标对上" in done.stdout
    reply = tmp_path / "reply.docx"
    written = baigong("letter", "npc-68-2018", "--as-of", "2018-08-31", "--out", str(reply), home=home)
    assert written.returncode == 0, written.stderr
    checked = baigong("check", str(reply), "--format", "json", home=home)
    assert checked.returncode == 0, checked.stdout
    text = baigong("check", str(reply), "--text", home=home).stdout
    lines = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]
    trace = json.loads((tmp_path / "reply.trace.json").read_text(encoding="utf-8"))
    places = [
        (lines[one["place"]["paragraph"]] + one["place"]["start"], len(one["text"]), one["id"])
        for one in trace["figures"]
    ]
    matched = [one for one in json.loads(checked.stdout)["quantities"] if one["indicator"] is not None]
    for one in matched:
        assert [name for start, size, name in places if one["start"] < start + size and start < one["end"]] == [
            one["indicator"]
        ]
    assert len(matched) >= 60


def test_the_corrupted_copy_is_found_out_and_commented(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    home, done = built
    assert "1 处自相矛盾" in done.stdout
    commented = home / "letters" / "npc-68-2018-corrupted-commented.docx"
    with zipfile.ZipFile(commented) as word:
        assert "而总数写作" in word.read("word/comments.xml").decode()
    checked = baigong("check", str(home / "letters" / "npc-68-2018-corrupted.docx"), "--no-city", home=home)
    assert checked.returncode == 1
    sound = baigong("check", str(home / "letters" / "npc-68-2018.docx"), home=home)
    assert (sound.returncode, "没有发现自相矛盾" in sound.stdout) == (0, True), sound.stdout


def test_the_passage_of_each_finding_is_quoted_before_what_is_wrong_with_it(
    built: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    lines = built[1].stdout.splitlines()
    said = next(n for n, line in enumerate(lines) if line.startswith("把“13”改成“12”"))
    passage, wrong, again, differs = lines[said + 1 : said + 5]
    assert all(one in passage for one in ("[12个]", "[8个]", "[1个]同时为国家级"))
    assert wrong.strip().startswith("3 + 3 + 8 − 1 = 13")
    assert "[12个]" in again
    assert "“12个”" in differs


def test_one_number_is_changed_and_nothing_else() -> None:
    sound = letter(*TEXT)
    found = corrupted(sound)
    assert found is not None
    wrong, before, after = found
    assert (before, after) == ("13", "12")
    assert wrong.text == sound.text.replace("基地13个", "基地12个")
    assert check_text(wrong.text).failed
    assert [len(one.runs) for one in wrong.paragraphs] == [2, 2]


def test_the_place_is_found_behind_other_paragraphs_and_runs() -> None:
    found = corrupted(letter(*reversed(TEXT)))
    assert found is not None
    assert "基地12个" in found[0].paragraphs[1].text


def test_a_letter_without_a_whole_and_its_parts_is_left_alone() -> None:
    assert corrupted(letter("全年培训4060人。")) is None


def test_a_number_that_is_cut_between_runs_is_left_alone() -> None:
    sound = letter(TEXT[0])
    first = sound.paragraphs[0].text
    split = LetterParagraph("text", (Run(first[: first.index("13") + 1]), Run(first[first.index("13") + 1 :])))
    assert corrupted(replace(sound, paragraphs=(split,))) is None
