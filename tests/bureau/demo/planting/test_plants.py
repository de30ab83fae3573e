"""Scenes become plants: a variant changes, adds, drops, and copies rows; everything else stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from baigong.bureau.demo.planting.expected import intended
from baigong.bureau.demo.planting.plants import Plant, plants
from baigong.bureau.demo.schema.planted import Planted
from baigong.engine.base.errors import InputError

ROWS: dict[str, dict[str, Any]] = {
    "c": {"in": "certificate", "level": "4", "valid_from": date(2018, 3, 1)},
    "j": {"in": "employment", "occupation": "welder"},
}


def made(variant: dict[str, Any], level: str | None = "4") -> Plant:
    """The one plant of a scene with this variant."""
    scene = {"level": level, "rows": ROWS, "variants": [{"says": "so", "expect": {"c": {"p": "granted 5"}}, **variant}]}
    planted = Planted.model_validate(
        {
            "id_division": "990790",
            "opened_before": "2009-01-01",
            "person": {"sex": "male", "born": "1988-05-17", "since": "2008-01-01"},
            "templates": {"asked": {"in": "application", "policy": "p", "subject_id": "@c"}},
            "scenes": {"scene": scene},
        }
    )
    [plant] = plants(planted)
    return plant


def test_a_variant_without_a_change_is_the_scene() -> None:
    plant = made({})
    assert plant.rows == ROWS
    assert (plant.says, plant.times, plant.inhabited, plant.level) == ("scene: so", 1, True, "4")
    assert plant.expect == {"c": {"p": "granted 5"}}


def test_one_column_changes_and_the_others_stay() -> None:
    plant = made({"times": 3, "change": {"c": {"level": "3"}}})
    assert plant.rows == {"c": {**ROWS["c"], "level": "3"}, "j": ROWS["j"]}
    assert plant.times == 3
    assert ROWS["c"]["level"] == "4"


def test_rows_are_added_and_dropped() -> None:
    plant = made({"change": {"h": {"in": "honour", "title": "best"}}, "drop": ["j"]})
    assert list(plant.rows) == ["c", "h"]
    assert plant.rows_in("honour") == [{"in": "honour", "title": "best"}]
    assert plant.rows_in("employment") == []


def test_a_row_like_another_is_like_the_scene_s_and_not_the_changed_one() -> None:
    plant = made({"change": {"c": {"level": "3"}, "d": {"like": "c", "occupation": "fitter"}}})
    assert plant.rows["d"] == {**ROWS["c"], "occupation": "fitter"}


def test_a_row_like_a_template() -> None:
    plant = made({"change": {"a": {"like": "asked", "subject_id": "@d"}}})
    assert plant.rows["a"] == {"in": "application", "policy": "p", "subject_id": "@d"}


@pytest.mark.parametrize(
    ("variant", "scene", "level"),
    [({}, "4", "4"), ({"level": "2"}, "4", "2"), ({"uncounted": True}, "4", None), ({}, None, None)],
)
def test_the_level_at_which_the_person_counts(variant: dict[str, Any], scene: str | None, level: str | None) -> None:
    plant = made(variant, scene)
    assert plant.level == level
    assert plant.inhabited == (scene is not None)


@pytest.mark.parametrize("row", [{"title": "best"}, {"like": "nothing"}])
def test_a_row_of_no_record_is_told(row: dict[str, str]) -> None:
    with pytest.raises(InputError, match="“so”的“h”"):
        made({"change": {"h": row}})


def test_nothing_planted() -> None:
    assert list(plants(None)) == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("granted 150000", ("granted", "", 150_000)),
        ("granted", ("granted", "", 0)),
        ("refused insured", ("refused", "insured", None)),
        ("unknown amount", ("unknown", "amount", None)),
        ("capped once-per-level", ("capped", "once-per-level", None)),
        ("excluded contest-award", ("excluded", "contest-award", None)),
    ],
)
def test_what_a_pack_says_must_come_out(words: str, meant: tuple[str, str, int | None]) -> None:
    assert intended(words) == meant
