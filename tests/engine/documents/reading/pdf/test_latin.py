"""PDFs by hand: lines, pages, running heads, page numbers, and what cannot be read."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.reading import read_bytes
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.pdf.pages import pages_of
from tests.engine.documents.reading.pdffile import assembled, pdf

EM = 7.2  # a letter of Courier at 12 points
LINE = "The city has opened thirteen studios and the county three, all of"  # reaches 540 from 72
Page = list[tuple[float, float, str]]


def lines(data: bytes) -> list[str]:
    document = read_bytes(data, "信.pdf")
    return [document.text[one.start : one.end] for one in document.paragraphs]


def page(*texts: str, top: float = 700, left: float = 72) -> Page:
    return [(left, top - 20 * number, text) for number, text in enumerate(texts)]


def sentence(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_bytes(data, "信.pdf")
    assert "\n" not in error.value.message
    return error.value.message


def test_lines_that_fill_the_width_go_on() -> None:
    assert lines(pdf([page(LINE, LINE, "them public.")])) == [f"{LINE} {LINE} them public."]


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    assert lines(pdf([page(LINE, "them public.", "Another one.")])) == [f"{LINE} them public.", "Another one."]


def test_a_line_set_in_begins_a_paragraph() -> None:
    begin = [(72 + 4 * EM, 700, "The city has 13."), (72, 680, LINE), (72, 660, "them."), (72 + 4 * EM, 640, "Next.")]
    assert lines(pdf([begin])) == ["The city has 13.", f"{LINE} them.", "Next."]


def test_short_lines_stay_apart() -> None:
    assert lines(pdf([page("County: 12", "City: 13", "Total: 25")])) == ["County: 12", "City: 13", "Total: 25"]


def test_lines_far_apart_stay_apart() -> None:
    assert lines(pdf([[(72, 700, LINE), (72, 500, "them public.")]])) == [LINE, "them public."]


def test_lines_of_another_size_stay_apart() -> None:
    data = pdf([[(72, 700, LINE), (72, 680, "them public.")]]).replace(b"12 Tf 72 680", b"18 Tf 72 680")
    assert lines(data) == [LINE, "them public."]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert lines(pdf([page(LINE, LINE), page("them public.")])) == [f"{LINE} {LINE} them public."]


def test_a_word_broken_by_a_hyphen_is_joined_at_it() -> None:
    assert lines(pdf([page(LINE[:-3] + "so-", "called ones.")]))[0].endswith("so-called ones.")


@pytest.mark.parametrize("number", ["1", "- 1 -", "1 / 3", "Page 1 of 3", "  12  ", "-1-"])
def test_page_numbers_are_left_out_and_told(number: str) -> None:
    document = read_bytes(pdf([[*page("The city has 13."), (290, 40, number)]]), "信.pdf")
    assert document.text == "The city has 13."
    assert document.notes[1:] == ("页码没有读取，共 1 处。",)


def test_a_number_in_the_middle_of_the_page_is_kept() -> None:
    assert "13" in lines(pdf([[(72, 700, "The city has"), (72, 400, "13"), (72, 100, "studios.")]]))


def test_a_number_with_words_at_the_foot_is_kept() -> None:
    assert "Total 13" in lines(pdf([[*page("The city has"), (72, 40, "Total 13")]]))


def test_running_heads_stand_once_at_the_end() -> None:
    pages = [
        [(200, 810, f"Report of 2018, part {n}"), *page(f"Text number {n}."), (290, 40, str(n))] for n in range(1, 5)
    ]
    document = read_bytes(pdf(pages), "信.pdf")
    kinds = [(one.kind, document.text[one.start : one.end]) for one in document.paragraphs]
    assert [words for kind, words in kinds if kind != "header"] == [f"Text number {n}." for n in range(1, 5)]
    assert [words for kind, words in kinds if kind == "header"] == ["Report of 2018, part 1"]
    assert "页码没有读取，共 4 处。" in document.notes


def test_what_stands_on_two_pages_only_is_text() -> None:
    pages = [[(200, 810, "Report of 2018"), *page("Text.")] for _page in range(2)]
    assert lines(pdf(pages)).count("Report of 2018") == 2


def test_words_that_repeat_in_the_text_are_text() -> None:
    assert lines(pdf([page("The same words.", top=500)] * 5)) == ["The same words."] * 5


def test_a_page_without_text_is_told() -> None:
    document = read_bytes(pdf([page("The city has 13 studios."), [], page("The county has 3 of them."), []]), "信.pdf")
    assert document.notes[1] == "第 2、4 页没有可读取的文字（可能是扫描页或空白页），共 2 页。"


def test_many_pages_without_text_are_counted() -> None:
    document = read_bytes(pdf([page("The city has 13 studios.")] * 5 + [[]] * 12), "信.pdf")
    assert document.notes[1].endswith("、15 页没有可读取的文字（可能是扫描页或空白页），共 12 页。")


@pytest.mark.parametrize("pages", [[[]], [[]] * 30, [page("The city has 13 studios.")] + [[]] * 20, [page("x"), []]])
def test_a_scan_without_text_is_one_sentence(pages: list[Page]) -> None:
    assert "看来是扫描件" in sentence(pdf(pages))


def test_a_few_characters_on_one_page_are_read() -> None:
    assert lines(pdf([page("13")])) == ["13"]


def test_more_pages_than_are_read_are_one_sentence() -> None:
    data = pdf([page("x")] * (limits().pages + 1))
    assert f"有 {limits().pages + 1} 页，超过一次能检查的 {limits().pages} 页" in sentence(data)
    assert "2,000 页" in sentence(pdf([[]] * 2000))


def test_as_many_pages_as_are_read_are_read() -> None:
    assert len(lines(pdf([page(f"Line of page {n}.") for n in range(limits().pages)]))) == limits().pages


def test_more_characters_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(limits(), pages=9, page_characters=50)
    monkeypatch.setattr("baigong.engine.documents.reading.pdf.pages.limits", lambda: few)
    with pytest.raises(InputError) as error:
        pages_of(pdf([page("short"), page(LINE)]), "信.pdf")
    assert "第 2 页的文字多得不正常" in error.value.message


@pytest.mark.parametrize("cut", [10, 60, 200, 400])
def test_a_broken_file_is_one_sentence(cut: int) -> None:
    assert "不是完好的 PDF" in sentence(pdf([page("Text.")])[:cut])


def test_a_file_without_pages_is_broken() -> None:
    assert "不是完好的 PDF" in sentence(
        assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"])
    )


def test_a_locked_file_is_one_sentence() -> None:
    lock = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>" % (b"ab" * 32, b"cd" * 32)
    data = assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>", lock],
        trailer="/Encrypt 3 0 R/ID[<aa><aa>]",
    )
    assert "打开密码" in sentence(data)


def test_comments_are_told_and_links_are_not() -> None:
    note = "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(99)>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>]"
    document = read_bytes(pdf([page("The city has 13.")], extra=note), "信.pdf")
    assert document.text == "The city has 13."
    assert document.notes[1:] == ("有 1 处批注或表单内容没有读取。",)


def test_only_one_thread_at_a_time() -> None:
    data, found = pdf([page(f"Line of page {n}.") for n in range(20)]), []
    threads = [threading.Thread(target=lambda: found.append(len(lines(data)))) for _thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [20] * 4


def test_the_usual_note_says_how_it_was_read() -> None:
    assert read_bytes(pdf([page("The city has 13.")]), "信.pdf").notes == (
        "PDF 按版面还原段落，表格按行读取，图片中的文字没有读取。",
    )
