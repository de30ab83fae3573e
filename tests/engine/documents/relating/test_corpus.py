"""The documents with their keys: what this package must find there, and nobody accused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.documents.scores.checker import by_import
from tests.support.answer_keys.corruptions import corruptions
from tests.support.answer_keys.keys import AnswerKey, load_corpus
from tests.support.answer_keys.matching import contradictions_of, judge, named, speaks_of

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
KEYS = [key for half in ("open", "held") for key in load_corpus(CORPUS / half)]
THIRD = load_corpus(CORPUS / "third")
FOURTH = load_corpus(CORPUS / "fourth")
"""Never used to write a rule: it only judges."""
OURS = {"sum_at_most", "sum_equals", "share", "growth"}
"""Kinds of truths whose breaking composition, sum, share and growth must notice."""


@pytest.mark.parametrize("key", [*KEYS, *THIRD, *FOURTH], ids=lambda key: key.name)
def test_no_truth_is_accused(key: AnswerKey) -> None:
    assert [one["message"] for one in judge(key, by_import(key.text)).accused] == []


@pytest.mark.parametrize("key", [one for one in KEYS if one.contradictions], ids=lambda key: key.name)
def test_every_contradiction_is_found(key: AnswerKey) -> None:
    assert [one.why for one in judge(key, by_import(key.text)).overlooked] == []


@pytest.mark.parametrize("key", [one for one in KEYS if not one.contradictions], ids=lambda key: key.name)
def test_most_wrong_numbers_are_noticed(key: AnswerKey) -> None:
    broken = [one for one in corruptions(key) if one.is_contradiction and {truth.kind for truth in one.breaks} <= OURS]
    missed = [one for one in broken if not _noticed(one.key, by_import(one.text), one.involved)]
    assert len(missed) * 10 <= len(broken), [(one.old, one.new) for one in missed]


def test_nearly_all_contradictions_of_the_third_set_are_found() -> None:
    verdicts = [judge(key, by_import(key.text)) for key in THIRD]
    assert sum(len(one.found) for one in verdicts) >= 9
    assert sum(len(one.overlooked) for one in verdicts) <= 2


def test_most_wrong_numbers_of_the_third_set_are_noticed_and_no_right_one() -> None:
    made = [one for key in THIRD if not key.contradictions for one in list(corruptions(key))[::3]]
    broken = [one for one in made if one.is_contradiction]
    missed = [one for one in broken if not _noticed(one.key, by_import(one.text), one.involved)]
    assert len(missed) * 5 <= len(broken), [(one.old, one.new) for one in missed]
    right = [one for one in made if not one.is_contradiction]
    assert [one.new for one in right if contradictions_of(by_import(one.text))] == []


def _noticed(key: AnswerKey, report: dict[str, object], involved: object) -> bool:
    names = [named(key, report, finding) for finding in contradictions_of(report)]
    return any(speaks_of(group, sorted(truth)) for group in names for truth in involved)  # type: ignore[attr-defined]
