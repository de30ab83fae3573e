"""The rules of docs/check.md, one printed number each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.support.answer_keys.reading import intervals, reread, rule_of

RULES = [
    ("13个", "exact", 13, 14),
    ("2270元", "exact", 2270, 2271),
    ("7.92万人", "rounded", 79150, 79250),
    ("855万元", "rounded", 8545000, 8555000),
    ("3亿元", "rounded", 250000000, 350000000),
    ("8.5%", "rounded", 8.45, 8.55),
    ("百分之二十二", "rounded", 21.5, 22.5),
    ("3.5公里", "rounded", 3.45, 3.55),
    ("人均2270元", "rounded", 2269.5, 2270.5),
    ("最高100万元", "exact", 1000000, 1000001),
    ("约36万", "about", 355000, 365000),
    ("约2270元", "about", 2265, 2275),
    ("3000人左右", "about", 2700, 3300),
    ("约100人", "about", 90, 110),
    ("近36万人", "near", 350000, 360000),
    ("近8000人", "near", 7200, 8000),
    ("将近300家", "near", 270, 300),
    ("1100余名", "more", 1101, 1200),
    ("740余万元", "more", 7400001, 7500000),
    ("30多人", "more", 31, 40),
    ("超过50家", "over", 51, None),
    ("50家以上", "at least", 50, None),
    ("不到20%", "below", None, 20),
    ("5000元以内", "at most", None, 5001),
    ("最多不超过20%", "below", None, 20),
    ("3—5年", "range", 3, 6),
    ("4000至6000元", "range", 4000, 6001),
    ("10%—15%", "range without step", 10, 15),
    ("两成", "rounded", 15, 25),
]


@pytest.mark.parametrize(("text", "rule", "low", "high"), RULES)
def test_the_rule_is_found_and_gives_the_interval(text: str, rule: str, low: float | None, high: float | None) -> None:
    interval = (None if low is None else Fraction(str(low)), None if high is None else Fraction(str(high)))
    assert intervals(text)[rule] == interval
    assert rule_of(text, interval) == rule
    assert reread(text, rule) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("数十家", (20, 100)),
        ("三成五", (Fraction(69, 2), Fraction(71, 2))),
        ("13个", (12, 14)),
        ("3万5千", (34500, 35500)),
    ],
)
def test_what_no_rule_gives_has_none(text: str, interval: tuple[Fraction, Fraction]) -> None:
    assert rule_of(text, interval) is None


def test_the_words_name_the_rule_where_two_give_the_same() -> None:
    assert rule_of("约22%", (Fraction(43, 2), Fraction(45, 2))) == "about"
    assert rule_of("22%", (Fraction(43, 2), Fraction(45, 2))) == "rounded"


def test_another_number_is_read_by_the_same_rule() -> None:
    assert reread("约37万", "about") == (Fraction(365000), Fraction(375000))
    assert reread("最高200万元", "exact") == (Fraction(2000000), Fraction(2000001))
    assert reread("人均2271元", "rounded") == (Fraction(4541, 2), Fraction(4543, 2))


def test_a_range_that_runs_backwards_is_no_range() -> None:
    assert reread("5—3年", "range") is None
    assert reread("15%—10%", "range without step") is None
    assert reread("若干家", "exact") is None
