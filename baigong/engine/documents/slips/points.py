"""A difference of two percentages that is written as a percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import data


def points(page: Page) -> Iterator[tuple[int, int]]:
    """The places of ``提高15%`` after ``由60%提高到75%``."""
    for match in re.finditer(data()["points"]["pattern"], page.text):
        before, after, said = (Fraction(match[key]) for key in ("before", "after", "said"))
        if said == abs(after - before) and before and said != abs(after - before) / before * 100:
            yield match.span("whole")
