"""Word's comments: their part, their marks in the document, and their declaration."""

from __future__ import annotations

import posixpath
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from baigong.engine.base.language import _
from baigong.engine.documents.annotate.declaring import declared, related
from baigong.engine.documents.reading.word.names import STRICT, number, short, value
from baigong.engine.documents.reading.word.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

    from baigong.engine.documents.reading.word.package import Package

MARKS = ("{*}commentRangeStart", "{*}commentReference")


class Comments:
    """Adds comments to a document in memory."""

    def __init__(self, package: Package, root: _Element) -> None:
        self.package, self.root = package, root
        self.namespace = root.tag.removeprefix("{").rpartition("}")[0]
        self.part = dict(package.relations(package.main)).get("comments", "")
        kept = package.xml(self.part) if self.part else None
        empty = f'<w:comments xmlns:w="{self.namespace}"/>'.encode()
        self.kept = parse(empty, package.name) if kept is None else kept
        taken = [number(value(one, "id"), -1) for one in self.kept]
        taken += [number(value(one, "id"), -1) for mark in MARKS for one in root.iter(mark)]
        self.next = max(taken, default=-1) + 1
        self.now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def add(self, paragraphs: list[str], first: _Element, last: _Element) -> None:
        """A comment on what stands from the first run to the last."""
        which = str(self.next)
        self.next += 1
        first.addprevious(self._element("commentRangeStart", id=which))
        end = self._element("commentRangeEnd", id=which)
        last.addnext(end)
        reference = self._element("r")
        reference.append(self._element("commentReference", id=which))
        (end if _top(last) is last else _top(last)).addnext(reference)
        self._write(which, paragraphs)

    def parts(self) -> dict[str, bytes]:
        """The parts of the package that have changed, by their names."""
        changed = {self.package.main: self.root}
        part = self.part
        if not part or self.package.read(part) is None:
            part = part or self._free(posixpath.join(posixpath.dirname(self.package.main), "comments.xml"))
            changed |= declared(self.package, part)
            if not self.part:
                changed |= related(self.package, part, strict=self.namespace == STRICT)
        changed[part] = self.kept
        return {name: _bytes(root) for name, root in changed.items()}

    def _write(self, which: str, paragraphs: list[str]) -> None:
        comment = self._element("comment", id=which, author=_("百工"), initials="BG", date=self.now)
        for place, text in enumerate(paragraphs):
            paragraph = self._element("p")
            if not place:
                sign = self._element("r")
                sign.append(self._element("annotationRef"))
                paragraph.append(sign)
            run = self._element("r")
            words = self._element("t")
            words.text = text
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
            paragraph.append(run)
            comment.append(paragraph)
        self.kept.append(comment)

    def _free(self, part: str) -> str:
        stem, suffix = posixpath.splitext(part)
        count = 0
        while part.lower() in self.package.members:
            count += 1
            part = f"{stem}{count}{suffix}"
        return part

    def _element(self, name: str, **attributes: str) -> _Element:
        named = {self._name(key): text for key, text in attributes.items()}
        return self.root.makeelement(self._name(name), named)

    def _name(self, local: str) -> str:
        return f"{{{self.namespace}}}{local}"


def _top(run: _Element) -> _Element:
    """What holds a run and stands in the paragraph itself: a link, an insertion, or the run."""
    top = run
    while top.getparent() is not None and short(top.getparent().tag) != "w:p":
        top = top.getparent()
    return top


def _bytes(root: _Element) -> bytes:
    from lxml import etree

    text: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return text
