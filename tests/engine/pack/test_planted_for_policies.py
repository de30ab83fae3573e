"""Mistakes in what a fact view tells policies: what stands for a missing date, as of when, from whom, within which bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from tests.engine.pack.planting import Planted, plant, yunxi
from tests.engine.pack.test_planted_facts import FACTS, person

SECTOR = "      sector: {type: text, vocabulary: sectors, absent: unknown, meaning: {zh: 行业, en: Sector}}\n      area"
OPENED = "      established_on: {type: date, meaning: {zh: 建站日期, en: Established on}}\n"


def sector(attributes: str, mistake: str, cure: str) -> Planted:
    """The workshops' sector with other attributes."""
    new = SECTOR.replace("absent: unknown", attributes)
    return Planted(FACTS, SECTOR, new, new.strip().splitlines()[0], mistake, cure)


def opened(attributes: str, mistake: str, cure: str) -> Planted:
    """The day a workshop opened with more attributes."""
    new = OPENED.replace("type: date", f"type: date, {attributes}")
    return Planted(FACTS, OPENED, new, new.strip(), mistake, cure)


FOR_POLICIES = [
    person(
        "lot: {field: id, type: bigint, range: [0, 9], meaning: {zh: 号, en: Lot}}", "range 只用于事实视图", "视图里"
    ),
    person("lot: {field: id, type: bigint, at: valid_from, meaning: {zh: 号, en: Lot}}", "at 只用于事实视图", "视图里"),
    person(
        "since: {field: valid_from, type: date, fallback: as_of, meaning: {zh: 自, en: Since}}",
        "fallback 只用于事实视图",
        "视图里",
    ),
    person(
        "lot: {field: id, type: bigint, supplied_by: {zh: 本人, en: They}, meaning: {zh: 号, en: Lot}}",
        "supplied_by 只用于事实视图",
        "视图里",
    ),
    sector("fallback: as_of", "fallback 只用于 date 列", "absent"),
    sector("absent: unknown, range: [0, 9]", "range 只用于整数列", "删去"),
    sector("absent: unknown, at: established", "没有“established”", "“established_on”"),
    sector("absent: unknown, at: occupation", "没有“occupation”", "established_on"),
    sector("absent: unknown, supplied_by: {zh: 单位}", "缺少“en”", "en: English"),
    opened("absent: unknown, fallback: as_of", "absent 和 fallback 只能写一个", "删去 absent"),
    opened("fallback: today", "today", "as_of"),
    Planted(
        FACTS,
        "sort: {type: integer, meaning: {zh: 等级次序，一至八",
        "sort: {type: integer, range: [8, 1], meaning: {zh: 等级次序，一至八",
        "range: [8, 1]",
        "下界 8 大于上界 1",
        "[1, 8]",
    ),
]


def test_what_policies_need_may_be_said(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    sort = "sort: {type: integer, meaning: {zh: 等级次序，一至八"
    plant(pack, Planted(FACTS, sort, sort.replace("integer,", "integer, range: [1, 8],"), "range", "", ""))
    plant(pack, opened("fallback: as_of", "", ""))
    by = "absent: unknown, at: established_on, supplied_by: {zh: 单位, en: The employer}"
    plant(pack, sector(by, "", ""))
    assert check_pack(pack) == []


@pytest.mark.parametrize("one", FOR_POLICIES, ids=str)
def test_a_mistake_in_what_policies_need_is_named_with_its_line_and_a_cure(one: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, one)

    problems = check_pack(pack)

    there = [found for found in problems if (found.file, found.line) == (one.file, line)]
    assert any(one.mistake in found.mistake and one.cure in found.cure for found in there), "\n".join(
        map(str, problems)
    )
