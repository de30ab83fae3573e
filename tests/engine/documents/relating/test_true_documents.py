"""Whole documents whose numbers are all true: nothing is accused, and most wrong digits are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import relate
from baigong.engine.documents.scanning import scan
from tests.engine.documents.relating.related import failed

TRUE = sorted((Path(__file__).parent / "true").glob("*.txt"))
WRONG = [
    ("health", "民营医院34个", "民营医院43个"),
    ("health", "医院62个（", "医院72个（"),
    ("health", "专业公共卫生机构26个", "专业公共卫生机构62个"),
    ("health", "占78.1%", "占71.8%"),
    ("health", "1236人", "4236人"),
    ("health", "增长2.9%", "增长9.2%"),
    ("health", "2018年1.2亿元", "2018年2.1亿元"),
    ("health", "本科154名", "本科164名"),
    ("health", "下转1.7万人次", "下转7.1万人次"),
    ("health", "提高3.8个百分点", "提高8.3个百分点"),
    ("roads", "108.2%", "102.8%"),
    ("roads", "改建1211公里", "改建1221公里"),
    ("roads", "乡道524公里", "乡道542公里"),
    ("roads", "106.3%", "103.6%"),
    ("roads", "乡道5630公里", "乡道6530公里"),
    ("roads", "市级补助1.5亿元", "市级补助5.1亿元"),
    ("roads", "兼职1710人", "兼职1810人"),
    ("roads", "女性650人", "女性850人"),
    ("roads", "共完成803公里", "共完成830公里"),
    ("roads", "下降25%", "下降52%"),
    ("contest", "初中组214件", "初中组241件"),
    ("contest", "女生580人", "女生850人"),
    ("contest", "一级教师98名", "一级教师89名"),
    ("contest", "共12件获奖", "共21件获奖"),
    ("contest", "获奖率80%", "获奖率60%"),
    ("contest", "合计45万元", "合计54万元"),
    ("budget", "非税收入4.11亿元", "非税收入4.91亿元"),
    ("budget", "占33%", "占43%"),
    ("budget", "四项合计28.11亿元", "四项合计21.88亿元"),
    ("budget", "下降12.2%", "下降22.2%"),
    ("budget", "公务用车运行维护费620万元", "公务用车运行维护费920万元"),
    ("budget", "专项债务11.5亿元", "专项债务15.1亿元"),
    ("insurance", "增加4.2万人", "增加2.4万人"),
    ("insurance", "占76.5%", "占67.5%"),
    ("insurance", "两项合计1070万元", "两项合计1170万元"),
    ("insurance", "市外住院6.9万人次", "市外住院9.6万人次"),
    ("insurance", "县（区）级400人", "县（区）级440人"),
    ("training", "124%", "142%"),
    ("training", "中级工2860人", "中级工2960人"),
    ("training", "院校学生110人", "院校学生170人"),
    ("training", "市级10个", "市级12个"),
    ("training", "三年累计2950人", "三年累计2590人"),
    ("proposals", "城建环保类72件", "城建环保类92件"),
    ("proposals", "占60.8%", "占68.0%"),
    ("proposals", "共122座", "共112座"),
    ("proposals", "占41%", "占14%"),
    ("traps_economy", "占45%", "占54%"),
    ("traps_economy", "占年度计划的75%", "占年度计划的57%"),
    ("traps_people", "自筹资金18.3亿元", "自筹资金81.3亿元"),
    ("traps_people", "私人汽车38.9万辆", "私人汽车48.9万辆"),
    ("traps_people", "城镇常住人口151.6万人", "城镇常住人口551.6万人"),
]


def text_of(name: str) -> str:
    """A true document."""
    return next(path for path in TRUE if path.stem == name).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", TRUE, ids=lambda path: path.stem)
def test_a_true_document_is_never_accused(path: Path) -> None:
    assert failed(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("name", "right", "wrong"), WRONG)
def test_a_wrong_number_is_found(name: str, right: str, wrong: str) -> None:
    text = text_of(name)
    assert text.count(right) == 1
    assert failed(text.replace(right, wrong)) != []


@pytest.mark.parametrize("path", TRUE, ids=lambda path: path.stem)
def test_a_part_of_a_whole_is_no_whole_of_it(path: Path) -> None:
    """No quantity stands in a relation as its own part, and each relation names quantities of the document."""
    seen = scan(document_of(path.read_text(encoding="utf-8")))
    for relation in relate(seen):
        numbers: list[Quantity] = [seen.quantities[index] for index in relation.quantities]
        assert numbers[0] not in numbers[1:]
