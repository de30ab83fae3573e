"""Mistakes that a policy's form allows and that would decide wrongly: told at their place, with a cure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.pack.problem import Problem
from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare


def question(name: str, when: str = "months >= 12", zh: str = "参保") -> dict[str, Any]:
    """A condition or veto."""
    return {"id": name, "when": when, "says": {"zh": zh, "en": "Insured"}}


def pool(**more: Any) -> dict[str, Any]:
    """A pool by level."""
    return {"id": "few", "per": ["level"], **more}


def told(folder: Path, **policy: Any) -> list[Problem]:
    """What the checker says of the plain policy with other keys."""
    return check_book(bare(folder, **policy))


def mistakes(folder: Path, **policy: Any) -> list[str]:
    """Only the mistakes."""
    return [one.mistake for one in told(folder, **policy)]


def test_the_plain_policy_is_sound(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    "policy",
    [
        {"vetoes": [question("a"), question("a")]},
        {"conditions": [question("a"), question("b"), question("a")]},
        {"vetoes": [question("a")], "conditions": [question("a")]},
        {"pools": [pool(id="a", at_most=1), pool(id="a", budget=2)]},
        {"groups": [{"id": "a", "one_of": ["grant"], "per": ["id"], "keep": "first"}] * 2},
    ],
    ids=["vetoes", "conditions", "both", "pools", "groups"],
)
def test_an_id_names_one_thing(policy: dict[str, Any], tmp_path: Path) -> None:
    assert mistakes(tmp_path, **policy) == ["编号“a”写了两次"]


def test_a_pool_may_be_called_as_a_condition(tmp_path: Path) -> None:
    assert told(tmp_path, conditions=[question("few")], pools=[pool(at_most=1)]) == []


@pytest.mark.parametrize("until", ["2018-01-01", "2017-12-31"])
def test_a_policy_is_in_force_for_a_day_at_least(until: str, tmp_path: Path) -> None:
    (one,) = told(tmp_path, in_force={"from": "2018-01-01", "to": until})
    assert one.mistake == f"施行期一天也没有：2018-01-01 起，{until} 前"


def test_one_day_is_enough(tmp_path: Path) -> None:
    assert told(tmp_path, in_force={"from": "2018-01-01", "to": "2018-01-02"}) == []


@pytest.mark.parametrize(
    ("limit", "read"),
    [
        ("months", ["months"]),
        ("least(months, 5) + year(born)", ["months", "born"]),
        ("CASE WHEN has_debt THEN 1 ELSE 2 END", ["debt"]),
        ("dated", ["born"]),
        ("months * months", ["months"]),
    ],
)
@pytest.mark.parametrize("kind", ["at_most", "budget"])
def test_a_limit_is_the_same_for_the_whole_pool(kind: str, limit: str, read: list[str], tmp_path: Path) -> None:
    parameters = {"dated": {"dated_by": "born", "2018-01-01": 3}}
    found = mistakes(tmp_path, pools=[pool(**{kind: limit})], parameters=parameters)
    assert sorted(found) == sorted(f"名额的多少不能随“{name}”变化" for name in read)


@pytest.mark.parametrize(
    ("limit", "per"),
    [
        ("3", ["level"]),
        ("people", ["level"]),
        ("table[level]", ["level"]),
        ("months + 1", ["level", "months"]),
        ("year(born) - 2000", ["year(born)"]),
        ("dated", ["born"]),
        ("CASE WHEN level = '4' THEN 1 ELSE year(as_of) END", ["level"]),
    ],
)
def test_a_limit_may_read_the_day_and_the_pool_s_key(limit: str, per: list[str], tmp_path: Path) -> None:
    parameters = {
        "people": {"2018-01-01": 3},
        "table": {"2018-01-01": {"4": 1, "5": 2}},
        "dated": {"dated_by": "born", "2018-01-01": 3},
    }
    assert told(tmp_path, pools=[pool(at_most=limit) | {"per": per}], parameters=parameters) == []


def test_a_limit_may_not_ask_another_policy(tmp_path: Path) -> None:
    folder = bare(tmp_path, pools=[pool(at_most="granted_amount('other')")])
    other = (folder / "grant.yaml").read_text(encoding="utf-8").replace("policy: grant", "policy: other")
    (folder / "other.yaml").write_text(other.split("pools:")[0], encoding="utf-8")
    assert [one.mistake for one in check_book(folder)] == ["名额的多少不能随“other”变化"]


def test_words_are_filled_by_parameters_alone(tmp_path: Path) -> None:
    parameters = {"least_months": {"2018-01-01": 12}}
    fine, wrong = question("a", zh="满 {least_months} 个月"), question("b", zh="满 {months} 个月")
    (one,) = told(tmp_path, conditions=[fine, wrong], vetoes=[fine | {"id": "c"}], parameters=parameters)
    assert (one.mistake, one.cure) == ("“months”不是参数，填不进这句话", "是不是“least_months”？")
    text = (tmp_path / "grant.yaml").read_text(encoding="utf-8").splitlines()
    assert "满 {months} 个月" in text[one.line - 1]


def test_a_policy_that_cannot_be_read_is_not_judged_further(tmp_path: Path) -> None:
    found = mistakes(tmp_path, conditions=[question("a", "nothing > 1"), question("a")], pools=[pool(at_most=3)])
    assert found == ["没有列或参数“nothing”"]


def case(**more: Any) -> dict[str, Any]:
    """A case with everything that the plain policy asks for."""
    return {"name": "甲", "on": "2018-06-30", "facts": {"months": 12}, "expect": {"outcome": "granted"}} | more


def test_a_case_names_what_the_rule_reads_and_is_never_absent(tmp_path: Path) -> None:
    by_level = question("b", "level = '4'")
    (one,) = told(tmp_path, conditions=[question("a"), by_level], cases=[case()])
    assert (one.mistake, one.cure) == ("案例缺少事实：level", "规则用到它们，而它们从不缺失，请写上")
    assert told(tmp_path, conditions=[question("a"), by_level], cases=[case(facts={"level": "4"})]) == []


def test_a_case_need_not_name_what_nobody_reads(tmp_path: Path) -> None:
    assert told(tmp_path, cases=[case(facts={})]) == []
    assert told(tmp_path, pools=[pool(at_most=1) | {"per": ["id"]}], cases=[case()]) == []


@pytest.mark.parametrize("place", ["pools", "amount", "order", "dated_by", "period"])
def test_every_place_that_reads_counts(place: str, tmp_path: Path) -> None:
    columns = {"id": {"type": "bigint"}, "months": {"type": "integer", "absent": "unknown"}}
    columns |= {"level": {"type": "text"}, "day": {"type": "date"}}
    written: dict[str, Any] = {
        "pools": [pool(at_most=1)],
        "amount": "CASE WHEN level = '4' THEN 1 ELSE 2 END",
        "order": ["day"],
        "dated_by": "day",
        "period": ["year(day)"],
    }
    missing = {"pools": "level", "amount": "level"}.get(place, "day")
    found = mistakes(tmp_path, columns=columns, cases=[case()], **{place: written[place]})
    assert found == [f"案例缺少事实：{missing}"]


def test_rows_of_a_case_are_told_apart_by_ids_of_the_view(tmp_path: Path) -> None:
    rows = [{"id": 1, "facts": {}}, {"id": 2, "facts": {}}, {"id": 1, "facts": {}}, {"id": "甲", "facts": {}}]
    both = {"name": "甲", "on": "2018-06-30", "rows": rows}
    assert mistakes(tmp_path, cases=[both]) == ["编号“1”写了两次", "“甲”不是“id”要的值"]


@pytest.mark.parametrize("given", ["granted", "refused", "unknown", 0, 500])
def test_the_outcome_of_another_policy_is_a_word_or_fen(given: str | int, tmp_path: Path) -> None:
    assert _with_other(tmp_path, given) == []


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("grantd", "grantd"),
        (-1, "-1"),
        (True, "True"),
        (1.5, "1.5"),
        (None, "空值"),
        ("500", "500"),
        (["granted"], "[…]"),
        ({"outcome": "granted"}, "{…}"),
    ],
)
def test_nothing_else_is(given: object, shown: str, tmp_path: Path) -> None:
    (one,) = _with_other(tmp_path, given)
    assert one.mistake == f"“{shown}”不是另一项政策的结果"


def test_an_outcome_that_nobody_asks_is_told(tmp_path: Path) -> None:
    (one,) = _with_other(tmp_path, "granted", name="othr")
    assert (one.mistake, one.cure) == ("本政策没有用到政策“othr”的结果", "是不是“other”？")


def _with_other(folder: Path, given: object, name: str = "other") -> list[Problem]:
    bare(folder, policy="other")
    (folder / "grant.yaml").rename(folder / "other.yaml")
    asks = question("a", "granted('other')")
    return told(folder, conditions=[asks], cases=[case(outcomes={name: given})])


@pytest.mark.parametrize("value", [9 * 10**18 + 1, -(10**19), 2**64, 10**40])
def test_a_number_beyond_64_bits_is_told_wherever_a_parameter_has_it(value: int, tmp_path: Path) -> None:
    for written in (value, {value: 1}, {"a": value}):
        assert "整数太大" in mistakes(tmp_path, parameters={"most": {"2018-01-01": written}})
    least = -(9 * 10**18)
    assert told(tmp_path, parameters={"most": {"2018-01-01": {least: -least}}}) == []


@pytest.mark.parametrize("span", [[0, 2**63], [-(2**63) - 1, 0]])
def test_a_range_is_one_of_64_bits(span: list[int], tmp_path: Path) -> None:
    bare(tmp_path, columns={"id": {"type": "bigint"}, "months": {"type": "bigint", "absent": "unknown", "range": span}})
    assert [one.mistake for one in check_book(tmp_path)] == ["range 超出 64 位整数"]


@pytest.mark.parametrize("months", [2**31, -(2**63) - 1, 10**30])
def test_a_case_s_number_is_one_that_its_column_can_hold(months: int, tmp_path: Path) -> None:
    case = {
        "name": "a",
        "on": "2018-06-30",
        "facts": {"level": "4", "months": months},
        "expect": {"outcome": "granted"},
    }
    assert mistakes(tmp_path, cases=[case]) == [f"“{months}”不是“months”要的值"]
    row = {"id": 2**63, "facts": {"level": "4"}, "expect": {"outcome": "unknown"}}
    rows = {"name": "a", "on": "2018-06-30", "rows": [row]}
    assert mistakes(tmp_path, cases=[rows]) == [f"“{2**63}”不是“id”要的值"]
