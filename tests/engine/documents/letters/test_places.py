"""The head of the first page for names of any length: worked out, and as LibreOffice draws it."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.layout.drawing import rules
from baigong.engine.documents.letters.layout.measures import character, emu, measures, twips
from baigong.engine.documents.letters.layout.places import head_of, last_rule_top, thickness
from baigong.engine.documents.letters.pdf import as_pdf
from tests.engine.documents.letters.build import long_letter
from tests.engine.documents.letters.pages import Band, Pages

NAMES = ["某局", "云溪市人民政府办公室", "云溪市人力资源和社会保障局职业能力建设处"]
POINT = 25.4 / 72


class Drawn(NamedTuple):
    """A first page: its red bands, and the lines of its text as words with their place and size."""

    red: list[Band]
    lines: list[tuple[str, float, float]]


@pytest.fixture(scope="module", params=NAMES)
def drawn(request: pytest.FixtureRequest) -> tuple[str, Drawn]:
    """The name and the page."""
    pages = Pages(as_pdf(as_docx(long_letter(28 * 20, issuer=request.param))))
    lines = [("".join(one.text for one in line), line[0].top, line[0].bottom) for line in pages.lines(1)]
    made = Drawn(pages.red(1), lines)
    pages.close()
    return request.param, made


def test_the_name_and_its_rule_whatever_the_name(drawn: tuple[str, Drawn]) -> None:
    _name, page = drawn
    upper, thick, thin = page.red[0], page.red[-4], page.red[-3]
    lower = page.red[-5]

    assert upper.top == pytest.approx(30, abs=0.6)
    assert thick.top - lower.bottom == pytest.approx(4, abs=0.7)
    assert thin.right - thin.left == pytest.approx(170, abs=0.4)


def test_the_number_comes_under_the_rule_whatever_the_name(drawn: tuple[str, Drawn]) -> None:
    _name, page = drawn
    number = next(top for text, top, _bottom in page.lines if text == "绵人社函〔2018〕1号")

    assert 3.9 < number - page.red[-3].bottom < 11, "never closer than ⅞ of a character, at most a line lower"


def test_the_page_is_full_whatever_the_name(drawn: tuple[str, Drawn]) -> None:
    _name, page = drawn
    texts = [(top, bottom) for text, top, bottom in page.lines if text == "技" * 28]

    assert texts[-1][1] == pytest.approx(260, abs=1.2), "the 22nd line of the page"
    assert len(texts) >= 12


def test_the_second_rule_stays_where_it_is_whatever_the_name(drawn: tuple[str, Drawn]) -> None:
    _name, page = drawn

    assert page.red[-1].bottom == pytest.approx(277, abs=0.3)


@given(st.integers(1, 80))
def test_a_head_for_every_length_of_name(length: int) -> None:
    head = head_of("局" * length)

    assert 1 <= head.size <= 40
    assert head.size * length * POINT <= 150 or head.size == 1
    assert head.after_name >= 0
    assert head.before_number >= 0
    assert abs(head.after_number) <= 579 / 2
    assert 30 <= head.name_top <= 31
    assert 34 < head.rule_top < 48


@given(st.integers(1, 79))
def test_a_longer_name_is_never_larger(length: int) -> None:
    assert head_of("局" * (length + 1)).size <= head_of("局" * length).size


@given(st.integers(1, 40))
def test_the_strips_of_a_rule_never_touch(length: int) -> None:
    strips = rules("局" * length)

    assert [strip.top for strip in strips] == sorted(strip.top for strip in strips)
    for upper, lower in ((strips[0], strips[1]), (strips[2], strips[3])):
        assert lower.top - upper.top - upper.height == pytest.approx(measures()["rule"]["gap"])
    assert strips[3].top + strips[3].height == pytest.approx(277)
    assert strips[0].height + strips[1].height + measures()["rule"]["gap"] == pytest.approx(thickness())


def test_units() -> None:
    assert twips(25.4) == 1440
    assert emu(1) == 36_000
    assert emu(25.4) == 914_400
    assert character(16) == 315
    assert last_rule_top() == pytest.approx(277 - thickness())


def test_the_measures_are_the_standard_s() -> None:
    known = measures()

    assert [known["page"][name] for name in ("width", "height", "top", "bottom", "left", "right")] == [
        210,
        297,
        37,
        35,
        28,
        26,
    ]
    assert (known["page"]["lines"], known["page"]["characters"]) == (22, 28)
    assert (known["issuer"]["top"], known["rule"]["below_name"], known["rule"]["above_edge"]) == (30, 4, 20)
    assert known["rule"]["width"] == 170
    assert [known[kind]["size"] for kind in ("title", "body", "copies", "folio")] == [22, 16, 14, 14]
    assert known["number"]["below_rule"] == 7 / 8
    assert known["folio"]["below_text"] == 7
    assert known["rule"]["thick"] > known["rule"]["thin"]
