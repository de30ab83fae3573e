"""Tables: each cell's paragraphs with their place, merged cells once."""

from __future__ import annotations

from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.wordfile import cell, docx, p, r, row, strict, t, table


def cells(data: bytes) -> list[tuple[str, int, int, int]]:
    document = read_bytes(data, "表.docx")
    return [
        (document.text[one.start : one.end], one.cell.table, one.cell.row, one.cell.column)
        for one in document.paragraphs
        if one.cell
    ]


def test_cells_stand_between_the_paragraphs_around_them() -> None:
    document = read_bytes(docx(t("前。") + table(row(cell(t("甲")), cell(t("12")))) + t("后。")), "表.docx")
    assert document.text == "前。\n甲\n12\n后。"
    assert [one.kind for one in document.paragraphs] == ["body", "cell", "cell", "body"]


def test_each_cell_has_its_place() -> None:
    body = table(row(cell(t("县")), cell(t("人数"))), row(cell(t("甲")), cell(t("120"))))
    wanted = [("县", 0, 0, 0), ("人数", 0, 0, 1), ("甲", 0, 1, 0), ("120", 0, 1, 1)]
    assert cells(docx(body)) == wanted
    assert cells(strict(body)) == wanted


def test_tables_are_counted() -> None:
    assert cells(docx(table(row(cell(t("甲")))) + table(row(cell(t("乙")))))) == [("甲", 0, 0, 0), ("乙", 1, 0, 0)]


def test_a_cell_of_several_paragraphs() -> None:
    assert cells(docx(table(row(cell(t("甲", "乙")))))) == [("甲", 0, 0, 0), ("乙", 0, 0, 0)]


def test_empty_cells_keep_the_places_of_others() -> None:
    assert cells(docx(table(row(cell(p()), cell(t("5")))))) == [("5", 0, 0, 1)]


def test_wide_cells_move_those_after_them() -> None:
    wide = cell(t("合计"), form='<w:gridSpan w:val="3"/>')
    assert cells(docx(table(row(wide, cell(t("9")))))) == [("合计", 0, 0, 0), ("9", 0, 0, 3)]


def test_rows_that_begin_farther_in() -> None:
    assert cells(docx(table(row(cell(t("5")), form='<w:gridBefore w:val="2"/>')))) == [("5", 0, 0, 2)]


def test_high_cells_are_read_once() -> None:
    first = row(cell(t("市"), form='<w:vMerge w:val="restart"/>'), cell(t("1")))
    second = row(cell(t("不见"), form="<w:vMerge/>"), cell(t("2")))
    third = row(cell(t("县"), form='<w:vMerge w:val="restart"/>'), cell(t("3")))
    assert cells(docx(table(first, second, third))) == [
        ("市", 0, 0, 0),
        ("1", 0, 0, 1),
        ("2", 0, 1, 1),
        ("县", 0, 2, 0),
        ("3", 0, 2, 1),
    ]


def test_old_merged_cells_are_read_once() -> None:
    body = row(
        cell(t("市"), form='<w:hMerge w:val="restart"/>'),
        cell(t("x"), form='<w:hMerge w:val="continue"/>'),
        cell(t("1")),
    )
    assert cells(docx(table(body))) == [("市", 0, 0, 0), ("1", 0, 0, 2)]


def test_tables_within_tables() -> None:
    inner = table(row(cell(t("内"))))
    assert cells(docx(table(row(cell(t("前"), inner, t("后")), cell(t("右")))))) == [
        ("前", 0, 0, 0),
        ("内", 1, 0, 0),
        ("后", 0, 0, 0),
        ("右", 0, 0, 1),
    ]


def test_rows_and_cells_in_content_controls() -> None:
    def around(inside: str) -> str:
        return f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    body = table(
        row(around(cell(t("甲")) + cell(t("乙"))), cell(t("丙"))), around(row(cell(t("丁"))) + row(cell(t("戊"))))
    )
    assert cells(docx(body)) == [("甲", 0, 0, 0), ("乙", 0, 0, 1), ("丙", 0, 0, 2), ("丁", 0, 1, 0), ("戊", 0, 2, 0)]


def test_a_deleted_row_and_a_deleted_cell_are_left_out() -> None:
    mark = 'w:id="1" w:author="某"'
    body = table(
        row(cell(t("去")), form=f"<w:del {mark}/>"),
        row(cell(t("来")), cell(t("删"), form=f"<w:cellDel {mark}/>"), form=f"<w:ins {mark}/>"),
    )
    assert cells(docx(body)) == [("来", 0, 0, 0)]
    assert read_bytes(docx(body), "表.docx").notes == ("文件中有 3 处修订，按全部接受读取。",)


def test_odd_numbers_of_columns_do_no_harm() -> None:
    for span in ("0", "-4", "x", "", "9" * 30):
        wide = cell(t("甲"), form=f'<w:gridSpan w:val="{span}"/>')
        assert cells(docx(table(row(wide, cell(p(r("5"))))))) == [("甲", 0, 0, 0), ("5", 0, 0, 1)]
