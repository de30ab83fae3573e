"""The day of which a document speaks."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from baigong.engine.documents.matching.dates import DAY, last_day
from baigong.engine.documents.matching.wordlist import longest_first
from baigong.engine.documents.model import Document, Scan


def day_stated(document: Document) -> date | None:
    """The day that the document states: 截至2018年8月 is the last day of that month; the one stated most often, the later of two."""
    before = "|".join(map(re.escape, longest_first("standing")))
    found = Counter(
        day
        for one in re.finditer(f"(?:{before})\\s*({DAY.pattern})", document.text)
        if (day := last_day(DAY.match(one[1]) or one)) is not None
    )
    return max(found, key=lambda day: (found[day], day)) if found else None


def day_written(document: Document) -> date | None:
    """The document's own date: the last line that is nothing but a day."""
    for one in reversed(document.paragraphs):
        line = document.text[one.start : one.end].strip()
        day = DAY.fullmatch(line)
        if day and day[3]:
            return last_day(day)
    return None


def day_of(scan: Scan) -> date | None:
    """The day stated, else the day on which it was written."""
    return day_stated(scan.document) or day_written(scan.document)
