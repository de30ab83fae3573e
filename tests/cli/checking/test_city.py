"""The city beside a document: what is noted of it, and in which language it refuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.cli.checking.city import city_for
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import document_of
from baigong.engine.pack import load_pack
from tests.cli.figures_city import city
from tests.engine.figures.arrow import snapshot_of

NEWEST = date(2018, 9, 4)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    snapshot_of(load_pack("mianyang"), home / "snapshots", NEWEST, city())
    return home


@pytest.fixture(autouse=True)
def home(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(kept))
    monkeypatch.setenv("BAIGONG_CITY", "mianyang")


def letter(day: str) -> Document:
    return document_of(f"关于基地建设情况的函\n全市有高技能人才培训基地13个。\n绵阳市人力资源和社会保障局\n{day}\n")


def test_the_day_and_the_snapshot_are_noted(capsys: pytest.CaptureFixture[str]) -> None:
    found = city_for(letter("2018年9月3日"), None)
    assert found is not None
    assert capsys.readouterr().err == f"与本市记录对照：截至 2018-09-03，快照 {found.named['snapshot']}\n"


def test_a_day_that_the_snapshot_cannot_answer_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    found = city_for(letter("2024年3月12日"), None)
    assert found is not None
    assert found.figures == ()
    assert "2024-03-12" in found.note
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("day", "words"), [("2050-01-01", "is after the day"), ("1900-01-01", "is before the city’s first")]
)
def test_a_refusal_is_in_the_language_of_the_reader(day: str, words: str) -> None:
    with speak("en"), pytest.raises(InputError) as refused:
        city_for(letter("2018年9月3日"), date.fromisoformat(day))
    assert refused.value.message.startswith(f"{day} {words}")
    assert refused.value.message.endswith(" To check the document on its own, add --no-city.")
    assert refused.value.message.isascii() or "’" in refused.value.message


def test_what_is_printed_stays_chinese_and_titles_are_the_readers() -> None:
    with speak("en"):
        found = city_for(letter("2018年9月3日"), None)
    assert found is not None
    (bases,) = (one for one in found.figures if one.id == "bases")
    assert bases.printed.endswith("个")
    assert bases.title == "High-skilled training bases"
