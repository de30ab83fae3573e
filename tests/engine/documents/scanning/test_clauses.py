"""Clauses and sentences."""

from __future__ import annotations

from itertools import pairwise

from baigong.engine.documents.model import Scan
from tests.engine.documents.scanning.seen import seen


def words(scan: Scan) -> list[str]:
    return [scan.words(one) for one in scan.clauses]


def test_marks_cut_and_the_enumeration_comma_does_not() -> None:
    assert words(seen("甲有学校、医院，乙没有；丙：有。丁？")) == ["甲有学校、医院", "乙没有", "丙", "有", "丁"]


def test_brackets_make_clauses_of_their_own() -> None:
    scan = seen("高技能人才7.92万（高级工6.8万人、技师0.94万人），占22%。")
    assert [(scan.words(one), one.depth) for one in scan.clauses] == [
        ("高技能人才7.92万", 0),
        ("高级工6.8万人、技师0.94万人", 1),
        ("占22%", 0),
    ]


def test_a_short_bracket_inside_a_word_does_not_cut() -> None:
    assert words(seen("其中县市区（企业）级51个")) == ["其中县市区（企业）级51个"]


def test_numbers_are_not_cut() -> None:
    assert words(seen("学员12,345人，比例3：7，8:30开始")) == ["学员12,345人", "比例3：7", "8:30开始"]
    assert words(seen("学员12，345人")) == ["学员12，345人"]


def test_sentences_end_with_stops_and_paragraphs() -> None:
    scan = seen("甲，乙。丙！\n丁")
    assert [one.sentence for one in scan.clauses] == [0, 0, 1, 2]
    assert [one.paragraph for one in scan.clauses] == [0, 0, 0, 1]


def test_a_quantity_knows_its_clause() -> None:
    scan = seen("学员3人，教师5人（其中女教师2人）。")
    assert [scan.words(scan.clauses[one.clause]) for one in scan.quantities] == ["学员3人", "教师5人", "其中女教师2人"]


def test_more_closing_than_opening_brackets_do_no_harm() -> None:
    assert {one.depth for one in seen("））甲（乙").clauses} == {0, 1}


def test_clauses_are_in_order_and_do_not_overlap() -> None:
    clauses = seen("甲，乙（丙，丁）戊。己").clauses
    assert all(one.end <= following.start for one, following in pairwise(clauses))
