"""Mistakes in the phrases by which documents name a figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from tests.engine.pack.planting import Planted, plant, yunxi

OLD = 'said: ["技能劳动者总量"]'


def said(phrases: str, mistake: str, cure: str) -> Planted:
    """The workforce's phrases replaced."""
    return Planted("indicators.yaml", OLD, f"said: [{phrases}]", f"said: [{phrases}]", mistake, cure)


@pytest.mark.parametrize(
    "planted",
    [
        said('""', "没有词语", "高级工"),
        said('"…"', "没有词语", "高级工"),
        said('"{n}"', "没有词语", "高级工"),
        said('"…{n}… @ 技能联赛"', "没有词语", "高级工"),
        said('"的 @ 技能联赛"', "没有词语", "高级工"),
        said('"共{n}名{n}人"', "两处 {n}", "一处"),
        said('"学徒工"', "指标“apprentices”", "@"),
        said('"“学徒工”"', "指标“apprentices”", "@"),
    ],
    ids=str,
)
def test_a_phrase_that_cannot_be_meant(planted: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, planted)
    found = check_pack(pack)
    assert found
    assert any(planted.mistake in one.mistake and planted.cure in one.cure for one in found)
    assert line in {one.line for one in found}


def test_of_two_figures_with_one_phrase_the_second_is_named(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    plant(pack, said('"省级  @  技能工作站"', "", ""))
    (found,) = check_pack(pack)
    assert "指标“skilled_workforce”" in found.mistake
    line = (pack / "indicators.yaml").read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert line == '    said: ["省级 @ 技能工作站"]'


@pytest.mark.parametrize(
    "phrases", ['"技能劳动者总量", "技能劳动者队伍"', '"学徒工 @ 技能联赛"', '"…{n}名技能劳动者…"', ""]
)
def test_phrases_that_are_sound(phrases: str, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    plant(pack, said(phrases, "", ""))
    assert check_pack(pack) == []
