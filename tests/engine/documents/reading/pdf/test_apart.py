"""A PDF is read by a process of its own: what ends that one is a sentence here."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.documents.reading import read_bytes
from baigong.engine.documents.reading.pdf.apart import pages_apart
from baigong.engine.documents.reading.pdf.pages import pages_of
from tests.engine.documents.reading.pdffile import assembled, pdf

GOOD = pdf([[(72, 700, "Thirteen studios.")], [(72, 700, "Three more."), (72, 650, "The end.")]])


def stream(content: bytes, form: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (form, len(content), content)


def drawn(content: bytes, *forms: bytes) -> bytes:
    """A page that draws the first of some forms, each of which may draw the next."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    return assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream(content), *forms]
    )


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_bytes(data, "信.pdf")
    assert "\n" not in error.value.message
    return error.value.message


def test_the_pages_are_those_of_this_process() -> None:
    assert pages_apart(GOOD, "信.pdf") == pages_of(GOOD, "信.pdf")


def test_forms_within_forms_without_number_are_one_sentence() -> None:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 999 999]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do " * 8, form % (6 + number)) for number in range(12)]
    last = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 999 999]")
    assert refused(drawn(b"/X Do", *forms, last)).startswith("信.pdf 不能读完")


def test_a_stream_that_unpacks_to_gigabytes_is_one_sentence() -> None:
    packer = zlib.compressobj(9)
    piece = b" " * 10_000_000
    packed = b"".join([*(packer.compress(piece) for _ in range(250)), packer.flush()])
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    tree = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]
    assert refused(assembled([*tree, stream(packed, b"/Filter/FlateDecode")])).startswith("信.pdf 不能读完")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_wrong_is_said_in_the_readers_language(language: str) -> None:
    with speak(language):
        with pytest.raises(InputError) as here:
            pages_of(GOOD[:40], "letter.pdf")
        with pytest.raises(InputError) as there:
            pages_apart(GOOD[:40], "letter.pdf")
    assert here.value.message == there.value.message
    assert ("不是完好的" in there.value.message) is (language == "zh")


def test_modules_of_the_folder_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('loaded')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(pages_apart(GOOD, "信.pdf")) == 2
