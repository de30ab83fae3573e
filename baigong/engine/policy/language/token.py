"""A word or mark of the text, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "call", "keyword", "number", "text", "mark", "date"]


@dataclass(frozen=True, slots=True)
class Token:
    """``key`` is what the language compares: keywords in small letters, a text without its quotes."""

    kind: Kind
    key: str
    start: int
    end: int

    def is_one(self, *keys: str) -> bool:
        """Whether it is one of these keywords or marks."""
        return self.kind in {"keyword", "mark"} and self.key in keys
