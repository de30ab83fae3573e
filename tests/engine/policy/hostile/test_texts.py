"""Files that are bombs, or try to run something, are refused with a clear word at their place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from baigong.engine.pack import PackError
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.yaml_text import MOST_PROBLEMS
from baigong.engine.policy.read import load_book
from baigong.engine.policy.read.views import LARGEST
from tests.engine.policy.folders import bare
from tests.engine.policy.hostile.texts import BOMBS, DEEP, TAGS, TEXTS

OF_FORM = {"many: keys", "many: near keys", "many: one key", "many: parts without keys"}


def refused(folder: Path) -> Sequence[Problem]:
    """What the reader says of a folder, which it does not take."""
    with pytest.raises(PackError) as caught:
        load_book(folder)
    found = caught.value.problems
    assert all(one.mistake and one.cure and len(one.mistake) + len(one.cure) < 500 for one in found)
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    text, told = TEXTS[name]
    (bare(tmp_path) / "grant.yaml").write_text(text, encoding="utf-8")
    assert len(text.encode()) <= LARGEST, "it is not refused for its size alone"
    found = refused(tmp_path)
    assert any(told in f"{one.mistake} {one.cure}" for one in found), found[:3]
    assert {one.file for one in found} == {"grant.yaml"}
    assert len(found) <= MOST_PROBLEMS or name not in OF_FORM


@pytest.mark.parametrize("name", [*BOMBS, *TAGS, *DEEP])
def test_facts_are_read_with_the_same_care(name: str, tmp_path: Path) -> None:
    text, _told = {**BOMBS, **TAGS, **DEEP}[name]
    (bare(tmp_path) / "facts.yaml").write_text(text, encoding="utf-8")
    found = refused(tmp_path)
    assert {one.file for one in found} == {"facts.yaml"}
    assert len(found) <= MOST_PROBLEMS


def test_the_corpus_is_large_and_has_each_once() -> None:
    assert len(TEXTS) >= 70
    assert len({text for text, _told in TEXTS.values()}) == len(TEXTS)
    assert set(TEXTS) >= OF_FORM
