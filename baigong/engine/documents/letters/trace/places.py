"""Every traced number with its place in the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from baigong.engine.documents.letters.model import Letter, Traced
from baigong.engine.documents.letters.trace.definition import definition_of, title_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A number at ``text[start:end]`` of paragraph ``paragraph`` (from 0, in the order of the document's body)."""

    traced: Traced
    paragraph: int
    start: int
    end: int


def placed(letter: Letter) -> Iterator[Placed]:
    """The letter's numbers in the order of their places."""
    for number, paragraph in enumerate(letter.paragraphs):
        at = 0
        for run in paragraph.runs:
            if run.traced is not None:
                yield Placed(run.traced, number, at, at + len(run.text))
            at += len(run.text)


def trace(letter: Letter) -> dict[str, Any]:
    """The documented JSON (docs/letters.md): ``figures`` with id, text, place, value, definition, snapshot, records and more."""
    return {
        "letter": letter.id,
        "as_of": letter.as_of.isoformat(),
        "snapshot": letter.snapshot,
        "figures": [_figure(letter, one) for one in placed(letter)],
    }


def _figure(letter: Letter, one: Placed) -> dict[str, Any]:
    known = one.traced
    return {
        "id": known.id,
        "text": known.text,
        "place": {"paragraph": one.paragraph, "start": one.start, "end": one.end},
        "value": _plain(known.value),
        "unit": known.unit,
        "title": title_of(known),
        "definition": definition_of(known),
        "period": known.period,
        "snapshot": letter.snapshot,
        "records": known.records,
    }


def _plain(value: int | Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)
