"""Words that make a number somebody else's; and what a sentence is."""

from __future__ import annotations

import pytest

from baigong.engine.documents.matching.scope import Scope, names_another
from baigong.engine.documents.matching.sentences import Sentences
from baigong.engine.documents.matching.wordlist import longest_first, plain, words
from baigong.engine.documents.model import Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from tests.engine.documents.matching.hand import CITY


@pytest.mark.parametrize(
    "before",
    ["", "全市有", "云州市现有", "我市已建成", "截至2023年8月，全市有", "技能劳动者中，有", "其中，", "过程中，"],
)
def test_the_whole_city(before: str) -> None:
    assert Scope(CITY).whole_city(before)


@pytest.mark.parametrize(
    "before",
    ["全国有", "全省有", "临江区有", "河口县有", "青川市有", "明州市有", "力争到年底建成", "新增", "比上年增加", "去年有", "规模以上企业中，有", "某县有", "今年建成"],
)  # fmt: skip
def test_another_scope(before: str) -> None:
    assert not Scope(CITY).whole_city(before)


def test_words_inside_a_figures_own_name_are_no_other_scope() -> None:
    from dataclasses import replace

    from tests.engine.documents.matching.hand import figure

    city = replace(CITY, figures=(figure("experts", 24, "全国技术能手"),))
    assert Scope(city).whole_city("有大奖获得者3人、全国技术能手")
    assert not Scope(CITY).whole_city("有大奖获得者3人、全国技术能手")


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("云州市", False),
        ("我市", False),
        ("全市", False),
        ("县市区", False),
        ("各县市", False),
        ("河口县", False),
        ("青川市", True),
        ("明州市", True),
        ("大理州", True),
        ("石城县", True),
        ("", False),
    ],
)
def test_names_of_places(text: str, another: bool) -> None:
    assert names_another(text, CITY) is another


def seen(text: str) -> tuple[Scan, Sentences]:
    found = scan(document_of(text))
    return found, Sentences(found)


def test_a_sentence_ends_at_its_stop_and_has_its_dates() -> None:
    text = "2022年有序推进。截至2023年8月，有基地13个，其中国家级3个。"
    found, sentences = seen(text)
    here = sentences.of(found.quantities[0])
    assert here is not None
    assert here == sentences.of(found.quantities[1])
    assert text[here.start : here.end].startswith("截至")
    assert "2022年" not in here.words
    assert [one.text for one in here.dates] == ["2023年8月"]
    assert sentences.carried(here) == "2022年有序推进"


def test_no_sentence_is_before_the_first_of_a_paragraph() -> None:
    found, sentences = seen("2022年推进。\n有基地13个。")
    here = sentences.of(found.quantities[0])
    assert here is not None
    assert sentences.carried(here) == ""


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("有基地13个。", []),
        ("2022年推进。有基地13个。", ["2022年"]),
        ("2021年推进。2022年推进。有基地13个。", ["2022年"]),
        ("2021年推进。\n有基地13个。", []),
        ("一、2021年工作\n推进有力。\n有基地13个。", ["2021年"]),
        ("一、2021年工作\n2022年推进。有基地13个。", ["2022年"]),
    ],
)
def test_the_nearest_date_governs(text: str, dates: list[str]) -> None:
    found, sentences = seen(text)
    for standing in (True, False):
        governing = sentences.governing_dates(found.quantities[-1], standing=standing)
        assert [one.text for one in governing.found] == dates


@pytest.mark.parametrize(
    ("text", "anew"), [("在另一场比赛中获4金。", True), ("共获4金。", False), ("此外获4金。", True)]
)
def test_a_sentence_that_begins_anew(text: str, anew: bool) -> None:
    found, sentences = seen(text)
    here = sentences.of(found.quantities[0])
    assert here is not None
    assert here.begins_anew is anew


def test_word_lists_hold_words() -> None:
    for name in (
        "before",
        "behind",
        "after",
        "built",
        "stands",
        "won",
        "elsewhere",
        "elsewhen",
        "planned",
        "changed",
        "turns",
    ):
        assert all(word == plain(word) and word for word in words()[name]), name
        assert len(set(words()[name])) == len(words()[name]), name
        lengths = [len(word) for word in longest_first(name)]
        assert lengths == sorted(lengths, reverse=True)


def test_plain_text_has_neither_spaces_nor_quotes() -> None:
    assert plain(" “县市区（企业）级” 的 \u3000工作室\n") == "县市区企业级工作室"
