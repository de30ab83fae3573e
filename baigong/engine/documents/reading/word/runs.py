"""The words of a paragraph: runs, links, insertions, fields, and what is drawn among them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.blocks import Block, Piece
from baigong.engine.documents.reading.word.choices import children
from baigong.engine.documents.reading.word.depth import Depth
from baigong.engine.documents.reading.word.fields import Fields, left_out
from baigong.engine.documents.reading.word.names import child, number, on, short, value
from baigong.engine.documents.reading.word.numerals import shapes
from baigong.engine.documents.reading.word.styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
AROUND = {
    "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdt", "w:sdtContent",
    "w:fldSimple", "w:rubyBase", "m:oMath", "m:oMathPara",
}  # fmt: skip
REVISIONS = {"w:ins", "w:moveTo", "w:del", "w:moveFrom"}
DRAWN = {
    "pic:pic": "pictures",
    "v:imagedata": "pictures",
    "c:chart": "charts",
    "dgm:relIds": "charts",
    "o:OLEObject": "objects",
}
NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
LINE_BREAKS = str.maketrans("\n\r", "  ")


class Runs:
    """Walks through what a paragraph holds. One for each story, for its fields reach over paragraphs."""

    def __init__(self, fields: Fields, styles: Styles, counts: Counter[str], depth: Depth) -> None:
        self.fields, self.styles, self.counts, self.depth = fields, styles, counts, depth
        self.anchor: _Element | None = None
        """Where comments on this story stand, for a story that cannot hold them itself."""
        self.anchored = False
        self.boxes: list[tuple[_Element, _Element | None]] = []
        """Text boxes met in this paragraph, with the runs that hold them."""
        self.references: list[tuple[str, str, _Element]] = []
        """Kind, id and run of the foot- and endnotes referred to."""
        self.style = Style()
        self.block = Block("body")

    def paragraph(self, element: _Element, block: Block, style: Style) -> None:
        """Add the words of a paragraph to a block."""
        self.block, self.style = block, style
        self.inline(element)

    def inline(self, element: _Element) -> None:
        """What stands in a paragraph or in something around its words."""
        with self.depth:
            for name, one in children(element):
                if name in REVISIONS and len(one):
                    self.counts["revisions"] += name != "w:moveTo"
                if name == "w:r":
                    self.run(one, one)
                elif name == "w:fldSimple" and left_out(value(one, "instr") or ""):
                    self.counts[left_out(value(one, "instr") or "")] += 1
                elif name in AROUND:
                    self.inline(one)
                elif name == "w:subDoc":
                    self.counts["objects"] += 1
                elif name == "m:t":
                    self.add((one.text or "").translate(LINE_BREAKS), None, None)
                elif name.startswith("m:"):
                    self.counts["formulas"] += name == "m:f"
                    self.inline(one)

    def run(self, element: _Element, outer: _Element) -> None:
        """What a run holds; ``outer`` is the run where a comment can stand."""
        hidden = self.hidden(element)
        with self.depth:
            for name, one in children(element):
                if name == "w:t":
                    self.add((one.text or "").translate(LINE_BREAKS), one, outer, hidden=hidden)
                elif name in SIGNS:
                    self.add(SIGNS[name], one, outer, hidden=hidden)
                elif name == "w:sym":
                    self.add(symbol(one), one, outer, hidden=hidden)
                elif name == "w:ruby":
                    self.ruby(one, outer)
                else:
                    self.other(name, one, outer)

    def other(self, name: str, one: _Element, outer: _Element) -> None:
        """What a run holds besides words."""
        if name == "w:fldChar":
            self.fields.mark(one)
        elif name == "w:instrText":
            self.fields.instruct(one.text or "")
        elif name in NOTES:
            self.references.append((NOTES[name], value(one, "id") or "", outer))
        elif name in {"w:drawing", "w:pict", "w:object"}:
            self.drawn(one, outer)
        elif name == "w:commentReference":
            self.counts["comments"] += 1
        elif not name.startswith("w:"):
            self.drawn(one, outer)

    def ruby(self, element: _Element, outer: _Element) -> None:
        """Words with their reading above them: the words."""
        base = child(element, "w:rubyBase")
        for name, one in children(base) if base is not None else ():
            if name == "w:r":
                self.run(one, outer)

    def drawn(self, element: _Element, outer: _Element) -> None:
        """A drawing: text boxes are kept for the end of the paragraph, pictures are counted."""
        name = short(element.tag)
        if name == "w:txbxContent":
            self.boxes.append((element, self.anchor if self.anchored else outer))
            return
        if name in DRAWN:
            self.counts[DRAWN[name]] += 1
        with self.depth:
            for _name, one in children(element):
                self.drawn(one, outer)

    def hidden(self, run: _Element) -> bool:
        """Whether a run's words are hidden: by itself, its style, or the paragraph's."""
        own = child(run, "w:rPr")
        if own is None:
            return bool(self.style.hidden)
        said = on(child(own, "w:vanish"))
        if said is None:
            said = self.styles.named(value(child(own, "w:rStyle"))).hidden
        return bool(self.style.hidden if said is None else said)

    def add(self, text: str, element: _Element | None, outer: _Element | None, *, hidden: bool = False) -> None:
        """Add characters, unless they are hidden or belong to a field's code."""
        if not text or not self.fields.showing:
            return
        if hidden:
            self.counts["hidden"] += len(text)
            return
        own = element is not None and outer is not None and element.getparent() is outer and not self.anchored
        run = self.anchor if self.anchored else outer
        self.block.pieces.append(Piece(text, element if own else None, run))


def symbol(element: _Element) -> str:
    """The character of a ``w:sym``; those of symbol fonts keep a private code where no sign is known for it."""
    code = (value(element, "char") or "").upper()
    if not code or len(code) > 6 or code.strip("0123456789ABCDEF"):
        return ""
    private = code.removeprefix("F0")
    if (value(element, "font") or "").lower() == "symbol" and private in shapes()["symbols"]:
        return str(shapes()["symbols"][private])
    point = number(str(int(code, 16)), 0)
    return chr(point) if 0x20 <= point < 0xD800 or 0xE000 <= point < 0xFFFE or 0x10000 <= point <= 0x10FFFF else ""
