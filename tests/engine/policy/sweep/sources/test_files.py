"""Every form gives the same rows; every wrong file is one sentence that names file, column and row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.base.errors import BaigongError, InputError, MissingError
from baigong.engine.policy.sweep.source import open_source
from tests.engine.policy.folders import GOOD, PLAIN, Row, book, write

DAY = date(2018, 6, 30)
READ = [
    (1, date(1990, 1, 31), 12, True, "4", -5),
    (2, None, None, None, "", None),
    (3, date(1, 1, 1), -3, False, "汉 'x'", 10**15),
]
FORMS = ["csv", "json", "jsonl", "ndjson", "parquet"]


def rows_of(folder: Path, file: str) -> list[tuple[object, ...]]:
    with open_source(book(folder, file), DAY) as source:
        return source.connection.execute(f"SELECT * FROM {source.tables(['person'])['person']}").fetchall()


def refused(folder: Path, file: str) -> str:
    with pytest.raises(BaigongError) as raised:
        rows_of(folder, file)
    assert "\n" not in raised.value.message
    assert raised.value.message.endswith("。")
    return raised.value.message


def good_row(**changed: object) -> Row:
    return {**GOOD[0], **changed}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_rows(form: str, tmp_path: Path) -> None:
    rows = [{**row, "level": "x" if row["level"] == "" else row["level"]} for row in GOOD]
    write(tmp_path / f"people.{form}", rows)
    assert rows_of(tmp_path, f"people.{form}") == [(*row[:4], row[4] or "x", row[5]) for row in READ]


@pytest.mark.parametrize("form", ["json", "jsonl", "parquet"])
def test_an_empty_text_is_a_text_where_the_form_can_say_so(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", GOOD)
    assert rows_of(tmp_path, f"people.{form}") == READ


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_columns_that_nobody_declared_are_left_alone(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [{"more": "x", **GOOD[0], "other": "y"}])
    assert rows_of(tmp_path, f"people.{form}") == READ[:1]


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_no_rows_are_no_mistake(form: str, tmp_path: Path) -> None:
    types = {
        "id": "BIGINT",
        "born": "DATE",
        "months": "INTEGER",
        "card": "BOOLEAN",
        "level": "VARCHAR",
        "debt": "BIGINT",
    }
    write(tmp_path / f"people.{form}", [], types)
    assert rows_of(tmp_path, f"people.{form}") == []


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_column_that_may_be_absent_may_be_left_out(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [{"id": 1, "level": "4"}])
    assert rows_of(tmp_path, f"people.{form}") == [(1, None, None, None, "4", None)]


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_any_other_column_that_is_missing_is_named(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [{"id": 1, "levels": "4"}])
    said = refused(tmp_path, f"people.{form}")
    assert f"people.{form} 没有列“level”" in said
    assert ("它有的列是：id、levels。" in said) == (form != "json"), "JSON has no headings"


def test_few_of_many_columns_are_listed(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", [{f"c{at:02}": 1 for at in range(40)}])
    said = refused(tmp_path, "people.csv")
    assert "c11……。请补上" in said
    assert "c12" not in said


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_value_that_was_promised_is_missed_at_its_row(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [GOOD[0], good_row(id=2, level=None), good_row(id=3, level=None)])
    said = refused(tmp_path, f"people.{form}")
    assert f"people.{form} 的列“level”声明为从不缺失，但有 2 行没有值，最先是第 2 行" in said


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_key_that_is_not_there_is_missed(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [GOOD[0], good_row(id=None)])
    assert "的列“id”声明为从不缺失，但有 1 行没有值，最先是第 2 行" in refused(tmp_path, f"people.{form}")


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_key_that_repeats_is_told_with_both_rows(form: str, tmp_path: Path) -> None:
    write(tmp_path / f"people.{form}", [good_row(id=7), good_row(id=8), good_row(id=7), good_row(id=8)])
    said = refused(tmp_path, f"people.{form}")
    assert "people" in said
    assert "的键“id”应当不重复，但第 3 行与第 1 行（不计标题）都是“7”" in said


WRONG_IN_CSV = {
    "id": ["1.0", "x", "99999999999999999999", "1e3", "0x10", "١"],
    "months": ["1.5", "2147483648", "12 months", "--1", "+", "1_000"],
    "born": ["1990-1-1", "1990-02-30", "31.1.1990", "19900131", "1990-01-31 10:00", "today"],
    "card": ["yes", "1", "t", "no", "是"],
    "debt": ["1,5", "9223372036854775808"],
}


@pytest.mark.parametrize(("column", "value"), [(column, one) for column, all_ in WRONG_IN_CSV.items() for one in all_])
def test_a_cell_of_another_type_is_told_with_its_row(column: str, value: str, tmp_path: Path) -> None:
    write(
        tmp_path / "people.csv", [GOOD[0], good_row(id=2, **{column: value}) if column != "id" else good_row(id=value)]
    )
    said = refused(tmp_path, "people.csv")
    assert f"people.csv 的列“{column}”有 1 个值不是 " in said
    assert f"最先是第 2 行（不计标题）的“{value}”" in said


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("id", "1", "1"),
        ("months", 1.5, "1.5"),
        ("months", "12", "12"),
        ("months", True, "true"),
        ("months", 2**31, "2147483648"),
        ("born", 19900131, "19900131"),
        ("born", "1990-13-01", "1990-13-01"),
        ("card", 1, "1"),
        ("card", "true", "true"),
        ("level", 4, "4"),
        ("level", ["4"], '["4"]'),
        ("level", {"a": 1}, '{"a":1}'),
        ("debt", 2**63, "9223372036854775808"),
    ],
)
def test_json_of_another_type_is_told_with_its_row(column: str, value: object, told: str, tmp_path: Path) -> None:
    write(tmp_path / "people.json", [GOOD[0], {**good_row(id=2), column: value}])
    assert f"的列“{column}”有 1 个值不是 " in (said := refused(tmp_path, "people.json"))
    assert f"最先是第 2 行（不计标题）的“{told}”" in said


@pytest.mark.parametrize(
    ("column", "kind", "value", "found"),
    [
        ("born", "TIMESTAMP", "1990-01-31", "TIMESTAMP"),
        ("months", "DOUBLE", 1.0, "DOUBLE"),
        ("months", "VARCHAR", "1", "VARCHAR"),
        ("card", "INTEGER", 1, "INTEGER"),
        ("level", "INTEGER", 4, "INTEGER"),
        ("id", "HUGEINT", 1, "HUGEINT"),
    ],
)
def test_parquet_of_another_type_is_told(column: str, kind: str, value: object, found: str, tmp_path: Path) -> None:
    write(tmp_path / "people.parquet", [{**good_row(), column: value}], {column: kind})
    said = refused(tmp_path, "people.parquet")
    assert f"people.parquet 的列“{column}”声明为" in said
    assert "文件里是" in said
    assert found in said or kind == "HUGEINT"


@pytest.mark.parametrize("kind", ["TINYINT", "SMALLINT", "UTINYINT", "UINTEGER", "BIGINT", "UBIGINT"])
def test_whole_numbers_of_any_width_are_whole_numbers(kind: str, tmp_path: Path) -> None:
    write(tmp_path / "people.parquet", [good_row(months=12)], {"months": kind})
    assert rows_of(tmp_path, "people.parquet")[0][2] == 12


def test_a_wide_number_that_is_too_large_is_told_with_its_row(tmp_path: Path) -> None:
    write(tmp_path / "people.parquet", [good_row(), good_row(id=2, months=2**31)], {"months": "BIGINT"})
    assert "最先是第 2 行（不计标题）的“2147483648”" in refused(tmp_path, "people.parquet")


def test_a_file_that_is_not_there_is_missed(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"没有数据文件 people\.csv。请把它放进"):
        rows_of(tmp_path, "people.csv")


@pytest.mark.parametrize("file", ["people.txt", "people", "people.xlsx"])
def test_a_file_of_another_kind_is_refused(file: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text("id\n1\n", encoding="utf-8")
    assert refused(tmp_path, file) == f"{file} 不是能读的数据文件。请用 .csv、.json、.jsonl、.ndjson、.parquet。"


@pytest.mark.parametrize("file", ["../people.csv", "/etc/people.csv", "a/../../people.csv"])
def test_a_file_outside_the_folder_is_never_read(file: str, tmp_path: Path) -> None:
    write(tmp_path / "people.csv", GOOD)
    assert "不在文件夹" in refused(tmp_path / "inside", file)


def test_a_link_out_of_the_folder_is_never_read(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", GOOD)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "people.csv").symlink_to(tmp_path / "people.csv")
    assert "不在文件夹" in refused(inside, "people.csv")


def test_a_folder_in_the_folder_is_fine(tmp_path: Path) -> None:
    write(tmp_path / "data" / "people.csv", GOOD[:1])
    assert rows_of(tmp_path, "data/people.csv") == READ[:1]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("id,born,months,card,level,debt\n1,,,,4\n", "第 2 行读不出来"),
        ("id,born,months,card,level,debt\n1,,,,4,,x\n", "第 2 行读不出来"),
        ('id,born,months,card,level,debt\n1,,,,"4,\n2,,,,5,\n', "第 2 行读不出来"),
        ("", "是空的"),
        ("\n1,2\n", "是空的"),
        ("id,level,level\n1,4,4\n", "有两列都叫“level”"),
    ],
)
def test_a_csv_that_is_broken_is_told_with_its_line(content: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(content, encoding="utf-8")
    said = refused(tmp_path, "people.csv")
    assert said.startswith("people.csv ")
    assert told in said


@pytest.mark.parametrize(("file", "content"), [("people.json", "[{"), ("people.json", "1"), ("people.parquet", "PAR1")])
def test_what_is_not_of_its_form_is_told(file: str, content: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(content, encoding="utf-8")
    assert refused(tmp_path, file).startswith(f"{file} ")


def test_csv_of_spreadsheets_is_read(tmp_path: Path) -> None:
    text = '\ufeff"id",born,months,card,level,debt\r\n"1",1990-01-31,"+12",TRUE,"4",-5\r\n'
    (tmp_path / "people.csv").write_bytes(text.encode())
    assert rows_of(tmp_path, "people.csv") == READ[:1]


def test_a_cell_may_hold_commas_quotes_and_lines(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", [good_row(level='a,"b"\nc')])
    assert rows_of(tmp_path, "people.csv")[0][4] == 'a,"b"\nc'


@pytest.mark.parametrize("line", [1, 2])
def test_another_encoding_is_told(line: int, tmp_path: Path) -> None:
    lines = [b"id,level", b"1,4"]
    lines[line - 1] += "级".encode("gbk")
    (tmp_path / "people.csv").write_bytes(b"\n".join(lines) + b"\n")
    assert "UTF-8" in refused(tmp_path, "people.csv")


def test_a_hostile_value_is_cut_and_cannot_steer_the_terminal(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", [good_row(months="\x1b[31m" + "x" * 500)])
    said = refused(tmp_path, "people.csv")
    assert "\x1b" not in said
    assert len(said) < 200


def test_the_error_is_an_input_error(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", [good_row(months="x")])
    with pytest.raises(InputError):
        rows_of(tmp_path, "people.csv")


@pytest.mark.parametrize("form", FORMS)
def test_the_name_of_a_folder_is_no_fact(form: str, tmp_path: Path) -> None:
    folder = tmp_path / "level=5" / "debt=-5000"
    write(folder / f"people.{form}", [GOOD[0]])
    assert rows_of(folder, f"people.{form}") == READ[:1]


@pytest.mark.parametrize("end", [",", ",\n ", "," + " " * 200])
def test_a_list_that_was_cut_off_is_no_list(end: str, tmp_path: Path) -> None:
    path = write(tmp_path / "people.json", PLAIN)
    path.write_text(path.read_text(encoding="utf-8").rstrip("]") + end, encoding="utf-8")
    assert "people.json 读不出来" in refused(tmp_path, "people.json")


def test_a_name_that_no_file_can_have_is_missed(tmp_path: Path) -> None:
    assert "没有数据文件" in refused(tmp_path, "people\0.csv")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
@pytest.mark.parametrize("between", ["", " \n"])
def test_a_byte_order_mark_is_no_part_of_the_rows(form: str, between: str, tmp_path: Path) -> None:
    path = write(tmp_path / f"people.{form}", [GOOD[0], good_row(id=9)])
    start = "\ufeff" + (between if form == "json" else "")
    path.write_text(start + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert rows_of(tmp_path, f"people.{form}") == [READ[0], (9, *READ[0][1:])]


def test_headings_that_differ_in_capitals_alone_are_told(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,level,ID\n1,4,2\n", encoding="utf-8")
    assert refused(tmp_path, "people.csv").startswith("people.csv 的列“id”与“ID”只有大小写不同")
