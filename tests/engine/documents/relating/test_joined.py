"""A number whose name is put together from those of a list before it: 优112天、良219天 …, 优良天数331天."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed

AIR = "全年监测365天，优、良、轻度污染、中度污染天数分别为120天、205天、35天、5天；优良天数{good}，占{share}。"


def test_the_sum_and_its_share_hold() -> None:
    found = claims(AIR.format(good="325天", share="89.0%"))
    assert ("composition", ("365天", "120天", "205天", "35天", "5天"), True) in found
    assert ("sum", ("325天", "120天", "205天"), True) in found
    assert ("share", ("89.0%", "325天", "365天"), True) in found


@pytest.mark.parametrize("good", ["324天", "326天", "235天", "3250天"])
def test_a_sum_that_is_another_fails(good: str) -> None:
    assert (good, "120天", "205天") in failed(AIR.format(good=good, share="89.0%"))


def test_a_share_that_is_another_fails() -> None:
    assert failed(AIR.format(good="325天", share="89.2%")) == [("89.2%", "325天", "365天")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("国家级5个、省级8个、市级20个，国家级和省级共13个。", []),
        ("国家级5个、省级8个、市级20个，国家级和省级共14个。", [("14个", "5个", "8个")]),
        ("国家级5个、省级8个、市级20个，国家级和市级共26个。", []),
        ("工作室国家级5个、省级8个；基地国家级和省级共3个。", []),
        ("工作室：国家级5个、省级8个；基地：国家级和省级共3个。", []),
        ("国家级5个、省级8个。国家级和省级共3个获得资助。", []),
        ("国家级5个、省级8个，国家级和省级项目共3家。", []),
        ("历时3天、休整2天，途中5天。", []),
    ],
)
def test_the_name_must_be_theirs(text: str, wrong: list[tuple[str, ...]]) -> None:
    assert failed(text) == wrong
