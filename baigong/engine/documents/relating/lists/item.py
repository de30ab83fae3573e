"""A quantity as an item of a list: which words are its own, and how it is joined to the item before it."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.model import Quantity
from baigong.engine.documents.relating.marks import behind_last, has_mark
from baigong.engine.documents.relating.words import bare, pattern


@dataclass(frozen=True, slots=True)
class Item:
    """A quantity in its list. ``link`` are the marks and words between it and the item before it, ``label`` its own words.

    国家级3个、省级5个: the second has the link 、 and the label 省级.
    """

    index: int
    quantity: Quantity
    lead: str
    """Its own words before it: 省级."""
    tail: str
    """Its own words after it: 奖励 of 3人奖励."""
    link: str
    depth: int
    respectively: bool = False
    """Whether 分别为 gave it its label."""

    @property
    def label(self) -> str:
        """Its own words, before and after it; what it counts where there are none."""
        return bare(self.lead + self.tail) or self.quantity.label or self.quantity.counts

    @property
    def strong(self) -> bool:
        """Whether it goes on in the same list: joined by 、 or 和, or by nothing."""
        return not has_mark(self.link, "comma", "semicolon", "colon", "stop")

    @property
    def words(self) -> str:
        """Link and own words of its sentence, behind the last full stop, without closed brackets."""
        return without_brackets(self.link[behind_last(self.link, "stop") :] + self.lead)

    @property
    def part_words(self) -> str:
        """Its words behind the last semicolon too: 其中 before it was of another number, perhaps of a percent."""
        return self.words[behind_last(self.words, "semicolon") :]

    @property
    def clause_words(self) -> str:
        """Link and own words of its clause, behind the last comma, without closed brackets."""
        return without_brackets(self.link[behind_last(self.link, "comma", "semicolon", "stop") :] + self.lead)


def without_brackets(text: str) -> str:
    """Words without what stands in closed brackets: 7个城市（包括县城）及其他22个 opens no list of the 7."""
    return pattern("items", "closed_bracket").sub("", text)
