from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.base.language import speak
from baigong.engine.policy.language import Fault, Faults, Scope, parse
from baigong.engine.policy.language.sayings import CURES
from baigong.engine.policy.language.words import words
from tests.engine.policy.language.scopes import SCOPE, scope

WRONG = tomllib.loads(Path(__file__).with_name("wrong.toml").read_text(encoding="utf-8"))["wrong"]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the places that they stood around."""
    plain, places, start = "", [], 0
    for character in text:
        if character == "⟦":
            start = len(plain)
        elif character == "⟧":
            places.append((start, len(plain)))
        else:
            plain += character
    return plain, places


def several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def faults(text: str, where: Scope = SCOPE) -> list[Fault]:
    with pytest.raises(Faults) as caught:
        parse(text, where)
    return caught.value.faults


@pytest.mark.parametrize("one", WRONG, ids=[one["text"] for one in WRONG])
def test_a_wrong_text_is_told_where_it_is_wrong_and_what_to_write(one: dict[str, Any]) -> None:
    text, places = marked(one["text"])
    expected = [
        Fault(start, end, mistake, cure)
        for (start, end), mistake, cure in zip(places, several(one["mistake"]), several(one["cure"]), strict=True)
    ]
    assert faults(text, scope(one.get("expected"))) == expected


def test_the_table_is_long_and_has_each_once() -> None:
    assert len(WRONG) >= 200
    assert len({one["text"] + one.get("expected", "") for one in WRONG}) == len(WRONG)


@pytest.mark.parametrize("found", sorted(words().instead.keys() | words().sayings.keys()))
def test_each_habit_of_elsewhere_has_a_cure(found: str) -> None:
    told = faults(f"people {found} (3)" if not found.isalpha() else f"{found} people")
    assert any(found in one.mistake for one in told)


def test_every_saying_is_used_and_every_use_is_said() -> None:
    assert set(words().sayings.values()) == set(CURES)


@pytest.mark.parametrize("found", sorted(words().ascii))
def test_each_mark_of_another_keyboard_has_a_cure(found: str) -> None:
    (told, *_more) = faults(f"people {found}")
    assert (told.start, told.end) == (7, 7 + len(found))


def test_a_column_hides_a_habit() -> None:
    columns = dict.fromkeys(("day", "left", "count", "order", "kind", "date", "min"), SCOPE.columns["people"])
    for name in columns:
        assert parse(f"{name} = 1", Scope(columns)).type == "boolean"


def test_a_name_that_is_both_is_refused() -> None:
    both = Scope(SCOPE.columns, {"people": SCOPE.parameters["ratio"]})
    assert faults("people", both) == [Fault(0, 6, "“people”既是列又是参数", "请给参数换一个名称")]


def test_several_mistakes_are_told_at_once() -> None:
    told = faults("insured_month > 3 AND levle = '5' OR NOT people")
    assert [one.start for one in told] == [0, 22, 41]


def test_a_result_out_of_its_bounds_is_told() -> None:
    told = faults("fee * 2", scope("integer", -(10**15), 10**15))
    assert told[0].mistake == (
        "结果可能是 -2000000000000000 到 2000000000000000，超出 -1000000000000000 到 1000000000000000"
    )
    assert "least" in told[0].cure


def test_the_whole_message_has_every_mistake_with_its_cure() -> None:
    with pytest.raises(Faults) as caught:
        parse("people != 3 AND level == '5'", SCOPE)
    assert caught.value.message == "规则里不能用“!=”。请改写成 <>\n规则里不能用“==”。请改写成 ="


def test_messages_are_made_in_the_language_of_the_reader() -> None:
    with speak("zh"):
        chinese = faults("levle = '5'")[0].mistake
    assert chinese == "没有列或参数“levle”"
