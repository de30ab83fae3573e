"""Plants take their room from the numbers of the city: with them and without them it counts the same."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from baigong.bureau.demo.planting.room import less, room
from baigong.bureau.demo.read import read_demo
from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import City, by, city, highest_levels, holds, one_by, unplanted

DAY = "2018-08-31"
LEVELS = ["5", "4", "3", "2", "1"]


def programmes_alone(pack: Pack) -> City:
    """Full scale without the crowd."""
    people = {**pack.demo["people"], "outside": {}}
    people["levels"] = [{**level, "count": 0} for level in people["levels"]]
    return city(pack.model_copy(update={"demo": {**pack.demo, "people": people}}), 1.0)


@pytest.fixture(scope="module")
def both(mianyang: Pack) -> tuple[City, City]:
    return programmes_alone(mianyang), programmes_alone(unplanted(mianyang))


def counted(rows: City) -> dict[str, Any]:
    """What is published of the programmes, by hand."""
    classes, events = one_by(rows["training.TrainingClass"]), one_by(rows["contests.Event"])
    contests = one_by(rows["contests.Contest"])
    standing = {row["id"] for row in rows["projects.Studio"] if holds(row, DAY)}
    of_the_city = [
        row
        for row in rows["contests.Entry"]
        if row["withdrawn_on"] is None and contests[events[row["event_id"]]["contest_id"]]["series"] == "city"
    ]
    promoted = {row["entry_id"] for row in rows["contests.Promotion"]}
    return {
        "studios": Counter(
            row["rank"] for row in rows["projects.StudioRank"] if row["studio_id"] in standing and holds(row, DAY)
        ),
        "bases": len(rows["projects.Base"]),
        "ranks of bases": Counter(row["rank"] for row in rows["projects.BaseRank"]),
        "won": sum(row["amount_fen"] for row in rows["money.Grant"]),
        "paid": Counter(
            {
                purpose: sum(row["amount_fen"] for row in paid)
                for purpose, paid in by(rows["money.Payment"], "purpose").items()
                if not purpose.startswith("studio") and purpose != "skill_upgrade"
            }
        ),
        "studios paid": sum(
            row["amount_fen"]
            for row in rows["money.Payment"]
            if row["studio_id"]
            and row["fund_level"] != "county"
            and "2013-01-01" <= row["paid_on"] <= DAY
            and row["returned_on"] is None
        ),
        "trainees": len(
            {
                row["person_id"]
                for row in rows["training.Enrolment"]
                if (row["completed_on"] or "9999") <= DAY
                and classes[row["training_class_id"]]["scheme"] == "order_based"
            }
        ),
        "competitors": len({row["person_id"] for row in of_the_city}),
        "awarded": len({row["person_id"] for row in of_the_city if row["awarded"]}),
        "promoted": len({row["person_id"] for row in of_the_city if row["id"] in promoted}),
        "medals": Counter(row["medal"] for row in rows["contests.Entry"]),
        "employers of apprentices": {row["employer_id"] for row in rows["training.Apprenticeship"]},
    }


def test_the_same_is_counted_with_plants_and_without(both: tuple[City, City]) -> None:
    planted, plain = counted(both[0]), counted(both[1])
    medals = planted.pop("medals"), plain.pop("medals")
    assert planted == plain
    assert {name: medals[0][name] for name in ("gold", "silver", "bronze")} == {
        name: medals[1][name] for name in ("gold", "silver", "bronze")
    }
    assert (planted["competitors"], planted["awarded"], planted["promoted"]) == (1147, 504, 443)
    assert (planted["trainees"], planted["bases"], planted["studios paid"]) == (3273, 13, 855_136_000)


def test_there_are_plants_that_would_have_been_counted(both: tuple[City, City]) -> None:
    """Else the test above could not fail."""
    names = [{row["id"] for row in rows["registry.Person"] if planted(row)} for rows in both]
    assert len(names[0]) > 100
    assert names[1] == set()
    assert any(row["awarded"] for row in both[0]["contests.Entry"] if row["person_id"] in names[0])
    assert any(row["completed_on"] for row in both[0]["training.Enrolment"] if row["person_id"] in names[0])


def planted(row: dict[str, Any]) -> bool:
    """The planted are told by the block of their identity numbers."""
    return (row["id_number"] or "").startswith("990790")


def test_levels_count_the_same(small: City, plain: City) -> None:
    for day in (DAY, "2018-09-04"):
        with_plants, without = (highest_levels(rows, LEVELS, day) for rows in (small, plain))
        assert {level: with_plants[level] for level in LEVELS[:4]} == {level: without[level] for level in LEVELS[:4]}


def test_the_planted_are_invented_and_in_a_block_of_their_own(small: City, plain: City) -> None:
    people = [row for row in small["registry.Person"] if planted(row)]
    assert all(row["synthetic"] and not row["public_name"] for row in people)
    assert {row["id_number"][:6] for row in plain["registry.Person"] if row["id_number"]} & {"990790"} == set()
    homes = {row["person_id"]: row["division"] for row in small["registry.Residence"]}
    assert len({homes[row["id"]] for row in people}) == 13, "in every county and park"


def test_room_by_hand(mianyang: Pack) -> None:
    taken = room(read_demo(mianyang))
    assert taken.studios == {"provincial": 2, "national": 1}
    assert taken.bases == {("city",): 2, ("provincial",): 1, ("national",): 1}
    assert set(taken.competitors) == {"city-2018", "sichuan-cup-2017"}
    assert 0 < taken.awarded["city-2018"] < taken.competitors["city-2018"]
    assert taken.trainees == 12


def test_no_plants_take_no_room(yunxi: Pack) -> None:
    taken = room(read_demo(yunxi))
    assert (taken.trainees, taken.competitors, taken.studios, taken.bases) == (0, {}, {}, {})


@pytest.mark.parametrize(
    ("count", "planted", "left"), [(100, 3, 97), (9, 26, 5), (8, 26, 4), (1, 5, 1), (0, 5, 0), (7, 0, 7)]
)
def test_in_a_small_city_half_is_left(count: int, planted: int, left: int) -> None:
    assert less(count, planted) == left
