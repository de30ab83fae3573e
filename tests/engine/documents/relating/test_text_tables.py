"""Tables of plain text: yields are not added, and are harvest over area; the text before says the table's totals."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import accused, verdicts

TABLE = """全市粮食播种面积{area}万亩，平均亩产{mean}公斤。分品种见下表。

作物\t播种面积（万亩）\t亩产（公斤）\t总产量（万吨）
水稻\t50.0\t{rice}\t30.0
玉米\t30.0\t400.0\t12.0
薯类\t20.0\t300.0\t6.0
合计\t100.0\t480.0\t48.0
"""


def text(area: str = "100.0", mean: str = "480.0", rice: str = "600.0") -> str:
    return TABLE.format(area=area, mean=mean, rice=rice)


def test_nothing_true_is_accused() -> None:
    assert accused(text()) == []
    assert verdicts("average", text()) == [True] * 4
    assert verdicts("same", text()) == [True, True]


@pytest.mark.parametrize("changed", [text(area="110.0"), text(mean="470.0"), text(rice="500.0")])
def test_each_wrong_number_is_accused_once(changed: str) -> None:
    assert len(accused(changed)) == 1


@pytest.mark.parametrize("heading", ["亩产", "单产", "户均", "每头产奶", "人均收入", "价格（元/公斤）", "密度"])
def test_averages_are_not_added(heading: str) -> None:
    table = f"名称\t数量（个）\t{heading}\n甲\t10\t50\n乙\t20\t80\n合计\t30\t70\n"
    assert verdicts("sum", table) == [True]
    assert accused(table) == []


def test_a_total_between_its_numbers_is_an_average_whatever_it_is_called() -> None:
    assert accused("名称\t数值\n甲\t50\n乙\t80\n丙\t70\n合计\t66\n") == []
    assert len(accused("名称\t数值\n甲\t50\n乙\t80\n丙\t70\n合计\t201\n")) == 1


def test_a_text_that_points_to_no_table_is_not_compared() -> None:
    assert accused(text(area="110.0").replace("分品种见下表。", "")) == []
