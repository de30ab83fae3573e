"""Fields of a .docx: their results are text, their codes are not, and page numbers and tables of contents are left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import short, value

if TYPE_CHECKING:
    from lxml.etree import _Element

LEFT_OUT = {"PAGE": "page_numbers", "NUMPAGES": "page_numbers", "SECTIONPAGES": "page_numbers", "TOC": "contents"}
WITHOUT_RESULT = {"EQ", "SYMBOL", "ADVANCE"}
NOT_TAKEN = {"w:del", "w:moveFrom", "mc:Fallback"}


def left_out(code: str) -> str:
    """What a field's result is counted as where it is left out, or nothing."""
    return LEFT_OUT.get((code.split() or [""])[0].upper(), "")


@dataclass(slots=True)
class Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    result: bool = False
    muted: bool = False


class Fields:
    """The fields that are open at a place in a story. Where begins and ends do not match, all text is taken."""

    def __init__(self, story: _Element, counts: Counter[str]) -> None:
        self.counts = counts
        self.open: list[Field] = []
        self.closed = 0
        """Open fields whose code is being read or whose result is left out."""
        self.ignored = not balanced(story)

    @property
    def showing(self) -> bool:
        """Whether text here is text of the document."""
        return self.ignored or not self.closed

    def mark(self, element: _Element) -> None:
        """Pass a ``w:fldChar``."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.open.append(Field())
            self.closed += 1
        elif kind == "separate" and self.open and not self.open[-1].result:
            self._show(self.open[-1])
        elif kind == "end" and self.open:
            last = self.open.pop()
            self.closed -= last.muted or not last.result
            if not last.result and (last.code.split() or [""])[0].upper() in WITHOUT_RESULT:
                self.counts["field_codes"] += 1

    def _show(self, field: Field) -> None:
        field.result = True
        what = left_out(field.code)
        if what and not self.ignored:
            field.muted = True
            self.counts[what] += 1
        else:
            self.closed -= 1

    def instruct(self, text: str) -> None:
        """Pass a ``w:instrText``."""
        if self.open and not self.open[-1].result and len(self.open[-1].code) < 200:
            self.open[-1].code += text


def balanced(story: _Element) -> bool:
    """Whether every field of a story that begins also ends."""
    depth = 0
    for element in story.iter("{*}fldChar"):
        kind = value(element, "fldCharType")
        step = 1 if kind == "begin" else -1 if kind == "end" else 0
        if step and not any(short(one.tag) in NOT_TAKEN for one in element.iterancestors()):
            depth += step
        if depth < 0:
            return False
    return depth == 0
