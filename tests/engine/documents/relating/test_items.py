"""How many items a list of words names."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.documents.relating.enumeration.items import items_of
from baigong.engine.figures.interval import Interval


def so_many(low: int, high: int | None) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("东校、西校、南校", so_many(3, 3)),
        ("东校、西校和南校", so_many(2, 3)),
        ("东校、西校以及南校", so_many(2, 3)),
        ("东校、西校等", so_many(2, None)),
        ("东校、西校……", so_many(2, None)),
        ("东校（含北区、中区）、西校", so_many(2, 2)),
        ("《东、西办法》、《南办法》", so_many(2, 2)),
        ("《东、西办法》《南办法》", so_many(2, 2)),
        ("“人人、处处”“时时”", so_many(2, 2)),
    ],
)
def test_items_are_counted(text: str, count: Interval) -> None:
    assert items_of(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "东校",
        "",
        "市、区",
        "东校、西校，均已建成",
        "东校3所、西校2所",
        "东校和北校、西校",
        "一方面是教育、科学",
        "东校、、西校",
        "东校、" + "很长" * 20,
    ],
)
def test_what_is_no_plain_list_is_not_counted(text: str) -> None:
    assert items_of(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [("东学校、西学校", True), ("初级、中级", False), ("东学校、中级", False), ("东县、西县等", True)],
)
def test_in_brackets_only_names_are_counted(text: str, named: bool) -> None:
    assert (items_of(text, names_only=True) is not None) is named


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["东校", "西校", "南校", "北校"]), min_size=2, max_size=12))
def test_as_many_as_were_joined(names: list[str]) -> None:
    assert items_of("、".join(names)) == so_many(len(names), len(names))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="东西校、和等（）《》“”，。 3", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    count = items_of(text)
    assert count is None or (count.low is not None and count.low >= 2)
