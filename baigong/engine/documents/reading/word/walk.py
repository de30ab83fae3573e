"""The one way through a .docx: reading takes its words from here, and comments find their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.reading.word.blocks import Walked
from baigong.engine.documents.reading.word.names import child, on, relation, short, value
from baigong.engine.documents.reading.word.numbering import Numbering
from baigong.engine.documents.reading.word.package import Package
from baigong.engine.documents.reading.word.story import Reader
from baigong.engine.documents.reading.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADERS = {"w:headerReference", "w:footerReference"}
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def body_of(root: _Element | None, name: str) -> _Element:
    """The body of a document's main part. Raises InputError where there is none."""
    body = child(root, "w:body") if root is not None and short(root.tag) == "w:document" else None
    if body is None:
        raise InputError(
            _("{name} 里没有 Word 正文，不是完好的 .docx。请用 Word 或 WPS 打开，另存为 .docx 后重试。").format(
                name=name
            )
        )
    return body


def walk(package: Package, root: _Element | None) -> Walked:
    """Everything a reader sees, in order: the body, footnotes and endnotes, headers and footers.

    ``root`` is the main part, parsed. Raises InputError where it is no document.
    """
    body = body_of(root, package.name)
    parts = dict(package.relations(package.main))
    numbering = Numbering(_part(package, parts, "numbering"))
    reader = Reader(package.name, Styles(_part(package, parts, "styles")), numbering)
    references = reader.story(body, "body").references
    for kind in ("footnotes", "endnotes"):
        notes = {value(one, "id"): one for one in _notes(_part(package, parts, kind))}
        for its, name, run in references:
            if its == kind and name in notes:
                reader.story(notes.pop(name), "note", run)
    _headers(package, body, reader)
    reader.counts["list_numbers"] = numbering.unknown
    return Walked(reader.blocks, reader.counts)


def _part(package: Package, parts: dict[str, str], kind: str) -> _Element | None:
    return package.xml(parts[kind]) if kind in parts else None


def _notes(root: _Element | None) -> list[_Element]:
    return [one for one in root if value(one, "type") not in SEPARATORS] if root is not None else []


def _headers(package: Package, body: _Element, reader: Reader) -> None:
    """Headers and footers that are shown, each text once."""
    targets = {name: target for _kind, target, name in package.relations_with_ids(package.main)}
    settings = next((target for kind, target in package.relations(package.main) if kind == "settings"), "")
    even = on(child(package.xml(settings), "w:evenAndOddHeaders")) if settings else None
    parts = dict.fromkeys(targets[relation(one)] for one in _shown(body, even=bool(even)) if relation(one) in targets)
    said: set[str] = set()
    for part in parts:
        root, first = package.xml(part), len(reader.blocks)
        if root is None:
            continue
        reader.story(root, "header")
        new = [one for one in reader.blocks[first:] if any(map(str.isalnum, one.text)) and one.text not in said]
        said |= {one.text for one in new}
        reader.blocks[first:] = new


def _shown(body: _Element, *, even: bool) -> list[_Element]:
    return [
        one
        for section in body.iter("{*}sectPr")
        for one in section
        if short(one.tag) in HEADERS
        and (value(one, "type") != "first" or on(child(section, "w:titlePg")))
        and (value(one, "type") != "even" or even)
    ]
