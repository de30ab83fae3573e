"""The thin bar: its pieces fill exactly what they stand for, and no bar is drawn that would mislead."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.web.components.parts_bar import Bar, Piece, draw


def drawn(bar: Bar | None) -> list[tuple[float, float, int]]:
    """The blocks as numbers."""
    assert bar is not None
    return [(float(block.x), float(block.width), block.tone) for block in bar.blocks]


def test_parts_and_the_rest_fill_the_whole() -> None:
    bar = draw(100, [Piece("甲", 25), Piece("乙", 50)], rest="其余")
    assert drawn(bar) == [(0, 60, 1), (60, 120, 2), (180, 60, 0)]
    assert bar is not None
    assert bar.says == "甲 25%，乙 50%，其余 25%"


def test_without_a_name_the_rest_is_left_out() -> None:
    assert drawn(draw(100, [Piece("甲", 25)])) == [(0, 60, 1)]


def test_a_full_whole_has_no_rest() -> None:
    assert drawn(draw(4, [Piece("甲", 1), Piece("乙", 3)], rest="其余")) == [(0, 60, 1), (60, 180, 2)]


def test_what_is_counted_twice_is_framed_and_the_bar_stays_as_long_as_the_whole() -> None:
    bar = draw(13, [Piece("国家级", 3), Piece("省级", 3), Piece("市级", 8)], twice=Piece("兼有两级", 1))
    blocks = drawn(bar)
    assert blocks == [(0, 55.4, 1), (36.9, 55.4, 2), (92.3, 147.7, 3)]
    assert bar is not None
    assert bar.both is not None
    assert (bar.both.x, bar.both.width) == ("36.9", "18.5")
    assert bar.says.endswith("；兼有两级 8%")


def test_a_line_parts_each_block_from_the_one_before() -> None:
    bar = draw(3, [Piece("甲", 1), Piece("乙", 1), Piece("丙", 1)])
    assert bar is not None
    assert [block.gap for block in bar.blocks] == ["", "80.0", "160.0"]


def test_a_small_part_is_not_called_nothing() -> None:
    bar = draw(100_000, [Piece("甲", 1), Piece("乙", 99_999)])
    assert bar is not None
    assert bar.blocks[0].says == "甲 <1%"


def test_more_parts_than_tones_share_the_last() -> None:
    tones = [tone for _x, _width, tone in drawn(draw(7, [Piece(str(n), 1) for n in range(7)]))]
    assert tones == [1, 2, 3, 4, 5, 5, 5]


@pytest.mark.parametrize(
    ("whole", "pieces"),
    [(0, [Piece("甲", 0)]), (-1, [Piece("甲", 1)]), (10, []), (10, [Piece("甲", 11)]), (10, [Piece("甲", -1)])],
)
def test_no_bar_is_better_than_a_wrong_one(whole: int, pieces: list[Piece]) -> None:
    assert draw(whole, pieces) is None


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=8), st.integers(0, 10**9))
def test_blocks_follow_one_another_and_end_at_the_whole(values: list[int], others: int) -> None:
    whole = sum(values) + others
    bar = draw(whole, [Piece(str(n), value) for n, value in enumerate(values)], rest="其余")
    if not whole:
        assert bar is None
        return
    blocks = drawn(bar)
    for (x, width, _tone), (following, *_more) in pairwise(blocks):
        assert x + width == pytest.approx(following, abs=0.11)
    assert blocks[-1][0] + blocks[-1][1] == pytest.approx(240, abs=0.11)
    assert all(
        width == pytest.approx(240 * v / whole, abs=0.051) for v, (_x, width, _t) in zip(values, blocks, strict=False)
    )


def test_decimals_are_welcome() -> None:
    assert drawn(draw(Decimal("0.4"), [Piece("甲", Decimal("0.1"))])) == [(0, 60, 1)]
