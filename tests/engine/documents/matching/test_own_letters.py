"""The packs' own letters: a number is matched with the figure that the letter's trace names, or not at all."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from baigong.engine.documents.matching import match
from baigong.engine.documents.model import Document, Finding, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from tests.engine.documents.matching.own import key_of, written

LETTERS = [("mianyang", "npc-68-2018", 60), ("yunxi", "review-2023", 11)]
MARKS = "，。；、：（“"


def traced(seen: Scan, key: dict[tuple[int, int], str]) -> dict[int, str]:
    """Index of a quantity → the figure that the trace names at its place."""
    found = {}
    for (start, end), name in key.items():
        inside = [n for n, one in enumerate(seen.quantities) if one.start < end and start < one.end]
        if inside:
            found[inside[0]] = name
    return found


def checked(text: str, city: str, letter: str) -> tuple[Scan, list[Finding], dict[int, str]]:
    original, figures = written(city, letter)
    seen, found = match(scan(document_of(text or original.text)), figures)
    return seen, found, traced(seen, key_of(original))


@pytest.mark.parametrize(("city", "letter", "least"), LETTERS)
def test_each_number_is_what_the_trace_says_or_nothing(city: str, letter: str, least: int) -> None:
    seen, found, key = checked("", city, letter)
    matched = {index: one.indicator for index, one in enumerate(seen.quantities) if one.indicator is not None}
    assert {index: key.get(index) for index in matched} == matched
    assert len(matched) >= least
    assert found == []


@pytest.mark.parametrize(("city", "letter", "least"), LETTERS)
def test_each_altered_value_of_the_city_is_a_difference(city: str, letter: str, least: int) -> None:
    original, figures = written(city, letter)
    seen = scan(document_of(original.text))
    before, _none = match(seen, figures)
    ids = {one.indicator for one in before.quantities if one.indicator}
    higher = tuple(
        one if one.value is None else replace(one, value=one.value * 3 + Fraction(2)) for one in figures.figures
    )
    after, found = match(seen, replace(figures, figures=higher))
    assert [one.indicator for one in after.quantities] == [one.indicator for one in before.quantities]
    allowed = {one.id for one in figures.figures if one.at_least}
    assert {one.rule for one in found if one.kind == "differs"} >= ids - allowed
    assert len(ids) >= least - 1


@pytest.mark.parametrize(("city", "letter", "least"), LETTERS)
@pytest.mark.parametrize("year", [1, 3, -1])
def test_the_letter_of_another_day_is_not_accused_of_its_standing_numbers(
    city: str, letter: str, least: int, year: int
) -> None:
    """The same words with every year moved speak of other days: what they date cannot differ from this day's values."""
    original, figures = written(city, letter)
    text = original.text
    for one in range(2025, 2009, -1) if year > 0 else range(2010, 2026):
        text = text.replace(f"{one}年", f"{one + year}年")
    seen, _found = match(scan(document_of(text)), figures)
    dated = {one.id for one in figures.figures if one.since is not None}
    assert not [one.text for one in seen.quantities if one.indicator in dated]
    assert least


@pytest.mark.parametrize(("city", "letter", "least"), LETTERS)
def test_the_same_letter_from_another_city_is_matched_with_nothing(city: str, letter: str, least: int) -> None:
    original, figures = written(city, letter)
    text = original.text.replace(figures.stem, "青川")
    seen, found = match(scan(document_of(text)), figures)
    assert found == []
    assert [one.indicator for one in seen.quantities if one.indicator] == []
    assert [figures.title in note for note in seen.document.notes] == [True]
    assert least


def test_lines_cut_before_a_number_change_nothing() -> None:
    original, figures = written("mianyang", "npc-68-2018")
    text, cut, last, cuts = original.text, "", 0, 0
    for place in [one.start for one in scan(document_of(text)).quantities if one.kind != "frequency"]:
        line = max(last, text.rfind("\n", 0, place) + 1)
        if place - line >= 30 and text[place - 1] not in MARKS:
            cut, last, cuts = f"{cut}{text[last:place]}\n", place, cuts + 1
    assert cuts > 15
    whole, _none = match(scan(document_of(text)), figures)
    broken, found = match(scan(document_of(cut + text[last:])), figures)
    assert found == []
    assert [one.indicator for one in broken.quantities] == [one.indicator for one in whole.quantities]


def test_the_document_is_returned_as_it_was() -> None:
    document: Document = document_of(written("yunxi", "review-2023")[0].text)
    seen, _found = match(scan(document), written("yunxi", "review-2023")[1])
    assert seen.document == document
