"""How letters name an indicator: a phrase around the number, and words that must stand in its sentence.

``NOUN``: the words right before the number or right behind it. ``BEFORE{n}BEHIND`` says both sides; an ellipsis at an outer end lets
other words stand there. Behind ``@``, words that must all stand in the sentence, which may then name the thing only by its rank or medal;
``^WORD`` must stand in the document's title or in the heading above.
"""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.matching.around import Around
from baigong.engine.documents.matching.wordlist import plain

PLACE = "{n}"
OPEN = "…"
ABOVE = "^"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase, its sides plain (without spaces, quotes and brackets). ``sided`` where it said on which side each part stands."""

    before: str
    behind: str
    open_before: bool = False
    open_behind: bool = False
    sided: bool = False
    context: tuple[str, ...] = ()
    above: tuple[str, ...] = ()

    @classmethod
    def of(cls, said: str) -> Phrase:
        """From ``…可获得{n}资助 @ 卓越计划``."""
        words, _sign, context = said.partition("@")
        before, place, behind = words.strip().partition(PLACE)
        return cls(
            plain(before.strip().removeprefix(OPEN)),
            plain(behind.strip().removesuffix(OPEN)),
            open_before=before.strip().startswith(OPEN),
            open_behind=behind.strip().endswith(OPEN),
            sided=bool(place),
            context=tuple(plain(word) for word in context.split() if not word.startswith(ABOVE)),
            above=tuple(plain(word[1:]) for word in context.split() if word.startswith(ABOVE)),
        )

    def fits(self, around: Around) -> bool:
        """Whether the number's own words are this phrase; the context is asked of the sentence elsewhere."""
        before = around.before | around.won if self.context else around.before
        if self.sided:
            return self._before(before) and self._behind(around.behind)
        if self._before(before) and around.nothing_behind:
            return True
        if "" not in before:
            return False
        named = bool(self.context) and around.counts == self.before and around.nothing_behind
        return named or self.before in around.behind

    def spoken(self) -> tuple[str, ...]:
        """Every word of it."""
        return tuple(one for one in (self.before, self.behind, *self.context, *self.above) if one)

    def _before(self, words: frozenset[str]) -> bool:
        return any(one.endswith(self.before) for one in words) if self.open_before else self.before in words

    def _behind(self, words: frozenset[str]) -> bool:
        return any(one.startswith(self.behind) for one in words) if self.open_behind else self.behind in words
