"""The checker understands what officials write: phrasings with answers worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.documents.scores.checker import by_import
from tests.engine.documents.scores.half import Reading, read_phrasings

LEAST_UNDERSTOOD = 0.95
MOST_TAKEN = 0.02


THIRD_UNDERSTOOD, THIRD_TAKEN = 0.94, 1


def read(name: str) -> Reading:
    return read_phrasings(Path(__file__).parent / "phrasings" / f"{name}.json", by_import)


@pytest.fixture(scope="module", params=["open", "held"])
def reading(request: pytest.FixtureRequest) -> Reading:
    return read(request.param)


def test_the_third_set_is_read_too() -> None:
    third = read("third")
    assert (third.texts, third.quantities) == (60, 72)
    assert third.share >= THIRD_UNDERSTOOD, "\n" + "\n".join(third.lines)
    assert third.taken <= THIRD_TAKEN


def test_there_is_enough_to_read(reading: Reading) -> None:
    assert reading.texts >= 130
    assert reading.quantities >= 150
    assert reading.asides >= 30


def test_nearly_every_quantity_is_understood(reading: Reading) -> None:
    assert reading.share >= LEAST_UNDERSTOOD, "\n" + "\n".join(reading.lines)


def test_hardly_any_other_number_is_taken_for_a_quantity(reading: Reading) -> None:
    assert reading.share_taken <= MOST_TAKEN, "\n" + "\n".join(reading.lines)
