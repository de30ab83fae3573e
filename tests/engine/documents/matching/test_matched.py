"""What is matched, and above all what is not."""

from __future__ import annotations

import pytest

from tests.engine.documents.matching.hand import indicators, matched, said


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全市有实训基地13个。", {"13个": "bases"}),
        ("我市已建成13个实训基地。", {"13个": "bases"}),
        ("截至2023年8月，全市共有大师工作室86个。", {"86个": "studios"}),
        ("截至2023年8月31日，全市共有大师工作室86个。", {"86个": "studios"}),
        ("全市技能劳动者总量约为36万人。", {"约为36万人": "workers"}),
        ("全市有“技工学校”5所。", {"5所": "schools"}),
        ("高级工6.8万人、技师0.94万人、高级技师0.18万人。", {"6.8万人": "senior", "0.94万人": "technicians", "0.18万人": "senior_technicians"}),
        ("全市有5所技工学校、13个实训基地。", {"5所": "schools", "13个": "bases"}),
        ("目前，云州市现有大师工作室共86个。", {"86个": "studios"}),
        ("截至2023年8月，先后建成大师工作室86个。", {"86个": "studios"}),
        ("累计建成大师工作室86个。", {"86个": "studios"}),
        ("我市技能劳动者中，有高级工6.8万人。", {"6.8万人": "senior"}),
        ("育才计划申报成功的团队可获得最高100万元的资助。", {"最高100万元": "grant_limit"}),
    ],
)  # fmt: skip
def test_a_thing_named_plainly(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "临江区有实训基地13个。",
        "全省有实训基地130个。",
        "河口县的技工学校有5所。",
        "青川市有大师工作室40个。",
        "2022年，全市有实训基地12个。",
        "截至2022年底，全市有实训基地12个。",
        "截至2023年3月，全市有实训基地12个。",
        "2023年，全市建成实训基地2个。",
        "2023年上半年，建成大师工作室6个。",
        "去年，全市有实训基地12个。",
        "力争建成实训基地20个。",
        "下一步拟建实训基地20个。",
        "全市新增大师工作室6个。",
        "全市大师工作室比上年增加6个。",
        "全市有退役军人实训基地2个。",
        "全市有特级技师20人。",
        "全市有技师协会86个。",
        "全市有实训基地管理人员86人。",
        "全市有技师20人次。",
        "全市有大师工作室86个项目。",
        "新建大师工作室6个。",
        "抽查实训基地4个。",
        "平均每个县有技工学校2所。",
        "全市有示范岗20个。",
        "今年全市建成实训基地2个。",
        "建成大师工作室6个。",
        "先后建立大师工作室10个。",
        "参加培训的有高级工120人、技师30人。",
        "晋升技师500人、高级技师100人。",
        "该企业有高级工300人、技师45人。",
        "我局有高级工3人、技师2人。",
        "取得证书的有1500人，技师200人。",
        "培训总量达1.5万人，高级工6000人。",
        "规模以上企业中，有大师工作室40个。",
        "其中2所技工学校新增专业。",
        "3所技工学校获评示范。",
        "某市有实训基地20个。",
        "对86个大师工作室进行考核。",
        "补助大师工作室6个，其中国家级1个。",
        "获得实训基地2个。",
        "定单式培训累计培训500人。",
        "今年开展定单式培训，累计培训500人。",
    ],
)
def test_what_may_be_something_else_is_not_matched(body: str) -> None:
    assert indicators(body) == {}


