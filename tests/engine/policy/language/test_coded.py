"""A text beside a column whose values are listed is one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baigong.engine.policy.language import Fault, Scope, parse
from baigong.engine.policy.language.coded import cure, listed
from baigong.engine.policy.model import Column
from tests.engine.policy.language.scopes import COLUMNS, OUTCOMES, PARAMETERS
from tests.engine.policy.language.test_wrong import faults, marked

LEVELS = {
    "junior": {"zh": "初级工", "en": "Junior worker"},
    "senior": {"zh": "高级工", "en": "Senior worker"},
    "senior_tech": {"zh": "高级技师", "en": "Senior technician"},
}
GRADE = Column("grade", "text", values=LEVELS)
TABLE = replace(PARAMETERS["amount"], keys=(frozenset({"junior", "senior"}),))
PRIZE = replace(PARAMETERS["prize"], keys=(frozenset({"worker", "student"}), frozenset({1, 2, 3})))
SCOPE = Scope({one.name: one for one in [*COLUMNS, GRADE]}, {**PARAMETERS, "amount": TABLE, "prize": PRIZE}, OUTCOMES)


@pytest.mark.parametrize(
    "text",
    [
        "grade = 'senior'",
        "'junior' <> grade",
        "grade IN ('junior', 'senior_tech')",
        "grade NOT IN ('senior')",
        "grade = level",
        "level = 'whatever'",
        "CASE WHEN is_worker THEN grade ELSE 'none' END = 'none'",
        "CASE WHEN is_worker THEN grade ELSE level END = 'whatever'",
        "amount['junior'] > 0",
        "amount[grade] > 0",
        "prize['worker', 2] > 0",
        "prize[level, people] > 0",
    ],
)
def test_a_listed_value_and_any_text_of_another_column_are_sound(text: str) -> None:
    assert parse(text, SCOPE).type == "boolean"


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("grade = ⟦'senor'⟧", "senor", "是不是“senior”？"),
        ("⟦'Junior worker'⟧ = grade", "Junior worker", "请写代码“junior”（Junior worker）"),
        ("grade <> ⟦'高级技师'⟧", "高级技师", "请写代码“senior_tech”（高级技师）"),
        ("grade = ⟦'初级工人'⟧", "初级工人", "请写代码“junior”（初级工）"),
        ("grade IN ('senior', ⟦'5'⟧)", "5", "请改成：junior、senior、senior_tech"),
        ("NOT (is_worker AND grade NOT IN (⟦''⟧))", "", "请改成：junior、senior、senior_tech"),
        ("grade = ⟦'SENIOR'⟧", "SENIOR", "请改成：junior、senior、senior_tech"),
    ],
)
def test_another_is_told_with_the_nearest(text: str, value: str, told: str) -> None:
    plain, ((start, end),) = marked(text)
    assert faults(plain, SCOPE) == [Fault(start, end, f"列“grade”没有“{value}”这个值", told)]


def test_every_wrong_one_of_a_list_is_told() -> None:
    assert [one.start for one in faults("grade IN ('a', 'senior', 'b')", SCOPE)] == [10, 25]


def test_a_chosen_value_is_one_of_all_that_may_be_chosen() -> None:
    text = "CASE WHEN is_worker THEN grade WHEN is_neglectful THEN 'none' END = ⟦'nobody'⟧"
    plain, ((start, end),) = marked(text)
    (told,) = faults(plain, SCOPE)
    assert (told.start, told.end, told.mistake) == (start, end, "这里不会有“nobody”这个值")


@pytest.mark.parametrize(
    ("text", "table", "key", "told"),
    [
        ("amount[⟦'senir'⟧] > 0", "amount", "senir", "是不是“senior”？"),
        ("prize['worker', ⟦4⟧] > 0", "prize", "4", "请改成：1、2、3"),
        ("prize[⟦'pupil'⟧, people] > 0", "prize", "pupil", "请改成：student、worker"),
    ],
)
def test_a_key_that_no_cell_has_is_told(text: str, table: str, key: str, told: str) -> None:
    plain, ((start, end),) = marked(text)
    assert faults(plain, SCOPE) == [Fault(start, end, f"参数表“{table}”没有键“{key}”", told)]


def test_what_can_be_anything_is_not_listed() -> None:
    assert listed(parse("level", SCOPE), SCOPE.columns) == {}
    assert listed(parse("people", SCOPE), SCOPE.columns) == {}
    assert listed(parse("grade", SCOPE), SCOPE.columns) == LEVELS


def test_a_code_that_is_near_is_preferred_to_a_title() -> None:
    assert cure("senior_teck", LEVELS) == "是不是“senior_tech”？"
    assert cure("cook", {"cook": {"zh": "厨师"}, "chef": {"zh": "cook"}}) == "请写代码“chef”（cook）"
