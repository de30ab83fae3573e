"""Which characters of a paragraph are spoken for."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import AsideKind


class Spans:
    """Places that were set aside, each once; what is taken cannot be taken again."""

    def __init__(self, length: int) -> None:
        self.taken = bytearray(length)
        self.found: list[tuple[int, int, AsideKind]] = []

    def take(self, start: int, end: int, kind: AsideKind) -> bool:
        """Take a place; False where a part of it is taken already or it is empty."""
        if start >= end or any(self.taken[start:end]):
            return False
        self.mark(start, end)
        self.found.append((start, end, kind))
        return True

    def mark(self, start: int, end: int) -> None:
        """Say that a quantity has a place."""
        self.taken[start:end] = b"\x01" * (end - start)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of a place is taken."""
        return 0 <= start < end and not any(self.taken[start:end])

    def masked(self, text: str, kinds: frozenset[str]) -> str:
        """The text with line breaks where something of these kinds was set aside."""
        parts, place = [], 0
        for start, end, kind in self:
            if kind in kinds:
                parts += [text[place:start], "\n" * (end - start)]
                place = end
        return "".join([*parts, text[place:]])

    def __iter__(self) -> Iterator[tuple[int, int, AsideKind]]:
        return iter(sorted(self.found))
