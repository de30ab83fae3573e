"""What all kinds of relations ask of words: which noun, which scope, which dimension; and how arithmetic is printed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import Any

from baigong.engine.documents.model import Clause, Quantity, Scan
from baigong.engine.figures.interval import Interval

ZERO = Interval(Fraction(0), Fraction(0))
TEN_THOUSAND = Fraction(10_000)
HUNDRED_MILLION = Fraction(100_000_000)
LONG_SENTENCE = 40
"""Clauses of a sentence that are looked back upon; a list without a full stop may have thousands."""


@lru_cache
def data(name: str) -> dict[str, Any]:
    """The content of ``relating/<name>.toml``."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """A compiled expression of words.toml: ``pattern("common", "year")``."""
    return re.compile(data("words")[section][name])


def bare(text: str) -> str:
    """Words without spaces, quotes, brackets and 的, for comparison."""
    return pattern("common", "dropped").sub("", text)


def noun(quantity: Quantity) -> str:
    """What a quantity counts, bare; empty where the words do not say."""
    return bare(quantity.counts)


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities plainly count the same thing: the same unit and the same words."""
    return one.unit == other.unit and noun(one) != "" and noun(one) == noun(other)


def clause_of(scan: Scan, quantity: Quantity) -> Clause:
    """The clause in which a quantity stands."""
    return scan.clauses[quantity.clause]


def before(scan: Scan, quantity: Quantity) -> str:
    """The words of the same list item before a quantity: 国家级 of 其中国家级3个."""
    text, marks = scan.document.text, data("words")["common"]["delimiters"]
    start = quantity.start
    while start and text[start - 1] not in marks:
        start -= 1
    return text[start : quantity.start]


def after(scan: Scan, quantity: Quantity) -> str:
    """The words of the same list item after a quantity: 国家级 of 3个国家级."""
    text, marks = scan.document.text, data("words")["common"]["delimiters"]
    end = quantity.end
    while end < len(text) and text[end] not in marks:
        end += 1
    return text[quantity.end : end]


def sentence_before(scan: Scan, quantity: Quantity) -> str:
    """The words from the beginning of the sentence to the quantity."""
    first, last = quantity.clause, max(0, quantity.clause - LONG_SENTENCE)
    while first > last and scan.clauses[first - 1].sentence == quantity.sentence:
        first -= 1
    return scan.document.text[scan.clauses[first].start : quantity.start]


def times(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """When: the last year named before it in its sentence, and the words like 上年, 上半年, 3月 after that."""
    said = sentence_before(scan, quantity)
    found: set[str] = set()
    names = ("year", "year_before", "year_now", "part_of_year")
    marks = [(hit.start(), name, hit[0]) for name in names for hit in pattern("common", name).finditer(said)]
    last = max((place for place, name, _text in marks if name != "part_of_year"), default=-1)
    found |= {text for place, name, text in marks if place == last or (place > last and name == "part_of_year")}
    return frozenset(found)


def places(scan: Scan, quantity: Quantity) -> frozenset[str]:
    """Where: 全市, 我市, 北城区 … named before it in its sentence."""
    return frozenset(hit[0] for hit in pattern("common", "place").finditer(sentence_before(scan, quantity)))


def same_scope(scan: Scan, one: Quantity, other: Quantity) -> bool:
    """Whether the words say the same time and place of both (or nothing of either)."""
    return times(scan, one) == times(scan, other) and places(scan, one) == places(scan, other)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sums of a value of each."""
    result = ZERO
    for one in intervals:
        result = result.plus(one)
    return result


def figure(scan: Scan, quantity: Quantity) -> str:
    """A quantity's number as it is printed, with 万 or 亿: ``6.8万``, ``13``, ``22%``."""
    start, end = quantity.number
    if start == end:
        return quantity.text
    text = scan.document.text
    scales = tuple(data("words")["common"][name] for name in ("ten_thousand", "hundred_million"))
    while end < quantity.end and text[end] in scales:
        end += 1
    return text[start:end] + ("%" if quantity.unit == "%" and "%" not in text[start:end] else "")


def number(value: Fraction, like: str = "") -> str:
    """A value printed in the scale of ``like``: 79200 like ``6.8万`` is ``7.92万``; to four decimals at most."""
    words = data("words")["common"]
    for scale, word in ((HUNDRED_MILLION, words["hundred_million"]), (TEN_THOUSAND, words["ten_thousand"])):
        if word in like:
            return f"{plain(value / scale)}{word}"
    return plain(value)


def plain(value: Fraction) -> str:
    """Digits without trailing zeros: ``14``, ``7.92``."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def addition(scan: Scan, parts: Sequence[Quantity], less: Sequence[Quantity] = ()) -> str:
    """``3 + 3 + 8 = 14``, ``3 + 3 + 8 − 1 = 13``; the numbers as they are printed."""
    shown = " + ".join(figure(scan, one) for one in parts) + "".join(f" − {figure(scan, one)}" for one in less)
    result = sum((one.value or Fraction(0) for one in parts), Fraction(0)) - sum(
        (one.value or Fraction(0) for one in less), Fraction(0)
    )
    return f"{shown} = {number(result, shown)}"


def own_words(scan: Scan, index: int) -> str:
    """The words right before a quantity that no mark and no other quantity cuts off: 占技能人才总量的 before 22%."""
    quantity = scan.quantities[index]
    start = max(clause_of(scan, quantity).start, scan.quantities[index - 1].end if index else 0)
    said = scan.document.text[start : quantity.start]
    marks = data("words")["common"]["delimiters"]
    return said[max((place for place, mark in enumerate(said) if mark in marks), default=-1) + 1 :]


def earlier(scan: Scan, index: int, most: int = 12) -> list[int]:
    """The quantities before this one in its sentence, the nearest first."""
    sentence = scan.quantities[index].sentence
    found: list[int] = []
    for place in range(index - 1, max(-1, index - 1 - most), -1):
        if scan.quantities[place].sentence != sentence:
            break
        found.append(place)
    return found
