"""Words that are misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import data


@lru_cache
def right_words() -> Mapping[str, str]:
    """Wrong → right."""
    return {wrong: right for wrong, right, _after, _before in data()["spelling"]["words"]}


@lru_cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(_one(*entry) for entry in data()["spelling"]["words"]))


def _one(wrong: str, _right: str, not_after: str, not_before: str) -> str:
    before = f"(?<![{not_after}])" if not_after else ""
    after = f"(?![{not_before}])" if not_before else ""
    return before + wrong + after


def spelling(page: Page) -> Iterator[tuple[int, int]]:
    """The places of misspelt words."""
    for match in _pattern().finditer(page.text):
        yield match.span()
