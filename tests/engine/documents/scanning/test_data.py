"""The room's data: patterns that cannot run away, words that are what they seem."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest

from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import quantities as walking
from baigong.engine.documents.scanning import scan
from baigong.engine.documents.scanning.measures import NOTHING, measure_at
from baigong.engine.documents.scanning.words import DATA, Words, data, pattern

FILES = sorted(path.stem for path in DATA.glob("*.toml"))
GROUP_REPEATED = re.compile(r"(?<!\\)\)(?:[*+](?!\+)|\{\d*,\})")
PATTERNS_OF = ("asides", "forms", "kinds", "counting", "tables", "clauses")


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def patterns() -> list[str]:
    found = [*strings(data("numerals")["patterns"])]
    for name in PATTERNS_OF:
        found += [
            text
            for text in strings(data(name))
            if re.search(r"\[.*\]|\(.*\)|\|", text) and "）([" not in text and "（([" not in text
        ]
    return found


def test_there_are_patterns() -> None:
    assert len(patterns()) > 80


@pytest.mark.parametrize("source", patterns())
def test_no_group_is_repeated_without_bound(source: str) -> None:
    """A repeated group may backtrack exponentially; bounded or possessive ones cannot."""
    assert not GROUP_REPEATED.search(source)
    rules = data("asides")
    pattern(source.replace("<Y>", rules["year"]).replace("<S>", rules["start"]))


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read(name: str) -> None:
    assert data(name)


def test_flat_letters_stand_for_one_letter_each() -> None:
    spelling = data("numerals")
    assert len(spelling["flat_from"]) == len(spelling["flat_to"])


def test_every_idiom_has_a_numeral() -> None:
    numerals = set(data("numerals")["chinese"])
    words = [word for part in data("idioms")["words"].values() for word in part.split()]
    assert [word for word in words if not numerals & set(word)] == []
    assert len(words) > 900


def test_words_find_the_longest() -> None:
    words = Words(["个", "个百分点", "百分点"])
    assert words.at("3个百分点", 1) == "个百分点"
    assert words.at("3个", 1) == "个"
    assert words.at("3个百分点", 1, 3) == "个"
    assert words.at("3", 1) == ""
    assert words.before("3个百分点", 5) == "个百分点"
    assert words.before("3个百分点", 5, 2) == "百分点"
    assert words.before("", 0) == ""


@pytest.mark.parametrize(
    ("word", "unit", "kind"),
    [
        ("名", "人", "count"),
        ("人次", "人次", "count"),
        ("元", "元", "amount"),
        ("平方米", "平方米", "measure"),
        ("个百分点", "百分点", "change"),
        ("个月", "月", "duration"),
    ],
)
def test_measure_words(word: str, unit: str, kind: str) -> None:
    measure = measure_at(f"3{word}", 1)
    assert (measure.word, measure.unit, measure.kind) == (word, unit, kind)


def test_what_is_no_measure_word() -> None:
    assert measure_at("3和", 1) is NOTHING


ADVERSE = [
    "1",
    "一",
    "1,",
    "第一",
    "“",
    "《",
    "（",
    "万",
    "百分之",
    "占",
    "每人",
    "1:",
    "1/",
    "1-",
    "A1",
    "近三年",
    "12、",
    "1+",
    "电话",
    "a.",
    "3个",
    "《1",
    "第一条",
    "余",
    "、",
]


@pytest.mark.parametrize("piece", ADVERSE)
def test_long_runs_are_looked_at_a_bounded_number_of_times(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each place is tried once as a number; none looks further back than a fixed way."""
    tried: list[int] = []
    from baigong.engine.documents.scanning.plain import plain_at as real

    def counting(text: str, start: int, setting: object) -> object:
        tried.append(start)
        return real(text, start, setting)  # type: ignore[arg-type]

    monkeypatch.setattr(walking, "plain_at", counting)
    text = piece * (10_000 // len(piece))
    scan(document_of(text))
    assert len(tried) == len(set(tried))


def letter(pages: int) -> Document:
    line = "全市已建成技能大师工作室86个，其中国家级5个、省级5个、市级25个；累计培训3273人，拨付补贴740余万元，占22%。"
    return document_of("\n".join([line] * (pages * 12)))


@pytest.mark.soak
def test_time_is_linear() -> None:
    def took(pages: int) -> float:
        document, begun = letter(pages), time.perf_counter()
        scan(document)
        return time.perf_counter() - begun

    took(1)
    assert took(200) < 40 * took(10)
