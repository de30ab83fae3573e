"""``POLICY.parameter[KEY]=VALUE@DATE`` as it is typed, and its value as the parameter's type."""

from __future__ import annotations

from datetime import date

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.model.nodes import Type
from baigong.engine.policy.simulate.setting import Setting, parse
from baigong.engine.policy.simulate.typed import typed, value_of

JUNE = date(2018, 6, 1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a.x=1", ("a", "x", (), "1", None)),
        ("a-b.x_y=-5@2018-06-01", ("a-b", "x_y", (), "-5", JUNE)),
        ("a.x[5]=100", ("a", "x", ("5",), "100", None)),
        ("a.x[5, north]=100@2018-06-01", ("a", "x", ("5", "north"), "100", JUNE)),
        (" a . x [ '5' ] = 100 @ 2018-06-01 ", ("a", "x", ("5",), "100", JUNE)),
        ("a.x='甲 = 乙'", ("a", "x", (), "甲 = 乙", None)),
        ('a.x="4"', ("a", "x", (), "4", None)),
        ("a.x=", ("a", "x", (), "", None)),
        ("a.x[]=1", ("a", "x", ("",), "1", None)),
        ("a.x='", ("a", "x", (), "'", None)),
    ],
)
def test_a_setting_is_read(text: str, wanted: tuple[str, str, tuple[str, ...], str, date | None]) -> None:
    assert parse(text) == Setting(*wanted, text.strip())


@pytest.mark.parametrize(
    "text", ["", "a", "a.x", "x=1", "a.x[5=1", "a.x]5[=1", "a.x[5][6]=1", ".x=1", "a.=1", "a..x=1", "a.b.x=1", "=1"]
)
def test_another_form_is_told_with_an_example(text: str) -> None:
    with pytest.raises(InputError, match=r"看不懂.*例如") as caught:
        parse(text)
    assert text in caught.value.message


@pytest.mark.parametrize("day", ["", "tomorrow", "2018-06-31", "2018-6-1", "2018-06-01@2018-07-01"])
def test_a_wrong_day_is_told(day: str) -> None:
    with pytest.raises(InputError, match=r"日期“.*”不是有效日期"):
        parse(f"a.x=1@{day}")


def test_long_nonsense_is_cut() -> None:
    with pytest.raises(InputError) as caught:
        parse("z" * 10_000)
    assert len(caught.value.message) < 250


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("36", "integer", 36),
        ("-36", "integer", -36),
        ("+36", "integer", 36),
        ("1000000000000000", "integer", 10**15),
        ("1000000000000001", "integer", None),
        ("36.5", "integer", None),
        ("1,000", "integer", None),
        ("三十六", "integer", None),
        ("٣٦", "integer", None),
        ("", "integer", None),
        ("9" * 5_000, "integer", None),
        ("true", "boolean", True),
        ("false", "boolean", False),
        ("True", "boolean", None),
        ("1", "boolean", None),
        ("2018-06-01", "date", JUNE),
        ("2018-06-31", "date", None),
        ("20180601", "date", None),
        ("x", "text", "x"),
        ("4", "text", "4"),
        ("", "text", None),
    ],
)
def test_values_are_of_the_parameter_s_type(text: str, kind: Type, value: object) -> None:
    assert value_of(text, kind) == value
    if value is None:
        with pytest.raises(InputError, match=r"改动“a\.x=”里的“.*”不对：这里要写"):
            typed(text, kind, "a.x=")
    else:
        assert typed(text, kind, "a.x=") == value
