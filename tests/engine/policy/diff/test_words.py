"""A change in words: Chinese sentences whole; both languages of what policies say."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.diff.words import sentence, shown

START, JUNE = date(2018, 1, 1), date(2018, 6, 1)
POOR = {"zh": "工资低", "en": "Low wage"}
TRAINED = {"zh": "受过训", "en": "Trained"}


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "zh")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("p", "policy", "added", new_says=POOR), "新增政策：工资低"),
        (Change("p", "policy", "removed", old_says=POOR), "取消政策：工资低"),
        (Change("p", "title", "words", old_says=POOR, new_says=TRAINED), "名称：工资低 → 受过训"),
        (Change("p", "in_force_from", "changed", old=START, new=JUNE), "施行：2018-01-01 → 2018-06-01"),
        (Change("p", "in_force_to", "changed", old=None, new=JUNE), "停止施行（当天起）：（不限） → 2018-06-01"),
        (Change("p", "in_force_to", "changed", old=JUNE, new=None), "停止施行（当天起）：2018-06-01 → （不限）"),
        (Change("p", "subject", "changed", old="a", new="b"), "哪一类对象：a → b"),
        (Change("p", "basis", "changed", old="甲", new="乙 一"), "依据：甲 → 乙 一"),
        (Change("p", "dated_by", "changed", old="as_of", new="b"), "按哪一天：as_of → b"),
        (Change("p", "period", "changed", old=None, new="year(b)"), "期间：（无） → year(b)"),
        (Change("p", "applied", "changed", old="has_a", new=None), "怎样算已申请：has_a → （无）"),
        (Change("p", "claimed", "changed", old=None, new="has_a"), "怎样算申请过或领过：（无） → has_a"),
        (Change("p", "amount", "changed", old="a[level]", new="a[level] + 1"), "金额：a[level] → a[level] + 1"),
        (Change("p", "ceiling", "changed", old=None, new=150050, money=True), "金额上限：（无） → 1,500.5 元"),
        (Change("p", "order", "changed", old="a", new="b desc"), "排队次序：a → b desc"),
        (Change("p", "parameter", "added", "x"), "新增参数 x"),
        (Change("p", "parameter", "removed", "x"), "取消参数 x"),
        (Change("p", "parameter", "changed", "x.dated_by", "a", "b"), "参数 x.dated_by：a → b"),
        (Change("p", "parameter", "changed", "x", 12, 1200, START), "参数 x，2018-01-01 起：12 → 1,200"),
        (
            Change("p", "parameter", "changed", "x[5]", 120000, None, START, JUNE, money=True),
            "参数 x[5]，2018-01-01 至 2018-05-31：1,200 元 → （无）",
        ),
        (Change("p", "parameter", "changed", "x", old=True, new=False, since=START), "参数 x，2018-01-01 起：真 → 假"),
        (
            Change("p", "parameter", "changed", "x", START, JUNE, START),
            "参数 x，2018-01-01 起：2018-01-01 → 2018-06-01",
        ),
        (Change("p", "condition", "added", "c", None, "a > 1", new_says=POOR), "新增条件 c：工资低（a > 1）"),
        (Change("p", "veto", "removed", "v", "a > 1", None, old_says=POOR), "取消否决事项 v：工资低（a > 1）"),
        (
            Change("p", "condition", "changed", "c", "a", "b", old_says=POOR, new_says=TRAINED),
            "修改条件 c：工资低（a） → 受过训（b）",
        ),
        (
            Change("p", "condition", "words", "c", "a", "a", old_says=POOR, new_says=TRAINED),
            "条件 c 的说法：工资低 → 受过训",
        ),
        (Change("p", "pool", "words", "c", "a", "a", new_says=TRAINED), "名额 c 的说法：（无） → 受过训"),
        (Change("p", "veto", "moved", old="a, b", new="b, a"), "否决事项的先后：a, b → b, a"),
        (Change("p", "group", "added", "g", None, "one_of: [a, b]"), "新增互斥组 g：one_of: [a, b]"),
        (
            Change("p", "pool", "changed", "k", "at_most: 1", "at_most: 2", old_says=POOR),
            "修改名额 k：工资低（at_most: 1） → at_most: 2",
        ),
    ],
)
def test_each_change_is_a_sentence(change: Change, words: str) -> None:
    assert sentence(change) == words


def test_what_policies_say_is_said_in_the_reader_s_language() -> None:
    with speak("en"):
        assert "Low wage" in sentence(Change("p", "policy", "added", new_says=POOR))
        assert "Trained" in sentence(Change("p", "condition", "added", "c", None, "a", new_says=TRAINED))


@pytest.mark.parametrize(
    ("value", "money", "words"),
    [
        (0, True, "0 元"),
        (5, True, "0.05 元"),
        (10**15, True, "10,000,000,000,000 元"),
        (-150, True, "-1.5 元"),
        (1234, False, "1,234"),
        (True, True, "真"),
        ("甲", True, "甲"),
    ],
)
def test_values_are_shown_as_people_write_them(value: int | str, money: bool, words: str) -> None:
    assert shown(value, money=money) == words
