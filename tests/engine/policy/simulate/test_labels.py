"""Names of counties and terms."""

from __future__ import annotations

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.labels import Labels
from tests.engine.policy.reforms import DAY, REFORM


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book("mianyang")


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
def test_a_city_s_values_have_names(book: Book, column: str, value: str, zh: str, en: str) -> None:
    labels = Labels(book, DAY)
    with speak("zh"):
        assert labels.of("skill_certificate", column, value) == zh
        assert labels.of("skill_certificate", column, None) == "不详"
    with speak("en"):
        assert labels.of("skill_certificate", column, value) == en


def test_a_bare_folder_s_values_stand_as_they_are() -> None:
    labels = Labels(load_book(REFORM), DAY)
    assert labels.of("worker", "county", "north") == "north"
    assert labels.of("worker", "county", "\x1b[31mred") == "\ufffd[31mred"


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("size", ["large", "medium", "small", "micro", None]),
        ("level", ["1", "2", "3", "4", "5"]),
        ("county", ["510703", "510704", "999999", None]),
        ("is_verified", ["false", "true", None]),
        ("nothing", ["a", "b"]),
    ],
)
def test_values_are_listed_from_the_highest_and_the_unknown_last(
    book: Book, column: str, values: list[str | None]
) -> None:
    labels = Labels(book, DAY)
    shuffled = sorted(values, key=str)
    assert sorted(shuffled, key=lambda one: labels.place("skill_certificate", column, one)) == values


def test_a_bare_folder_s_values_are_listed_by_their_letters() -> None:
    labels = Labels(load_book(REFORM), DAY)
    assert sorted(["south", None, "north"], key=lambda one: labels.place("worker", "county", one)) == [
        "north",
        "south",
        None,
    ]
