"""From a snapshot to a letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.letters import letter_of
from baigong.engine.pack import PackError, load_pack
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from tests.cli.figures_city import city
from tests.cli.letters_city import pack_with_letters
from tests.engine.figures.arrow import snapshot_of


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return load_pack(pack_with_letters(tmp_path))


@pytest.fixture
def snapshot(pack: Pack, tmp_path: Path) -> Snapshot:
    return snapshot_of(pack, tmp_path / "snapshots", date(2018, 9, 4), city())


def text(pack: Pack, snapshot: Snapshot, name: str, day: date | None = None) -> str:
    letter = letter_of(pack, snapshot, name, day)
    return next(one.text for one in letter.paragraphs if one.kind == "text")


def test_the_figures_and_the_overlap_come_from_the_records(pack: Pack, snapshot: Snapshot) -> None:
    right = "截至2018年8月31日，全市有培训基地13个，其中国家级3个、省级3个、市级8个（其中1个同时为国家级和省级）。"

    assert text(pack, snapshot, "bases") == right


def test_before_any_base_there_is_no_overlap(pack: Pack, snapshot: Snapshot) -> None:
    right = "截至2011年12月31日，全市有培训基地0个，其中国家级0个、省级0个、市级0个。"

    assert text(pack, snapshot, "bases", date(2011, 12, 31)) == right


def test_the_letter_knows_its_day_and_snapshot(pack: Pack, snapshot: Snapshot) -> None:
    letter = letter_of(pack, snapshot, "bases")

    assert (letter.id, letter.as_of, letter.snapshot) == ("bases", date(2018, 8, 31), snapshot.id)
    twice = [run.traced for one in letter.paragraphs for run in one.runs if run.traced]
    assert [(one.id, one.records) for one in twice][-1] == ("base_ranks_make_bases", 1)


def test_a_day_after_the_snapshot_is_refused(pack: Pack, snapshot: Snapshot) -> None:
    with pytest.raises(InputError, match="2018-09-04"):
        letter_of(pack, snapshot, "bases", date(2018, 9, 5))


def test_an_unknown_letter_is_refused_with_the_nearest(pack: Pack, snapshot: Snapshot) -> None:
    with pytest.raises(InputError, match="bases"):
        letter_of(pack, snapshot, "base")


def test_an_unsound_template_is_refused_before_the_records_are_read(pack: Pack, snapshot: Snapshot) -> None:
    with pytest.raises(PackError, match=r"letters/wrong\.yaml:9:12"):
        letter_of(pack, snapshot, "wrong")


def test_a_pack_without_letters_says_so(pack: Pack, snapshot: Snapshot) -> None:
    with pytest.raises(InputError, match=r"docs/letters\.md"):
        letter_of(pack.model_copy(update={"letters": {}}), snapshot, "bases")
