"""A world as a bare folder."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.small import at_most, budget, granted, group, people, rule, world
from tests.support.policy_reference.tree import Column, Compare, Has, Literal, Parameter, Part
from tests.support.policy_reference.world import Check, Dated, OrderTerm, World
from tests.support.policy_reference.worlds import Size, a_world

START, LATER = date(2017, 1, 1), date(2019, 1, 1)


def everything_declared() -> World:
    over = people(
        {"id": 1, "ok": None, "level": "5", "n": 1, "applied_on": date(2018, 1, 2), "end": None},
        {"id": 2, "ok": True, "level": 'a,"b', "n": None, "applied_on": None, "end": date(2018, 3, 4)},
        absent={"applied_on": "as_of", "end": "none", "level": "unknown"},
    )
    case = granted(4, id=3, ok=True, level="4", n=1, applied_on=date(2017, 5, 6), end=None)
    policy = rule(
        "upgrade",
        Compare(">=", Column("n"), Parameter("least")),
        ends=LATER,
        dated_by="applied_on",
        period=(Part("year", Column("applied_on")),),
        applied=Has("applied_on"),
        vetoes=(Check("neglect", Column("ok")),),
        parameters={
            "least": Dated({START: 1, LATER: 2}, "as_of"),
            "amount": Dated({START: {("5",): 100, ("4",): 200}}),
            "grid": Dated({START: {(1, "x"): 5, (1, "y"): 6, (2, "x"): 7}}),
        },
        amount=Parameter("amount", (Column("level"),)),
        ceiling=1000,
        order=(OrderTerm(Column("n"), descending=True), "applied_on"),
        pools=(at_most(3, "level"), budget(Parameter("least"))),
        decided=(replace(case, decided_on=date(2017, 8, 9)),),
    )
    return world(over, policy, rule("plain"), groups=(group("first", "upgrade", "plain"),))


def said(name: str) -> dict[str, str]:
    return {"zh": name, "en": name}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_the_facts(tmp_path: Path) -> None:
    facts = read(as_folder(everything_declared(), tmp_path) / "facts.yaml")
    assert facts == {
        "facts": {
            "people": {
                "subject": "people",
                "key": "id",
                "file": "people.json",
                "columns": {
                    "id": {"type": "bigint"},
                    "ok": {"type": "boolean", "absent": "unknown"},
                    "level": {"type": "text", "absent": "unknown"},
                    "n": {"type": "integer", "absent": "unknown"},
                    "applied_on": {"type": "date", "fallback": "as_of"},
                    "end": {"type": "date", "absent": "none"},
                },
            }
        }
    }


def test_a_policy(tmp_path: Path) -> None:
    policy = read(as_folder(everything_declared(), tmp_path) / "policies/upgrade.yaml")
    assert policy == {
        "policy": "upgrade",
        "title": said("upgrade"),
        "subject": "people",
        "basis": [{"document": "A 1"}],
        "in_force": {"from": START, "to": LATER},
        "dated_by": "applied_on",
        "period": ["year(applied_on)"],
        "applied": "has_applied_on",
        "parameters": {
            "least": {"dated_by": "as_of", START: 1, LATER: 2},
            "amount": {START: {"5": 100, "4": 200}},
            "grid": {START: {1: {"x": 5, "y": 6}, 2: {"x": 7}}},
        },
        "vetoes": [{"id": "neglect", "when": "ok", "says": said("neglect")}],
        "conditions": [{"id": "c1", "when": "n >= least", "says": said("c1")}],
        "amount": "amount[level]",
        "ceiling": 1000,
        "order": ["n desc", "applied_on"],
        "groups": [{"id": "one", "one_of": ["upgrade", "plain"], "per": ["id"], "keep": "first"}],
        "pools": [
            {"id": "places", "at_most": 3, "per": ["level"], "says": said("places")},
            {"id": "money", "budget": "least", "per": [], "says": said("money")},
        ],
    }


def test_what_is_not_declared_is_left_out(tmp_path: Path) -> None:
    policy = read(as_folder(everything_declared(), tmp_path) / "policies/plain.yaml")
    assert set(policy) == {"policy", "title", "subject", "basis", "in_force", "groups"}
    assert not (tmp_path / "decided/plain.json").exists()


def test_rows_and_decided_cases_as_json(tmp_path: Path) -> None:
    as_folder(everything_declared(), tmp_path)
    rows = json.loads((tmp_path / "people.json").read_text(encoding="utf-8"))
    assert rows[0] == {"id": 1, "ok": None, "level": "5", "n": 1, "applied_on": "2018-01-02", "end": None}
    assert [row["id"] for row in rows] == [1, 2]
    decided = json.loads((tmp_path / "decided/upgrade.json").read_text(encoding="utf-8"))
    assert decided == [
        {"id": 3, "ok": True, "level": "4", "n": 1, "applied_on": "2017-05-06", "end": None}
        | {"outcome": "granted", "amount": 4, "decided_on": "2017-08-09"}
    ]


def test_rows_as_csv(tmp_path: Path) -> None:
    as_folder(everything_declared(), tmp_path, "csv")
    assert read(tmp_path / "facts.yaml")["facts"]["people"]["file"] == "people.csv"
    with (tmp_path / "people.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["id", "ok", "level", "n", "applied_on", "end"]
    assert rows == [["1", "", "5", "1", "2018-01-02", ""], ["2", "true", 'a,"b', "", "", "2018-03-04"]]


@pytest.mark.parametrize("seed", range(20))
def test_any_world_can_be_written_without_anchors(seed: int, tmp_path: Path) -> None:
    one = a_world(Random(seed), Size())
    as_folder(one, tmp_path)
    files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    decided = {f"decided/{policy.id}.json" for policy in one.policies if policy.decided}
    assert files == {
        "facts.yaml",
        *decided,
        *(f"{view.id}.json" for view in one.views),
        *(f"policies/{policy.id}.yaml" for policy in one.policies),
    }
    for path in tmp_path.rglob("*.yaml"):
        assert "&" not in path.read_text(encoding="utf-8")
        assert yaml.safe_load(path.read_text(encoding="utf-8"))


def test_a_literal_true_and_a_negative_limit_stay_expressions(tmp_path: Path) -> None:
    one = world(people({"id": 1}), rule("a", Literal(value=True), pools=(at_most(-1),)))
    policy = read(as_folder(one, tmp_path) / "policies/a.yaml")
    assert policy["conditions"][0]["when"] == "true"
    assert policy["pools"][0]["at_most"] == "(-1)"
