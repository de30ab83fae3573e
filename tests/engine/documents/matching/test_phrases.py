"""What a pack says of how letters name a figure."""

from __future__ import annotations

import pytest

from baigong.engine.documents.matching.around import Around, around
from baigong.engine.documents.matching.phrases import Phrase
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan


def words(before: str = "", behind: str = "", counts: str = "") -> Around:
    return Around(frozenset({before}), frozenset({behind}), counts)


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("高级工", Phrase("高级工", "")),
        ("县市区（企业）级", Phrase("县市区企业级", "")),
        ("“绵州工匠”的称号", Phrase("绵州工匠称号", "")),
        ("国家级 @ 实训基地", Phrase("国家级", "", context=("实训基地",))),
        ("金牌 @ 2021年 江北赛", Phrase("金牌", "", context=("2021年", "江北赛"))),
        ("选派{n}选手参加", Phrase("选派", "选手参加", sided=True)),
        ("…获得{n}资助", Phrase("获得", "资助", open_before=True, sided=True)),
        ("每{n}… @ 工匠评选", Phrase("每", "", open_behind=True, sided=True, context=("工匠评选",))),
        ("{n}选手", Phrase("", "选手", sided=True)),
    ],
)
def test_a_phrase_is_read(said: str, phrase: Phrase) -> None:
    assert Phrase.of(said) == phrase


@pytest.mark.parametrize(
    ("said", "near", "fits"),
    [
        ("高级工", words("高级工"), True),
        ("高级工", words("", "高级工"), True),
        ("高级工", words("特种高级工"), False),
        ("高级工", words("高级工", "名额"), False),
        ("高级工", words("国家级", "高级工"), False),
        ("高级工", words(counts="高级工"), False),
        ("金牌 @ 2021年", words(counts="金牌"), True),
        ("金牌 @ 2021年", Around(frozenset({"获"}), frozenset({""}), "金牌", frozenset({"获", ""})), True),
        ("金牌", Around(frozenset({"获金牌"}), frozenset({""}), "", frozenset({"金牌"})), False),
        ("金牌 @ 2021年", words("代表队", counts="金牌"), False),
        ("金牌 @ 2021年", words("", "得主", counts="金牌"), False),
        ("选派{n}选手参加", words("选派", "选手参加"), True),
        ("选派{n}选手参加", words("", "选手参加"), False),
        ("选派{n}选手参加", words("选派", "选手参加比赛"), False),
        ("选派{n}选手…", words("选派", "选手参加比赛"), True),
        ("…派{n}选手…", words("选派", "选手参加比赛"), True),
        ("…派{n}选手…", words("选送", "选手参加比赛"), False),
        ("每{n}…", words("每", ""), True),
    ],
)
def test_a_phrase_fits_or_not(said: str, near: Around, fits: bool) -> None:
    assert Phrase.of(said).fits(near) is fits


def test_its_words_are_all_spoken() -> None:
    assert Phrase.of("选派{n}选手 @ 2021年 江北赛").spoken() == ("选派", "选手", "2021年", "江北赛")


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("全市共有实训基地13个。", "实训基地", ""),
        ("其中，县市区（企业）级51个。", "县市区企业级", ""),
        ("同时提出了“某某计划”等“五大重点工程”和“某某平台”。", "", "重点工程"),
        ("2018年8月已有13个实训基地，规模较大。", "", "实训基地"),
        ("3.云州市现有大师工作室共86个", "大师工作室", ""),
        ("高级技师（一级）0.18万人", "高级技师一级", ""),
        ("实训基地13个等", "实训基地", ""),
    ],
)
def test_the_words_around_a_number(text: str, before: str, behind: str) -> None:
    seen = scan(document_of(text))
    near = around(seen, 0, ("云州市",))
    assert before in near.before
    assert behind in near.behind


def test_words_reach_no_farther_than_the_next_number() -> None:
    seen = scan(document_of("选派16名选手参加8个项目"))
    assert "选手参加" in around(seen, 0).behind
    assert "选手参加" in around(seen, 1).before
    assert "项目" in around(seen, 1).behind


def test_words_as_they_stand_are_kept_beside_the_shorter_ones() -> None:
    seen = scan(document_of("全市现有技师9411人"))
    assert around(seen, 0).before >= {"全市现有技师", "现有技师", "技师"}
