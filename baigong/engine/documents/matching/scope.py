"""Whether a quantity may speak of the whole city now: no other place, no other time, no plan, no change."""

from __future__ import annotations

import re
from functools import lru_cache

from baigong.engine.documents.matching.city import CityFigures
from baigong.engine.documents.matching.wordlist import plain, words

LISTS = ("elsewhere", "elsewhen", "planned", "changed")


class Scope:
    """Looks for words of another scope before a quantity, the phrases that name indicators left aside."""

    def __init__(self, city: CityFigures) -> None:
        self._city = city
        spoken = {word for figure in city.figures for one in figure.phrases for word in one.spoken() if len(word) > 1}
        self._own = re.compile("|".join(map(re.escape, sorted(spoken, key=len, reverse=True))) or r"(?!)")
        self._other = re.compile("|".join(map(re.escape, _other_words() + [plain(one) for one in city.divisions])))

        self._doer = re.compile(words()["doer"])
        self._among = re.compile(words()["among"])

    def whole_city(self, before: str) -> bool:
        """Whether ``before``, the sentence up to the number, names no other scope."""
        left = self._doer.sub("\n", self._own.sub("\n", plain(before)))
        return (
            self._other.search(left) is None
            and self._among.search(left) is None
            and not names_another(left, self._city)
        )


def _other_words() -> list[str]:
    return [word for name in LISTS for word in words()[name]]


def names_another(text: str, city: CityFigures) -> bool:
    """Whether a city, prefecture or county other than this one is named."""
    own = {city.title, *city.divisions}
    return any(
        one[1][-2:] != city.stem[-2:] and not any(name.endswith(one[0][-3:]) for name in own)
        for one in _place().finditer(text)
    )


@lru_cache
def _place() -> re.Pattern[str]:
    """Two characters and 市, 州 or 县: the shortest form of a place's name."""
    return re.compile(words()["place"].format(no_name=words()["no_name"], kinds=words()["kinds_of_place"]))
