"""Everybody got one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

TRUE = [
    "甲县代表团获3金2银4铜。乙县选派6名选手参加5个项目，全部获得奖牌，共2金1银3铜。",
    "选派16名选手参加8个项目，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派15名选手参赛，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派16名选手参赛。斩获4金7银5铜，人人获奖。",
    "选派近20名选手参赛，获得奖牌19枚，所有选手均获奖牌。",
    "选派12名选手参赛，获得奖牌16枚，其中金牌4枚，所有选手均获奖牌。",
]
FALSE = [
    "甲县代表团获3金2银4铜。乙县选派7名选手参加5个项目，全部获得奖牌，共2金1银3铜。",
    "选派19名选手参加8个项目，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派16名选手参加8个项目，斩获4金、4银、5铜，所有选手均获奖牌。",
    "选派17名选手参赛。斩获4金7银5铜，人人获奖。",
    "选派20名选手参赛，获得奖牌16枚，所有选手均获奖牌。",
]
QUIET = [
    "选派19名选手参加8个项目，斩获4金、7银、5铜。",
    "选派19名选手参加8个项目，其中团体项目3个，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派32名选手参赛，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派3个代表队19名选手，斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派19名选手参赛，其中斩获4金、7银、5铜，所有选手均获奖牌。",
    "选派选手19名、教练6名参赛选手，斩获4金、7银、5铜，所有选手均获奖牌。",
    "20名选手参赛，所有选手均获奖。",
]


@pytest.mark.parametrize("text", TRUE)
def test_enough_medals_hold(text: str) -> None:
    assert verdicts("all_won", text) == [True]


@pytest.mark.parametrize("text", FALSE)
def test_too_few_medals_are_found(text: str) -> None:
    (relation,) = told("all_won", text)
    assert not relation.holds
    assert relation.cure


@pytest.mark.parametrize("text", QUIET)
def test_teams_and_doubts_are_left_in_peace(text: str) -> None:
    assert False not in verdicts("all_won", text)


def test_the_people_come_first_and_the_medals_are_added() -> None:
    assert numbers("all_won", FALSE[1]) == [("19名", "4金", "7银", "5铜")]
    (relation,) = told("all_won", FALSE[1])
    assert relation.says == "4金 + 7银 + 5铜 = 16 枚，不够“19名”人人获奖"


def test_a_total_of_medals_is_not_added_to_its_parts() -> None:
    text = "选派16名选手参赛，获得奖牌12枚，其中金牌5枚、银牌7枚，所有选手均获奖牌。"
    assert verdicts("all_won", text) == [False]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("参加鉴定120人，全部合格，合格118人。", [False]),
        ("参加鉴定120人，全部合格，合格120人。", [True]),
        ("参加考试120人，合格率100%，合格118人。", [False]),
        ("参加考试约120人，合格率100%，合格118人。", [True]),
        ("参加考试120人，合格率98%，合格118人。", []),
        ("参加培训120人，参加考核118人，全部合格，取证118人。", [True]),
    ],
)
def test_all_who_were_tested_passed(text: str, holds: list[bool]) -> None:
    assert verdicts("all_won", text) == holds


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 30), st.integers(0, 9), st.integers(2, 9), st.integers(2, 9))
def test_only_too_few_are_accused(people: int, extra: int, silver: int, bronze: int) -> None:
    gold = max(2, people + extra - silver - bronze)
    text = f"选派{people}名选手参赛，斩获{gold}金、{silver}银、{bronze}铜，所有选手均获奖牌。"
    assert verdicts("all_won", text) == [True]
