"""Segments: every mark in its place, and no character lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.documents.model import Aside, Finding, Report
from baigong.engine.documents.showing import MarkedParagraph, segments
from tests.engine.documents.showing.reports import TEXT, about, aside, document, example, quantity, report, slip, table


def joined(paragraphs: tuple[MarkedParagraph, ...]) -> str:
    return "\n".join("".join(one.text for one in paragraph.segments) for paragraph in paragraphs)


def marks(of: Report) -> dict[str, tuple[str, ...]]:
    return {one.text: one.marks for paragraph in segments(of) for one in paragraph.segments if one.marks}


def test_no_character_is_lost() -> None:
    assert joined(segments(example())) == TEXT


def test_everything_is_marked_in_its_place() -> None:
    assert marks(example()) == {
        "截止": ("slip",),
        "2023年底": ("aside",),
        "13个": ("bad", "q"),
        "3个": ("bad", "q"),
        "8个": ("bad", "q"),
        "一倍以上": ("huh",),
    }


def test_findings_and_quantities_are_numbered() -> None:
    found = [one for paragraph in segments(example()) for one in paragraph.segments if one.findings]
    assert [(one.text, one.findings, one.quantity) for one in found] == [
        ("截止", (1,), None),
        ("13个", (2,), 0),
        ("3个", (2,), 1),
        ("3个", (2,), 2),
        ("8个", (2,), 3),
    ]


def test_kinds_and_cells_are_kept() -> None:
    assert [one.kind for one in segments(example())] == ["title", "heading", "body", "body", "body"]
    cells = segments(report(table([["项目", "数量"], ["基地", "13个"]])))
    assert [(one.cell.row, one.cell.column) for one in cells if one.cell] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_a_missing_mark_is_an_empty_segment_at_its_place() -> None:
    text = "全市有学校5所"
    (paragraph,) = segments(report(document(text), findings=[slip(text, "")]))
    assert [(one.text, one.marks, one.closes) for one in paragraph.segments] == [(text, (), ()), ("", ("slip",), (1,))]


@pytest.mark.parametrize("place", [0, 3, 7])
def test_an_empty_finding_anywhere(place: int) -> None:
    text = "全市有学校5所"
    missing = Finding("slip", "warning", "缺", (), place, place)
    (paragraph,) = segments(report(document(text), findings=[missing]))
    before = ""
    for one in paragraph.segments:
        if one.marks:
            assert (before, one.text) == (text[:place], "")
        before += one.text
    assert before == text
    assert sum(bool(one.marks) for one in paragraph.segments) == 1


def test_a_slip_inside_a_quantity_cuts_it_and_its_number_stands_at_its_end() -> None:
    text = "有1,00O名学员"
    one = quantity(text, "1,00O名", None, None, understood=False)
    (paragraph,) = segments(report(document(text), [one], [slip(text, "O")]))
    assert [(part.text, part.marks, part.closes, part.quantity) for part in paragraph.segments] == [
        ("有", (), (), None),
        ("1,00", ("huh",), (), 0),
        ("O", ("huh", "slip"), (1,), 0),
        ("名", ("huh",), (), 0),
        ("学员", (), (), None),
    ]


def test_a_finding_over_two_paragraphs_closes_in_each() -> None:
    text = "第一段\n第二段"
    over = Finding("slip", "warning", "重复", (), 1, 6)
    first, second = segments(report(document(text), findings=[over]))
    assert [(one.text, one.findings, one.closes) for one in first.segments] == [("第", (), ()), ("一段", (1,), (1,))]
    assert [(one.text, one.findings, one.closes) for one in second.segments] == [("第二", (1,), (1,)), ("段", (), ())]


def test_a_quantity_that_agrees_with_the_city() -> None:
    text = "基地13个，学校5所，工作室86个，大赛3届"
    found = [
        quantity(text, "13个", 13, 14, indicator="bases"),
        quantity(text, "5所", 5, 6, indicator="schools"),
        quantity(text, "86个", 86, 87, indicator="studios"),
        quantity(text, "3届", 3, 4),
    ]
    findings = [about(found, (1,), "differs"), about(found, (2,), "cannot_be_known")]
    assert marks(report(document(text), found, findings)) == {
        "13个": ("agrees", "q"),
        "5所": ("differs", "q"),
        "86个": ("q",),
        "3届": ("q",),
    }


def test_a_contradiction_is_no_doubt_about_the_city() -> None:
    text = "基地13个"
    found = [quantity(text, "13个", 13, 14, indicator="bases")]
    assert marks(report(document(text), found, [about(found, (0,), "contradiction")])) == {
        "13个": ("agrees", "bad", "q")
    }


def test_what_is_only_implied_has_a_number_and_no_mark_of_its_own() -> None:
    text = "基地13个"
    found = [quantity(text, "13个", 13, 14)]
    (paragraph,) = segments(report(document(text), found, [about(found, (0,), "implied")]))
    assert [(one.marks, one.findings) for one in paragraph.segments] == [((), ()), (("q",), (1,))]


def test_a_finding_that_names_a_quantity_twice_marks_it_once() -> None:
    text = "基地13个"
    found = [quantity(text, "13个", 13, 14)]
    twice = Finding("contradiction", "error", "不符", (0, 0), 2, 5)
    (paragraph,) = segments(report(document(text), found, [twice]))
    assert paragraph.segments[1].findings == (1,)


def test_a_day_that_does_not_exist_is_marked_though_it_is_no_quantity() -> None:
    text = "2023年2月30日印发"
    wrong = Finding("contradiction", "error", "没有这一天", (), 0, 10)
    assert marks(report(document(text), findings=[wrong], asides=[aside(text, "2023年2月30日")])) == {
        "2023年2月30日": ("aside", "bad")
    }


def test_blank_paragraphs_are_known() -> None:
    assert [one.blank for one in segments(report(document("a\n \n\nb")))] == [False, True, True, False]
    text = "a\n\nb"
    missing = Finding("slip", "warning", "缺", (), 2, 2)
    assert [one.blank for one in segments(report(document(text), findings=[missing]))] == [False, False, False]


def test_an_empty_document_has_one_empty_paragraph() -> None:
    (paragraph,) = segments(report(document("")))
    assert paragraph.segments == ()


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any text in lines, with marks anywhere, overlapping as they like."""
    text = draw(st.text("甲乙丙1 \n", max_size=60))
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place).map(sorted), max_size=12))
    asides = [Aside(text[a:b], a, b, "date") for a, b in pairs[:4]]
    findings = [Finding("slip", "warning", "x", (), a, b) for a, b in pairs[4:]]
    return report(document(text), findings=findings, asides=asides)


@given(reports())
def test_any_marks_keep_the_text_and_stand_where_they_were_put(of: Report) -> None:
    text = of.document.text
    paragraphs = segments(of)
    assert joined(paragraphs) == text
    for paragraph, where in zip(paragraphs, of.document.paragraphs, strict=True):
        at = where.start
        for one in paragraph.segments:
            for number, finding in enumerate(of.findings, 1):
                if one.text:
                    covers = finding.start <= at and at + len(one.text) <= finding.end
                    assert (number in one.findings) is covers
            at += len(one.text)


@given(reports())
def test_every_finding_inside_a_line_is_closed_once(of: Report) -> None:
    closed = [number for paragraph in segments(of) for one in paragraph.segments for number in one.closes]
    for number, finding in enumerate(of.findings, 1):
        if "\n" not in of.document.text[finding.start : finding.end]:
            assert closed.count(number) == 1
