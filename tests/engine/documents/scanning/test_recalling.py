"""What a number counts where its own words do not say."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan

CASES = [
    ("演出100场，其中市直院团20场，其余80场由民营院团承担。", "其余", "80场", "民营院团"),
    ("损失2亿元，其中农业1亿元，其余1亿元为工商企业损失。", "其余", "1亿元", "工商企业损失"),
    ("排查隐患点91个，已销号87个，其余4个正在整治。", "其余", "4个", "隐患点"),
    ("传承人203名，其中女性76名、60周岁以上131名。", "以上", "131名", "60周岁以上"),
    ("慰问60周岁以上131名老人。", "以上", "131名", "老人"),
    ("下拨救灾资金，市级500万元、县级300万元，共计800万元。", "共计", "800万元", "下拨救灾资金"),
    ("向12名学生发放求职补贴，标准为每人1500元，共发放1.8万元。", "共发放", "1.8万元", "求职补贴"),
    ("（一）重大科技专项。拟立项10项，每项资助20万元。", "拟立项", "10项", "重大科技专项"),
    ("开展惠民演出1260场。", "演出", "1260场", "惠民演出"),
    ("完成营造林5.3万亩。", "林", "5.3万亩", "营造林"),
    ("户均增收1850元。", "增收", "1850元", "增收"),
    ("流域面积50平方公里以上的河流168条。", "面积", "50平方公里以上", "流域面积"),
    ("投资300万元以下的项目。", "投资", "300万元以下", "投资"),
    ("监测省控断面26个，水质优良的25个。", "优良的", "25个", "省控断面"),
    ("举办“村晚”的村57个。", "的村", "57个", "村"),
    ("接待游客68.4万人次，2024年春节假期为59.9万人次。", "为", "59.9万人次", "游客"),
    (
        "计划改造公路120公里，实际完成131.6公里，为计划的109.7%；2023年完成118.2公里。",
        "2023年完成",
        "118.2公里",
        "公路",
    ),
    ("夺得三枚金牌、一枚银牌。", "、", "一枚", "银牌"),
]


@pytest.mark.parametrize(("text", "before", "number", "counts"), CASES)
def test_it_counts_what_the_sentence_says(text: str, before: str, number: str, counts: str) -> None:
    found = {one.start: one for one in scan(document_of(text)).quantities}
    one = found[text.index(before + number) + len(before)]
    assert (one.text, one.counts[-len(counts) :]) == (number, counts)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("年均浓度为31微克/立方米，上年为33微克/立方米。", [(30.5, 31.5), (32.5, 33.5)]),
        ("建成公园31公顷，上年为33公顷。", [(31, 32), (33, 34)]),
    ],
)
def test_what_is_compared_with_an_average_is_one(text: str, bounds: list[tuple[float, float]]) -> None:
    seen = [(float(one.low or 0), float(one.high or 0)) for one in scan(document_of(text)).quantities]
    assert seen == bounds


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("县、乡、村三级队伍共612人。", ["三级", "612人"]),
        ("上述三类项目择优支持。", ["三类"]),
        ("三级医院和三类人员。", []),
        ("市政协十届四次会议第12号提案。", []),
        ("咨询电话：0899-5518021、5518022。", []),
        ("打通最后一公里，聚焦四大产业。", ["四大"]),
        ("取得十一金、八银，惠及十一个县。", ["十一金", "八银", "十一个"]),
        ("调拨帐篷260顶。", ["260顶"]),
    ],
)
def test_what_is_a_quantity(text: str, numbers: list[str]) -> None:
    assert [one.text for one in scan(document_of(text)).quantities] == numbers


def test_days_are_counted_by_what_they_were_and_last_otherwise() -> None:
    kinds = [one.kind for one in scan(document_of("优良天数331天，优112天、良219天，历时30天。")).quantities]
    assert kinds == ["count", "count", "count", "duration"]
