"""Names of a column's values for people: counties and terms of a city's vocabularies; other values stand as they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Pack
from baigong.engine.policy.model import Book, View

Label = Callable[[str | None], str]
DIVISION = "division"


def label_of(book: Book, view: View, column: str, day: date) -> Label:
    """A function from the column's value to its name on ``day`` in the reader's language; None is "not known"."""
    declared = view.columns.get(column)
    vocabulary = declared.vocabulary if declared else ""
    pack = _pack(book) if vocabulary else None

    def label(value: str | None) -> str:
        if value is None:
            return _("不详")
        return (_named(pack, vocabulary, value, day) if pack else "") or value

    return label


def _named(pack: Pack, vocabulary: str, value: str, day: date) -> str:
    if vocabulary == DIVISION:
        division = pack.division(value, day)
        return pick(division.title) if division else ""
    term = pack.vocabularies.get(vocabulary, {}).get(value)
    return pick(term.title) if term else ""


def _pack(book: Book) -> Pack | None:
    if not (book.directory / "city.yaml").exists():
        return None
    from baigong.engine.pack.read import load_pack

    return load_pack(book.directory)
