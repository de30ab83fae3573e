"""The kept queries: read when nothing changed, written anew when something did, never in the way."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.figures import compute
from baigong.engine.figures.compiled import KEPT, queries
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.small_city import AS_OF
from tests.engine.figures.test_computed import edited


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    return tmp_path / "cache" / "sql"


def test_a_query_is_kept_and_read_again(pack: Pack, small: Snapshot, folder: Path) -> None:
    first = compute(pack, small, AS_OF)
    (kept,) = folder.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert json.loads(kept.read_text()) == queries(pack, pack.indicators, AS_OF)
    assert compute(pack, small, AS_OF) == first
    assert list(folder.iterdir()) == [kept]


def test_what_is_kept_is_what_is_run(pack: Pack, small: Snapshot, folder: Path) -> None:
    compute(pack, small, AS_OF, ["studios"])
    (kept,) = folder.iterdir()
    kept.write_text(json.dumps(["SELECT 'studios', '4711', 12"]))
    assert compute(pack, small, AS_OF, ["studios"])[0].value == 4711


def test_another_day_or_definition_has_another_file(pack: Pack, small: Snapshot, folder: Path) -> None:
    compute(pack, small, AS_OF, ["studios"])
    compute(pack, small, date(2016, 1, 1), ["studios"])
    compute(edited(pack, "studios", value="count(DISTINCT organisation_id)"), small, AS_OF, ["studios"])
    view = pack.facts["studio_facts"]
    facts = {**pack.facts, "studio_facts": view.model_copy(update={"sql": view.sql + " WHERE false"})}
    assert compute(pack.model_copy(update={"facts": facts}), small, AS_OF, ["studios"])[0].value == 0
    assert len(list(folder.iterdir())) == 4


@pytest.mark.parametrize("text", ["", "{", "[1]", "{}"])
def test_a_broken_file_costs_nothing_but_time(pack: Pack, small: Snapshot, folder: Path, text: str) -> None:
    right = compute(pack, small, AS_OF, ["studios"])
    (kept,) = folder.iterdir()
    kept.write_text(text)
    assert compute(pack, small, AS_OF, ["studios"]) == right
    assert json.loads(kept.read_text())


def test_a_folder_that_is_no_folder_costs_nothing_but_time(pack: Pack, small: Snapshot, folder: Path) -> None:
    folder.parent.write_text("in the way")
    assert compute(pack, small, AS_OF, ["bases"])[0].value is not None


def test_nothing_is_written_before_there_is_a_home(
    pack: Pack, small: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "none"))
    assert compute(pack, small, AS_OF, ["bases"])[0].value is not None
    assert not (tmp_path / "none").exists()


def test_the_folder_does_not_grow_without_end(pack: Pack, small: Snapshot, folder: Path) -> None:
    folder.mkdir(parents=True)
    for number in range(KEPT):
        (folder / f"{number}.json").write_text("[]")
    compute(pack, small, AS_OF, ["bases"])
    assert len(list(folder.iterdir())) == 1
