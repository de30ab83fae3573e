"""The chart: plain SVG that says in words what it draws."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from baigong.engine import policy
from baigong.engine.base.language import speak
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.bars import Bars, Drawing, bars_of
from baigong.engine.policy.simulate.chart import AFTER, BEFORE, WIDTH, svg
from baigong.engine.policy.simulate.result import Simulation
from tests.engine.policy.reforms import DAY, REFORM, edit, reform

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "zh")


@pytest.fixture(scope="module")
def book() -> Book:
    return policy.load_book(REFORM)


@pytest.fixture(scope="module")
def done(book: Book) -> Simulation:
    return policy.simulate(book, DAY, ["upskill.months_minimum=6"])


def drawn(book: Book, done: Simulation) -> ET.Element:
    return ET.fromstring(svg(book, done))


def bars(root: ET.Element, colour: str) -> list[float]:
    """Lengths of a colour's bars, without its square in the legend."""
    return [float(one.get("width", "0")) for one in root.iter(f"{SVG}rect") if one.get("fill") == colour][1:]


def test_a_county_has_a_bar_before_and_one_after(book: Book, done: Simulation) -> None:
    assert bars_of(book, done) == Drawing(
        "县市区", (Bars("north", 460000, 460000), Bars("south", 350000, 460000), Bars("不详", 35000, 145000))
    )
    root = drawn(book, done)
    before, after = bars(root, BEFORE), bars(root, AFTER)
    assert before[0] == after[0] == after[1] == max(before)
    assert before[1] / before[0] == pytest.approx(350000 / 460000, abs=0.001)
    assert after[2] / before[0] == pytest.approx(145000 / 460000, abs=0.001)


def test_it_has_a_title_and_a_description_of_all_that_it_shows(book: Book, done: Simulation) -> None:
    root = drawn(book, done)
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert title.text == "2018-06-30 改动前后的费用，按县市区（元）"
    assert desc.text == (
        "改动前合计 8,450 元，改动后合计 10,650 元。只含已经定下的批准。 "
        "north：4,600 → 4,600 元；south：3,500 → 4,600 元；不详：350 → 1,450 元"
    )


def test_it_is_plain_and_reaches_for_nothing(book: Book, done: Simulation) -> None:
    text = svg(book, done)
    assert not re.search(r"<script|<style|<image|<use|href|url\(|@import|on\w+=", text)
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]


def test_nothing_leaves_the_paper(book: Book, done: Simulation) -> None:
    long = replace(
        done,
        moved=tuple(
            replace(one, value="很长的县市区的名字" * 6) if one.value == "south" else one for one in done.moved
        ),
    )
    for one in (done, long):
        root = drawn(book, one)
        height = float(root.get("height", "0"))
        for rect in root.iter(f"{SVG}rect"):
            assert float(rect.get("x", "0")) + float(rect.get("width", "0")) <= WIDTH
            assert float(rect.get("y", "0")) + float(rect.get("height", "0")) <= height
        assert all(float(one.get("x", "0")) < WIDTH - 60 for one in root.iter(f"{SVG}text"))


def test_large_sums_are_in_ten_thousands(book: Book, done: Simulation) -> None:
    large = replace(done, moved=tuple(replace(one, before=one.before * 1000) for one in done.moved))
    text = svg(book, large)
    assert "（万元）" in text
    assert ">460.00<" in text


def test_names_are_text_whatever_they_say(book: Book, done: Simulation) -> None:
    bad = "<script>alert('1')</script> & \"x\""
    nasty = replace(done, moved=tuple(replace(one, value=bad) if one.value == "south" else one for one in done.moved))
    root = drawn(book, nasty)
    assert bad in [one.text for one in root.iter(f"{SVG}text")]


def test_without_counties_it_is_by_policy(tmp_path: Path) -> None:
    folder = reform(tmp_path)
    edit(folder / "facts.yaml", "      county: {type: text, absent: unknown}\n", "")
    book = policy.load_book(folder)
    done = policy.simulate(book, DAY, ["upskill.months_minimum=6"])
    assert bars_of(book, done) == Drawing("政策", (Bars("低薪补助", 35000, 35000), Bars("技能津贴", 810000, 1030000)))


def test_a_policy_that_is_new_stands_by_its_id(book: Book, done: Simulation) -> None:
    side = replace(done.policies[0], policy="medal")
    new = replace(done, policies=(side,), moved=done.wholes)
    assert [one.label for one in bars_of(book, new).bars] == ["medal"]


def test_money_of_a_view_without_counties_has_its_own_bar(book: Book, done: Simulation) -> None:
    more = replace(done.policies[1].after, fen=done.policies[1].after.fen + 700)
    both = replace(done, policies=(done.policies[0], replace(done.policies[1], after=more)))
    assert bars_of(book, both).bars[-1] == Bars("不分县市区", 0, 700)


def test_no_money_at_all_is_drawn_too(book: Book) -> None:
    done = policy.simulate(book, DAY, ["badge.lowest=3"])
    root = drawn(book, done)
    assert set(bars(root, BEFORE) + bars(root, AFTER)) == {0.0}


def test_in_english_it_says_so(book: Book, done: Simulation) -> None:
    with speak("en"):
        root = drawn(book, done)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
