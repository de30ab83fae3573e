"""Looking at a PDF's pages: where the ink is, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2

POINT = 25.4 / 72
DOTS = 200
MM = 25.4 / DOTS


@dataclass(frozen=True)
class Character:
    """A character and its ink."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Band:
    """Rows of pixels that follow one another."""

    top: float
    bottom: float
    left: float
    right: float


class Pages:
    """A PDF, open."""

    def __init__(self, content: bytes) -> None:
        self.document = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        return len(self.document)

    def close(self) -> None:
        self.document.close()

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of page ``number`` (from 1)."""
        width, height = self.document[number - 1].get_size()
        return width * POINT, height * POINT

    def characters(self, number: int) -> list[Character]:
        """Every character with ink, in the order of the page's text."""
        page = self.document[number - 1]
        height, text = page.get_height(), page.get_textpage()
        found = []
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            letter = text.get_text_range(place, 1)
            if letter.strip() and right > left:
                edges = (left, height - top, right, height - bottom)
                found.append(Character(letter, *(edge * POINT for edge in edges)))
        return found

    def lines(self, number: int) -> list[list[Character]]:
        """The characters of the page, a list a line, from above."""
        lines: list[list[Character]] = []
        for one in sorted(self.characters(number), key=lambda each: (each.top + each.bottom) / 2):
            middle = (one.top + one.bottom) / 2
            if lines and middle - max((each.top + each.bottom) / 2 for each in lines[-1]) < 2.5:
                lines[-1].append(one)
            else:
                lines.append([one])
        return [sorted(line, key=lambda each: each.left) for line in lines]

    def text(self) -> str:
        """All the text without line breaks and spaces."""
        whole = "".join(page.get_textpage().get_text_range() for page in self.document)
        return "".join(whole.split()).replace("\ufffe", "").replace("\x02", "")

    def red(self, number: int) -> list[Band]:
        """Bands of red, from above."""
        bitmap: Any = self.document[number - 1].render(scale=DOTS / 72)
        pixels, stride, step = bytes(bitmap.buffer), bitmap.stride, bitmap.n_channels
        rows = {}
        for y in range(bitmap.height):
            row = pixels[y * stride : y * stride + bitmap.width * step]
            blue, green, red = row[0::step], row[1::step], row[2::step]
            if min(green) > 120:
                continue
            xs = [x for x in range(bitmap.width) if red[x] > 180 and green[x] < 120 and blue[x] < 120]
            if xs:
                rows[y] = (xs[0], xs[-1] + 1)
        return _bands(rows)


def _bands(rows: dict[int, tuple[int, int]]) -> list[Band]:
    bands: list[list[int]] = [[y] for y in list(rows)[:1]]
    for before, after in pairwise(rows):
        if after == before + 1:
            bands[-1].append(after)
        else:
            bands.append([after])
    return [
        Band(band[0] * MM, (band[-1] + 1) * MM, min(rows[y][0] for y in band) * MM, max(rows[y][1] for y in band) * MM)
        for band in bands
    ]
