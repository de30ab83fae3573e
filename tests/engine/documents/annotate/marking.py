"""Reports by hand, and what a commented file holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from baigong.engine.documents.annotate import annotate
from baigong.engine.documents.model import Finding, Report, Scan
from baigong.engine.documents.reading import read_bytes, read_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def finding(text: str, words: str, message: str = "不对", cure: str = "") -> Finding:
    """A finding on the first place of some words in a text."""
    start = text.index(words)
    return Finding("contradiction", "error", message, (), start, start + len(words), cure=cure)


def report(data: bytes, *findings: Finding) -> Report:
    """A report on a file with those findings."""
    return Report(Scan(read_bytes(data, "信.docx"), (), (), ()), (), findings)


def commented(folder: Path, data: bytes, *marks: str | tuple[str, str] | Finding) -> bytes:
    """The file after a comment on each of the marks: words, words with a message, or a whole finding."""
    text = read_bytes(data, "信.docx").text
    findings = [
        one if isinstance(one, Finding) else finding(text, one) if isinstance(one, str) else finding(text, *one)
        for one in marks
    ]
    source, out = folder / "信.docx", folder / "批注.docx"
    source.write_bytes(data)
    annotate(source, report(data, *findings), out)
    assert source.read_bytes() == data
    assert read_document(out).text == text
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    return out.read_bytes()


def part(data: bytes, name: str) -> bytes:
    """A part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return bytes(archive.read(name))


def root(data: bytes, name: str = "word/document.xml") -> Any:
    """A part of a package, parsed."""
    return etree.fromstring(part(data, name))


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def under(data: bytes, name: str = "word/document.xml") -> dict[int, str]:
    """The words between the marks of each comment, by its number."""
    open_now: set[int] = set()
    found: dict[int, str] = {}
    for element in root(data, name).iter():
        if not isinstance(element.tag, str):
            continue
        if local(element) == "commentRangeStart":
            open_now.add(number(element))
            found[number(element)] = ""
        elif local(element) == "commentRangeEnd":
            open_now.remove(number(element))
        elif local(element) == "t":
            for one in open_now:
                found[one] += element.text or ""
    assert not open_now
    return found


def number(element: Any) -> int:
    """The number of a comment's mark."""
    return int(next(value for name, value in element.attrib.items() if etree.QName(name).localname == "id"))


def said(data: bytes, name: str = "word/comments.xml") -> dict[int, str]:
    """What each comment says, paragraphs by line breaks."""
    return {
        number(one): "\n".join("".join(word.text or "" for word in line.iter("{*}t")) for line in one.iter("{*}p"))
        for one in root(data, name)
    }
