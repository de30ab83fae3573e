"""Names before their numbers, and the words that belong to each number."""

from __future__ import annotations

import pytest

from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating.lists.item import Item
from baigong.engine.documents.relating.lists.listing import paragraphs
from baigong.engine.documents.relating.lists.names import each, named_apart
from baigong.engine.documents.scanning import scan


def items(text: str) -> list[Item]:
    """The items of a text of one paragraph."""
    (found,) = paragraphs(scan(document_of(text)))
    return found


def named(text: str) -> list[tuple[str, str]]:
    """Each item's own words and numeral."""
    return [(one.lead, one.quantity.text) for one in named_apart(items(text))]


def test_numbers_without_names_are_looked_at_a_few_times_each(monkeypatch: pytest.MonkeyPatch) -> None:
    found = items("《2025" * 200)
    asked: list[int] = []

    def strong(one: Item) -> bool:
        asked.append(one.index)
        return True

    monkeypatch.setattr(Item, "strong", property(strong))
    assert named_apart(found) == found
    assert len(asked) <= 3 * len(found)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("国家级3个、省级5个。", ["国家级", "省级"]),
        ("3个国家级、5个省级。", ["国家级", "省级"]),
        ("3个国家级和5个省级。", ["国家级", "省级"]),
        ("3人获一等奖、5人获二等奖。", ["获一等奖", "获二等奖"]),
        ("国家级3个，县（区）级5个。", ["国家级", "县区级"]),
        ("35岁以下12人、36岁以上5人。", ["35岁以下", "36岁以上"]),
        ("4金7银。", ["金牌", "银牌"]),
    ],
)
def test_each_number_has_its_own_words(text: str, labels: list[str]) -> None:
    assert [one.label for one in items(text)] == labels


def test_a_comma_makes_a_weak_link_and_a_dun_comma_a_strong_one() -> None:
    assert [one.strong for one in items("国家级3个、省级5个和市级2个，县级1个；村级6个。")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_brackets_are_deeper() -> None:
    assert [one.depth for one in items("教师30人（男10人、女20人），学生500人。")] == [0, 1, 1, 0]


def test_ages_and_times_are_no_items() -> None:
    assert [one.quantity.text for one in items("3年来培训35岁以下青年12人。")] == ["12人"]


def test_a_total_is_cut_off_the_words_before_it() -> None:
    found = items("3个国家级、4个省级共7个。")
    assert [(one.label, one.lead) for one in found] == [("国家级", ""), ("省级", ""), ("共", "共")]


def test_names_are_given_out_one_by_one() -> None:
    assert named("国家级、省级和市级分别为3个、5个和8个。") == [("国家级", "3个"), ("省级", "5个"), ("市级", "8个")]


def test_as_many_names_as_numbers_or_none() -> None:
    assert named("国家级、省级分别为3个、5个和8个。")[0][0] != "国家级"


def test_among_is_no_name() -> None:
    assert named("基地16个，其中国家级、省级分别为3个和5个。")[1:] == [("国家级", "3个"), ("省级", "5个")]


def test_each_counts_once_for_every_name() -> None:
    (item,) = items("其中国家级、省级各3个。")
    assert [one.lead for one in each(item)] == ["国家级", "省级"]


def test_without_each_a_number_counts_once() -> None:
    (item,) = items("国家级3个。")
    assert each(item) == [item]
