"""The scores of one half: its documents, their corruptions, its phrasings."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.engine.documents.scores.checker import Checker
from tests.support.answer_keys.corruptions import Corruption, corruptions
from tests.support.answer_keys.keys import AnswerKey, KeyQuantity, load_corpus, load_phrasings
from tests.support.answer_keys.matching import Score, contradictions_of, judge, named, score, speaks_of
from tests.support.answer_keys.truths import unsettled


@dataclass(slots=True)
class Reading:
    """How quantities were read, summed over texts. ``lines`` say every miss."""

    texts: int = 0
    quantities: int = 0
    understood: int = 0
    misread: int = 0
    missed: int = 0
    invented: int = 0
    asides: int = 0
    taken: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Understood of all quantities."""
        return self.understood / self.quantities if self.quantities else 1.0

    @property
    def share_taken(self) -> float:
        """Asides read as quantities, of all asides."""
        return self.taken / self.asides if self.asides else 0.0

    def add(self, key: AnswerKey, result: Score) -> None:
        """Count one text in."""
        self.texts += 1
        self.quantities += result.quantities
        self.understood += result.understood
        self.misread += len(result.misread)
        self.missed += len(result.missed)
        self.invented += len(result.invented)
        self.asides += len(key.asides)
        self.taken += result.taken
        self.lines += list(_lines(key, result))


@dataclass(slots=True)
class Claims:
    """Contradictions, summed over documents and their corruptions."""

    planted: int = 0
    found: int = 0
    accused: int = 0
    corrupted: int = 0
    """Corruptions looked at."""
    contradictory: int = 0
    noticed: int = 0
    suspected: int = 0
    """Corruptions that can be true by the key's truths, and are accused all the same."""
    lines: list[str] = field(default_factory=list)


def _lines(key: AnswerKey, result: Score) -> Iterator[str]:
    for one in result.misread:
        answer = one.answer
        got = f"[{answer['low']}, {answer['high']}) {answer['unit']} {answer.get('counts')}"
        yield f"{key.name}: {_around(key, one.expected)}: {', '.join(one.wrong)} wrong: {got}; expected {_expected(one.expected)}"
    for quantity in result.missed:
        yield f"{key.name}: {_around(key, quantity)}: missed; expected {_expected(quantity)}"
    for answer in result.invented:
        yield f"{key.name}: {key.text[max(0, answer['start'] - 10) : answer['end'] + 6]!r}: invented {answer['text']!r}"


def _around(key: AnswerKey, quantity: KeyQuantity) -> str:
    return repr(key.text[max(0, quantity.start - 10) : quantity.end + 6])


def _expected(quantity: KeyQuantity) -> str:
    low, high = (None if end is None else float(end) for end in (quantity.low, quantity.high))
    return f"[{low}, {high}) {quantity.unit} {'/'.join(quantity.noun)}"


def read_phrasings(file: Path, check: Checker) -> Reading:
    """Score a file of phrasings."""
    reading = Reading()
    for key in load_phrasings(file):
        reading.add(key, score(key, check(key.text)["quantities"]))
    return reading


def read_corpus(folder: Path, check: Checker, sample: int | None = None) -> tuple[Reading, Claims]:
    """Score a folder of documents, and their corruptions: all, or ``sample`` of each clean document."""
    reading, claims = Reading(), Claims()
    for key in load_corpus(folder):
        report = check(key.text)
        reading.add(key, score(key, report["quantities"]))
        verdict = judge(key, report)
        claims.planted += len(key.contradictions)
        claims.found += len(verdict.found)
        claims.accused += len(verdict.accused)
        claims.lines += [
            f"{key.name}: not found: {_words(key, one.quantities)}: {one.why}" for one in verdict.overlooked
        ]
        claims.lines += [f"{key.name}: accused: {finding['message']}" for finding in verdict.accused]
        if not key.contradictions:
            corrupt(key, check, sample, claims)
    return reading, claims


def corrupt(key: AnswerKey, check: Checker, sample: int | None, claims: Claims) -> None:
    """Check the corruptions of a clean document. One is noticed by a contradiction between quantities of a truth that it breaks."""
    claims.lines += [f"key of {line}" for line in unsettled(key)]
    made = list(corruptions(key))
    if sample is not None and sample < len(made):
        made = random.Random(key.name).sample(made, sample)
    for one in made:
        report = check(one.text)
        names = [named(one.key, report, finding) for finding in contradictions_of(report)]
        claims.corrupted += 1
        if one.is_contradiction:
            claims.contradictory += 1
            noticed = any(speaks_of(group, sorted(truth)) for group in names for truth in one.involved)
            claims.noticed += noticed
            if not noticed:
                claims.lines.append(f"{_change(one)}: not noticed: {one.breaks[0].kind}, {one.breaks[0].why}")
        elif names:
            claims.suspected += 1
            claims.lines.append(f"{_change(one)}: accused, though no truth of the key breaks: {names}")


def _change(one: Corruption) -> str:
    return f"{one.key.name}: {one.old} → {one.new}"


def _words(key: AnswerKey, quantities: Sequence[int]) -> str:
    return "、".join(key.quantities[i].text for i in quantities)
