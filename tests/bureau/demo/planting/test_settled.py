"""Apprenticeships that were paid are decided cases: the sum of their payments, with the facts of the day."""

from __future__ import annotations

import copy
import json

import pytest

from baigong.bureau.demo.generate import answer_key, generate
from baigong.engine.pack.model import Pack

Rows = dict[str, list[dict[str, object]]]


def made(pack: Pack, scale: float = 0.05) -> Rows:
    found: Rows = {}
    for table, rows in generate(pack, scale, 3):
        named = [dict(zip(table.columns, row, strict=True)) for row in rows]
        found.setdefault(table.model, []).extend(named)
    return found


@pytest.fixture(scope="module")
def rows(mianyang: Pack) -> Rows:
    return made(mianyang)


def settled(rows: Rows) -> dict[object, dict[str, object]]:
    paid = {one["apprenticeship_id"] for one in rows["money.Payment"]} - {None}
    return {
        one["subject_id"]: one
        for one in rows["casework.Decision"]
        if one["subject_kind"] == "apprenticeship" and one["subject_id"] in paid
    }


def test_each_decision_is_of_all_that_was_paid(rows: Rows) -> None:
    sums: dict[object, int] = {}
    for one in rows["money.Payment"]:
        if one["apprenticeship_id"] is not None:
            assert isinstance(one["amount_fen"], int)
            sums[one["apprenticeship_id"]] = sums.get(one["apprenticeship_id"], 0) + one["amount_fen"]
    found = settled(rows)
    assert len(found) == 3
    assert {subject: one["amount_fen"] for subject, one in found.items()} == sums
    assert {one["decided_on"] for one in found.values()} == {"2017-12-27"}
    assert {(one["policy"], one["outcome"], one["period"]) for one in found.values()} == {
        ("apprenticeship-pilot", "granted", "")
    }


def test_the_facts_are_those_of_the_apprenticeship(rows: Rows) -> None:
    of = {one["id"]: one for one in rows["training.Apprenticeship"]}
    for subject, one in settled(rows).items():
        facts = json.loads(str(one["facts"]))
        same = ("employer_id", "scheme", "level", "starts_on", "ends_on", "yearly_fee_fen")
        assert {name: facts[name] for name in same} == {name: of[subject][name] for name in same}
        seats = [row for row in rows["training.Apprentice"] if row["apprenticeship_id"] == subject]
        assert facts["persons_finished"] == sum(row["certificate_id"] is not None for row in seats)


def test_the_key_tells_them(mianyang: Pack, rows: Rows) -> None:
    key = {one.subject: one for one in answer_key(mianyang, 0.05, 3) if one.kind == "apprenticeship" and one.decided}
    for subject, one in settled(rows).items():
        assert isinstance(subject, int)
        told = key[subject]
        assert (told.outcome, told.amount, told.claimed) == ("granted", one["amount_fen"], True)


def test_a_pack_that_names_no_policy_decides_nothing(mianyang: Pack) -> None:
    demo = copy.deepcopy(dict(mianyang.demo))
    del demo["apprenticeship"]["policy"]
    rows = made(mianyang.model_copy(update={"demo": demo}), 0.01)
    assert settled(rows) == {}
    assert rows["money.Payment"]


def test_what_nobody_finished_is_not_decided(mianyang: Pack) -> None:
    assert settled(made(mianyang, 0.001)) == {}
