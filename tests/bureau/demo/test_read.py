"""A wrong demo.yaml is told with its place and what is wrong there."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from baigong.bureau.demo.generate import generate
from baigong.bureau.demo.read import read_demo
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.pack.model import Pack

Change = Callable[[dict[str, Any]], None]


def changed(pack: Pack, change: Change) -> Pack:
    demo = copy.deepcopy(dict(pack.demo))
    change(demo)
    return pack.model_copy(update={"demo": demo})


def test_both_cities_are_right(mianyang: Pack, yunxi: Pack) -> None:
    assert read_demo(mianyang).as_of.isoformat() == "2018-08-31"
    assert read_demo(yunxi).as_of.isoformat() == "2023-12-31"
    assert read_demo(yunxi).ordered_training is None


def test_a_city_without_a_demo(yunxi: Pack) -> None:
    with pytest.raises(MissingError, match=r"demo\.yaml"):
        read_demo(yunxi.model_copy(update={"demo": {}}))


def add_strange_key(demo: dict[str, Any]) -> None:
    demo["people"]["surprise"] = 1


def drop_names(demo: dict[str, Any]) -> None:
    del demo["names"]


def negative_count(demo: dict[str, Any]) -> None:
    demo["people"]["levels"][0]["count"] = -1


def years_backwards(demo: dict[str, Any]) -> None:
    demo["people"]["levels"][1]["years"] = [2018, 1990]


def real_division(demo: dict[str, Any]) -> None:
    demo["identifiers"]["id_divisions"] = ["510703"]


def chance_over_one(demo: dict[str, Any]) -> None:
    demo["employment"]["employed"] = 1.2


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (add_strange_key, "people.surprise"),
        (drop_names, "names"),
        (negative_count, "people.levels.0.count"),
        (years_backwards, "people.levels.1.years"),
        (real_division, "identifiers.id_divisions.0"),
        (chance_over_one, "employment.employed"),
    ],
)
def test_a_wrong_shape(mianyang: Pack, change: Change, place: str) -> None:
    with pytest.raises(InputError) as told:
        read_demo(changed(mianyang, change))
    assert place in told.value.message
    assert "demo.yaml" in told.value.message


def strange_level(demo: dict[str, Any]) -> None:
    demo["people"]["levels"][0]["level"] = "9"


def strange_place(demo: dict[str, Any]) -> None:
    demo["people"]["places"]["510799"] = 1


def strange_sector(demo: dict[str, Any]) -> None:
    demo["organisations"]["groups"]["foreign"]["sectors"] = {"magic": 1}


def strange_school(demo: dict[str, Any]) -> None:
    demo["ordered_training"]["designations"][0]["school"] = "nowhere"


def strange_holder(demo: dict[str, Any]) -> None:
    demo["honours"]["titles"][-2]["named"] = {"nobody": "2017-01-01"}


@pytest.mark.parametrize(
    ("change", "term"),
    [
        (strange_level, "9"),
        (strange_place, "510799"),
        (strange_sector, "magic"),
        (strange_school, "nowhere"),
        (strange_holder, "nobody"),
    ],
)
def test_a_term_that_the_pack_does_not_know(mianyang: Pack, change: Change, term: str) -> None:
    with pytest.raises(InputError, match=f"“{term}”"):
        read_demo(changed(mianyang, change))


def no_school_yet(demo: dict[str, Any]) -> None:
    demo["ordered_training"]["designations"] = [{"school": "jiuzhou_college", "since": "2017-01-01"}]


def too_many_bases(demo: dict[str, Any]) -> None:
    demo["bases"]["plans"][3]["count"] = 2


def too_little_money(demo: dict[str, Any]) -> None:
    demo["studios"]["money"]["total_fen"] = 100_000_000


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (no_school_yet, "ordered_training.designations"),
        (too_many_bases, "bases.plans"),
        (too_little_money, "studios.money.total_fen"),
    ],
)
def test_what_cannot_be_made(mianyang: Pack, change: Change, place: str) -> None:
    with pytest.raises(InputError, match=place):
        list(generate(changed(mianyang, change), 0.02))
