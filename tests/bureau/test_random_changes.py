"""Changing records changes exactly the figures that depend on them.

A hundred things happen, picked at random, to a small demo city. After each, every figure the product computes is compared with
the same figure counted by hand from the records (tests/bureau/prediction), and the figures that moved with those that were
said to hang on that kind of record.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

import pytest
from django.db import transaction

from baigong.bureau.contests.queries import doubtful_promotions
from baigong.bureau.demo.services import build_demo
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from tests.builders.city import a_small_city
from tests.builders.money import a_payment
from tests.bureau.prediction.city import DAY, City, Values, differing, snapshot_figures, told
from tests.bureau.prediction.figures import predict
from tests.bureau.prediction.happenings import HAPPENINGS
from tests.bureau.prediction.names import PEOPLE, RULES
from tests.bureau.prediction.rows import Rows

IN_A_ROW = 10
"""So many changes pile up before the city is put back as it was."""
FROM_RECORDS = 60
"""The other five figures are rules."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("mianyang")


@pytest.fixture
def city(db: None, pack: Pack) -> City:
    build_demo(pack, scale=0.01, seed=20180831)
    return City(pack)


@dataclass
class Report:
    """What happened, and which figures moved."""

    happened: list[str] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)
    without_effect: int = 0


def in_turn(chance: Random) -> Iterator[str]:
    """Every happening once in random order, then again in another."""
    while True:
        yield from chance.sample(sorted(HAPPENINGS), len(HAPPENINGS))


def let_happen(city: City, changes: int, seed: int) -> Report:
    """So many changes to the city as it is, each compared before and after."""
    chance, report = Random(seed), Report()
    names = in_turn(chance)
    start = city.snapshot_figures()
    assert start == city.figures()
    by_hand = predict(DAY)
    wrong = differing(start, by_hand)
    assert not wrong, told(wrong, by_hand, start)
    while len(report.happened) < changes:
        with transaction.atomic():
            figures, expected = start, by_hand
            for _ in range(min(IN_A_ROW, changes - len(report.happened))):
                figures, expected = after_one(city, next(names), chance, (figures, expected), report)
            assert not differing(city.snapshot_figures(), expected)
            transaction.set_rollback(True)
        city.all_again()
    return report


def after_one(
    city: City, name: str, chance: Random, before: tuple[Values, Values], report: Report
) -> tuple[Values, Values]:
    """One happening. Gives the figures after it, the product's and those counted by hand."""
    with city.watched():
        touched = HAPPENINGS[name](chance, DAY)
    if touched is None:
        return before
    after, expected = city.figures(), predict(DAY)
    wrong = differing(after, expected)
    assert not wrong, f"{name}; counted by hand → computed: {told(wrong, expected, after)}"
    moved = differing(before[0], after)
    assert moved == differing(before[1], expected), name
    assert moved <= touched, f"{name} moved what does not hang on it: {told(moved - touched, before[0], after)}"
    report.happened.append(name)
    report.moved |= moved
    report.without_effect += not moved
    return after, expected


def test_a_hundred_random_changes_move_exactly_the_figures_that_depend_on_them(city: City) -> None:
    report = let_happen(city, changes=100, seed=20180831)
    assert len(report.happened) == 100
    assert set(report.happened) == set(HAPPENINGS)
    assert not report.moved & RULES
    assert len(report.moved) >= 36
    assert 5 <= report.without_effect <= 50


@pytest.mark.soak
def test_a_thousand_random_changes_move_every_figure_that_comes_from_records(city: City) -> None:
    moved: set[str] = set()
    for seed in (1, 2, 3):  # a rare record may escape a thousand picks
        moved |= let_happen(city, changes=1_000, seed=seed).moved
        if set(predict(DAY)) - moved == RULES:
            break
    assert set(predict(DAY)) - moved == RULES


def test_every_figure_of_the_pack_is_counted_by_hand(pack: Pack) -> None:
    counted = predict(DAY, Rows.empty())
    assert set(counted) == {indicator.id for indicator in pack.indicators}
    assert {indicator.id for indicator in pack.indicators if indicator.provision} == RULES
    assert len(counted) == FROM_RECORDS + len(RULES)


def test_a_city_of_builders_is_counted_the_same(db: None, pack: Pack) -> None:
    a_small_city()
    computed = snapshot_figures(pack)
    counted = predict(DAY)
    assert not differing(computed, counted), told(differing(computed, counted), counted, computed)
    assert all(counted.values())


@pytest.mark.parametrize(
    ("file", "right", "wrong", "caught"),
    [
        ("indicators.yaml", "level = '2'", "level = '3'", {"level2_technicians"}),
        ("indicators.yaml", "medal = 'bronze'", "place = 9", {"zone_2016_bronze", "sichuan_2017_bronze"}),
        ("facts.yaml", "c.status <> 'contradicted'", "c.status = 'claimed'", PEOPLE | {"apprentices_trained"}),
        ("facts.yaml", "FROM now.payment AS p", "FROM payment AS p", {"studio_funding"}),
    ],
)
def test_counting_by_hand_catches_a_wrong_definition(
    db: None, pack: Pack, tmp_path: Path, file: str, right: str, wrong: str, caught: set[str]
) -> None:
    a_small_city()
    a_payment("studio_support", returned_on=date(2016, 1, 1))
    copy = tmp_path / "mianyang"
    shutil.copytree(pack.directory, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert right in text
    (copy / file).write_text(text.replace(right, wrong), encoding="utf-8")
    moved = differing(snapshot_figures(load_pack(copy)), predict(DAY))
    assert moved == caught


def test_a_city_without_records_is_counted_the_same(db: None, pack: Pack) -> None:
    assert not differing(snapshot_figures(pack), predict(DAY, Rows.empty()))


def test_the_demo_promotes_nobody_by_a_certificate_that_is_not_theirs(city: City) -> None:
    assert not doubtful_promotions().exists()


def test_editing_the_published_figures_changes_no_record(city: City, pack: Pack, tmp_path: Path) -> None:
    before, figures, records = take_snapshot(pack), city.figures(), Rows().everything()
    copy = tmp_path / "mianyang"
    shutil.copytree(pack.directory, copy)
    (published,) = (copy / "published").glob("npc-*.csv")
    text = published.read_text(encoding="utf-8")
    published.write_text(text.replace(",86,86,87,", ",99,99,100,"), encoding="utf-8")
    edited = load_pack(copy)
    assert edited.publications != pack.publications
    assert take_snapshot(edited).content_hash == before.content_hash
    assert snapshot_figures(edited) == figures
    assert Rows().everything() == records
