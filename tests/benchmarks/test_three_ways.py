"""The 65 figures three ways: by the pack's definitions, by hand in DuckDB, by the Django ORM. Nobody copies from anybody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.bureau.demo.services import build_demo
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.figures import compute
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from benchmarks import by_hand, by_orm
from tests.engine.figures.arrow import snapshot_of
from tests.engine.figures.small_city import AS_OF, ONE_EACH, small_city


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("mianyang")


@pytest.fixture
def demo_snapshot(db: None, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """The demonstration city at 1/50, in the database and as a snapshot."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BAIGONG_TODAY", "2018-09-04")
    build_demo(pack, 0.02, 5)
    return take_snapshot(pack)


def by_definition(pack: Pack, snapshot: Snapshot) -> dict[str, float | None]:
    return {
        one.id: None if one.value is None else round(float(one.value), 5) for one in compute(pack, snapshot, by_orm.DAY)
    }


def rounded(values: dict[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 5) for name, value in values.items()}


def test_three_ways_to_the_demonstration_citys_figures_agree(pack: Pack, demo_snapshot: Snapshot) -> None:
    defined = by_definition(pack, demo_snapshot)
    assert len(defined) == 65
    assert rounded(by_hand.figures(demo_snapshot.directory)) == defined
    assert rounded(by_hand.figures(demo_snapshot.directory, shortest=True)) == defined
    assert rounded(by_orm.figures()) == defined


@pytest.mark.parametrize("seed", range(1, 9))
def test_by_hand_agrees_on_a_random_city(pack: Pack, tmp_path: Path, seed: int) -> None:
    """Records that a database would mostly refuse: contradicted, withdrawn, ended on the very day, without a division."""
    rows = small_city(pack, seed)
    for name in ONE_EACH:
        assert rows[name], name
    snapshot = snapshot_of(pack, tmp_path, AS_OF, rows)
    defined = by_definition(pack, snapshot)
    assert AS_OF == by_orm.DAY == date(2018, 8, 31)
    assert rounded(by_hand.figures(snapshot.directory)) == defined
    assert rounded(by_hand.figures(snapshot.directory, shortest=True)) == defined


def test_by_hand_agrees_on_a_city_without_records(pack: Pack, tmp_path: Path) -> None:
    snapshot = snapshot_of(pack, tmp_path, AS_OF, {})
    defined = by_definition(pack, snapshot)
    assert rounded(by_hand.figures(snapshot.directory)) == defined


def test_the_orm_agrees_on_a_city_without_records(db: None, pack: Pack, tmp_path: Path) -> None:
    snapshot = snapshot_of(pack, tmp_path, AS_OF, {})
    assert rounded(by_orm.figures()) == by_definition(pack, snapshot)
