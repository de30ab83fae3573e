"""A provision may take its values from a policy: the number is written once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.pack import check_pack, load_pack
from baigong.engine.pack.model import DatedValue
from tests.engine.pack.planting import yunxi

POLICY = """policy: workshop-grant
title: {zh: 工作站资助, en: Grant to a workshop}
subject: workshop
basis: [{document: 溪人社发〔2017〕1号, article: 三}]
in_force: {from: 2017-01-01, to: 2025-01-01}
parameters:
  grant:
    title: {zh: 资助, en: Grant}
    2020-01-01: {value: 12000000, basis: [{document: 溪人社发〔2020〕9号, article: 五}]}
    2017-01-01: 10000000
  amount:
    assumed: true
    basis: [{document: 溪人社发〔2018〕2号}]
    2018-01-01: {provincial: 1, city: 2}
    2021-01-01: {value: {provincial: 3, city: 4}, basis: [{document: 溪人社发〔2021〕3号}]}
  prize:
    2018-01-01: {worker: {1: 30, 2: 20}, student: {1: 10}}
  worded: {2018-01-01: 三万}
  switched: {2018-01-01: true}
"""


def a_pack(folder: Path, place: str, more: str = "") -> Path:
    """The second city with one policy, and one provision more that names ``place``."""
    pack = yunxi(folder)
    (pack / "policies").mkdir(exist_ok=True)
    (pack / "policies" / "workshop-grant.yaml").write_text(POLICY, encoding="utf-8")
    provision = f"\nof_a_policy:\n  title: {{zh: 甲, en: A}}\n  unit: fen\n  policy: {place}\n{more}"
    path = pack / "provisions.yaml"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + provision, encoding="utf-8")
    return pack


def values(folder: Path, place: str) -> tuple[DatedValue, ...]:
    pack = a_pack(folder, place)
    assert check_pack(pack) == []
    return load_pack(pack).provisions["of_a_policy"].values


def test_each_date_of_a_parameter_is_a_value_until_the_next_one(tmp_path: Path) -> None:
    found = [(one.valid_from, one.valid_to, one.value) for one in values(tmp_path, "workshop-grant.grant")]
    assert found == [
        (date(2017, 1, 1), date(2020, 1, 1), 10000000),
        (date(2020, 1, 1), date(2025, 1, 1), 12000000),
    ]


def test_the_document_is_the_values_own_or_the_parameters_or_the_policys(tmp_path: Path) -> None:
    grant = [(one.document, one.article, one.assumed) for one in values(tmp_path / "a", "workshop-grant.grant")]
    assert grant == [("溪人社发〔2017〕1号", "三", False), ("溪人社发〔2020〕9号", "五", False)]
    amount = [(one.document, one.article, one.assumed) for one in values(tmp_path / "b", "workshop-grant.amount[city]")]
    assert amount == [("溪人社发〔2018〕2号", None, True), ("溪人社发〔2021〕3号", None, True)]


@pytest.mark.parametrize(
    ("place", "numbers"),
    [
        ("workshop-grant.amount[provincial]", [1, 3]),
        ("workshop-grant.amount[ city ]", [2, 4]),
        ('"workshop-grant.prize[worker, 2]"', [20]),
        ('"workshop-grant.prize[student,1]"', [10]),
    ],
)
def test_a_cell_of_a_table_may_be_named(tmp_path: Path, place: str, numbers: list[int]) -> None:
    assert [one.value for one in values(tmp_path, place)] == numbers


def test_the_value_of_a_day_is_asked_as_of_any_provision(tmp_path: Path) -> None:
    pack = load_pack(a_pack(tmp_path, "workshop-grant.grant"))
    days = [date(2016, 12, 31), date(2019, 12, 31), date(2020, 1, 1), date(2025, 1, 1)]
    found = [pack.provision_value("of_a_policy", day) for day in days]
    assert [one and one.value for one in found] == [None, 10000000, 12000000, None]


@pytest.mark.parametrize(
    ("place", "mistake", "cure"),
    [
        ("workshop-grant", "不是政策参数", "政策.参数[键]"),
        ("../city.name", "不是政策参数", "政策.参数"),
        ("workshop-grants.grant", "读不到政策“workshop-grants”", "“workshop-grant”"),
        ("workshop-grant.grants", "没有参数“grants”", "“grant”"),
        ("workshop-grant.amount", "不是一个整数", "哪一格"),
        ("workshop-grant.amount[town]", "没有“town”这一格", "city"),
        ("workshop-grant.grant[city]", "没有“city”这一格", ""),
        ('"workshop-grant.prize[student, 2]"', "没有“2”这一格", "1"),
        ("workshop-grant.worded", "不是一个整数", "哪一格"),
        ("workshop-grant.switched", "不是一个整数", "哪一格"),
    ],
)
def test_what_cannot_be_found_is_named(tmp_path: Path, place: str, mistake: str, cure: str) -> None:
    (problem,) = check_pack(a_pack(tmp_path, place))
    assert (problem.file, mistake in problem.mistake, cure in problem.cure) == ("provisions.yaml", True, True), problem
    assert place.strip('"') in (tmp_path / "yunxi" / "provisions.yaml").read_text().splitlines()[problem.line - 1]


def test_values_and_a_policy_do_not_go_together(tmp_path: Path) -> None:
    own = "  values: [{from: 2018-01-01, value: 1, document: 示例〔2018〕1号}]\n"
    (problem,) = check_pack(a_pack(tmp_path, "workshop-grant.grant", own))
    assert (problem.mistake, problem.cure) == ("values 和 policy 只能写一个", "政策里有这个值就删去 values")


def test_a_policy_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, "workshop-grant.grant")
    (pack / "policies" / "workshop-grant.yaml").write_text("policy: [", encoding="utf-8")
    (problem,) = check_pack(pack)
    assert "读不到政策“workshop-grant”" in problem.mistake


def test_the_sums_of_mianyangs_letter_come_from_its_policies() -> None:
    pack = load_pack("mianyang")
    day = date(2018, 8, 31)
    found = {name: pack.provision_value(name, day) for name, one in pack.provisions.items() if one.policy}
    assert {name: one and one.value for name, one in found.items()} == {
        "studio_grant_provincial": 150_000_00,
        "studio_grant_national": 200_000_00,
        "craftsman_cycle": 2,
        "excellence_grant_max": 1_000_000_00,
    }
    assert "values:" not in (pack.directory / "provisions.yaml").read_text(encoding="utf-8")


LISTED = """policy: {name}
title: {{zh: {title}服务, en: {name} service}}
{short}subject: workshop
basis: [{{document: {document}, article: 三}}, {{document: 另一文件}}]
in_force: {{{force}}}
"""


def services(folder: Path, provision: str, **policies: tuple[str, str, str]) -> Path:
    """The second city with a policy a keyword (short name or none, document, dates), and a provision that lists some."""
    pack = yunxi(folder)
    (pack / "policies").mkdir(exist_ok=True)
    for name, (short, document, force) in policies.items():
        shortened = f"short: {{zh: {short}, en: {short}}}\n" if short else ""
        text = LISTED.format(name=name, title=name.upper(), short=shortened, document=document, force=force)
        (pack / "policies" / f"{name}.yaml").write_text(text, encoding="utf-8")
    path = pack / "provisions.yaml"
    more = f"\nservices:\n  title: {{zh: 服务, en: Services}}\n  unit: service\n{provision}"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + more, encoding="utf-8")
    return pack


def names(pack: Path) -> list[tuple[date | None, date | None, str, str, str | None]]:
    assert check_pack(pack) == []
    found = []
    for one in load_pack(pack).provisions["services"].values:
        assert not isinstance(one.value, int)
        found.append((one.valid_from, one.valid_to, " ".join(n["zh"] for n in one.value), one.document, one.article))
    return found


def test_a_list_of_policies_is_their_short_names_or_titles_in_the_order_of_the_list(tmp_path: Path) -> None:
    force = "from: 2018-01-01"
    pack = services(
        tmp_path, "  policies: [b, a]\n", a=("住房", "甲〔2018〕1号", force), b=("", "甲〔2018〕1号", force)
    )
    assert names(pack) == [(date(2018, 1, 1), None, "B服务 住房", "甲〔2018〕1号", "三")]


def test_the_list_changes_with_the_dates_of_its_policies(tmp_path: Path) -> None:
    pack = services(
        tmp_path,
        "  policies: [a, b, c]\n",
        a=("住房", "甲〔2018〕1号", "from: 2018-01-01, to: 2021-01-01"),
        b=("医疗", "乙〔2019〕2号", "from: 2019-01-01, to: 2020-01-01"),
        c=("入学", "丙〔2022〕3号", "from: 2022-01-01"),
    )
    assert names(pack) == [
        (date(2018, 1, 1), date(2019, 1, 1), "住房", "甲〔2018〕1号", "三"),
        (date(2019, 1, 1), date(2020, 1, 1), "住房 医疗", "甲〔2018〕1号、乙〔2019〕2号", None),
        (date(2020, 1, 1), date(2021, 1, 1), "住房", "甲〔2018〕1号", "三"),
        (date(2022, 1, 1), None, "入学", "丙〔2022〕3号", "三"),
    ]
    days = [date(2017, 12, 31), date(2019, 6, 1), date(2021, 6, 1), date(2022, 1, 1)]
    read = [load_pack(pack).provision_value("services", day) for day in days]
    assert [one and not isinstance(one.value, int) and len(one.value) for one in read] == [None, 2, None, 1]


@pytest.mark.parametrize(
    ("provision", "mistake", "cure"),
    [
        ("  policies: [a, b]\n", "读不到政策“b”", "请改成：a、"),
        ("  policies: [a, a]\n", "政策“a”写了两次", "请删去一个"),
        ("  policies: [a]\n  policy: a.grant\n", "policy 和 policies 只能写一个", "几项政策的名称写 policies"),
        (
            "  policies: [a]\n  values: [{from: 2018-01-01, value: 1, document: 甲}]\n",
            "values 和 policies 只能写一个",
            "政策里有这个值就删去 values",
        ),
    ],
)
def test_what_a_list_of_policies_cannot_be(provision: str, mistake: str, cure: str, tmp_path: Path) -> None:
    pack = services(tmp_path, provision, a=("住房", "甲〔2018〕1号", "from: 2018-01-01"))
    (problem,) = check_pack(pack)
    assert (problem.file, problem.mistake) == ("provisions.yaml", mistake)
    assert cure in problem.cure
    line = (pack / "provisions.yaml").read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert "policies: " in line


def test_the_services_of_mianyangs_card_are_its_policies() -> None:
    pack = load_pack("mianyang")
    assert pack.provision_value("talent_card_services", date(2017, 12, 31)) is None
    found = pack.provision_value("talent_card_services", date(2018, 8, 31))
    assert found is not None
    assert not isinstance(found.value, int)
    assert [dict(one) for one in found.value] == [
        {"zh": "购（租）房", "en": "Buying or renting a home"},
        {"zh": "医疗", "en": "Medical care"},
        {"zh": "子女入学", "en": "Children's schooling"},
        {"zh": "配偶就业", "en": "A spouse's employment"},
    ]
    assert (found.valid_from, found.document, found.article) == (date(2018, 1, 1), "绵委办发〔2018〕16号", None)
