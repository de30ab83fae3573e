"""Whatever a letter says: its trace points into its file, and its file says what it says."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import get_args

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.documents.letters import Letter, LetterParagraph, Run, Traced
from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.model import ParagraphKind
from baigong.engine.documents.letters.trace import as_html, placed, trace
from baigong.engine.pack import load_pack

INDICATORS = load_pack("yunxi").indicators
DAY = date(2024, 1, 15)

words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=12)
values = st.one_of(st.integers(0, 10**12), st.decimals(0, 100, places=3))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Words, some of which print a figure."""
    text = draw(words)
    if draw(st.booleans()):
        return Run(text)
    one = draw(st.sampled_from(INDICATORS))
    whole = draw(st.sampled_from([None, *INDICATORS]))
    return Run(text, Traced(one.id, text, draw(values), one.unit, one, draw(st.integers(0, 10**6)), None, whole))


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """A letter of paragraphs of any kind; a signature comes with its date."""
    kinds = [kind for kind in get_args(ParagraphKind) if kind not in {"signature", "copies"}]
    made = [
        LetterParagraph(kind, tuple(draw(st.lists(runs(), min_size=1, max_size=4))))
        for kind in draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=6))
    ]
    made += [LetterParagraph("text", (Run("末"),)), LetterParagraph("signature", (Run(draw(words)),))]
    made += [LetterParagraph("date", (Run("2024年1月15日"),)), LetterParagraph("copies", (Run("抄送：某局。"),))]
    return Letter("any", draw(words), DAY, DAY, "0123456789ab", tuple(made))


@settings(max_examples=40, deadline=None)
@given(letters())
def test_the_file_says_what_the_letter_says(letter: Letter) -> None:
    document = Document(io.BytesIO(as_docx(letter)))

    assert [one.text for one in document.paragraphs][:-1] == [one.text for one in letter.paragraphs]
    assert document.sections[0].first_page_header.paragraphs[0].text == letter.issuer


@settings(max_examples=15, deadline=None)
@given(letters())
def test_the_same_letter_is_the_same_bytes(letter: Letter) -> None:
    assert as_docx(letter) == as_docx(letter)


@given(letters())
def test_places_hold_their_words_and_come_in_order(letter: Letter) -> None:
    found = list(placed(letter))

    for one in found:
        assert letter.paragraphs[one.paragraph].text[one.start : one.end] == one.traced.text
    keys = [(one.paragraph, one.start) for one in found]
    assert keys == sorted(set(keys))
    assert len(found) == sum(run.traced is not None for one in letter.paragraphs for run in one.runs)


@given(letters())
def test_every_number_of_the_trace_is_a_number(letter: Letter) -> None:
    for one, known in zip(placed(letter), trace(letter)["figures"], strict=True):
        assert type(known["value"]) in {int, float}
        assert abs(Decimal(str(known["value"])) - Decimal(one.traced.value)) < Decimal("0.001")
        assert known["id"] == one.traced.id
        assert known["definition"].strip()


@given(letters())
def test_the_page_has_a_row_and_a_link_for_each_number(letter: Letter) -> None:
    page = as_html(letter)
    count = len(list(placed(letter)))

    assert page.count('<tr id="figure-') == page.count('href="#figure-') == page.count('href="#text-') == count
    assert "<script" not in page.lower()
