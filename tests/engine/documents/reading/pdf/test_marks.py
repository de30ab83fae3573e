"""Marks of footnotes in a PDF: small raised digits behind Chinese characters are no numbers; all other digits are kept."""

from __future__ import annotations

import pytest

from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.pdffile import assembled

MEANINGS = {"A": "投", "B": "资", "C": "元", "D": "。", "Q": "”"}
NOTE = "正文里的脚注编号没有读取，共 {n} 处。"
SIZE = 16
Piece = tuple[str, int, int]
"""Characters, their size, and how far they are raised."""


def read(*lines: list[Piece]) -> Document:
    """The document of a page whose letters A to D and Q mean Chinese characters; its other lines fill it."""
    shown, page = [], [*lines, *[[("ABABABABABABABABC", SIZE, 0)]] * 3]
    for number, line in enumerate(page):
        across = 72.0
        for text, size, raised in line:
            shown.append(f"BT /F1 {size} Tf {across} {700 - 40 * number + raised} Td ({text}) Tj ET")
            across += 0.6 * size * len(text)
    return read_bytes(_file("\n".join(shown).encode()), "信.pdf")


def _file(content: bytes) -> bytes:
    pairs = "".join(f"<{ord(letter):02x}> <{ord(meaning):04x}>\n" for letter, meaning in MEANINGS.items())
    plain = "".join(f"<{one:02x}> <{one:04x}>\n" for one in b"0123456789.m")
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(MEANINGS) + 12} beginbfchar\n{pairs}{plain}endbfchar endcmap end end"
    ).encode()
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>"
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
            font,
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
        ]
    )


def first(document: Document) -> str:
    return document.text.partition("\n")[0]


@pytest.mark.parametrize("mark", ["1", "12"])
def test_a_mark_is_left_out_and_said_to_be(mark: str) -> None:
    document = read([("AB2500CD", SIZE, 0), (mark, 9, 6)])
    assert first(document) == "投资2500元。"
    assert NOTE.format(n=1) in document.notes


def test_each_mark_is_counted() -> None:
    document = read([("ABQ", SIZE, 0), ("1", 9, 6), ("2500C", SIZE, 0), ("2", 9, 6), ("D", SIZE, 0)])
    assert first(document) == "投资”2500元。"
    assert NOTE.format(n=2) in document.notes


def test_the_text_goes_on_behind_a_mark() -> None:
    assert first(read([("ABC", SIZE, 0), ("1", 9, 6), ("2500C", SIZE, 0)])) == "投资元2500元"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ([("AB2500C", SIZE, 0)], "投资2500元"),
        ([("AB", SIZE, 0), ("2500", 9, 0), ("C", SIZE, 0)], "投资2500元"),
        ([("AB", SIZE, 0), ("2500", SIZE, 6), ("C", SIZE, 0)], "投资2500元"),
        ([("AB", SIZE, 0), ("2500", 14, 6), ("C", SIZE, 0)], "投资2500元"),
        ([("AB", SIZE, 0), ("2500", 9, -4), ("C", SIZE, 0)], "投资2500元"),
        ([("AB25m", SIZE, 0), ("2", 9, 6)], "投资25m2"),
        ([("AB10", SIZE, 0), ("5", 9, 6)], "投资105"),
        ([("1", 9, 6), ("AB25C", SIZE, 0)], "1投资25元"),
    ],
    ids=["plain", "small", "raised", "hardly smaller", "lowered", "square", "power", "first"],
)
def test_other_digits_are_kept(line: list[Piece], text: str) -> None:
    document = read(line)
    assert first(document) == text
    assert not any("脚注" in one for one in document.notes)
