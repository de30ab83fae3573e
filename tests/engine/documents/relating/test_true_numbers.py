"""Texts made of true whole numbers, printed as officials print them: what is true holds, what is moved too far fails."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.related import claims, failed

LADDERS = [
    (("国家级", "省级", "市级", "县级"), "基地", "个"),
    (("高级工", "技师", "高级技师"), "高技能人才", "人"),
    (("一等奖", "二等奖", "三等奖"), "获奖作品", "件"),
    (("国道", "省道", "县道"), "公路", "公里"),
    (("公办", "民办"), "幼儿园", "所"),
    (("男", "女"), "学员", "人"),
]
CONNECTORS = ["，其中{}。", "，其中：{}。", "。其中，{}。", "（{}）。", "（其中{}）。"]
HALF = Fraction(1, 2)


def printed(value: int, *, digits: int | None) -> str:
    """A value as it stands, or rounded to so many decimals of 万."""
    if digits is None:
        return str(value)
    scaled = Fraction(value, 10_000) * 10**digits
    rounded = int(scaled + HALF)
    return f"{rounded // 10**digits}.{rounded % 10**digits:0{digits}d}万" if digits else f"{rounded}万"


def sentence(ladder: tuple[tuple[str, ...], str, str], whole: str, parts: list[str], connector: str, mark: str) -> str:
    """全市建成基地14个，其中国家级3个、省级3个、市级8个。"""
    labels, noun, unit = ladder
    said = mark.join(f"{label}{part}{unit}" for label, part in zip(labels, parts, strict=False))
    return f"全市现有{noun}{whole}{unit}" + connector.format(said)


LISTS = st.sampled_from(LADDERS).flatmap(
    lambda ladder: st.tuples(
        st.just(ladder), st.lists(st.integers(1, 900_000), min_size=len(ladder[0]), max_size=len(ladder[0]))
    )
)


@settings(max_examples=120, deadline=None)
@given(LISTS, st.sampled_from(CONNECTORS), st.sampled_from("、，"))
def test_exact_parts_of_an_exact_whole_hold(
    made: tuple[tuple[tuple[str, ...], str, str], list[int]], connector: str, mark: str
) -> None:
    ladder, parts = made
    text = sentence(ladder, str(sum(parts)), [str(one) for one in parts], connector, mark)
    assert failed(text) == []
    assert claims(text, "composition"), text


@settings(max_examples=120, deadline=None)
@given(LISTS, st.sampled_from(CONNECTORS), st.sampled_from("、，"), st.integers(0, 3), st.integers(1, 5000))
def test_a_part_that_is_too_large_is_found(
    made: tuple[tuple[tuple[str, ...], str, str], list[int]], connector: str, mark: str, which: int, more: int
) -> None:
    ladder, parts = made
    moved = [one + more if place == which % len(parts) else one for place, one in enumerate(parts)]
    text = sentence(ladder, str(sum(parts)), [str(one) for one in moved], connector, mark)
    assert len(failed(text)) == 1, text


@settings(max_examples=120, deadline=None)
@given(LISTS, st.integers(0, 4), st.lists(st.integers(0, 3), min_size=4, max_size=4), st.sampled_from(CONNECTORS))
@example((LADDERS[1], [67500, 9350, 1750]), 2, [1, 2, 2, 2], CONNECTORS[3])
def test_rounded_parts_of_a_rounded_whole_hold(
    made: tuple[tuple[tuple[str, ...], str, str], list[int]], whole_digits: int, digits: list[int], connector: str
) -> None:
    ladder, parts = made
    whole = sum(parts)
    assume(whole >= 10_000)
    said = [printed(one, digits=place if one >= 10_000 else None) for one, place in zip(parts, digits, strict=False)]
    assert failed(sentence(ladder, printed(whole, digits=whole_digits), said, connector, "、")) == []


@settings(max_examples=80, deadline=None)
@given(LISTS, st.integers(2, 30))
def test_a_rounded_part_moved_beyond_all_rounding_is_found(
    made: tuple[tuple[tuple[str, ...], str, str], list[int]], more: int
) -> None:
    ladder, parts = made
    whole = sum(parts)
    room = len(parts) * 50 + 50  # half of the last digit of each, 0.01万, and of the whole
    moved = [parts[0] + room * more + 200, *parts[1:]]
    said = [printed(one, digits=2) for one in moved]
    text = sentence(ladder, printed(whole, digits=2), said, "，其中{}。", "、")
    assume(not any(one.startswith("0.00") for one in said))
    assert len(failed(text)) == 1, text


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 9000), st.integers(1, 9000), st.integers(1, 9000), st.integers(0, 4000))
def test_a_rest_makes_the_whole(first: int, second: int, rest: int, wrong: int) -> None:
    text = f"全市现有基地{first + second + rest + wrong}个，其中国家级{first}个、省级{second}个，其余{rest}个为市级。"
    assert bool(failed(text)) == bool(wrong)


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 900), st.integers(1, 900), st.integers(1, 900), st.integers(1, 50))
def test_an_overlap_is_taken_off_once(first: int, second: int, third: int, shared: int) -> None:
    whole = first + second + third - shared
    assume(whole > max(first, second, third) and shared <= min(first, second))
    parts = f"全市现有基地{whole}个，其中国家级{first}个、省级{second}个、市级{third}个"
    assert failed(f"{parts}，其中{shared}个同时为国家级和省级。") == []
    assert len(failed(parts + "。")) == 1


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 9000), st.integers(0, 9000), st.integers(0, 3))
def test_a_rounded_share_holds_and_a_wrong_one_is_found(part: int, others: int, digits: int) -> None:
    whole = part + others
    share = Fraction(part * 100, whole)
    rounded = Fraction(int(share * 10**digits + HALF), 10**digits)
    text = "全校现有教师{}人，其中女教师{}人，占教师总数的{:.{}f}%。"
    assert failed(text.format(whole, part, float(rounded), digits)) == []
    wrong = rounded + 2 * Fraction(1, 10**digits) if rounded < 90 else rounded - 2 * Fraction(1, 10**digits)
    assert failed(text.format(whole, part, float(wrong), digits)) != []


@settings(max_examples=80, deadline=None)
@given(st.integers(100, 90_000), st.integers(100, 90_000), st.integers(0, 2))
def test_a_rounded_growth_holds_and_a_wrong_one_is_found(before: int, after: int, digits: int) -> None:
    assume(before != after)
    verb, word = ("增加", "增长") if after > before else ("减少", "下降")
    change = abs(Fraction(after * 100, before) - 100)
    rounded = Fraction(int(change * 10**digits + HALF), 10**digits)
    text = f"培训人数从2016年的{before}人{verb}到2018年的{after}人，{word}" + "{:.{}f}%。"
    assert failed(text.format(float(rounded), digits)) == []
    assert failed(text.format(float(rounded + 2 * Fraction(1, 10**digits)), digits)) != []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 9000), min_size=3, max_size=3), st.integers(0, 50))
def test_a_total_is_the_sum_of_its_list(parts: list[int], more: int) -> None:
    first, second, third = parts
    text = f"幼儿园{first}所、小学{second}所、初中{third}所，共{sum(parts) + more}所。"
    assert bool(failed(text)) == bool(more)
