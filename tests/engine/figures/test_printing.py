"""How officials print a value, and the interval that the printed words say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.base.language import speak
from baigong.engine.figures import interval_of, printed
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator, Pack

PACK = load_pack("mianyang")
UNITS = ("person", "CNY", "percent", "rank")


def indicator(precision: str = "exact", unit: str = "person", **how: object) -> Indicator:
    text = how.pop("text", {"zh": "{n}", "en": "{n}"})
    return Indicator.model_validate(
        {
            "id": "figure",
            "section": "1",
            "title": {"zh": "数", "en": "Figure"},
            "meaning": {"zh": "数", "en": "Figure"},
            "unit": unit,
            "precision": precision,
            "provision": "rule",
            "printed": {"text": text, **how},
        }
    )


@pytest.mark.parametrize(
    ("name", "value", "zh", "en"),
    [
        ("skilled_workers", 360_123, "约36万", "about 360,000"),
        ("skilled_workers", 355_000, "约36万", "about 360,000"),
        ("skilled_workers", 354_999, "约35万", "about 350,000"),
        ("skilled_workers", 7_208, "约0.7万", "about 7,000"),
        ("skilled_workers", 44_000, "约4.4万", "about 44,000"),
        ("skilled_workers", 54_000, "约5万", "about 50,000"),
        ("skilled_workers", 1_800, "约1800", "about 1,800"),
        ("skilled_workers", 0, "约0", "about 0"),
        ("high_skilled_workers", 79_213, "7.92万", "79,200"),
        ("high_skilled_workers", 79_150, "7.92万", "79,200"),
        ("high_skilled_workers", 79_149, "7.91万", "79,100"),
        ("high_skilled_workers", 80_000, "8.00万", "80,000"),
        ("level3_senior_workers", 68_021, "6.8万人", "68,000"),
        ("level1_senior_technicians", 1_809, "0.18万人", "1,800"),
        ("level1_senior_technicians", 49, "49人", "49"),
        ("high_skilled_share", Decimal("21.996"), "22%", "22%"),
        ("high_skilled_share", Decimal("21.5"), "22%", "22%"),
        ("high_skilled_share", Decimal("0.25"), "0.25%", "0.25%"),
        ("order_training_subsidy", 7_432_100, "740余万元", "more than 7,400,000"),
        ("order_training_subsidy", Decimal("7400000.01"), "740余万元", "more than 7,400,000"),
        ("order_training_subsidy", 7_400_000, "740万元", "7,400,000"),
        ("order_training_subsidy", 99_999, "99999元", "99,999"),
        ("city_contest_competitors", 1_147, "1100余名", "more than 1,100"),
        ("city_contest_competitors", 1_100, "1100名", "1,100"),
        ("city_contest_competitors", 16, "16名", "16"),
        ("studio_grant_provincial", 150_000, "15万", "150,000"),
        ("studio_grant_provincial", 155_500, "15.55万", "155,500"),
        ("excellence_grant_max", 1_000_000, "最高100万元", "up to 1,000,000"),
        ("studio_funding", Decimal("8551234.56"), "855万元", "8,550,000"),
        ("craftsman_cycle", 2, "每两年", "every 2 years"),
        ("craftsman_cycle", 3, "每三年", "every 3 years"),
        ("contest_cycle", 2, "每两年举办一届", "every 2 years"),
        ("contest_cycle", 0, "每0年举办一届", "every 0 years"),
        ("zone_2016_rank", 1, "第一名", "no. 1"),
        ("zone_2016_rank", 2, "第二名", "no. 2"),
        ("plan_talent_projects", 5, "五大重点人才工程", "5"),
        ("plan_talent_projects", 2, "两大重点人才工程", "2"),
        ("expo_exhibitions", 4, "连续四届", "4 in a row"),
        ("studios", 86, "86个", "86"),
        ("order_training_trainees", 3_273, "3273人", "3,273"),
        ("talent_card_services", 4, "4项", "4"),
        ("zone_2016_rank", None, "无法得知", None),
    ],
)
def test_figures_are_printed_as_officials_print_them(
    name: str, value: int | Decimal | None, zh: str, en: str | None
) -> None:
    one = PACK.indicator(name)
    assert one is not None
    assert printed(one, value) == zh
    if en is not None:
        with speak("en"):
            assert printed(one, value) == en


@pytest.mark.parametrize(
    ("name", "value", "low", "high"),
    [
        ("skilled_workers", 360_123, 355_000, 365_000),
        ("high_skilled_workers", 79_213, 79_150, 79_250),
        ("level3_senior_workers", 68_021, 67_500, 68_500),
        ("high_skilled_share", 22, "21.5", "22.5"),
        ("order_training_subsidy", 7_432_100, "7400000.01", 7_500_000),
        ("city_contest_competitors", 1_147, 1_101, 1_200),
        ("studios", 86, 86, 87),
        ("studio_grant_provincial", 150_000, 150_000, 150_001),
        ("talent_card_services", 4, 4, None),
    ],
)
def test_the_printed_words_say_an_interval(name: str, value: int, low: object, high: object) -> None:
    one = PACK.indicator(name)
    assert one is not None
    assert interval_of(one, value) == (Decimal(str(low)), None if high is None else Decimal(str(high)))


def test_a_published_figure_lies_in_the_interval_of_its_own_words(pack: Pack) -> None:
    """Where the words are only a number: the interval written beside them in print is the one that printing says."""
    figures = {one.id: one for one in pack.publications[0].figures}
    for name in ("skilled_workers", "high_skilled_workers", "high_skilled_share", "studios", "studio_funding", "bases"):
        one, figure = pack.indicator(name), figures[name]
        assert one is not None
        assert figure.value is not None
        assert interval_of(one, figure.value) == (figure.low, figure.high)


NUMBERS = st.one_of(
    st.integers(min_value=0, max_value=10**13),
    st.decimals(min_value=0, max_value=10**12, places=2),
    st.decimals(min_value=0, max_value=100, places=20),
)
HOW = st.fixed_dictionaries(
    {
        "precision": st.sampled_from(["exact", "rounded", "about", "more_than", "at_least", ""]),
        "unit": st.sampled_from(UNITS),
        "scale": st.sampled_from([1, 10_000, 100_000_000]),
        "digits": st.integers(min_value=0, max_value=3),
        "floor_to": st.sampled_from([None, 1, 10, 100, Decimal("0.5")]),
        "numerals": st.sampled_from(["arabic", "chinese"]),
        "text": st.sampled_from([{"zh": "{n}余万元", "en": "more than {n}"}, {"zh": "第{n}名", "en": "no. {n}"}]),
    }
)


@given(value=NUMBERS, how=HOW)
def test_a_value_lies_inside_its_own_printed_interval(value: int | Decimal, how: dict[str, object]) -> None:
    low, high = interval_of(indicator(**how), value)  # type: ignore[arg-type]
    assert low <= value
    assert high is None or value < high


@given(value=st.integers(min_value=0, max_value=10**9), other=st.integers(min_value=0, max_value=10**9), how=HOW)
def test_values_that_are_printed_alike_lie_in_one_interval(value: int, other: int, how: dict[str, object]) -> None:
    one = indicator(**how)  # type: ignore[arg-type]
    low, high = interval_of(one, value)
    inside = low <= other and (high is None or other < high)
    if printed(one, value) == printed(one, other) and how["precision"] != "at_least":
        assert inside
    if how["precision"] in {"rounded", "about", ""} and how["floor_to"] is None and not inside:
        assert printed(one, value) != printed(one, other)


@given(value=NUMBERS, how=HOW, language=st.sampled_from(["zh", "en"]))
def test_the_template_is_always_filled(value: int | Decimal, how: dict[str, object], language: str) -> None:
    with speak(language):
        text = printed(indicator(**how), value)  # type: ignore[arg-type]
    assert "{" not in text
    assert "E" not in text
