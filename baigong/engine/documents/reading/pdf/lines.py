"""The lines of a page with their places, as PDFium finds them."""

from __future__ import annotations

from ctypes import c_double
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

WIDE = 0x2E80
"""Characters from here on are as wide as high."""
SPACE = 32
HYPHEN = 2
"""PDFium's sign for a hyphen at the end of a line."""
NARROW = 0.4
"""Gaps below this part of a character's width are no space."""
TAB = 9
DIGITS = range(0x30, 0x3A)
CLOSING_QUOTE = 0x201D
SMALL, RAISED = 0.8, 0.15
"""A mark of a note is smaller than this part of its neighbour, and stands higher by this part."""
NOTHING = {0, 0xFFFD, 0xFFFE, 0xFFFF} | set(range(SPACE)) - {HYPHEN, TAB}
"""No characters: what PDFium gives where a font does not say what its glyphs mean, their numbers among it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. Places are points from the lower left corner of the page; ``em`` is the width of a character."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    em: float
    unknown: int
    """Characters whose meaning the file does not give."""
    marks: int = 0
    """Marks of footnotes that were left out."""


class Boxes:
    """Characters of one line, one by one."""

    def __init__(self, page: int) -> None:
        self.page = page
        self.points: list[int] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        self.starts: list[tuple[int, float]] = []
        self.made = False
        self.marks = 0

    def add(self, point: int, box: tuple[float, float, float, float], *, made: bool = False) -> None:
        """A character with left, right, bottom and top; ``made`` for a space that PDFium put where it saw a gap."""
        if self.made and self._narrow(point, box[0]):
            self.points.pop()
        self.made = made
        self.points.append(point)
        if point > 32 and box[1] > box[0]:
            self.boxes.append(box)
            self.starts.append((point, box[0]))

    def _narrow(self, point: int, left: float) -> bool:
        """Whether the gap before a character is only the air that printers leave between Chinese characters and others."""
        if not self.boxes or (point < WIDE) == (self.starts[-1][0] < WIDE):
            return False
        last, before = self.starts[-1][0], self.boxes[-1]
        width = before[1] - before[0] if last >= WIDE else before[3] - before[2]
        return left - before[1] < NARROW * width

    def line(self) -> Line | None:
        """The line; None where it is blank."""
        text = "".join(
            "-" if point == HYPHEN else chr(point) for point in self.points if point == HYPHEN or point >= 32
        )
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
        if not text or not self.boxes:
            return None
        left, right = min(box[0] for box in self.boxes), max(box[1] for box in self.boxes)
        bottom, top = min(box[2] for box in self.boxes), max(box[3] for box in self.boxes)
        steps = [
            place - before
            for (point, place), (last, before) in zip(self.starts[1:], self.starts, strict=False)
            if point >= WIDE and last >= WIDE and place > before
        ]
        unknown = sum(point in NOTHING or 0xE000 <= point < 0xF900 for point in self.points)
        return Line(
            text,
            self.page,
            left,
            right,
            bottom,
            top,
            max(median(steps) if steps else top - bottom, 1.0),
            unknown,
            self.marks,
        )


def lines_of(text: PdfTextPage, page: int, count: int) -> list[Line]:
    """The lines of a page that are not blank, in the order of the file."""
    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    found: list[Line | None] = []
    boxes = Boxes(page)
    base = last = -1  # the Chinese character that a mark may hang on; the last character of a mark
    for index in range(count):
        point = raw.FPDFText_GetUnicode(text, index)
        if point in {10, 13}:
            found.append(boxes.line())
            boxes, base = Boxes(page), -1
            continue
        if base >= 0 and point in DIGITS and _is_mark(text, index, base):
            boxes.marks += last != index - 1
            last = index
            continue
        base = index if point >= WIDE or point == CLOSING_QUOTE else -1
        raw.FPDFText_GetLooseCharBox(text, index, rectangle)
        box = (rectangle.left, rectangle.right, rectangle.bottom, rectangle.top)
        made = point == SPACE and raw.FPDFText_IsGenerated(text, index) == 1
        boxes.add(point, box, made=made)
    found.append(boxes.line())
    return [line for line in found if line is not None]


def _is_mark(text: PdfTextPage, index: int, base: int) -> bool:
    """Whether a digit is small and raised above the Chinese character before it: the mark of a footnote, not a number."""
    from pypdfium2 import raw

    size = raw.FPDFText_GetFontSize(text, base)
    if not 0 < raw.FPDFText_GetFontSize(text, index) < SMALL * size:
        return False
    places: list[float] = []
    for one in (index, base):
        across, up = c_double(), c_double()
        raw.FPDFText_GetCharOrigin(text, one, across, up)
        places.append(up.value)
    return places[0] - places[1] > RAISED * float(size)
