"""Totals of tables."""

from __future__ import annotations

from tests.engine.documents.relating.related import claims, claims_of, failed, table, wrong

ROWS = [
    ["学校", "学生人数", "教师人数"],
    ["东河小学", "620", "41"],
    ["西山小学", "480", "33"],
    ["合计", "1100", "74"],
]


def changed(row: int, column: int, words: str, rows: list[list[str]] = ROWS) -> list[list[str]]:
    """The rows with one cell rewritten."""
    return [
        [words if (r, c) == (row, column) else cell for c, cell in enumerate(cells)] for r, cells in enumerate(rows)
    ]


def test_every_column_is_compared_with_its_total() -> None:
    assert claims_of(table(ROWS)) == [
        ("sum", ("1100", "620", "480"), True),
        ("sum", ("74", "41", "33"), True),
    ]


def test_a_wrong_number_fails_its_column_alone() -> None:
    assert claims_of(table(changed(1, 2, "43"))) == [
        ("sum", ("1100", "620", "480"), True),
        ("sum", ("74", "43", "33"), False),
    ]


def test_a_total_may_stand_above_its_rows() -> None:
    rows = [ROWS[0], ROWS[3], ROWS[1], ROWS[2]]
    assert [holds for _kind, _texts, holds in claims_of(table(rows))] == [True, True]
    assert [holds for _kind, _texts, holds in claims_of(table(changed(1, 1, "1200", rows)))] == [False, True]


def test_averages_and_shares_are_not_added() -> None:
    rows = [
        ["学校", "人均经费", "合格率"],
        ["东河小学", "620", "98%"],
        ["西山小学", "480", "97%"],
        ["合计", "550", "97.5%"],
    ]
    assert claims_of(table(rows)) == []


def test_a_blank_cell_is_nothing_and_words_leave_the_column_open() -> None:
    assert [
        holds
        for *_rest, holds in claims_of(table([["校", "人数"], ["东", "3"], ["西", "—"], ["南", "4"], ["合计", "7"]]))
    ] == [True]
    assert claims_of(table([["校", "人数"], ["东", "3"], ["西", "不详"], ["南", "4"], ["合计", "9"]])) == []


def test_rows_behind_among_are_not_added() -> None:
    rows = [["校", "人数"], ["东", "30"], ["其中：女", "12"], ["西", "40"], ["合计", "70"]]
    assert claims_of(table(rows)) == [("sum", ("70", "30", "40"), True)]


def test_subtotals_add_the_rows_since_the_last() -> None:
    rows = [
        ["校", "人数"],
        ["东", "3"],
        ["西", "4"],
        ["小计", "7"],
        ["南", "5"],
        ["北", "6"],
        ["小计", "12"],
        ["合计", "18"],
    ]
    assert claims_of(table(rows)) == [
        ("sum", ("7", "3", "4"), True),
        ("sum", ("12", "5", "6"), False),
        ("sum", ("18", "3", "4", "5", "6"), True),
    ]


def test_numbered_heads_may_be_the_only_rows_that_are_added() -> None:
    rows = [["项目", "金额"], ["一、教育", "70"], ["小学", "30"], ["初中", "40"], ["二、卫生", "20"], ["合计", "90"]]
    assert [holds for *_rest, holds in claims_of(table(rows))] == [True]


GRID = [
    ["校", "男", "女", "合计"],
    ["东", "30", "20", "50"],
    ["西", "40", "25", "65"],
    ["南", "10", "15", "25"],
]


def test_a_column_of_totals_is_compared_row_by_row() -> None:
    assert [holds for *_rest, holds in claims_of(table(GRID))] == [True, True, True]


def test_a_wrong_row_is_found_where_the_others_add_up() -> None:
    found = claims_of(table(changed(2, 3, "66", GRID)))
    assert [texts for _kind, texts, holds in found if not holds] == [("66", "40", "25")]


def test_columns_that_do_not_add_up_are_no_parts() -> None:
    rows = [["校", "女", "党员", "合计"], ["东", "30", "20", "45"], ["西", "40", "25", "60"], ["南", "10", "15", "20"]]
    assert claims_of(table(rows)) == []


def test_plain_text_has_tables_between_tabs() -> None:
    text = "科目\t预算数\t增长\n教育支出\t9.86亿元\t4.2%\n卫生支出\t7.64亿元\t6.1%\n合计\t{}亿元\t4.1%\n"
    assert claims(text.format("17.5"), "sum") == [("sum", ("17.5亿元", "9.86亿元", "7.64亿元"), True)]
    assert failed(text.format("15.7")) == [("15.7亿元", "9.86亿元", "7.64亿元")]


def test_two_tables_are_two_tables() -> None:
    assert claims_of(table([["合计", "7"]])) == []


def test_the_sum_is_printed_in_the_unit_of_the_head() -> None:
    rows = [["区", "金额（万元）"], ["东湖", "12,000"], ["西湖", "9500"], ["南湖", "7500.5"], ["合计", "30000"]]
    one = wrong(table(rows))
    assert one.says == "12,000 + 9500 + 7500.5 = 29000.5，而表中合计写作 30000"
    assert one.cure == "合计改为 29000.5，或者核对各项"
