"""What is left of a number behind what was done of it: 其余, or 另有 that are not done yet."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed

WHOLE = "督察反馈问题41项，完成整改{done}，其余{rest}按时序推进。"


def test_done_and_left_are_the_whole() -> None:
    assert claims(WHOLE.format(done="38项", rest="3项")) == [("composition", ("41项", "38项", "3项"), True)]


@pytest.mark.parametrize(("done", "rest"), [("38项", "4项"), ("37项", "3项"), ("83项", "3项"), ("3项", "3项")])
def test_they_fail_where_they_are_not(done: str, rest: str) -> None:
    assert failed(WHOLE.format(done=done, rest=rest)) == [("41项", done, rest)]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("中断基站124个，恢复119个，另有5个正在抢修。", [True]),
        ("中断基站124个，恢复119个，另有6个尚未恢复。", [False]),
        ("中断基站124个，恢复119个，另有6个由邻县恢复。", []),
        ("受理申请60件，已办结52件，剩余8件待补正材料。", [True]),
        ("第一批下达项目40个，第二批完成38个，其余3个下月下达。", []),
        ("全县有站点40个，上年新增38个，其余3个待建。", []),
        ("检查企业40家，整改问题38个，其余3个限期整改。", []),
        ("检查企业40家。整改38家，其余3家限期整改。", []),
    ],
)
def test_only_plain_words_say_so(text: str, holds: list[bool]) -> None:
    assert [one for _kind, _texts, one in claims(text, "composition")] == holds


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("演出100场，其中市直院团20场、县级院团50场，其余30场由民营院团承担。", False),
        ("演出100场，其中市直院团20场、县级院团50场，其余40场由民营院团承担。", True),
        ("建成场馆100处，其中体育场馆20处、文化场馆50处，其余40处为社区活动室。", True),
        ("培训100人，其中困难职工20人、退役军人50人，其余40人为农民。", False),
    ],
)
def test_the_rest_of_a_list_of_parts(text: str, wrong: bool) -> None:
    assert bool(failed(text)) is wrong
