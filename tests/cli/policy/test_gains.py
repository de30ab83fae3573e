"""How a simulation's answer is put into tables: names of a city, sections, sums."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from baigong.cli.policy.changes import as_text, change_as_json
from baigong.cli.policy.gains import as_json, tables
from baigong.cli.policy.simulated import closing
from baigong.engine.base.language import speak
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.result import Cost, Moved, Side, Simulation
from baigong.engine.policy.simulate.tables import costs, movements

DAY = date(2018, 8, 31)
WHOLE = Moved("skill_certificate", "", None, 900, 1500, 3, 700, 1, 200, 2, 100, 0)
FUCHENG = Moved("skill_certificate", "county", "510703", 500, 800, 2, 400, 0, 0, 1, -100, 0)
NOWHERE = Moved("skill_certificate", "county", None, 400, 700, 1, 300, 0, 0, 0, 0, 0)
STILL = Moved("skill_certificate", "county", "510704", 100, 100, 0, 0, 0, 0, 0, 0, 0)
JUNIOR = Moved("skill_certificate", "level", "5", 900, 1500, 3, 700, 1, 200, 2, 100, 0)
IDLE = Moved("order_trainee", "", None, 50, 50, 0, 0, 0, 0, 0, 0, 0)
SIDES = (
    Side("skill-upgrade-subsidy", Cost(9, 900, 1, 50, 4), Cost(12, 1500, 0, 0, 5)),
    Side("technician-training-subsidy", Cost(1, 50, 0, 0, 0), Cost(1, 50, 0, 0, 0)),
)
CHANGE = Change(
    "skill-upgrade-subsidy", "parameter", "changed", "amount[5]", 100000, 120000, date(2018, 1, 1), None, money=True
)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book("mianyang")


def simulation(*moved: Moved, sides: tuple[Side, ...] = SIDES) -> Simulation:
    return Simulation(DAY, "abc", (CHANGE,), sides, 19, moved)


DONE = simulation(WHOLE, FUCHENG, STILL, NOWHERE, JUNIOR, IDLE)


def test_costs_are_summed_up_where_there_are_several(book: Book) -> None:
    table = costs(book, DONE)
    assert table.title == "2018-08-31 的费用（元），改动前后"
    assert [row[0] for row in table.rows] == ["skill-upgrade-subsidy", "technician-training-subsidy", "合计"]
    assert table.rows[0][1:] == ("技能提升补贴", 9, 12, Decimal(9), Decimal(15), Decimal(6), Decimal("0.5"), Decimal(0))
    assert table.rows[2][2:] == (10, 13, Decimal("9.5"), Decimal("15.5"), Decimal(6), Decimal("0.5"), Decimal(0))
    assert [row[0] for row in costs(book, simulation(WHOLE, sides=SIDES[:1])).rows] == ["skill-upgrade-subsidy"]


def test_provisional_money_has_columns_where_there_is_any(book: Book) -> None:
    def hidden(done: Simulation) -> set[str]:
        return {head.name for head in costs(book, done).heads if head.hidden}

    assert hidden(DONE) == {"title"}
    assert hidden(simulation(WHOLE, sides=SIDES[1:])) == {"title", "provisional_before", "provisional_after"}


def test_a_policy_that_is_only_in_the_changed_folder_has_no_title(book: Book) -> None:
    (row,) = costs(book, simulation(WHOLE, sides=(Side("new-one", Cost(), Cost(1, 5, 0, 0, 0)),))).rows
    assert row[:2] == ("new-one", "")


def test_only_what_moves_is_told_in_sections_with_names(book: Book) -> None:
    table = movements(book, DONE)
    assert [(row[1], row[2], row[4]) for row in table.rows] == [
        (None, table.groups[0], "全部"),
        ("county", "县市区", "涪城区"),
        ("county", "县市区", "不详"),
        ("level", "技能等级", "初级工（五级）"),
    ]
    assert list(table.groups) == [0, 1, 3]
    assert [table.groups[at] for at in (1, 3)] == ["按县市区", "按技能等级"]
    assert table.rows[1][5:] == (2, Decimal(4), 0, Decimal(0), 1, 0)


def test_names_follow_the_reader_s_language(book: Book) -> None:
    with speak("en"):
        table = movements(book, DONE)
        assert [row[2] for row in table.rows[1:]] == ["County", "County", "Level"]
        assert table.rows[1][4] == "Fucheng"


def test_where_nothing_moves_the_views_are_told(book: Book) -> None:
    table = movements(book, simulation(IDLE, STILL))
    assert [(row[0], row[5]) for row in table.rows] == [("order_trainee", 0)]
    assert len(tables(book, DONE)) == 2


def test_the_answer_is_a_sentence() -> None:
    assert closing(DONE) == (
        "受影响的政策，费用由 9.50 元变为 15.50 元；3 个对象得益，1 个对象受损，2 个未定。其余 19 项政策不受影响。"
    )


def test_json_keeps_codes_and_fen() -> None:
    data: dict[str, Any] = as_json(DONE)
    assert (data["before"], data["after"], data["snapshot"], data["ids"]) == (950, 1550, "abc", None)
    assert data["policies"][0]["before"]["provisional_fen"] == 50
    assert [one["value"] for one in data["moved"]] == [None, "510703", "510704", None, "5", None]
    assert [one["column"] for one in data["moved"]] == [None, "county", "county", "county", "level", None]
    assert data["changes"][0]["money"] is True


def test_changes_are_listed_under_their_policies() -> None:
    other = Change("studio-grant", "policy", "removed", old_says={"zh": "资助", "en": "Grant"})
    assert as_text([CHANGE, CHANGE, other]).splitlines() == [
        "skill-upgrade-subsidy",
        "  参数 amount[5]，2018-01-01 起：1,000 元 → 1,200 元",
        "  参数 amount[5]，2018-01-01 起：1,000 元 → 1,200 元",
        "studio-grant",
        "  取消政策：资助",
    ]
    assert as_text([]) == "政策没有不同"


def test_a_change_in_json_has_days_as_texts() -> None:
    one = change_as_json(Change("a", "in_force_to", "changed", old=None, new=DAY))
    assert (one["old"], one["new"], one["since"], one["until"], one["item"]) == (None, "2018-08-31", None, None, None)
    assert one["words"] == "停止施行（当天起）：（不限） → 2018-08-31"


def test_a_view_is_named_by_its_first_clause(book: Book) -> None:
    assert movements(book, DONE).groups[0] == "有等级的有效证书"
    with speak("en"):
        assert movements(book, DONE).groups[0] == "Valid levelled certificates"
