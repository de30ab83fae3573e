"""What was and what was not are all there is: against the total before them, and under their rate."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import accused, numbers, verdicts

SAMPLES = "全年采集水样{all}份。经检测，合格{good}份，不合格{bad}份，合格率{rate}。"


def test_both_are_the_total_and_the_rate_is_of_both() -> None:
    text = SAMPLES.format(all=500, good=490, bad=10, rate="98%")
    assert verdicts("composition", text) == [True]
    assert ("98%", "490份", "10份") in numbers("share", text)
    assert accused(text) == []


@pytest.mark.parametrize(
    ("everything", "good", "bad", "rate"),
    [(510, 490, 10, "98%"), (500, 480, 10, "98%"), (500, 490, 20, "98%"), (500, 490, 10, "89%")],
)
def test_each_wrong_number_is_noticed(everything: int, good: int, bad: int, rate: str) -> None:
    assert accused(SAMPLES.format(all=everything, good=good, bad=bad, rate=rate))


@pytest.mark.parametrize(
    "text",
    [
        "全市现有水样500份。合格390份，不合格10份。",
        "采集水样500份。上年合格490份，今年不合格20份。",
        "采集水样500份、土样300份。合格290份，不合格10份。",
        "报名500人，报到470人，未报到30人，报到率94%。",
    ],
)
def test_another_total_is_left_alone(text: str) -> None:
    assert accused(text) == []


def test_a_pair_by_its_meaning_shares_all_of_it() -> None:
    text = "学员中男性300人、女性200人，分别占{}和40%。"
    assert accused(text.format("60%")) == []
    assert accused(text.format("66%"))
    assert accused("学员中党员300人、女性200人，分别占30%和20%。") == []


def test_a_rate_finds_what_was_received_in_its_paragraph() -> None:
    text = "全年受理投诉{}件。停水类120件；水压类80件。已办结190件，办结率95%。"
    assert accused(text.format(200)) == []
    assert accused(text.format(250))
    assert accused("全年受理投诉250件，收到来信90件。已办结190件，办结率95%。") == []


def test_a_share_of_a_plan_finds_the_plan_in_its_paragraph() -> None:
    text = "全年计划改造120个小区，新铺管道20公里。截至9月底，已改造{}个小区，占年度计划的75%。"
    assert accused(text.format(90)) == []
    assert accused(text.format(80))
