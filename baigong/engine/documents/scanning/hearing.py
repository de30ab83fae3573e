"""What the words before and behind a number say of it."""

from __future__ import annotations

from baigong.engine.documents.model import Modifier
from baigong.engine.documents.scanning.setting import Setting
from baigong.engine.documents.scanning.words import data, pattern

LONGEST_RUN = 30
FARTHEST = 80
"""Characters before a number that may speak of it: the whole clause, were it not for texts without a mark."""


def setting_of(text: str, words: str, start: int, says: tuple[Modifier, ...] = ()) -> Setting:
    """What the words before (and 一次性 behind) say of a number."""
    rates = data("modifiers")["rates"]
    average = any(word in words for word in rates["average"])
    rate = any(word in words for word in rates["words"])
    rate = rate or any(one["per"] not in rates["times"] for one in pattern(data("kinds")["per"]).finditer(words))
    if pattern(rates["fixed"]).search(words):
        begin = max(0, start - FARTHEST)
        sentence = text[max(begin, text.rfind(data("clauses")["full"], begin, start)) : start]
        rate = rate or any(word in sentence for word in rates["strong"])
    rate = rate or bool(pattern(rates["behind"]).search(text[start : start + LONGEST_RUN]))
    rate = rate and not pattern(rates["total"]).search(words)
    return Setting(says, average, rate)
