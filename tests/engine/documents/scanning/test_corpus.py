"""All sets of the corpus, as far as scanning alone goes: interval, unit and noun."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from tests.engine.documents.scores.half import Reading
from tests.support.answer_keys.keys import load_corpus
from tests.support.answer_keys.matching import score

CORPUS = Path(__file__).parents[1] / "corpus"
LEAST_UNDERSTOOD = {"open": 0.95, "held": 0.95, "third": 0.92}


def answers(text: str) -> list[dict[str, Any]]:
    """The quantities of a text as the command's JSON has them."""

    def number(value: Fraction | None) -> float | None:
        return None if value is None else round(float(value), 6)

    return [
        {
            "text": one.text,
            "start": one.start,
            "end": one.end,
            "low": number(one.low),
            "high": number(one.high),
            "unit": one.unit,
            "counts": one.counts,
            "understood": one.understood,
        }
        for one in scan(document_of(text)).quantities
    ]


@pytest.fixture(scope="module", params=["open", "held", "third"])
def reading(request: pytest.FixtureRequest) -> Reading:
    found = Reading()
    for key in load_corpus(CORPUS / request.param):
        found.add(key, score(key, answers(key.text)))
    return found


def test_there_is_a_corpus(reading: Reading) -> None:
    assert reading.texts >= 4
    assert reading.quantities >= 150


def test_nearly_every_quantity_is_understood(reading: Reading, request: pytest.FixtureRequest) -> None:
    assert reading.share >= LEAST_UNDERSTOOD[request.node.callspec.params["reading"]], "\n".join(reading.lines)


def test_no_number_is_passed_over(reading: Reading) -> None:
    assert reading.missed == 0, "\n".join(reading.lines)


def test_hardly_anything_is_invented(reading: Reading) -> None:
    assert reading.invented <= reading.quantities / 50, "\n".join(reading.lines)
