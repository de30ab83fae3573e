"""What the clause says of its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.model import Modifier


@dataclass(frozen=True, slots=True)
class Setting:
    """What the clause says of its numbers: an average is rounded, a fixed rate exact. ``before``: the modifiers before it."""

    before: tuple[Modifier, ...] = ()
    average: bool = False
    rate: bool = False
