"""Columns of shares in tables."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import relate
from baigong.engine.documents.scanning import scan
from tests.engine.documents.relating.related import Claim, failed, shown, table

ROWS = [["类别", "里程", "占比"], ["县道", "20公里", "20%"], ["乡道", "30公里", "30%"], ["村道", "50公里", "50%"]]


def told(rows: list[list[str]]) -> list[Claim]:
    seen = scan(table(rows))
    return [shown(seen, one) for one in relate(seen)]


def test_each_share_is_of_the_total() -> None:
    found = told([*ROWS, ["合计", "100公里", "100%"]])
    assert ("share", ("20%", "20公里", "100公里"), True) in found
    assert ("share", ("100%", "20%", "30%", "50%"), True) in found
    assert all(holds for _kind, _texts, holds in found)


def test_a_wrong_share_fails() -> None:
    rows = [*ROWS[:3], ["村道", "50公里", "53%"], ["合计", "100公里", "100%"]]
    assert [texts for _kind, texts, holds in told(rows) if not holds] == [
        ("53%", "50公里", "100公里"),
        ("100%", "20%", "30%", "53%"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [ROWS[0], ["县道", "20公里", "3%"], ["乡道", "30公里", "9%"], ["合计", "50公里", "6%"]],
        [["部门", "职工", "占比"], ["甲", "20人", "41%"], ["乙", "30人", "52%"], ["合计", "50人", "47%"]],
        [["部门", "职工", "合格率"], ["甲", "20人", "91%"], ["乙", "30人", "92%"], ["合计", "50人", "92%"]],
        ROWS,
    ],
)
def test_shares_of_other_wholes_are_let_be(rows: list[list[str]]) -> None:
    assert [texts for kind, texts, holds in told(rows) if kind == "share" and not holds] == []


PIPED = """构成如下：

| 类别 | 里程 | 占比 |
|---|---:|---|
| 县道 | 20公里 | 20% |
| 村道 | 80公里 | 80% |
| 合计 | {sum} | 100% |

另有桥梁3座。
"""


def test_a_table_of_strokes_is_a_table() -> None:
    assert failed(PIPED.format(sum="100公里")) == []
    assert ("120公里", "20公里", "80公里") in failed(PIPED.format(sum="120公里"))


def test_its_numbers_are_named_by_their_row_or_column() -> None:
    quantities = scan(document_of(PIPED.format(sum="100公里"))).quantities
    assert [(one.text, one.counts) for one in quantities][::2] == [
        ("20公里", "里程"),
        ("80公里", "里程"),
        ("100公里", "里程"),
        ("3座", "桥梁"),
    ]
