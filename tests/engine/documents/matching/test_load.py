"""From a pack and a snapshot to figures that documents are matched with."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.documents import check_document
from baigong.engine.documents.matching import city_figures, city_for, has_city
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


@pytest.fixture
def home(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(kept))
    monkeypatch.setenv("BAIGONG_CITY", "mianyang")
    return kept


def letter(said: str, day: str = "2018年9月3日") -> Document:
    return document_of(f"关于基地建设情况的函\n{said}\n绵阳市人力资源和社会保障局\n{day}\n")


def test_without_a_snapshot_there_is_no_city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "none"))
    assert not has_city()
    assert city_for(letter("全市有高技能人才培训基地13个。")) is None
    with pytest.raises(MissingError):
        city_figures()
    assert list(tmp_path.iterdir()) == []


def test_figures_are_plain_values(home: Path) -> None:
    found = city_figures(date(2018, 8, 31))
    assert has_city()
    figures = {one.id: one for one in found.figures}
    assert figures["bases"].value == 13
    assert figures["bases_provincial"].value == 3
    assert figures["base_funding"].value == 21_000_000
    assert figures["base_funding"].since == date(2012, 1, 1)
    assert figures["base_funding"].last == date(2018, 8, 31)
    assert figures["high_skilled_share"].share_of == "high_skilled_workers"
    assert figures["high_skilled_share"].value is None
    assert figures["bases_national"].part_of == "bases"
    assert all(one.value is None or isinstance(one.value, Fraction) for one in found.figures)
    assert (found.title, found.as_of) == ("绵阳市", date(2018, 8, 31))
    assert "涪城区" in found.divisions
    assert "绵阳市" not in found.divisions
    assert found.named["pack"] == "mianyang"
    assert found.named["as_of"] == "2018-08-31"
    assert len(found.named["snapshot"]) == 12


def test_the_title_is_a_phrase_too(home: Path) -> None:
    bases = next(one for one in city_figures().figures if one.id == "bases")
    assert bases.phrases[0].before == "高技能人才培训基地"


def test_units_are_the_measure_words_that_are_printed(home: Path) -> None:
    units = {one.id: one.units for one in city_figures().figures}
    assert units["technical_schools"] == {"个", "所"}
    assert units["skilled_workers"] == {"人"}
    assert units["base_funding"] == {"元"}
    assert units["high_skilled_share"] == {"%"}
    assert units["city_contests"] == {"个", "届"}
    assert units["zone_2016_gold"] == {"枚", "个"}


@pytest.mark.parametrize(
    ("said", "written", "day"),
    [
        ("截至2018年8月，有高技能人才培训基地13个。", "2018年9月3日", "2018-08-31"),
        ("有高技能人才培训基地13个。", "2018年9月3日", "2018-09-03"),
        ("有高技能人才培训基地13个。", "2018年9月20日", "2018-09-04"),
        ("有高技能人才培训基地13个。", "", "2018-09-04"),
        ("截至2016年底，有高技能人才培训基地13个。", "2018年9月3日", "2016-12-31"),
    ],
)
def test_the_day_is_the_documents(home: Path, said: str, written: str, day: str) -> None:
    found = city_for(letter(said, written))
    assert found is not None
    assert found.named["as_of"] == day


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("截至2018年9月，有高技能人才培训基地20个。", "2018年9月20日"),
        ("截至2020年底，有高技能人才培训基地20个。", "2021年1月20日"),
        ("有高技能人才培训基地20个。", "2019年9月3日"),
        ("截至1970年底，有高技能人才培训基地2个。", "1971年1月3日"),
    ],
)
def test_a_day_that_the_snapshot_cannot_answer_is_not_answered(home: Path, said: str, written: str) -> None:
    document = letter(said, written)
    found = city_for(document)
    assert found is not None
    assert (found.named, found.figures) == ({}, ())
    report = check_document(document, found)
    assert report.city == {}
    assert [one.kind for one in report.findings if one.kind != "slip"] == []
    assert "2018-09-04" in report.document.notes[-1]


def test_a_day_that_was_asked_for_is_answered_or_refused(home: Path) -> None:
    document = letter("截至2018年8月，有高技能人才培训基地13个。")
    found = city_for(document, date(2015, 1, 1))
    assert found is not None
    assert found.named["as_of"] == "2015-01-01"
    with pytest.raises(InputError):
        city_for(document, date(2020, 1, 1))


def test_a_snapshot_of_another_city_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    with pytest.raises(InputError, match="BAIGONG_CITY=mianyang"):
        city_for(letter("有高技能人才培训基地13个。"))


def test_a_whole_report(home: Path) -> None:
    said = "截至2018年8月，全市有高技能人才培训基地13个，其中国家级3个、省级4个、市级8个。"
    document = letter(said)
    report = check_document(document, city_for(document))
    by_text = {one.text: one.indicator for one in report.quantities}
    assert by_text == {"13个": "bases", "3个": "bases_national", "4个": "bases_provincial", "8个": "bases_city"}
    assert {one.rule for one in report.findings if one.kind == "differs"} == {"bases_provincial"}
    assert report.city["as_of"] == "2018-08-31"
    assert report.failed


def test_a_city_changes_nothing_but_indicators_and_findings(home: Path) -> None:
    document = letter("截至2018年8月，全市有高技能人才培训基地13个，其中国家级3个、省级3个、市级8个。")
    alone, beside = check_document(document), check_document(document, city_for(document))
    assert alone.relations == beside.relations
    assert alone.findings == beside.findings
    assert [one.text for one in alone.quantities] == [one.text for one in beside.quantities]
    assert all(one.indicator is None for one in alone.quantities)


@pytest.mark.parametrize("name", ["mianyang", "yunxi"])
def test_no_phrase_of_a_pack_is_said_of_two_figures(name: str) -> None:
    from baigong.engine.documents.matching.load import said_of
    from baigong.engine.documents.matching.phrases import Phrase

    said: dict[Phrase, str] = {}
    for one in load_pack(name).indicators:
        for phrase in map(Phrase.of, said_of(one)):
            assert said.setdefault(phrase, one.id) == one.id, phrase
            assert phrase.before or phrase.behind
