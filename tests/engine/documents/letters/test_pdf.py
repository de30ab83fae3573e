"""The pages as LibreOffice lays them out, measured."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from baigong.engine.base.errors import BaigongError, MissingError
from baigong.engine.documents.letters import Letter
from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.pdf import as_pdf, to_pdf
from tests.engine.documents.letters.build import BUREAU, long_letter, mianyang
from tests.engine.documents.letters.pages import Band, Character, Pages


@pytest.fixture(scope="module")
def letter() -> Letter:
    return mianyang()


@pytest.fixture(scope="module")
def reply(letter: Letter) -> Iterator[Pages]:
    """The reply to proposal 68."""
    pages = Pages(as_pdf(as_docx(letter)))
    yield pages
    pages.close()


@pytest.fixture(scope="module")
def full() -> Iterator[Pages]:
    """Pages full of one character."""
    pages = Pages(as_pdf(as_docx(long_letter(28 * 22 * 3, copies="抄送：" + "市财政局，" * 11 + "市审计局。"))))
    yield pages
    pages.close()


def inside(line: list[Character]) -> bool:
    """Whether the line stands in the text area (37 to 262 mm)."""
    return line[0].top > 36 and line[0].bottom < 262.5


def bands(pages: Pages, number: int = 1) -> list[Band]:
    return pages.red(number)


def test_every_page_is_a4(reply: Pages) -> None:
    for number in range(1, len(reply) + 1):
        assert reply.size(number) == pytest.approx((210, 297), abs=0.2)


def test_a_full_page_has_22_lines_of_28_characters(full: Pages) -> None:
    lines = [line for line in full.lines(2) if inside(line)]

    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}


def test_the_first_page_ends_where_the_others_do(full: Pages) -> None:
    first, second = ([line for line in full.lines(number) if inside(line)] for number in (1, 2))

    assert first[-1][0].bottom == pytest.approx(second[-1][0].bottom, abs=0.3)
    assert {len(line) for line in first[-10:]} == {28}


def test_the_text_keeps_within_the_margins(reply: Pages) -> None:
    for number in range(2, len(reply) + 1):
        text = [each for line in reply.lines(number) if inside(line) for each in line]
        assert min(each.left for each in text) >= 27.9
        assert max(each.right for each in text) <= 184.3
        assert min(each.top for each in text) >= 37


def test_the_name_begins_30_mm_below_the_edge_in_the_middle(reply: Pages) -> None:
    name = bands(reply)[0]

    assert name.top == pytest.approx(30, abs=0.5)
    assert (name.left + name.right) / 2 == pytest.approx(105, abs=0.7)
    assert name.right - name.left <= 150


def test_the_first_double_rule_is_4_mm_below_the_name(reply: Pages) -> None:
    name, thick, thin = bands(reply)[:3]

    assert thick.top - name.bottom == pytest.approx(4, abs=0.5)
    assert thick.bottom - thick.top > (thin.bottom - thin.top) * 1.8
    assert thin.top - thick.bottom == pytest.approx(0.5, abs=0.2)


def test_the_second_double_rule_is_20_mm_above_the_edge(reply: Pages) -> None:
    thin, thick = bands(reply)[3:]

    assert thick.bottom == pytest.approx(277, abs=0.3)
    assert thick.bottom - thick.top > (thin.bottom - thin.top) * 1.8


def test_both_rules_are_170_mm_in_the_middle(reply: Pages) -> None:
    rules = bands(reply)[1:]

    assert len(rules) == 4
    for rule in rules:
        assert rule.right - rule.left == pytest.approx(170, abs=0.4)
        assert (rule.left + rule.right) / 2 == pytest.approx(105, abs=0.3)


def test_rules_stand_on_the_first_page_only(reply: Pages) -> None:
    assert [bands(reply, number) for number in range(2, len(reply) + 1)] == [[]] * (len(reply) - 1)


def test_the_number_is_at_the_right_under_the_first_rule(reply: Pages) -> None:
    rule = bands(reply)[2]
    number = next(line for line in reply.lines(1) if line[-1].text == "号")

    assert "".join(each.text for each in number) == "绵人社函〔2018〕347号"
    assert number[-1].right == pytest.approx(184, abs=0.8)
    assert min(each.top for each in number) - rule.bottom == pytest.approx(0.875 * 16 * 25.4 / 72, abs=0.8)


def test_the_title_is_two_lines_lower_and_in_the_middle_of_the_text(reply: Pages) -> None:
    lines = reply.lines(1)
    place = next(place for place, line in enumerate(lines) if line[-1].text == "号")
    title = lines[place + 1]

    assert 15 < title[0].top - lines[place][0].bottom < 30
    assert (title[0].left + title[-1].right) / 2 == pytest.approx(106, abs=0.8)
    assert title[0].bottom - title[0].top > lines[place][0].bottom - lines[place][0].top


def folio(pages: Pages, number: int) -> list[Character]:
    """What stands below the text."""
    return [each for line in pages.lines(number) if line[0].top > 263 for each in line]


def test_the_first_page_bears_no_number(reply: Pages) -> None:
    assert folio(reply, 1) == []


def test_page_numbers_stand_outside_a_character_from_the_margin(reply: Pages) -> None:
    character = 14 * 25.4 / 72
    for number in range(2, len(reply) + 1):
        found = folio(reply, number)
        assert "".join(each.text for each in found) == f"—{number}—"
        assert found[0].top - 262 == pytest.approx(7, abs=1)
        if number % 2:
            assert found[-1].right == pytest.approx(184 - character, abs=0.7)
        else:
            assert found[0].left == pytest.approx(28 + character, abs=0.7)


def test_every_figure_s_words_stand_in_the_pdf(letter: Letter, reply: Pages) -> None:
    text = reply.text()
    printed = {run.text for one in letter.paragraphs for run in one.runs if run.figure}

    assert len(printed) > 50
    assert {words for words in printed if "".join(words.split()) not in text} == set()


def test_nothing_of_the_letter_is_lost(letter: Letter, reply: Pages) -> None:
    """LibreOffice loses a mark that hangs over the margin."""
    lost = [one.text for one in letter.paragraphs if one.kind == "title" and one.text not in reply.text()]
    marks = "，。、；：（）《》“”"

    assert lost == []
    assert {mark: reply.text().count(mark) for mark in marks} == {mark: letter.text.count(mark) for mark in marks}


@pytest.mark.parametrize("name", ["reply", "full"])
def test_copies_stand_at_the_foot_of_the_last_page_s_text(name: str, request: pytest.FixtureRequest) -> None:
    pages: Pages = request.getfixturevalue(name)
    lines = [line for line in pages.lines(len(pages)) if inside(line)]
    start = next(place for place, line in enumerate(lines) if "".join(one.text for one in line).startswith("抄送："))

    assert lines[-1][0].bottom == pytest.approx(261, abs=1.5)
    assert len(lines) - start >= 2, "so long that it takes another line"
    assert lines[start + 1][0].left == pytest.approx(lines[start][3].left, abs=0.6), "under the word after the colon"
    assert lines[start][0].left == pytest.approx(28 + 14 * 25.4 / 72, abs=0.6)


@pytest.mark.parametrize("lines", [35, 36])
def test_the_signature_is_not_alone_on_a_page(lines: int) -> None:
    """The short last text would be the last that the second page holds."""
    pages = Pages(as_pdf(as_docx(long_letter(28 * lines - 2))))
    last = ["".join(one.text for one in line) for line in pages.lines(len(pages))]
    count = len(pages)
    pages.close()

    assert count == 3
    place = last.index(BUREAU)
    assert last[place - 1] == "特此函告。"
    assert last[place + 1 : place + 3] == ["2018年9月4日", "（此件公开）"]


def test_the_date_and_the_name_over_it(reply: Pages) -> None:
    lines = {"".join(each.text for each in line): line for line in reply.lines(len(reply))}
    name, date = lines[BUREAU], lines["2018年9月4日"]
    character = 16 * 25.4 / 72

    assert 184 - date[-1].right == pytest.approx(4 * character, abs=1.5)
    assert (name[0].left + name[-1].right) / 2 == pytest.approx((date[0].left + date[-1].right) / 2, abs=4)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the way to programs, before all others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def pretend(folder: Path, script: str) -> None:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_without_libreoffice_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(MissingError, match="LibreOffice"):
        as_pdf(b"anything")


def test_what_takes_too_long_is_ended_with_all_it_started(program: Path, tmp_path: Path) -> None:
    pretend(program, f"sleep 600 & echo $! > {tmp_path}/child\nwait")

    with pytest.raises(BaigongError, match="停止"):
        as_pdf(b"anything", seconds=1)

    child = int((tmp_path / "child").read_text())
    for _attempt in range(100):
        try:
            state = Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            break
        if state == "Z":
            break
        time.sleep(0.05)
    else:
        pytest.fail("the child still runs")


def test_what_libreoffice_says_is_passed_on(program: Path) -> None:
    pretend(program, "echo the first line\necho 'source file could not be loaded'\nexit 1")

    with pytest.raises(BaigongError, match="source file could not be loaded"):
        as_pdf(b"anything")


def test_each_conversion_has_a_profile_and_fonts_of_its_own_and_leaves_nothing(program: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    pretend(
        program,
        f'for a in "$@"; do case $a in -env:UserInstallation=*) echo "${{a#*=}}" >> {seen};; esac; last=$a; done\n'
        f'echo "$FONTCONFIG_FILE" >> {seen}\ntest -s "$FONTCONFIG_FILE" && cp "$last" "${{last%.docx}}.pdf"',
    )

    assert as_pdf(b"one") == b"one"
    (tmp_path / "reply.docx").write_bytes(b"two")
    to_pdf(tmp_path / "reply.docx", tmp_path / "reply.pdf")

    lines = seen.read_text().splitlines()
    assert (tmp_path / "reply.pdf").read_bytes() == b"two"
    assert len(set(lines)) == 4
    assert not any(Path(line.removeprefix("file://")).exists() for line in lines)
