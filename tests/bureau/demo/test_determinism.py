"""Pack, scale and seed decide every row."""

from __future__ import annotations

import pytest

from baigong.bureau.demo.generate import generate
from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import city


@pytest.mark.parametrize("scale", [0.001, 0.01])
def test_the_same_in_the_same_out(mianyang: Pack, scale: float) -> None:
    first = list(generate(mianyang, scale, 3))
    again = list(generate(mianyang, scale, 3))
    assert [(table.model, rows) for table, rows in first] == [(table.model, rows) for table, rows in again]


def test_another_seed_is_another_city(mianyang: Pack) -> None:
    first, second = city(mianyang, 0.002, 1), city(mianyang, 0.002, 2)
    assert [row["name"] for row in first["registry.Person"]] != [row["name"] for row in second["registry.Person"]]
    assert len(first["projects.Studio"]) == len(second["projects.Studio"])


def test_progress_reaches_one_and_never_falls(mianyang: Pack) -> None:
    told: list[float] = []
    for _batch in generate(mianyang, 0.03, 1, told.append):
        pass
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] == 1.0


def test_batches_are_small(mianyang: Pack) -> None:
    """A full-size city never stands in memory at once."""
    sizes = [len(rows) for table, rows in generate(mianyang, 0.1, 1) if table.model == "registry.InsuranceSpell"]
    assert len(sizes) > 3
    assert max(sizes) < 25_000


@pytest.mark.parametrize(("scale", "people"), [(0.001, 360), (0.01, 3_604), (0.05, 18_022)])
def test_people_follow_the_scale(mianyang: Pack, scale: float, people: int) -> None:
    """People whom institutions and honours need stay; they weigh at the smallest scale only."""
    made = sum(len(rows) for table, rows in generate(mianyang, scale, 1) if table.model == "registry.Person")
    assert people <= made <= people * 1.04 + 250


def test_what_stays_at_every_scale(mianyang: Pack) -> None:
    tiny, small = city(mianyang, 0.001), city(mianyang, 0.02)
    for model in ("projects.Base", "projects.Studio", "registry.Honour", "projects.CapitalProject", "contests.Contest"):
        assert len(tiny[model]) == len(small[model]) > 0, model
