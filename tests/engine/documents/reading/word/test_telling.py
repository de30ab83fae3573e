"""Nothing is counted that is not told."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from baigong.engine.documents.reading import word
from baigong.engine.documents.reading.word.fields import LEFT_OUT
from baigong.engine.documents.reading.word.runs import DRAWN
from baigong.engine.documents.reading.word.telling import told

ROOM = Path(word.__file__).parent
COUNTED = {
    name
    for path in ROOM.glob("*.py")
    if path.name != "telling.py"
    for name in re.findall(r'counts\["(\w+)"\]', path.read_text(encoding="utf-8"))
} | {*LEFT_OUT.values(), *DRAWN.values()}


def test_many_things_are_counted() -> None:
    assert {"revisions", "hidden", "pictures", "comments", "contents", "page_numbers"} <= COUNTED


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_what_is_counted_is_told(name: str) -> None:
    (sentence,) = told(Counter({name: 7}))
    assert " 7 " in sentence
    assert sentence.endswith("。")


def test_nothing_is_told_of_what_was_not_met() -> None:
    assert told(Counter()) == ()
    assert told(Counter(dict.fromkeys(COUNTED, 0))) == ()


def test_each_thing_has_a_sentence_of_its_own() -> None:
    sentences = told(Counter(dict.fromkeys(COUNTED, 1)))
    assert len(set(sentences)) == len(COUNTED)
