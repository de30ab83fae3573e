"""Phrases that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import data

TWICE = re.compile(r"([\u4e00-\u9fff]{2,10})\1|((?<!\d)\d{4}\u5e74(?:\d{1,2}\u6708)?)\2")


def repeats(page: Page) -> Iterator[tuple[int, int]]:
    """The places of phrases of 2 to 10 characters that are written twice in a row."""
    words = data()["repeats"]
    verbs, short = frozenset(words["verbs"]), frozenset(words["short"])
    begins, numerals = tuple(words["words"]), re.compile(words["not"])
    for match in TWICE.finditer(page.text):
        phrase = match.group(1) or match.group(2)
        meant = (
            phrase in verbs
            or (len(phrase) == 2 and phrase not in short)
            or numerals.search(phrase)
            or page.text.startswith(begins, match.start() + len(phrase))
        )
        if len(set(phrase)) > 1 and not meant:
            yield match.span()
