"""What a paragraph's style says: title or heading, centred, hidden, numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from baigong.engine.documents.model import ParagraphKind
from baigong.engine.documents.reading.kinds import looks
from baigong.engine.documents.reading.word.names import child, number, on, path, short, value

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Style:
    """None where it is not said."""

    kind: ParagraphKind | None = None
    contents: bool = False
    """A line of a table of contents."""
    centred: bool | None = None
    hidden: bool | None = None
    list_id: str | None = None
    level: int | None = None


PLAIN = Style()


def said_by(paragraph: _Element | None, run: _Element | None) -> Style:
    """What a ``w:pPr`` and a ``w:rPr`` say of themselves."""
    outline, jc = child(paragraph, "w:outlineLvl"), child(paragraph, "w:jc")
    numbered = child(paragraph, "w:numPr")
    level = path(numbered, "w:ilvl")
    return Style(
        kind="heading" if outline is not None and number(value(outline), 9) < 9 else None,
        centred=None if jc is None else value(jc) == "center",
        hidden=on(child(run, "w:vanish")),
        list_id=value(path(numbered, "w:numId")),
        level=None if level is None else number(value(level), 0),
    )


def over(base: Style, own: Style) -> Style:
    """The base, where its heir says nothing."""
    return Style(
        own.kind or base.kind,
        own.contents or base.contents,
        base.centred if own.centred is None else own.centred,
        base.hidden if own.hidden is None else own.hidden,
        own.list_id or base.list_id,
        base.level if own.level is None else own.level,
    )


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        for one in root if root is not None else ():
            if short(one.tag) == "w:style":
                self._elements.setdefault(value(one, "styleId") or "", one)
                if value(one, "type") == "paragraph" and value(one, "default") in {"1", "true", "on"}:
                    self._default = value(one, "styleId") or ""

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph, the default one where it names none."""
        return self.named(style_id or self._default)

    def named(self, style_id: str | None) -> Style:
        """A style with what it takes from others."""
        chain: dict[str, None] = {}
        found = PLAIN
        while style_id and style_id in self._elements and style_id not in chain:
            if style_id in self._known:
                found = self._known[style_id]
                break
            chain[style_id] = None
            style_id = value(child(self._elements[style_id], "w:basedOn"))
        for one in reversed(chain):
            found = self._known[one] = over(found, self._own(self._elements[one]))
        return found

    @staticmethod
    def _own(element: _Element) -> Style:
        style = said_by(child(element, "w:pPr"), child(element, "w:rPr"))
        name = (value(child(element, "w:name")) or "").lower()
        look = looks()
        if look.contents_style.fullmatch(name):
            return replace(style, contents=True)
        if look.title_style.fullmatch(name):
            return replace(style, kind="title")
        return replace(style, kind="heading") if look.heading_style.fullmatch(name) else style
