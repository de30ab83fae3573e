"""A whole and its parts, as the words group them."""

from __future__ import annotations

from dataclasses import dataclass, field

from baigong.engine.documents.relating.lists.item import Item

AMONG, BESIDE, LISTED, ALL = "among", "beside", "listed", "all"
"""其中: at most the whole; a list behind a comma; a list in a bracket or behind a colon; 分为, 由…组成: the whole."""


@dataclass(slots=True)
class Group:
    """Parts of a whole. ``wholes``: what the whole may be, likeliest first; more than one index where a whole is a sum."""

    claim: str
    wholes: list[tuple[int, ...]]
    depth: int
    parts: list[Item] = field(default_factory=list)
    rest: Item | None = None
    overlaps: list[Item] = field(default_factory=list)
    whole_words: str = ""
    """The words before the likeliest whole, and what it counts."""
    unclear: bool = False
    """Whether the words say that parts overlap without saying by how many."""
    cut: bool = False
    """Whether a number of its unit follows that was not taken for a part."""
    open_end: bool = False
    """Whether 等 says that parts are left out."""

    guessed: bool = False
    """Whether the words do not tell which of several numbers the whole is: it is not accused."""

    @property
    def unit(self) -> str:
        """The unit of the whole and its parts."""
        return self.parts[0].quantity.unit

    @property
    def labels(self) -> list[str]:
        """The labels of the parts."""
        return [one.label for one in self.parts]
