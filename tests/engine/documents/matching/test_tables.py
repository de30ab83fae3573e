"""Numbers in tables are named by their heads."""

from __future__ import annotations

import pytest

from baigong.engine.documents.matching import match
from baigong.engine.documents.matching.tables import Tables, name_of
from baigong.engine.documents.model import Cell, Document, Paragraph
from baigong.engine.documents.scanning import scan
from tests.engine.documents.matching.hand import CITY

END = ("云州市人力资源和社会保障局", "2023年9月6日")


def table(*rows: tuple[str, ...], above: str = "有关情况如下：") -> Document:
    """A letter with one table."""
    lines: list[tuple[str, Cell | None]] = [(above, None)]
    lines += [(text, Cell(0, row, column)) for row, cells in enumerate(rows) for column, text in enumerate(cells)]
    lines += [(text, None) for text in END]
    text, paragraphs = "", []
    for line, cell in lines:
        paragraphs.append(Paragraph(len(text), len(text) + len(line), "cell" if cell else "body", cell))
        text += line + "\n"
    return Document(text, tuple(paragraphs))


def indicators(*rows: tuple[str, ...], above: str = "有关情况如下：") -> list[tuple[str, str]]:
    """Printed quantity and its indicator, where it has one."""
    seen, found = match(scan(table(*rows, above=above)), CITY)
    assert found == []
    return [(one.text, one.indicator) for one in seen.quantities if one.indicator]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("指标", "数量（个）"), ("实训基地", "13"), ("大师工作室", "86")), [("13", "bases"), ("86", "studios")]),
        ((("项目", "合计"), ("实训基地", "13个")), [("13个", "bases")]),
        ((("实训基地（个）", "大师工作室（个）"), ("13", "86")), [("13", "bases"), ("86", "studios")]),
        ((("", "实训基地"), ("全市", "13个")), [("13个", "bases")]),
        ((("指标", "2023年8月底"), ("实训基地", "13个")), []),
    ],
)
def test_a_cell_is_what_its_heads_name(rows: tuple[tuple[str, ...], ...], expected: list[tuple[str, str]]) -> None:
    assert indicators(*rows) == expected


@pytest.mark.parametrize(
    "rows",
    [
        (("区县", "实训基地（个）"), ("临江区", "6")),
        (("单位名称", "实训基地（个）"), ("某学院", "1")),
        (("指标", "2022年"), ("实训基地", "12个")),
        (("指标", "2023年新增"), ("实训基地", "2个")),
        (("指标", "目标值"), ("实训基地", "20个")),
        (("指标", "全省"), ("实训基地", "130个")),
        (("指标", "数量"), ("实训基地管理人员", "86人")),
        (("指标", "数量"), ("实训基地", "86人")),
        (("实训基地", "大师工作室"), ("技工学校", "86个")),
        (("区县", "情况"), ("临江区", "大师工作室20个")),
        (("区县", "情况"), ("临江区", "建有大师工作室20个，其中国家级2个")),
        (("指标", "数量"), ("国家级", "2个")),
    ],
)
def test_a_cell_of_another_place_time_or_thing_is_left_alone(rows: tuple[tuple[str, ...], ...]) -> None:
    assert indicators(*rows) == []


@pytest.mark.parametrize(
    "above", ["2022年情况如下：", "表1 临江区技能人才情况", "全省情况如下：", "力争达到下列数量："]
)
def test_the_line_above_a_table_governs_it(above: str) -> None:
    assert indicators(("指标", "数量"), ("实训基地", "12个"), above=above) == []


def test_a_sentence_in_a_cell_is_read_as_one() -> None:
    assert indicators(("指标", "情况"), ("阵地", "大师工作室86个")) == [("86个", "studios")]


def test_a_number_outside_has_no_place() -> None:
    seen = scan(table(("指标", "数量"), ("实训基地", "13个"), above="全市有技工学校5所。"))
    outside, inside = seen.quantities
    assert Tables(seen).placed(outside) is None
    place = Tables(seen).placed(inside)
    assert place is not None
    assert place.name == "实训基地"
    assert "技工学校" not in place.said or "5所" in place.said


def test_names_in_two_heads_are_no_name() -> None:
    seen = scan(table(("实训基地", "数量"), ("备注甲", "13个")))
    place = Tables(seen).placed(seen.quantities[-1])
    assert place is not None
    assert place.name == "备注甲"
    seen = scan(table(("指标", "备注乙"), ("备注甲", "13个")))
    place = Tables(seen).placed(seen.quantities[-1])
    assert place is not None
    assert place.name == ""


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("实训基地（个）", "实训基地"),
        ("实训基地(单位：个)", "实训基地"),
        ("数量（个）", ""),
        ("合计", ""),
        ("2023年", ""),
        ("截至2023年8月31日", ""),
        ("2022年底", ""),
        ("", ""),
        ("县市区（企业）级工作室", "县市区企业级工作室"),
        ("数量变化", "数量变化"),
    ],
)
def test_a_head_names_a_thing_or_nothing(head: str, name: str) -> None:
    assert name_of(head) == name
