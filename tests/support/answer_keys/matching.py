"""When an answer is right: by place, interval, unit and noun; contradictions by the quantities they name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.support.answer_keys.keys import AnswerKey, KeyContradiction, KeyQuantity

ARABIC = re.compile(r"[0-9０-９](?:.*[0-9０-９])?", re.DOTALL)
CHINESE = re.compile(r"[零〇一二两三四五六七八九十百千万亿几数点]+")
DROPPED = re.compile(r"[\s的“”‘’\"'「」『』《》〈〉（）()〔〕\[\]【】]")
PRECISION = Fraction(1, 10**6)
"""The JSON gives decimals to 6 places."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A quantity that was seen but not understood, and what is wrong with it."""

    expected: KeyQuantity
    answer: Mapping[str, Any]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """``understood + len(misread) + len(missed)`` quantities; ``invented`` answers stand on none."""

    quantities: int
    understood: int
    misread: tuple[Misread, ...]
    missed: tuple[KeyQuantity, ...]
    invented: tuple[Mapping[str, Any], ...]
    taken: int
    """Asides of the key on which an invented quantity stands."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which contradictions of a key were found, and the findings that accuse what is true."""

    found: tuple[KeyContradiction, ...]
    overlooked: tuple[KeyContradiction, ...]
    accused: tuple[Mapping[str, Any], ...]


def numeral_span(quantity: KeyQuantity) -> tuple[int, int]:
    """Where the number itself stands in the document, without modifiers and measure word."""
    match = ARABIC.search(quantity.text)
    if not match:
        runs = CHINESE.finditer(quantity.text.replace("一次性", "***"))
        match = max(runs, key=lambda run: len(run[0]), default=None)
    if not match:
        return quantity.start, quantity.end
    return quantity.start + match.start(), quantity.start + match.end()


def shared(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many characters two spans have in common."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def span(answer: Mapping[str, Any]) -> tuple[int, int]:
    """Where an answer stands."""
    return int(answer["start"]), int(answer["end"])


def noun_matches(accepted: Sequence[str], counts: str) -> bool:
    """Whether a noun is one of the accepted forms, or a long or short form of one; no accepted form: not judged."""
    if not accepted:
        return True
    answer = DROPPED.sub("", counts)
    for form in (DROPPED.sub("", one) for one in accepted):
        short, long = sorted((answer, form), key=len)
        if short == long or (len(short) >= 2 and (long.startswith(short) or long.endswith(short))):
            return True
    return False


def unit_matches(expected: str, unit: str) -> bool:
    """个月 is 月, 个工作日 is 工作日, ％ is %."""

    def plain(name: str) -> str:
        name = unicodedata.normalize("NFKC", name)
        return name.removeprefix("个") or name

    return plain(expected) == plain(unit)


def _end_matches(expected: Fraction | None, answer: float | None) -> bool:
    if expected is None or answer is None:
        return expected is None and answer is None
    return abs(expected - Fraction(str(answer))) <= PRECISION


def interval_matches(quantity: KeyQuantity, answer: Mapping[str, Any]) -> bool:
    """Whether both ends are the key's; of a ratio, which is one value, only where it begins."""
    low = _end_matches(quantity.low, answer["low"])
    return low and (quantity.unit == "比" or _end_matches(quantity.high, answer["high"]))


def faults(quantity: KeyQuantity, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """What keeps an answer from being right: of interval, unit, noun, understood."""
    right = {
        "understood": answer.get("understood", True),
        "interval": interval_matches(quantity, answer),
        "unit": unit_matches(quantity.unit, answer["unit"]),
        "noun": noun_matches(quantity.noun, answer.get("counts") or ""),
    }
    return tuple(name for name, fine in right.items() if not fine)


def pair(key: AnswerKey, answers: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Key quantity → the answer that stands on its numeral: each answer goes to one, the fittest first."""
    candidates = [
        (len(faults(quantity, answer)), -common, i, j)
        for i, quantity in enumerate(key.quantities)
        for j, answer in enumerate(answers)
        if (common := shared(numeral_span(quantity), span(answer)))
    ]
    pairs: dict[int, int] = {}
    for _faults, _common, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def score(key: AnswerKey, answers: Sequence[Mapping[str, Any]]) -> Score:
    """Judge the quantities of a checker's JSON. What a human cannot say either (understood: false) is not judged."""
    pairs = pair(key, answers)
    judged = [i for i, quantity in enumerate(key.quantities) if quantity.understood]
    wrong = {i: faults(key.quantities[i], answers[pairs[i]]) for i in judged if i in pairs}
    invented = [
        answer for answer in answers if not any(shared((one.start, one.end), span(answer)) for one in key.quantities)
    ]
    return Score(
        quantities=len(judged),
        understood=sum(not faulty for faulty in wrong.values()),
        misread=tuple(Misread(key.quantities[i], answers[pairs[i]], faulty) for i, faulty in wrong.items() if faulty),
        missed=tuple(key.quantities[i] for i in judged if i not in pairs),
        invented=tuple(invented),
        taken=sum(any(shared((one.start, one.end), span(answer)) for answer in invented) for one in key.asides),
    )


def contradictions_of(report: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The findings of a report that claim a contradiction."""
    return [finding for finding in report["findings"] if finding["kind"] == "contradiction"]


def named(key: AnswerKey, report: Mapping[str, Any], finding: Mapping[str, Any]) -> set[int]:
    """The key's quantities on whose numerals a finding's quantities stand."""
    spans = [span(report["quantities"][index]) for index in finding["quantities"]]
    return {i for i, quantity in enumerate(key.quantities) if any(shared(numeral_span(quantity), one) for one in spans)}


def speaks_of(names: set[int], quantities: Sequence[int]) -> bool:
    """Whether a finding about ``names`` is about these: it names two of them, or all where they are fewer."""
    if not quantities:
        return not names
    return len(names & set(quantities)) >= min(2, len(set(quantities)))


def judge(key: AnswerKey, report: Mapping[str, Any]) -> Verdict:
    """Judge the contradictions of a checker's JSON."""
    findings = [(finding, named(key, report, finding)) for finding in contradictions_of(report)]
    found = [one for one in key.contradictions if any(speaks_of(names, one.quantities) for _, names in findings)]
    accused = [
        finding
        for finding, names in findings
        if not any(speaks_of(names, one.quantities) for one in key.contradictions)
    ]
    overlooked = [one for one in key.contradictions if one not in found]
    return Verdict(tuple(found), tuple(overlooked), tuple(accused))
