"""Texts as whole numbers: a solver needs to know only whether two are the same."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Words:
    """Every text that is written in the policies or that a column may hold, by its number."""

    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def written(self) -> int:
        """How many there are: numbers from here on are texts that nobody wrote."""
        return len(self.numbers)

    def number(self, text: str) -> int:
        """The number of a text."""
        return self.numbers.setdefault(text, len(self.numbers))

    def text(self, number: int) -> str:
        """The text of a number; of one that no text has, a text that nobody wrote."""
        for text, found in self.numbers.items():
            if found == number:
                return text
        made = f"X{number}"
        while made in self.numbers:
            made += "'"
        return made
