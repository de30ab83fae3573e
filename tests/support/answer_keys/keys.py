"""An answer key: what a careful reader finds in a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class KeyQuantity:
    """One quantity with the interval ``[low, high)`` of its true values; None where it is open."""

    text: str
    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    unit: str
    noun: tuple[str, ...]
    """Accepted forms of what it counts; empty where that is not judged."""
    understood: bool = True


@dataclass(frozen=True, slots=True)
class KeyAside:
    """A number that is no quantity."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KeyContradiction:
    """Quantities (by index) that cannot all be true."""

    quantities: tuple[int, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Truth:
    """A relation that holds between quantities (by index)."""

    kind: str
    whole: int | None
    parts: tuple[int, ...]
    overlap: int | None = None
    why: str = ""
    overlap_quantity: int | None = None
    """The quantity that prints the overlap."""
    scale: Fraction = Fraction(1)
    """Between two units of measure (吨 and 公斤: 1000)."""

    @property
    def quantities(self) -> tuple[int, ...]:
        """Every quantity that it speaks of, each once."""
        whole = () if self.whole is None else (self.whole,)
        return tuple(dict.fromkeys((*whole, *self.parts)))


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """A text and its answers."""

    name: str
    text: str
    quantities: tuple[KeyQuantity, ...]
    asides: tuple[KeyAside, ...] = ()
    contradictions: tuple[KeyContradiction, ...] = ()
    truths: tuple[Truth, ...] = ()


def _fraction(number: float | None) -> Fraction | None:
    """33.3 is 333/10, not the nearest binary number."""
    return None if number is None else Fraction(str(number))


def _quantity(entry: Mapping[str, Any]) -> KeyQuantity:
    return KeyQuantity(
        entry["text"],
        entry["start"],
        entry["end"],
        _fraction(entry["low"]),
        _fraction(entry["high"]),
        entry["unit"],
        tuple(entry["noun"]),
        entry.get("understood", True),
    )


def _truth(entry: Mapping[str, Any]) -> Truth:
    return Truth(
        entry["kind"],
        entry.get("whole"),
        tuple(entry.get("parts", ())),
        entry.get("overlap"),
        entry.get("why", ""),
        entry.get("overlap_quantity"),
        Fraction(str(entry.get("scale", 1))),
    )


def key_of(name: str, text: str, answers: Mapping[str, Any]) -> AnswerKey:
    """The key written as JSON for a text. Raises ValueError where a place or an index does not fit."""
    key = AnswerKey(
        name,
        text,
        tuple(_quantity(entry) for entry in answers["quantities"]),
        tuple(KeyAside(entry["text"], entry["start"], entry["end"]) for entry in answers.get("asides", ())),
        tuple(
            KeyContradiction(tuple(entry["quantities"]), entry.get("why", ""))
            for entry in answers.get("contradictions", ())
        ),
        tuple(_truth(entry) for entry in answers.get("truths", ())),
    )
    wrong = list(mistakes(key))
    if wrong:
        raise ValueError(f"{name}: {'; '.join(wrong)}")
    return key


def mistakes(key: AnswerKey) -> list[str]:
    """What is wrong with a key's own places, intervals and indexes."""
    places = [(one.start, one.end, one.text) for one in key.quantities]
    places += [(one.start, one.end, one.text) for one in key.asides]
    wrong = [
        f"{text} does not stand at {start}" for start, end, text in places if key.text[start:end] != text or not text
    ]
    wrong += [
        f"{one.text}: low is above high"
        for one in key.quantities
        if one.low is not None and one.high is not None and one.low > one.high
    ]
    wrong += [f"{a[2]} and {b[2]} overlap" for a, b in pairwise(sorted(places)) if b[0] < a[1]]
    named = [*(one.quantities for one in key.contradictions), *(one.quantities for one in key.truths)]
    named += [(one.overlap_quantity,) for one in key.truths if one.overlap_quantity is not None]
    wrong += [f"no quantity {i}" for group in named for i in group if not 0 <= i < len(key.quantities)]
    return wrong


def load_key(document: Path) -> AnswerKey:
    """The key beside NAME.txt, which is read character for character."""
    with document.open(encoding="utf-8", newline="") as file:
        text = file.read()
    answers = json.loads(document.with_suffix(".key.json").read_text(encoding="utf-8"))
    return key_of(document.stem, text, answers)


def load_corpus(folder: Path) -> tuple[AnswerKey, ...]:
    """Every document of a folder, by name."""
    return tuple(load_key(path) for path in sorted(folder.glob("*.txt")))


def load_phrasings(file: Path) -> tuple[AnswerKey, ...]:
    """A list of short texts, each with its answers."""
    entries = json.loads(file.read_text(encoding="utf-8"))
    return tuple(key_of(f"{file.stem} {i + 1}", entry["text"], entry) for i, entry in enumerate(entries))
