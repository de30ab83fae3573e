"""Lists, wholes, lines, headings and times that say what a number is about; and those that say it is about something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from baigong.engine.documents.matching import CityFigures
from baigong.engine.documents.matching.around import Around, around
from baigong.engine.documents.matching.lines import Joined
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from tests.engine.documents.matching.hand import CITY, DAY, PEOPLE, figure, indicators, matched, said


def city(*figures: object, day: date = DAY) -> CityFigures:
    return replace(CITY, as_of=day, figures=(*CITY.figures, *figures))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全市有13个实训基地和86个大师工作室。", {"13个": "bases", "86个": "studios"}),
        ("全市有5所技工学校以及13个实训基地。", {"5所": "schools", "13个": "bases"}),
        ("全市有13个实训基地和技工学校。", {}),
        ("全市有20个孵化基地和86个大师工作室。", {}),
    ],
)
def test_items_joined_by_and(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("高技能人才包括高级工6.8万人、技师0.94万人。", {"6.8万人": "senior", "0.94万人": "technicians"}),
        ("技能劳动者中有高级工6.8万人。", {"6.8万人": "senior"}),
        ("大师工作室86个，分别为国家级5个、省级7个。", {"86个": "studios", "5个": "studios_national", "7个": "studios_provincial"}),
        ("实训基地包括大师工作室80个。", {}),
        ("培训高技能人才包括高级工300人。", {}),
        ("女性高技能人才包括高级工1.2万人。", {}),
        ("高技能人才中女性高级工1.2万人。", {}),
        ("临江区高技能人才包括高级工1.2万人。", {}),
    ],
)  # fmt: skip
def test_a_whole_leads_to_its_parts(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


LONG = "我市坚持就业优先，大力推进技能人才队伍建设，全市现有"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}实训基地\n13个，运行良好。", True),
        (f"{LONG}实训基地\r\n　　13个，运行良好。", True),
        (f"{LONG}实训基地。\n13个县区参加。", False),
        ("实训基地\n13个县区", False),
        (f"{LONG}退役军人实训基地\n13个，运行良好。", False),
    ],
)
def test_a_line_that_goes_on(text: str, expected: bool) -> None:
    assert indicators(f"各单位：\n{text}") == ({"13个": "bases"} if expected else {})


def test_joined_text_is_as_long_and_only_spaces_are_new() -> None:
    text = f"各单位：\n{LONG}实训基地\n13个。\n另有技工学校\n5所。\n"
    seen = scan(document_of(text))
    joined = Joined(seen)
    assert len(joined.text) == len(text)
    assert [joined.text[n] for n in range(len(text)) if joined.text[n] != text[n]] == [" "]
    assert [joined.first(n) for n in range(5)] == [0, 1, 1, 3, 4]


def test_a_date_before_a_cut_line_still_governs() -> None:
    assert indicators(f"各单位：\n2021年，{LONG}实训基地\n12个，运行良好。") == {}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("2012年印发办法。现有大师工作室86个。", {"86个": "studios"}),
        ("2012年印发办法。目前，全市有大师工作室86个。", {"86个": "studios"}),
        ("一、2022年以来的工作\n目前全市有大师工作室86个。", {"86个": "studios"}),
        ("2012年印发办法。现有制度健全。全市有大师工作室86个。", {"86个": "studios"}),
        ("2012年印发办法。实现有序发展，全市有大师工作室20个。", {}),
        ("2012年印发办法，现有大师工作室20个。", {}),
        ("截至2022年底，现有大师工作室80个。", {}),
        ("2012年印发办法。临江区现有大师工作室20个。", {}),
        ("2012年印发办法。目前拟建大师工作室20个。", {}),
        ("2020年起开展定单式培训。目前累计培训300人。", {}),
    ],
)  # fmt: skip
def test_now_is_not_the_year_of_an_earlier_sentence(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


CRAFTSMEN = figure("craftsmen", 2, "获称号", units=PEOPLE, since=date(2021, 1, 1), last=date(2021, 12, 31))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("2021年，我市办了大赛。当年全市获称号的有2人。", True),
        ("2021年，我市办了大赛，当年全市获称号的有2人。", True),
        ("2020年，我市办了大赛。当年全市获称号的有3人。", False),
        ("我市办了大赛。当年全市获称号的有3人。", False),
        ("2020年和2021年，我市办了大赛。当年全市获称号的有3人。", False),
    ],
)
def test_that_year_is_the_one_said_last(body: str, expected: bool) -> None:
    assert indicators(body, city(CRAFTSMEN)) == ({"2人": "craftsmen"} if expected else {})


def test_that_year_is_no_stretch_of_years() -> None:
    assert indicators("2019年起开展定单式培训，当年累计培训300人。") == {}
    assert indicators("2023年推进。当年全市有实训基地12个。") == {}


PARTY = figure("party", 3, "由{n}代表联名… @ ^第68号建议", units=PEOPLE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("关于第68号建议的复函\n由3位代表联名提出。", True),
        ("关于建议的复函\n一、第68号建议\n由3位代表联名提出。", True),
        ("关于第69号建议的复函\n由3位代表联名提出。", False),
        ("关于建议的复函\n由3位代表联名提出的第68号建议已办结。", False),
        ("关于建议的复函\n一、第68号建议\n已办。\n二、第70号建议\n由3位代表联名提出。", False),
    ],
)
def test_a_word_that_must_stand_above(text: str, expected: bool) -> None:
    assert indicators(text, city(PARTY)) == ({"3位": "party"} if expected else {})


CYCLE = figure("cycle", 2, "技能节每{n}举办", units=frozenset({"年"}))
HELD = figure("held", 3, "举办 @ 技能节", units=frozenset({"届", "个"}))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("技能节每两年举办一届。", {"两年": "cycle"}),
        ("2012年起步。技能节每两年举办一届。", {"两年": "cycle"}),
        ("2012年起，技能节每两年举办一届。", {}),
        ("我市的技能节，举办三届。", {"三届": "held"}),
    ],
)
def test_how_often_is_neither_how_many_nor_of_a_day(body: str, expected: dict[str, str]) -> None:
    assert indicators(body, city(CYCLE, HELD)) == expected


YEAR_END = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("关于2022年工作情况的函\n全市有实训基地13个。", True),
        ("一、2022年工作情况\n全市有实训基地13个。", True),
        ("关于2021年工作情况的函\n全市有实训基地12个。", False),
        ("关于2021年和2022年工作情况的函\n全市有实训基地12个。", False),
        ("关于2022年工作情况的函\n2021年，全市有实训基地12个。", False),
        ("关于2022年工作情况的函\n2022年建成实训基地2个。", False),
    ],
)
def test_a_report_on_a_year_speaks_of_its_end(text: str, expected: bool) -> None:
    assert bool(indicators(text, city(day=YEAR_END), end="\n云州市人力资源和社会保障局\n2023年1月6日\n")) is expected


RULE = replace(figure("rule", 80_000, "建站资助标准", units=frozenset({"元"})), rule=True)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("建站资助标准为8万元。", True),
        ("2023年推进。建站资助标准为8万元。", True),
        ("2022年推进。建站资助标准为5万元。", False),
        ("2020年，建站资助标准为5万元。", False),
        ("2023年1月1日，建站资助标准为5万元。", False),
        ("全省建站资助标准为5万元。", False),
    ],
)
def test_a_rule_is_told_of_the_year_in_which_it_is_in_force(body: str, expected: bool) -> None:
    assert indicators(body, city(RULE)) == ({"8万元": "rule"} if expected else {})


MOST = replace(figure("most", 1_000_000, "攻关资助", units=frozenset({"元"})), limit=True)
LISTED = replace(figure("listed", 4, "便利服务"), at_least=True)


def test_a_limit_is_matched_with_limits_alone() -> None:
    assert indicators("攻关资助最高100万元。", city(MOST)) == {"最高100万元": "most"}
    assert indicators("攻关资助共300万元。", city(MOST)) == {}


@pytest.mark.parametrize(
    ("body", "kinds"), [("便利服务6项。", set()), ("便利服务4个。", set()), ("便利服务3个。", {"differs"})]
)
def test_a_list_that_goes_on_may_be_longer(body: str, kinds: set[str]) -> None:
    listed = replace(LISTED, units=frozenset({"个", "项"}))
    assert set(said(body, city(listed))) == kinds


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("在2021年江北技能赛上，我市选派16名选手参加，夺得4金7银，获奖选手16名。", "winners"),
        ("在2021年江北技能赛上，我市选派16名选手参加，接待观众300人，获奖选手16名。", None),
    ],
)
def test_figures_of_another_unit_do_not_part_a_whole_from_its_part(body: str, expected: str | None) -> None:
    winners = figure("winners", 16, "获奖选手 @ 2021年 江北技能赛", units=PEOPLE, part_of="sent")
    sent = figure("sent", 16, "选派{n}选手参加 @ 2021年 江北技能赛", units=PEOPLE)
    figures = tuple(one for one in CITY.figures if one.id != "sent")
    seen, found = matched(body, replace(CITY, figures=(*figures, sent, winners)))
    assert seen.quantities[-1].indicator == expected
    assert found == []


def test_who_did_it_is_not_of_whom_it_is_told() -> None:
    assert indicators("大赛由我局等部门承办，全市有实训基地13个。") == {"13个": "bases"}
    assert indicators("我局现有职工60人，其中高级工3人。") == {}


def test_words_behind_a_day_that_begins_are_passed_over() -> None:
    seen = scan(document_of("2013年以来投入资金855万元。"))
    assert "投入资金" in around(seen, 0).before


def test_the_name_of_a_whole_is_dropped_only_where_it_stands() -> None:
    near = Around(frozenset({"高技能人才包括高级工"}), frozenset({""}), "")
    assert "高级工" in near.within(["高技能人才"]).before
    assert near.within(["技能人才"]).before == near.before
    assert near.within([]) is near
