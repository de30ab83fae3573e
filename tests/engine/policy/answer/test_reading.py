"""What is written into a question's field, and what a program sends."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.policy.answer import Choice, Question, checked_answer, read_answer, written_answer
from baigong.engine.policy.answer.model import OTHER, QuestionKind
from baigong.engine.policy.model.nodes import Value
from tests.engine.policy.answer.profiles import WORDS, profile_of, question
from tests.engine.policy.explain.worlds import condition

CHOICES = (Choice("5", {"zh": "初级工", "en": "Junior"}), Choice(OTHER, {"zh": "都没有", "en": "None"}))


def asked(kind: QuestionKind) -> Question:
    """A question of that kind; numbers up to 1,000, money up to 10 yuan."""
    return Question("q", kind, (("person", "x"),), {"title": WORDS}, CHOICES if kind == "choice" else (), 0, 1000)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("boolean", "yes", True),
        ("boolean", " no ", False),
        ("boolean", "unknown", None),
        ("choice", "5", "5"),
        ("choice", "-", OTHER),
        ("choice", "unknown", None),
        ("integer", "36", 36),
        ("integer", " ３６ ", 36),
        ("integer", "1,000", 1000),
        ("integer", "0", 0),
        ("money", "1", 100),
        ("money", "1.5", 150),
        ("money", "9.99", 999),
        ("money", "０.０１", 1),
        ("date", "2018-03-01", date(2018, 3, 1)),
        ("date", "２０１８-０３-０１", date(2018, 3, 1)),
        ("date", "unknown", None),
    ],
)
def test_what_people_write_is_read(kind: QuestionKind, text: str, value: Value | None) -> None:
    found = read_answer(asked(kind), text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("boolean", "", "是"),
        ("boolean", "true", "是"),
        ("choice", "", "请选择一项"),
        ("choice", "4", "请选择一项"),
        ("integer", "", "整数"),
        ("integer", "三十六", "整数"),
        ("integer", "3.5", "整数"),
        ("integer", "-1", "0 到 1000"),
        ("integer", "1001", "0 到 1000"),
        ("integer", "9" * 400, "整数"),
        ("integer", "3 6", "整数"),
        ("money", "1.234", "元"),
        ("money", "-1", "元"),
        ("money", "1e3", "元"),
        ("money", "11", "0 到 10"),
        ("date", "2018-02-30", "日期"),
        ("date", "2018-3-1", "日期"),
        ("date", "", "日期"),
        ("date", "2018-W35-5", "日期"),
        ("date", "2018-03-01" + "0" * 500, "日期"),
    ],
)
def test_anything_else_is_answered_in_one_sentence(kind: QuestionKind, text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        read_answer(asked(kind), text)
    assert says in str(error.value)
    assert str(error.value).endswith("。")
    assert text == "" or text not in str(error.value) or len(text) < 3


@pytest.mark.parametrize("kind", ["boolean", "choice", "integer", "money", "date"])
def test_the_sentence_is_english_for_english_readers(kind: QuestionKind) -> None:
    with speak("en"), pytest.raises(InputError) as error:
        read_answer(asked(kind), "?")
    assert str(error.value).isascii()


@given(st.sampled_from(["boolean", "choice", "integer", "money", "date"]), st.data())
def test_what_is_written_is_read_again(kind: QuestionKind, data: st.DataObject) -> None:
    values: dict[str, st.SearchStrategy[Value]] = {
        "boolean": st.booleans(),
        "choice": st.sampled_from(["5", OTHER]),
        "integer": st.integers(0, 1000),
        "money": st.integers(0, 1000),
        "date": st.dates(),
    }
    value = data.draw(st.one_of(st.none(), values[kind]))
    assert read_answer(asked(kind), written_answer(asked(kind), value)) == value
    assert checked_answer(asked(kind), value) == value


@given(st.sampled_from(["boolean", "choice", "integer", "money", "date"]), st.text())
def test_no_text_does_harm(kind: QuestionKind, text: str) -> None:
    try:
        found = read_answer(asked(kind), text)
    except InputError:
        return
    assert found is None or written_answer(asked(kind), found)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("boolean", 1),
        ("boolean", "yes"),
        ("choice", 5),
        ("choice", "4"),
        ("integer", True),
        ("integer", "36"),
        ("integer", 3.0),
        ("integer", 1001),
        ("money", -1),
        ("money", True),
        ("date", 20180301),
        ("date", "1 March"),
        ("date", datetime(2018, 3, 1)),  # noqa: DTZ001  # a time is no day, whatever its zone
        ("date", ["2018-03-01"]),
        ("choice", {}),
    ],
)
def test_a_value_of_another_type_is_refused(kind: QuestionKind, value: object) -> None:
    with pytest.raises(InputError):
        checked_answer(asked(kind), value)


def test_days_may_come_as_texts() -> None:
    assert checked_answer(asked("date"), "2018-03-01") == date(2018, 3, 1)
    assert checked_answer(asked("date"), date(2018, 3, 1)) == date(2018, 3, 1)


def test_a_question_has_the_kind_of_its_column(tmp_path: Path) -> None:
    names = ["level", "months", "fee", "employed", "ended_on", "has_ended_on"]
    rule = "level = '5' AND months > 1 AND fee > 1 AND employed AND has_ended_on AND ended_on > applied_on"
    profile = profile_of(
        tmp_path, {name: question(f"person.{name}") for name in names}, {"conditions": [condition(rule)]}
    )
    kinds = {name: (one.kind, one.low, one.high) for name, one in profile.questions.items()}
    assert kinds["level"][0] == "choice"
    assert kinds["months"] == ("integer", 0, 600)
    assert kinds["fee"] == ("money", 0, 10**15)
    assert [kinds[name][0] for name in names[3:]] == ["boolean", "date", "boolean"]
    assert [one.value for one in profile.questions["level"].choices] == ["5", "4", "3"]
