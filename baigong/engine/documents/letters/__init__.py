"""Letters written from the city's records: every number traced, laid out as an official letter.

Names are imported when they are first used, so that a command pays only for what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.documents.letters.compose import letter_of
    from baigong.engine.documents.letters.model import Letter, LetterParagraph, Run, Traced
    from baigong.engine.documents.letters.write import write_letter

__all__ = ["Letter", "LetterParagraph", "Run", "Traced", "letter_of", "write_letter"]
HOMES = {"letter_of": "compose", "write_letter": "write"}


def __getattr__(name: str) -> Any:
    return loaded(__name__, dict.fromkeys(__all__, "model") | HOMES, name)
