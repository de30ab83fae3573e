"""Every row of the table in docs/check.md."""

from __future__ import annotations

import pytest

from tests.engine.documents.scanning.seen import bounds, only, quantities

ROWS = [
    # A whole number without 万 or 亿 is exact.
    ("建成基地13个", "13个", "13", "14", "个"),
    ("累计培训3273人", "3273人", "3273", "3274", "人"),
    ("补贴2270元", "2270元", "2270", "2271", "元"),
    # Rounded to the last printed digit.
    ("人才7.92万人", "7.92万人", "79150", "79250", "人"),
    ("资金855万元", "855万元", "8545000", "8555000", "元"),
    ("投资3亿元", "3亿元", "250000000", "350000000", "元"),
    ("比重为22%", "22%", "21.5", "22.5", "%"),
    ("增长8.5%", "8.5%", "8.45", "8.55", "%"),
    ("提高3.2个百分点", "3.2个百分点", "3.15", "3.25", "百分点"),
    ("占百分之二十二", "百分之二十二", "21.5", "22.5", "%"),
    ("道路3.5公里", "3.5公里", "3.45", "3.55", "公里"),
    ("林地1200亩", "1200亩", "1200", "1201", "亩"),
    ("支出2270.5元", "2270.5元", "2270.45", "2270.55", "元"),
    # An average is rounded; a limit or a fixed rate is exact.
    ("人均2270元", "2270元", "2269.5", "2270.5", "元"),
    ("平均3.2次", "3.2次", "3.15", "3.25", "次"),
    ("可获最高100万元", "最高100万元", "1000000", "1000001", "元"),
    ("上限5000元", "上限5000元", "5000", "5001", "元"),
    ("一次性资助15万元", "15万元", "150000", "150001", "元"),
    ("每人补贴4000元", "4000元", "4000", "4001", "元"),
    ("最高20%", "最高20%", "19.5", "20.5", "%"),
    # About: half a unit of the last digit that is not 0, at most a tenth.
    ("人口约36万", "约36万", "355000", "365000", "人"),
    ("费用约2270元", "约2270元", "2265", "2275", "元"),
    ("到场3000人左右", "3000人左右", "2700", "3300", "人"),
    ("到场约100人", "约100人", "90", "110", "人"),
    # Near: below it.
    ("人才近36万人", "近36万人", "350000", "360000", "人"),
    ("学员近8000人", "近8000人", "7200", "8000", "人"),
    ("企业将近300家", "将近300家", "270", "300", "家"),
    # More than it, less than the next value of its last digit that is not 0.
    ("选手1100余名", "1100余名", "1101", "1200", "人"),
    ("补贴740余万元", "740余万元", "7400001", "7500000", "元"),
    ("学员30多人", "30多人", "31", "40", "人"),
    ("学员万余人", "万余人", "10001", "20000", "人"),
    # Open on one side.
    ("企业超过50家", "超过50家", "51", None, "家"),
    ("企业逾50家", "逾50家", "51", None, "家"),
    ("企业突破50家", "突破50家", "51", None, "家"),
    ("企业50家以上", "50家以上", "50", None, "家"),
    ("企业不少于50家", "不少于50家", "50", None, "家"),
    ("企业至少50家", "至少50家", "50", None, "家"),
    ("比例不低于20%", "不低于20%", "20", None, "%"),
    ("企业不足50家", "不足50家", None, "50", "家"),
    ("企业低于50家", "低于50家", None, "50", "家"),
    ("比例不到20%", "不到20%", None, "20", "%"),
    ("企业50家以下", "50家以下", None, "51", "家"),
    ("企业不超过50家", "不超过50家", None, "51", "家"),
    ("罚款5000元以内", "5000元以内", None, "5001", "元"),
    ("比例最多不超过20%", "最多不超过20%", None, "20", "%"),
    # From one to the other.
    ("建设期3—5年", "3—5年", "3", "6", "年"),
    ("补贴4000至6000元", "4000至6000元", "4000", "6001", "元"),
    ("比例10%—15%", "10%—15%", "10", "15", "%"),
    # Vague words.
    ("企业数十家", "数十家", "20", "100", "家"),
    ("学员数百人", "数百人", "200", "1000", "人"),
    ("学员上万人", "上万人", "10000", None, "人"),
    ("岗位十几个", "十几个", "11", "20", "个"),
    ("学员几千人", "几千人", "2000", "10000", "人"),
    # Shares in words.
    ("占两成", "两成", "15", "25", "%"),
    ("占三成五", "三成五", "34.5", "35.5", "%"),
    ("占三分之一", "三分之一", "33.3", "33.4", "%"),
    # Ranks, tasks, editions, frequencies.
    ("获全省第一名", "第一名", "1", "2", "名"),
    ("居全省第3位", "第3位", "3", "4", "名"),
    ("实施五大工程", "五大", "5", "6", "个"),
    ("已办三届", "三届", "3", "4", "届"),
    ("每两年一评", "两年", "2", "3", "年"),
]


@pytest.mark.parametrize(("text", "printed", "low", "high", "unit"), ROWS, ids=[row[0] for row in ROWS])
def test_a_printed_number_allows(text: str, printed: str, low: str | None, high: str | None, unit: str) -> None:
    one = quantities(text)[0]
    assert (one.text, bounds(one), one.unit, one.understood) == (printed, (low, high), unit, True)


@pytest.mark.parametrize("text", ["斩获4金7银5铜", "斩获4金、7银、5铜", "斩获４金，７银，５铜"])
def test_medals_are_three_quantities(text: str) -> None:
    found = [(bounds(one), one.unit, one.counts) for one in quantities(text)]
    assert found == [(("4", "5"), "枚", "金牌"), (("7", "8"), "枚", "银牌"), (("5", "6"), "枚", "铜牌")]


def test_full_width_digits_mean_the_same() -> None:
    assert bounds(only("学员３２７３人")) == ("3273", "3274")
    assert bounds(only("占２２．５％")) == ("22.45", "22.55")


def test_thousands_commas_mean_the_same() -> None:
    assert bounds(only("学员12,345人")) == ("12345", "12346")
    assert bounds(only("学员12，345人")) == ("12345", "12346")
    assert bounds(only("学员1,234,567人")) == ("1234567", "1234568")


def test_a_comma_between_other_groups_parts_two_numbers() -> None:
    assert [bounds(one)[0] for one in quantities("男12人，3456人为女")] == ["12", "3456"]


@pytest.mark.parametrize("text", ["师生比3∶7", "师生比3:7", "师生比3比7", "师生比３：７"])
def test_a_ratio_is_its_quotient(text: str) -> None:
    one = only(text)
    assert one.unit == "比"
    assert one.kind == "ratio"
    assert one.low is not None
    assert one.low * 7 == 3
    assert one.step == 0
