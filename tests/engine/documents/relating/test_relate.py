"""All kinds together: relations in order, findings of what fails, speed that grows with the text alone."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.relating import KINDS, findings_of, relate
from baigong.engine.documents.scanning import scan
from tests.engine.documents.relating.related import claims

LETTER = """全市现有技能人才36万人，其中高技能人才7.92万人，占技能人才总量的22%。
建成实训基地13个，其中国家级3个、省级3个、市级8个；举办大赛3届，奖牌17枚，其中金牌4枚、银牌7枚、铜牌5枚。
培训人数从2016年的500人增加到2018年的600人，增长20%。
"""


def looked(text: str) -> tuple[Scan, tuple[Relation, ...]]:
    """A scan and its relations."""
    seen = scan(document_of(text))
    return seen, relate(seen)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_module_with_find(kind: str) -> None:
    module = import_module(f"baigong.engine.documents.relating.{kind}")
    assert list(module.find(scan(document_of("")))) == []


def test_relations_stand_in_the_order_of_their_wholes() -> None:
    _seen, found = looked(LETTER)
    assert [one.quantities[0] for one in found] == sorted(one.quantities[0] for one in found)


def test_no_relation_is_told_twice() -> None:
    _seen, found = looked(LETTER)
    keys = [(one.kind, frozenset(one.quantities)) for one in found]
    assert len(keys) == len(set(keys))


def test_only_what_no_true_values_satisfy_is_a_contradiction() -> None:
    seen, found = looked(LETTER)
    findings = findings_of(seen, found)
    (wrong,) = [one for one in findings if one.kind == "contradiction"]
    assert wrong.message == "3 + 3 + 8 = 14，而总数写作 13。"
    assert wrong.severity == "error"
    assert wrong.rule == "composition"
    assert wrong.cure == "总数改为 14，或者写明重复计入的部分，或者核对各数"
    assert [seen.quantities[index].text for index in wrong.quantities] == ["13个", "3个", "3个", "8个"]
    assert seen.document.text[wrong.start : wrong.end] == "13个"


def test_what_nobody_wrote_is_a_note() -> None:
    seen, found = looked(LETTER)
    notes = [one for one in findings_of(seen, found) if one.kind == "implied"]
    assert ("其余 1枚 没有写明", "note") in [(one.message, one.severity) for one in notes]


def test_the_same_numbers_are_accused_once() -> None:
    seen, found = looked("基地13个，其中国家级3个、省级3个、市级8个。")
    wrong = next(one for one in found if not one.holds)
    assert len(findings_of(seen, (wrong, wrong))) == 1


def test_nothing_is_claimed_of_nothing() -> None:
    assert looked("")[1] == ()
    assert looked("特此函复。")[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "其中3个。",
        "（3个、4个）",
        "共7个。",
        "占22%。",
        "增长20%。",
        "其余3个。",
        "）3个（4个",
        "其中其中4个，其中3个（其中",
        "分别为3个和4个。",
        "各3个。",
        "由3个组成。",
    ],
)
def test_scraps_claim_nothing(text: str) -> None:
    assert [one for one in claims(text) if not one[2]] == []


def steps(text: str) -> int:
    """Calls of this package's functions while a text is related."""
    seen, count = scan(document_of(text)), 0
    relate(seen)

    def watch(frame: object, event: str, argument: object) -> None:
        nonlocal count
        del argument
        count += event == "call" and "relating" in frame.f_code.co_filename  # type: ignore[attr-defined]

    sys.setprofile(watch)
    try:
        relate(seen)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("separator", ["\n", "", "；", "，其中"])
def test_twice_the_text_is_twice_the_work(separator: str) -> None:
    sentence = "基地14个，其中国家级3个、省级3个、市级8个（其中女12人，占22%），从5个增加到6个，增长20%" + (
        "。" if separator != "；" else ""
    )
    once, twice = steps(separator.join([sentence] * 30)), steps(separator.join([sentence] * 60))
    assert twice < once * 2.6
