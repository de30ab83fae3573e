"""Mianyang's reply to proposal 68: its structure, all its figures, nobody's name; and what the checker says of it."""

from __future__ import annotations

import re

import pytest

from baigong.engine.documents.checking import check_text
from baigong.engine.documents.letters import Letter, write_letter
from baigong.engine.pack import load_pack
from tests.engine.documents.letters.build import TWICE, figures, mianyang

OVERLAP = "（其中1个同时为国家级和省级）"
HONOURED = ("郑章辉", "张勤林", "游洪建", "张宝", "兰明路", "冷晓江")
PRINTED = """约36万 7.92万 6.8万人 0.94万人 0.18万人 22% 2所 1所 5所 125所 13个 3个 8个 3人 24人 28人 11人 1人 5人 五大重点人才工程
五大重点平台建设 86个 5个 25个 51个 15万 20万 855万元 每两年 最高100万元 4项 3273人 740余万元 1家 100名 120万元 2100万元 4400万元 2600万元
三届 1100余名 504名 443名 16名 8个项目 4金 7银 5铜 第一名 2金 3银 1铜 2人 1项 连续四届 每年一届 3位代表 6个问题 2项 每两年举办一届 2名冠军"""
"""As the published reply prints them, or as officials would where it lists without counting."""


@pytest.fixture(scope="module")
def letter() -> Letter:
    return mianyang()


def test_every_figure_of_the_city_stands_in_it(letter: Letter) -> None:
    used = {run.figure for one in letter.paragraphs for run in one.runs if run.figure}

    assert used == {one.id for one in load_pack("mianyang").indicators}
    assert len(used) == 65


def test_every_number_is_printed_as_officials_print_it(letter: Letter) -> None:
    printed = {run.text for one in letter.paragraphs for run in one.runs if run.figure}

    assert set(PRINTED.split()) <= printed


def test_three_parts_and_six_answers(letter: Letter) -> None:
    headings = [one.text for one in letter.paragraphs if one.kind in {"part", "section"}]

    assert [text[0] for text in headings if text[1] == "、"] == ["一", "二", "三"]
    second = headings.index(next(text for text in headings if text.startswith("二、")))
    third = headings.index(next(text for text in headings if text.startswith("三、")))
    assert [text[1] for text in headings[second + 1 : third]] == list("一二三四五六")


def test_the_letter_s_own_marks(letter: Letter) -> None:
    by_kind = {one.kind: one.text for one in letter.paragraphs}

    assert by_kind["number"] == "绵人社函〔2018〕347号"
    assert by_kind["date"] == "2018年9月4日"
    assert by_kind["signature"] == letter.issuer == "绵阳市人力资源和社会保障局"
    assert by_kind["copies"].startswith("抄送：市人大常委会")
    assert by_kind["copies"].endswith("。")
    assert letter.title.endswith("函")


def test_it_names_nobody_but_public_honours_and_gives_no_telephone(letter: Letter) -> None:
    assert all(name in letter.text for name in HONOURED)
    assert not re.search(r"[\d]{7,}", letter.text)
    assert not re.search("联系人|电话|手机", letter.text)
    assert [one.text for one in check_text(letter.text).scan.asides if one.kind == "phone"] == []
    to = next(one.text for one in letter.paragraphs if one.kind == "to")
    assert to == "提出第68号建议的各位代表："


def test_no_place_is_left_open(letter: Letter) -> None:
    assert not re.search(r"[{}]", letter.text)
    assert "无法得知" not in letter.text
    assert "  " not in letter.text


def test_every_paragraph_ends_as_it_should(letter: Letter) -> None:
    ends = {one.text[-1] for one in letter.paragraphs if one.kind in {"text", "point"}}
    assert ends == {"。"}
    assert not any(one.text.endswith("。") for one in letter.paragraphs if one.kind in {"part", "section", "title"})


def test_the_checker_finds_no_contradiction_and_understands_every_number(letter: Letter) -> None:
    report = check_text(letter.text)

    assert [one.message for one in report.findings if one.kind in {"contradiction", "slip"}] == []
    assert [one.text for one in report.quantities if not one.understood] == []
    assert len(report.quantities) >= 65


def test_without_the_phrase_the_contradiction_is_back(letter: Letter) -> None:
    assert letter.text.count(OVERLAP) == 1

    findings = check_text(letter.text.replace(OVERLAP, "")).findings

    (found,) = [one for one in findings if one.kind == "contradiction"]
    assert "13" in found.message
    assert "14" in found.message


def test_the_phrase_stands_only_where_the_records_overlap() -> None:
    pack = load_pack("mianyang")
    alone = write_letter(pack, pack.letters["npc-68-2018"], figures(pack, bases=14))

    assert "同时为" not in alone.text
    assert OVERLAP in write_letter(pack, pack.letters["npc-68-2018"], figures(pack), TWICE).text


def test_the_second_city_s_letter_has_its_ten_published_figures() -> None:
    pack = load_pack("yunxi")
    letter = write_letter(pack, pack.letters["review-2023"], figures(pack))
    used = {run.figure for one in letter.paragraphs for run in one.runs if run.figure}

    assert {one.id for one in pack.publications[0].figures} <= used
    assert [one.message for one in check_text(letter.text).findings if one.kind == "contradiction"] == []
    assert {one.kind for one in letter.paragraphs} >= {"number", "title", "part", "note", "copies"}
