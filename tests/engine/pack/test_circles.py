"""Circles and overlaps that take more than one change to plant."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from baigong.engine.pack.problem import Problem
from tests.engine.pack.planting import yunxi

SUM = "    parts: [workshops_provincial, workshops_city]\n"
EXPLAINS = "    explains: {zh: 甲, en: A}\n"


def changed(folder: Path, file: str, *changes: tuple[str, str]) -> list[Problem]:
    """The problems of the city after the changes to ``file``."""
    pack = yunxi(folder)
    text = (pack / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (pack / file).write_text(text, encoding="utf-8")
    return check_pack(pack)


def test_two_views_that_read_each_other_are_named_once_with_the_way(tmp_path: Path) -> None:
    problems = changed(
        tmp_path,
        "facts.yaml",
        ("FROM now.payment AS p\n", "FROM now.payment AS p LEFT JOIN workshop AS w ON w.studio_id = p.studio_id\n"),
        ("FROM now.studio AS s\n", "FROM now.studio AS s LEFT JOIN spending AS x ON x.studio_id = s.studio_id\n"),
    )

    assert [one.mistake for one in problems] == ["事实视图互相引用成了环：spending → workshop → spending"]


def test_a_view_that_reads_itself_is_named(tmp_path: Path) -> None:
    problems = changed(
        tmp_path,
        "facts.yaml",
        ("FROM now.payment AS p\n", "FROM now.payment AS p JOIN spending AS x ON x.payment_id = p.payment_id\n"),
    )

    assert [one.mistake for one in problems] == ["事实视图互相引用成了环：spending → spending"]


def test_ratios_that_lead_back_are_named_at_each(tmp_path: Path) -> None:
    problems = changed(
        tmp_path,
        "indicators.yaml",
        ("ratio: {part: technicians_up, whole", "ratio: {part: workshop_support_average, whole"),
        ("ratio: {part: workshop_support, whole", "ratio: {part: technician_share, whole"),
    )

    assert [one.mistake for one in problems] == [
        "指标“technician_share”绕回了它自己",
        "指标“workshop_support_average”绕回了它自己",
    ]


def test_parts_that_lead_back_are_named_at_each(tmp_path: Path) -> None:
    problems = changed(
        tmp_path,
        "indicators.yaml",
        ("    by: [level, area, sex]\n    part_of: skilled_workforce\n", "    part_of: technicians_down\n"),
        ("  - id: apprentices\n", "  - id: technicians_down\n"),
        ("    part_of: skilled_workforce\n    printed: {text: {zh: \"{n}人\"", "    part_of: technicians_up\n    printed: {text: {zh: \"{n}人\""),
    )  # fmt: skip

    assert [one.mistake for one in problems] == [
        "指标“technicians_down”绕回了它自己",
        "指标“technicians_up”绕回了它自己",
    ]


@pytest.mark.parametrize(
    ("added", "mistake"),
    [
        ("    overlap: {from: workshop, where: sort > 1}\n    overlap_value: count(*)\n" + EXPLAINS, "没有列“sort”"),
        ("    overlap: {from: workshop_x}\n    overlap_value: count(*)\n" + EXPLAINS, "没有事实视图“workshop_x”"),
        ("    overlap: {from: workshop}\n    overlap_value: studio_id\n" + EXPLAINS, "值不是合计"),
        ("    overlap: {from: workshop}\n    overlap_value: count(*)\n", "有 overlap，没有说明"),
        ("    overlap: {from: workshop}\n" + EXPLAINS, "overlap 和 overlap_value 要一起写"),
    ],
)
def test_an_overlap_is_checked_like_the_rows_of_a_figure(added: str, mistake: str, tmp_path: Path) -> None:
    (problem,) = changed(tmp_path, "indicators.yaml", (SUM, SUM + added))

    assert mistake in problem.mistake


def test_a_sound_overlap_is_no_mistake(tmp_path: Path) -> None:
    added = "    overlap: {from: workshop, where: rank IS NULL}\n    overlap_value: 0 - count(*)\n"

    assert changed(tmp_path, "indicators.yaml", (SUM, SUM + added + EXPLAINS)) == []


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("    value: sum(amount_fen)\n    in: fen\n", "    value: sum(amount_fen)\n", "值以分计，单位却是 CNY"),
        ("    provision: workshop_grant\n    in: fen\n", "    provision: workshop_grant\n", "值以分计，单位却是 CNY"),
        ("    unit: certificate\n", "    unit: certificate\n    in: fen\n", "in: fen 与单位 certificate 不配"),
        ("    value: sum(amount_fen)\n", "    value: count(*)\n", "值不以分计，不能写 in: fen"),
    ],
)
def test_fen_are_never_taken_for_yuan(old: str, new: str, mistake: str, tmp_path: Path) -> None:
    (problem,) = changed(tmp_path, "indicators.yaml", (old, new))

    assert problem.mistake == mistake


def test_a_bare_false_says_what_absence_means(tmp_path: Path) -> None:
    problems = changed(
        tmp_path,
        "facts.yaml",
        ("      purpose: {type: text, vocabulary: purposes, meaning: {zh: 用途, en: Purpose}}\n      studio_id: {type: bigint, absent: none, meaning: {zh: 工作站编号, en: Workshop id}}\n      amount_fen: {type: bigint, unit: fen, meaning: {zh: 金额（分）, en: Amount in fen}}\n      paid_on: {type: date, meaning: {zh: 拨付日期, en: Paid on}}\n      returned_on",
         "      purpose: {type: text, vocabulary: purposes, meaning: {zh: 用途, en: Purpose}}\n      urgent: {type: boolean, absent: false, meaning: {zh: 急, en: Urgent}}\n      studio_id: {type: bigint, absent: none, meaning: {zh: 工作站编号, en: Workshop id}}\n      amount_fen: {type: bigint, unit: fen, meaning: {zh: 金额（分）, en: Amount in fen}}\n      paid_on: {type: date, meaning: {zh: 拨付日期, en: Paid on}}\n      returned_on"),
    )  # fmt: skip

    assert problems == []
