"""Names of counties and terms."""

from __future__ import annotations

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.labels import label_of
from tests.engine.policy.reforms import DAY, REFORM


@pytest.mark.parametrize(
    ("column", "value", "zh", "en"),
    [
        ("county", "510703", "涪城区", "Fucheng"),
        ("county", "999999", "999999", "999999"),
        ("level", "4", "中级工（四级）", "Intermediate worker (level 4)"),
        ("level", "x", "x", "x"),
        ("is_verified", "true", "true", "true"),
        ("nothing", "x", "x", "x"),
    ],
)
def test_a_city_s_values_have_names(column: str, value: str, zh: str, en: str) -> None:
    book = load_book("mianyang")
    label = label_of(book, book.views["skill_certificate"], column, DAY)
    with speak("zh"):
        assert label(value) == zh
        assert label(None) == "不详"
    with speak("en"):
        assert label(value) == en


def test_a_bare_folder_s_values_stand_as_they_are() -> None:
    book = load_book(REFORM)
    assert label_of(book, book.views["worker"], "county", DAY)("north") == "north"
