"""Published beside computed: agree, differ, cannot be known, each with why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from baigong.engine.figures import Comparison, Figure, compare
from baigong.engine.figures.comparison import plain
from baigong.engine.pack.model import Pack, Publication

AS_OF = date(2018, 8, 31)


def compared(
    pack: Pack, value: int | Decimal | None, name: str = "high_skilled_workers", **other: object
) -> Comparison:
    one = pack.indicator(name)
    assert one is not None
    day = other.pop("as_of", AS_OF)
    assert isinstance(day, date)
    figure = Figure(one, value, day, None, "印", "0" * 12, 79_213)
    publication = pack.publications[0]
    line = next(one for one in publication.figures if one.id == name).model_copy(update=other)
    return compare(pack, [figure], publication.model_copy(update={"figures": (line,)}))[0]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        (79_149, "differs"),
        (79_150, "agrees"),
        (79_213, "agrees"),
        (79_249, "agrees"),
        (79_250, "differs"),
        (Decimal("79249.99"), "agrees"),
        (None, "cannot_be_known"),
    ],
)
def test_inside_the_interval_agrees_outside_differs(pack: Pack, value: int | Decimal | None, verdict: str) -> None:
    assert compared(pack, value).verdict == verdict


def test_why_says_the_value_the_words_and_the_interval(pack: Pack) -> None:
    assert compared(pack, 79_213).why == "计算值 79213 在“7.92万”所说的 [79150, 79250) 之内。"


def test_a_difference_says_how_much_and_what_to_look_at(pack: Pack) -> None:
    more = compared(pack, 80_000)
    assert more.by == 800
    assert "比公布数多 800" in more.why
    assert "baigong figure high_skilled_workers --as-of 2018-08-31 --records" in more.why
    assert "79213 条记录" in more.why
    less = compared(pack, 70_000)
    assert less.by == -9_200
    assert "比公布数少 9200" in less.why


@pytest.mark.parametrize(
    ("value", "low", "high", "by"), [(12, 13, 14, -1), (20, 13, 14, 6), (5, None, 4, 1), (3, 4, None, -1)]
)
def test_without_a_published_value_the_distance_to_the_interval_counts(
    pack: Pack, value: int, low: int | None, high: int | None, by: int
) -> None:
    ends = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    line = pack.publications[0].figures[10].model_copy(update={"value": None, **ends})
    one = pack.indicator(line.id)
    assert one is not None
    figure = Figure(one, value, AS_OF, None, "印", "0" * 12, 1)
    assert compare(pack, [figure], pack.publications[0].model_copy(update={"figures": (line,)}))[0].by == by


def test_an_open_interval_has_no_upper_end(pack: Pack) -> None:
    assert compared(pack, 40, "talent_card_services").verdict == "agrees"
    assert compared(pack, 3, "talent_card_services").verdict == "differs"


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"as_of": date(2018, 9, 1)}, "公布数截至 2018-08-31，计算数截至 2018-09-01。"),
        ({"unit": "CNY"}, "公布数以 CNY 为单位，计算数以 person 为单位。"),
        ({"low": None, "high": None}, "没有说出数值范围"),
    ],
)
def test_what_does_not_speak_of_the_same_cannot_be_known(pack: Pack, other: dict[str, object], words: str) -> None:
    found = compared(pack, 79_213, "high_skilled_workers", **other)
    assert found.verdict == "cannot_be_known"
    assert words in found.why


def test_a_published_unit_may_be_left_out(pack: Pack) -> None:
    assert compared(pack, 79_213, unit="").verdict == "agrees"


def test_figures_that_are_not_there_cannot_be_known(pack: Pack) -> None:
    line = pack.publications[0].figures[0]
    publication = Publication.model_validate(
        {**pack.publications[0].model_dump(by_alias=True), "figures": [line, line.model_copy(update={"id": "strange"})]}
    )
    known, strange = compare(pack, [], publication)
    assert (known.verdict, known.why) == ("cannot_be_known", "这个指标没有计算。")
    assert (strange.verdict, strange.why) == ("cannot_be_known", "本市没有名为“strange”的指标。")


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "…"), (5, "5"), (Decimal(150000), "150000"), (Decimal("1.50"), "1.5"), (Decimal("1E+3"), "1000")],
)
def test_numbers_are_written_plainly(value: int | Decimal | None, text: str) -> None:
    assert plain(value) == text


def test_a_quotient_is_cut_to_four_digits() -> None:
    assert plain(Decimal(2) / 3) == "0.6667"
