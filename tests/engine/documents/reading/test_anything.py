"""Whatever the bytes are: a document, or one sentence."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from baigong.engine.base.errors import InputError
from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import read_bytes
from tests.engine.documents.reading.pdffile import pdf
from tests.engine.documents.reading.wordfile import box, cell, docx, field, p, packed, r, row, t, table

WORD = docx(
    t("全市13个。") + p(r("共"), field("REF a", r("3")), box(t("框"))) + table(row(cell(t("甲")), cell(t("12")))),
    styles='<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    numbering='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes=f'<w:footnote w:id="1">{t("注")}</w:footnote>',
)
PDF = pdf([[(72, 700, "Thirteen studios were opened in the city."), (72, 30, "- 1 -")]] * 2)
STARTS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"BM",
    b"{\\rtf",
]
NAMES = ["a.txt", "a.docx", "a.pdf", "a.doc", "", "信", "a.html", ".docx", "a\0b.wps", "{name}.txt"]


def tried(data: bytes, name: str) -> tuple[Document | None, str]:
    """The document, or why there is none."""
    try:
        return read_bytes(data, name), ""
    except InputError as error:
        return None, error.message


def look(data: bytes, name: str) -> Document | None:
    """Read, and hold what every document holds; None where it was refused with a sentence."""
    document, said = tried(data, name)
    if document is None:
        assert "\n" not in said
        assert said.endswith("。")
        return None
    places = [place for one in document.paragraphs for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(document.text[one.start : one.end].strip() for one in document.paragraphs)
    assert all("\n" not in document.text[one.start : one.end] for one in document.paragraphs)
    assert all(note.endswith("。") for note in document.notes)
    return document


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=300), st.sampled_from(NAMES))
@example(b"", b"a\x00", "a.txt")
@example(b"", b"\x85\x85", "a.txt")
def test_any_bytes(start: bytes, rest: bytes, name: str) -> None:
    look(start + rest, name)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([WORD, PDF]), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=12))
def test_any_damage(data: bytes, damage: list[tuple[int, int]]) -> None:
    broken = bytearray(data)
    for place, byte in damage:
        broken[place % len(broken)] = byte
    look(bytes(broken), "a.docx")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([WORD, PDF]), st.integers(0, 10**6))
def test_any_cut(data: bytes, place: int) -> None:
    look(data[: place % len(data)], "a.pdf")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 5))
def test_any_damage_within_the_parts(seed: int, times: int) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    for _time in range(times):
        part = parts[chance.choice(sorted(parts))]
        place, length = chance.randrange(len(part)), chance.randrange(1, 60)
        if chance.random() < 0.5:
            del part[place : place + length]
            part += b" "
        else:
            start = chance.randrange(len(part))
            part[place:place] = part[start : start + length]
    look(packed({name: bytes(part) for name, part in parts.items()}), "a.docx")


TAGS = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:sdt", "w:sdtContent", "w:txbxContent", "w:fldSimple",
        "w:drawing", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:hyperlink", "w:pPr", "w:rPr", "w:ruby", "m:oMath", "m:t"]  # fmt: skip
EMPTY = ["<w:tab/>", "<w:br/>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:sym/>",
         '<w:fldChar w:fldCharType="separate"/>', '<w:footnoteReference w:id="1"/>', "<w:vanish/>", "13个", "<w:numPr/>"]  # fmt: skip
TREES = st.recursive(
    st.sampled_from(EMPTY),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
    ),
    max_leaves=30,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TREES, max_size=5))
def test_any_elements_in_any_order(trees: list[str]) -> None:
    look(docx(t("全市13个。") + "".join(trees)), "a.docx")


def test_reading_asks_for_nothing_that_starts_slowly(tmp_path: object) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from baigong.engine.documents.reading import document_of; document_of('甲13个。');"
        "print([name for name in ('lxml', 'docx', 'pypdfium2', 'django', 'duckdb', 'yaml', 'pydantic', 'cn2an') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("data", [WORD, PDF])
def test_what_is_damaged_here_is_whole_at_first(data: bytes) -> None:
    assert look(data, "a") is not None
