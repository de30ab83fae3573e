"""Settings applied to a book in memory: which dated values give way, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.model import Book, Parameter
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.changed import MOST, changed
from tests.engine.policy.folders import bare
from tests.engine.policy.read.test_heavy import asked
from tests.engine.policy.reforms import REFORM, edit, reform

JANUARY, MARCH, JUNE = date(2018, 1, 1), date(2018, 3, 1), date(2018, 6, 1)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(REFORM)


def after(book: Book, *settings: str, name: str = "amount") -> Parameter:
    return changed(book, settings).policies["upskill"].parameters[name]


def cells(parameter: Parameter, key: str) -> dict[date, object]:
    return {one.since: one.cells.get((key,)) for one in parameter.values}


def test_without_a_day_it_holds_on_every_day(book: Book) -> None:
    assert cells(after(book, "upskill.amount[5]=7"), "5") == {JANUARY: 7, JUNE: 7}
    assert cells(after(book, "upskill.amount[5]=7"), "4") == {JANUARY: 150000, JUNE: 150000}


@pytest.mark.parametrize(
    ("since", "wanted"),
    [
        ("2018-01-01", {JANUARY: 7, JUNE: 7}),
        ("2018-03-01", {JANUARY: 100000, MARCH: 7, JUNE: 7}),
        ("2018-06-01", {JANUARY: 100000, JUNE: 7}),
        ("2019-06-01", {JANUARY: 100000, JUNE: 110000, date(2019, 6, 1): 7}),
    ],
)
def test_with_a_day_it_holds_from_then_on(book: Book, since: str, wanted: dict[date, object]) -> None:
    parameter = after(book, f"upskill.amount[5]=7@{since}")
    assert cells(parameter, "5") == wanted
    assert [one.since for one in parameter.values] == sorted(wanted)


def test_other_cells_of_a_new_day_are_those_in_force(book: Book) -> None:
    parameter = after(book, "upskill.amount[4]=7@2018-03-01")
    assert parameter.at(MARCH) == {("5",): 100000, ("4",): 7, ("3",): 200000}


def test_several_settings_of_one_parameter_follow_one_another_whatever_their_order(book: Book) -> None:
    ways = [
        after(book, "upskill.months_minimum=3@2018-06-01", "upskill.months_minimum=6", name="months_minimum"),
        after(book, "upskill.months_minimum=6", "upskill.months_minimum=3@2018-06-01", name="months_minimum"),
    ]
    assert ways[0] == ways[1]
    assert [(one.since, one.cells[()]) for one in ways[0].values] == [(JANUARY, 6), (JUNE, 3)]


def test_settings_of_several_policies(book: Book) -> None:
    found = changed(book, ["badge.lowest=5", "hardship.pot=1", "hardship.share=20"])
    assert found.policies["badge"].parameters["lowest"].values[0].cells == {(): "5"}
    assert [found.policies["hardship"].parameters[one].values[0].cells[()] for one in ("pot", "share")] == [1, 20]


def test_a_scalar_may_begin_earlier_than_it_did(book: Book) -> None:
    parameter = after(book, "upskill.months_minimum=3@2017-01-01", name="months_minimum")
    assert [(one.since, one.cells[()]) for one in parameter.values] == [(date(2017, 1, 1), 3), (JANUARY, 3)]


def test_the_book_that_is_given_stays_as_it_is(book: Book) -> None:
    before = load_book(REFORM)
    changed(book, ["upskill.amount[5]=7", "badge.lowest=5"])
    assert book == before


def test_a_table_of_two_axes_and_other_types(tmp_path: Path) -> None:
    folder = reform(
        tmp_path,
        badge=(
            "parameters:\n",
            "parameters:\n  t: {2018-01-01: {1: {a: true}, 2: {a: false}}}\n  d: {2018-01-01: {2018-01-01: 2018-01-02}}\n",
        ),
    )
    edit(
        folder / "badge.yaml",
        "when: level = lowest,",
        'when: "level = lowest AND t[months, county] AND d[applied_on] < as_of",',
    )
    found = (
        changed(load_book(folder), ["badge.t[2,a]=true", "badge.d[2018-01-01]=2018-02-02"]).policies["badge"].parameters
    )
    assert found["t"].values[0].cells == {(1, "a"): True, (2, "a"): True}
    assert found["d"].values[0].cells == {(date(2018, 1, 1),): date(2018, 2, 2)}


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("upskil.amount[5]=7", "没有政策“upskil”。是不是“upskill”？"),
        ("zzz.amount[5]=7", "没有政策“zzz”。请改成：badge、hardship、upskill"),
        ("upskill.amont[5]=7", "政策“upskill”没有参数“amont”。是不是“amount”？"),
        ("upskill.amount=7", "“amount”是一张表，要写明改哪一格。请写其中之一：amount[5]、amount[4]、amount[3]"),
        ("upskill.amount[6]=7", "表“amount”没有格 [6]。请写其中之一：amount[5]、amount[4]、amount[3]"),
        ("upskill.amount[5,north]=7", "表“amount”没有格 [5, north]"),
        ("upskill.amount[]=7", "表“amount”没有格 []"),
        ("upskill.months_minimum[5]=7", "“months_minimum”不是表，没有格。请去掉方括号"),
        ("upskill.months_minimum=many", "里的“many”不对：这里要写不超过 1000000000000000 的整数，钱以分计"),
        ("upskill.months_minimum=99999999999999999", "不对：这里要写不超过"),
        ("badge.lowest=", "里的“”不对：这里要写一段文字"),
        ("upskill.months_minimum=12", "从 2018-01-01 起，“months_minimum”本来就是 12。请写另一个值"),
        ("upskill.amount[4]=150000@2018-03-01", "从 2018-03-01 起，“amount[4]”本来就是 150000"),
        ("upskill.amount[5]=7@2017-12-31", "表“amount”从 2018-01-01 起才有值。请写这一天或以后的日期"),
        ("upskill.amount[5]=7@2018-13-01", "日期“2018-13-01”不是有效日期"),
    ],
)
def test_what_cannot_be_changed_is_told_with_a_cure(book: Book, setting: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        changed(book, [setting])
    assert told in caught.value.message
    assert setting in caught.value.message or "日期" in told
    assert "。。" not in caught.value.message


def test_a_policy_without_parameters_is_pointed_to_a_folder(tmp_path: Path) -> None:
    folder = reform(tmp_path, badge=('parameters:\n  lowest: {2018-01-01: "4"}\n', ""))
    edit(folder / "badge.yaml", "level = lowest", "level = '4'")
    with pytest.raises(InputError, match="政策“badge”没有参数。可以用 --with"):
        changed(load_book(folder), ["badge.lowest=5"])


def test_the_same_cell_and_day_twice_is_refused(book: Book) -> None:
    with pytest.raises(InputError, match="已经写过一次"):
        changed(book, ["upskill.amount[5]=7", "upskill.amount[4]=7", "upskill.amount['5']=8"])


def test_a_cell_that_a_later_table_drops_is_not_put_back(tmp_path: Path) -> None:
    folder = reform(tmp_path, upskill=('2018-06-01: {"5": 110000, ', "2018-06-01: {"))
    book = load_book(folder)
    assert cells(after(book, "upskill.amount[5]=7"), "5") == {JANUARY: 7, JUNE: None}
    with pytest.raises(InputError, match=r"没有格 \[5\]"):
        changed(book, ["upskill.amount[5]=7@2018-06-01"])


def test_many_cells_are_not_all_listed(tmp_path: Path) -> None:
    many = ", ".join(f'"{at}": {at}' for at in range(3, 40))
    folder = reform(
        tmp_path, upskill=('2018-06-01: {"5": 110000, "4": 150000, "3": 200000}', f"2018-06-01: {{{many}}}")
    )
    with pytest.raises(InputError, match=r"amount\[14\]……$") as caught:
        changed(load_book(folder), ["upskill.amount[x]=7@2018-06-01"])
    assert "amount[15]" not in caught.value.message


def dated(setting: str, count: int) -> list[str]:
    """The setting on so many days, each with another value."""
    return [f"{setting}={1_000_000 + at}@{date(2020, 1, 1) + timedelta(days=at)}" for at in range(count)]


def test_so_many_settings_and_no_more(book: Book) -> None:
    settings = dated("upskill.amount[5]", MOST + 1)
    assert len(changed(book, settings[:MOST]).policies["upskill"].parameters["amount"].values) == MOST + 2
    with pytest.raises(InputError) as caught:
        changed(book, settings)
    assert caught.value.message == (
        "--set 写了 201 次，最多 200 次。请复制政策文件夹，在里面改好，再用 --with 文件夹 试算。"
    )


def test_days_that_make_a_table_too_heavy_are_refused(tmp_path: Path) -> None:
    heavy = load_book(bare(tmp_path, **asked(1)))
    assert len(changed(heavy, dated("grant.most[p1]", 13)).policies["grant"].parameters["most"].values) == 14
    with pytest.raises(InputError, match="太多日期"):
        changed(heavy, dated("grant.most[p1]", 15))
