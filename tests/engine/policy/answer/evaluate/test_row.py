"""What a fact is as policies read it: absent values that are known, values out of bounds, facts that are open altogether."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from baigong.engine.policy.answer.evaluate.row import prepared
from baigong.engine.policy.model import Column, View

DAY = date(2018, 8, 31)
VIEW = View(
    "person",
    "person",
    "id",
    {
        "id": Column("id", "integer", low=-(2**63), high=2**63 - 1),
        "never": Column("never", "text"),
        "open": Column("open", "boolean", absent="unknown"),
        "no": Column("no", "boolean", absent="false"),
        "none": Column("none", "date", absent="none"),
        "applied": Column("applied", "date", fallback="as_of"),
        "copied": Column("copied", "date", fallback="applied"),
        "months": Column("months", "integer", absent="unknown", low=0, high=600),
    },
)


def of(facts: dict[str, Any], *unknown: str) -> dict[str, tuple[object, bool | None]]:
    """Value and presence by column."""
    values, has = prepared(VIEW, facts, DAY, unknown)
    return {name: (values[name], has[name]) for name in values}


def test_nothing_is_what_the_column_says_that_nothing_means() -> None:
    found = of({"id": 1})
    assert found["never"] == (None, False)
    assert found["open"] == (None, False)
    assert found["no"] == (False, False)
    assert found["none"] == (None, False)
    assert found["applied"] == (DAY, False)
    assert found["copied"] == (None, False)
    assert of({"applied": date(2018, 1, 1)})["copied"] == (date(2018, 1, 1), False)


@pytest.mark.parametrize(("months", "read"), [(0, 0), (600, 600), (601, None), (-1, None)])
def test_a_number_out_of_bounds_is_there_and_not_known(months: int, read: int | None) -> None:
    assert of({"months": months})["months"] == (read, True)


def test_an_id_has_no_bounds() -> None:
    assert of({"id": 2**62})["id"] == (2**62, True)


@pytest.mark.parametrize("name", ["never", "open", "no", "none", "applied", "months"])
def test_what_is_open_is_not_even_known_to_be_there(name: str) -> None:
    assert of({}, name)[name] == (None, None)
    assert of({f"has_{name}": True}, name)[name] == (None, True)
    assert of({f"has_{name}": True})[name] == (None, True)


def test_what_is_said_to_be_absent_is_read_as_absent() -> None:
    assert of({"has_none": False}, "none")["none"] == (None, False)
    assert of({"has_applied": False}, "applied")["applied"] == (DAY, False)


def test_a_value_is_there_whatever_is_said() -> None:
    assert of({"none": DAY, "has_none": False}, "none")["none"] == (DAY, True)
    assert of({"no": False}, "no")["no"] == (False, True)