def test_ranks_belong_to_the_whole_before_them() -> None:
    body = "全市已建成实训基地13个，其中国家级3个、省级4个；大师工作室86个，其中国家级5个、省级7个。"
    assert indicators(body) == {
        "13个": "bases",
        "3个": "bases_national",
        "4个": "bases_provincial",
        "86个": "studios",
        "5个": "studios_national",
        "7个": "studios_provincial",
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全市有实训基地13个，企业实训点20个，其中国家级6个。", {"13个": "bases"}),
        ("全市有众创空间20个，其中国家级6个。", {}),
        ("全市有实训基地和大师工作室，其中国家级8个。", {}),
        ("实训基地建设加快，全市有国家级园区3个。", {}),
        ("全市有实训基地，其中国家级3个。", {"3个": "bases_national"}),
        ("全市有国家级实训基地3个。", {"3个": "bases_national"}),
        ("全市有实训基地13个（临江区6个），其中国家级3个。", {"13个": "bases"}),
        ("全市有国家级3个实训基地。", {}),
    ],
)
def test_a_rank_alone_needs_its_whole(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全市有高技能人才7.92万人，占技能劳动者总量的21.9%。", "share"),
        ("全市有高技能人才7.92万人（高级工6.8万人），占技能劳动者总量的21.9%。", "share"),
        ("高技能人才占技能劳动者的21.9%。", "share"),
        ("全市有高技能人才7.92万人，其中技师0.94万人，占技能劳动者总量的2.6%。", None),
        ("高技能人才不断增多。女性占技能劳动者总量的40%。", None),
    ],
)
def test_a_share_is_of_what_stands_before_it(body: str, expected: str | None) -> None:
    seen, found = matched(body)
    assert seen.quantities[-1].unit == "%"
    assert seen.quantities[-1].indicator == expected
    assert found == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("在2021年江北技能赛上，我市选派16名选手参加，斩获4金、7银。", {"16名": "sent", "4金": "gold", "7银": "silver"}),
        ("在2021年江北技能赛上，我市代表队获金牌4枚。", {}),
        ("在2021年江北技能赛上，我市获金牌4枚、银牌7枚。", {"4枚": "gold", "7枚": "silver"}),
        ("在2022年江北技能赛上，我市获金牌6枚。", {}),
        ("在江北技能赛上，我市获金牌6枚。", {}),
        ("我市参加2021年江北技能赛。在全国技能赛上获金牌1枚。", {}),
        ("我市参加2021年江北技能赛。在另一场比赛中获金牌1枚。", {}),
        ("我市参加2021年江北技能赛。共获金牌4枚。", {"4枚": "gold"}),
        ("我市参加2021年江北技能赛。\n共获金牌4枚。", {}),
    ],
)  # fmt: skip
def test_what_is_named_by_its_sentence(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("2019年起开展定单式培训，累计培训3273人，拨付补贴740余万元。", {"3273人": "trained", "740余万元": "grants"}),
        ("2019年以来开展定单式培训，累计培训3273人。", {"3273人": "trained"}),
        ("2019年1月至2023年8月开展定单式培训，累计培训3273人。", {"3273人": "trained"}),
        ("截至2023年8月，实行定单式培训，累计培训3273人。", {"3273人": "trained"}),
        ("2019年起开展定单式培训，其中技师累计培训300人。", {}),
        ("2019年开展定单式培训，累计培训300人。", {}),
        ("2020年起开展定单式培训，累计培训2800人。", {}),
        ("2019年至2021年开展定单式培训，累计培训1800人。", {}),
        ("截至2021年底，定单式培训累计培训1800人。", {}),
    ],
)  # fmt: skip
def test_a_period_is_the_indicators_own(body: str, expected: dict[str, str]) -> None:
    assert indicators(body) == expected


def test_the_day_carries_on_in_its_paragraph() -> None:
    assert indicators("2022年工作有序。全市有实训基地12个。") == {}
    assert indicators("2022年工作有序。\n全市有实训基地13个。") == {"13个": "bases"}
    assert indicators("2022年工作有序。截至2023年8月，全市有实训基地13个。") == {"13个": "bases"}


def test_a_heading_of_another_year_keeps_what_is_under_it_apart() -> None:
    assert indicators("一、2022年工作情况\n全市有实训基地12个。") == {}
    assert indicators("一、工作情况\n全市有实训基地13个。") == {"13个": "bases"}


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("全市有实训基地13个。", set()),
        ("全市有实训基地14个。", {"differs"}),
        ("全市有实训基地10余个。", set()),
        ("全市有实训基地20余个。", {"differs"}),
        ("全市技能劳动者总量约为36万人。", set()),
        ("全市技能劳动者总量37万人。", {"differs"}),
        ("全市有高技能人才7.92万人。", set()),
        ("全市有高技能人才7.93万人。", {"differs"}),
        ("全市有大师工作室超过80个。", set()),
        ("全市有大师工作室超过86个。", {"differs"}),
        ("全市有随军技师20人。", {"cannot_be_known"}),
    ],
)
def test_the_verdict_is_whether_the_words_allow_the_value(body: str, kinds: set[str]) -> None:
    seen, found = matched(body)
    assert {one.kind for one in found} == kinds
    assert [one.indicator is not None for one in seen.quantities] == [True]


def test_a_difference_names_both_values_and_the_day() -> None:
    _seen, (found,) = matched("全市有大师工作室87个。")
    assert (found.severity, found.quantities, found.rule) == ("error", (0,), "studios")
    for words in ("87个", "86", "大师工作室", "2023-08-31"):
        assert words in found.message
    assert "86" in found.cure
    assert "全市有大师工作室87个。"[found.start : found.end] == "87个"


def test_what_cannot_be_known_is_a_note() -> None:
    _seen, (found,) = matched("全市有随军技师20人。")
    assert (found.kind, found.severity, found.cure) == ("cannot_be_known", "note", "")
    assert "随军技师" in found.message


def test_large_numbers_are_told_with_commas() -> None:
    assert "361,204" in said("全市技能劳动者总量37万人。")["differs"]


def test_a_rule_per_head_is_no_total() -> None:
    assert indicators("定单式培训对每人拨付补贴4000元。") == {}


def test_a_range_is_not_matched() -> None:
    assert indicators("全市有实训基地10—20个。") == {}


def test_nothing_of_the_scan_but_indicators_is_changed() -> None:
    body = "全市有实训基地13个，学校20所。"
    seen, _found = matched(body)
    assert [(one.text, one.indicator) for one in seen.quantities] == [("13个", "bases"), ("20所", None)]
    assert seen.document.text.startswith(body)
    assert seen.document.notes == ()


def test_an_empty_document_matches_nothing() -> None:
    seen, found = matched("", end="")
    assert (seen.quantities, found) == ((), [])
