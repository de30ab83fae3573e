"""A plant that cannot be made is told before anything is: with its scene, its row and what does not exist."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from baigong.bureau.demo.generate import answer_key
from baigong.bureau.demo.planting.check import mistakes
from baigong.bureau.demo.read import read_demo
from baigong.engine.base.errors import InputError
from baigong.engine.pack.model import Pack

Change = Callable[[dict[str, Any]], None]


def changed(pack: Pack, change: Change) -> Pack:
    demo = copy.deepcopy(dict(pack.demo))
    change(demo["planted"]["scenes"]["upgrade"])
    return pack.model_copy(update={"demo": demo})


def strange_record(scene: dict[str, Any]) -> None:
    scene["rows"]["c"]["in"] = "diploma"


def strange_column(scene: dict[str, Any]) -> None:
    scene["rows"]["s"]["colour"] = "red"


def row_that_is_not_there(scene: dict[str, Any]) -> None:
    scene["rows"]["j"]["occupation"] = "@nobody"


def outcome_of_nothing(scene: dict[str, Any]) -> None:
    scene["variants"][0]["expect"] = {"z": {"skill-upgrade-subsidy": "granted 1"}}


def nobody_in_it(scene: dict[str, Any]) -> None:
    del scene["level"]
    scene["rows"]["c"]["person_id"] = "@person"


@pytest.mark.parametrize(
    ("change", "place", "term"),
    [
        (strange_record, "upgrade: entitled in every county.c", "diploma"),
        (strange_column, "upgrade: entitled in every county.s", "colour"),
        (row_that_is_not_there, "upgrade: entitled in every county.j", "@nobody"),
        (outcome_of_nothing, "upgrade: entitled in every county", "z"),
        (nobody_in_it, "upgrade: entitled in every county.c", "@person"),
    ],
)
def test_what_does_not_exist_is_told(mianyang: Pack, change: Change, place: str, term: str) -> None:
    with pytest.raises(InputError) as told:
        read_demo(changed(mianyang, change))
    assert f"planted.scenes.{place}：没有“{term}”" in told.value.message


def test_the_city_s_own_plants_are_right(mianyang: Pack, yunxi: Pack) -> None:
    assert list(mistakes(read_demo(mianyang).planted)) == []
    assert list(mistakes(read_demo(yunxi).planted)) == []


def strange_group(scene: dict[str, Any]) -> None:
    scene["rows"]["j"]["organisation_id"] = "#moon_base"


def strange_event(scene: dict[str, Any]) -> None:
    event = {"contest": "city-2018", "occupation": "brewer", "category": "worker"}
    scene["rows"]["x"] = {"in": "entry", "event_id": event, "entered_on": "2018-04-05"}


@pytest.mark.parametrize(
    ("change", "words"), [(strange_group, "“moon_base”"), (strange_event, "city-2018 brewer worker")]
)
def test_what_the_city_has_not_made_is_told(mianyang: Pack, change: Change, words: str) -> None:
    with pytest.raises(InputError, match=words):
        answer_key(changed(mianyang, change), 0.01, 1)
