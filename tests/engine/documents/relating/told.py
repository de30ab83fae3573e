"""Texts, and what one kind of relation says of them."""

from __future__ import annotations

from importlib import import_module

from baigong.engine.base.language import speak
from baigong.engine.documents.model import Relation
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import findings_of, relate
from baigong.engine.documents.scanning import scan


def told(kind: str, text: str) -> list[Relation]:
    """The relations of one kind, in Chinese."""
    with speak("zh"):
        return list(import_module(f"baigong.engine.documents.relating.{kind}").find(scan(document_of(text))))


def verdicts(kind: str, text: str) -> list[bool]:
    """Whether each of them holds."""
    return [one.holds for one in told(kind, text)]


def numbers(kind: str, text: str) -> list[tuple[str, ...]]:
    """The quantities of each as they are printed."""
    seen = scan(document_of(text))
    return [tuple(seen.quantities[at].text for at in one.quantities) for one in told(kind, text)]


def accused(text: str) -> list[str]:
    """The messages of all contradictions of a text."""
    seen = scan(document_of(text))
    with speak("zh"):
        return [one.message for one in findings_of(seen, relate(seen)) if one.kind == "contradiction"]
