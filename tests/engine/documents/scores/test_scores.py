"""The tables count what checkers of known skill do: one that knows the keys, one that says nothing, one that shouts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.engine.documents.scores import __main__ as scores
from tests.engine.documents.scores.half import read_corpus, read_phrasings
from tests.support.answer_keys.corruptions import corruptions
from tests.support.answer_keys.keys import AnswerKey, load_corpus, load_phrasings
from tests.support.answer_keys.marked import answers_of, marked
from tests.support.answer_keys.truths import unsettled

SUM = {"kind": "sum_at_most", "whole": 0, "parts": [1, 2], "why": "levels exclude one another"}
CLEAN = marked(
    "<2018年>建站{13个|13|14|个|站}，其中国家级{3个|3|4|个|国家级}、省级{5个|5|6|个|省级}。", [SUM], name="clean"
)
WRONG = marked(
    "建站{7个|7|8|个|站}，其中国家级{3个|3|4|个|国家级}、省级{5个|5|6|个|省级}。见<附件2>。",
    contradictions=[(0, 1, 2)],
    name="wrong",
)


def written(key: AnswerKey) -> dict[str, Any]:
    """A key as it lies in a file."""
    return {
        "quantities": [
            {
                "text": one.text,
                "start": one.start,
                "end": one.end,
                "low": None if one.low is None else float(one.low),
                "high": None if one.high is None else float(one.high),
                "unit": one.unit,
                "noun": list(one.noun),
                "understood": one.understood,
            }
            for one in key.quantities
        ],
        "asides": [{"text": one.text, "start": one.start, "end": one.end} for one in key.asides],
        "contradictions": [{"quantities": list(one.quantities), "why": one.why} for one in key.contradictions],
        "truths": [
            {"kind": one.kind, "whole": one.whole, "parts": list(one.parts), "why": one.why} for one in key.truths
        ],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for key in (CLEAN, WRONG):
        (corpus / f"{key.name}.txt").write_text(key.text, encoding="utf-8")
        (corpus / f"{key.name}.key.json").write_text(json.dumps(written(key)), encoding="utf-8")
    phrasings = [{"text": key.text, **written(key)} for key in (CLEAN, WRONG)]
    (tmp_path / "phrasings.json").write_text(json.dumps(phrasings), encoding="utf-8")
    return tmp_path


def claim(*quantities: int) -> dict[str, Any]:
    return {"kind": "contradiction", "severity": "error", "message": "矛盾", "quantities": list(quantities)}


def silent(_text: str) -> dict[str, Any]:
    """Sees nothing."""
    return {"quantities": [], "findings": []}


def knowing(text: str) -> dict[str, Any]:
    """Knows every key, of the corrupted documents too."""
    if text == WRONG.text:
        return {"quantities": answers_of(WRONG), "findings": [claim(0, 1, 2)]}
    for made in corruptions(CLEAN):
        if made.text == text:
            findings = [claim(0, 1, 2)] if made.is_contradiction else []
            return {"quantities": answers_of(made.key), "findings": findings}
    return {"quantities": answers_of(CLEAN), "findings": []}


def shouting(text: str) -> dict[str, Any]:
    """Sees a quantity in every number, and a contradiction everywhere, but never the right one."""
    report = knowing(text)
    aside = next((one for key in (CLEAN, WRONG) if key.text == text for one in key.asides), None)
    if aside:
        extra = {**report["quantities"][0], "text": aside.text, "start": aside.start, "end": aside.end}
        report["quantities"].append(extra)
    return {**report, "findings": [claim(1)]}


def test_knowing_everything_is_a_full_score(folder: Path) -> None:
    reading, claims = read_corpus(folder / "corpus", knowing)
    assert (reading.texts, reading.quantities, reading.understood) == (2, 6, 6)
    assert (reading.misread, reading.missed, reading.invented, reading.taken) == (0, 0, 0, 0)
    assert (claims.found, claims.planted, claims.accused) == (1, 1, 0)
    assert claims.noticed == claims.contradictory > 0
    assert claims.suspected == 0
    assert reading.lines == claims.lines == []


def test_saying_nothing_finds_nothing_and_accuses_none(folder: Path) -> None:
    reading, claims = read_corpus(folder / "corpus", silent)
    assert (reading.understood, reading.missed, reading.invented) == (0, 6, 0)
    assert (claims.found, claims.planted, claims.accused, claims.noticed) == (0, 1, 0, 0)
    assert claims.contradictory > 0
    assert len(reading.lines) == 6
    assert len(claims.lines) == 1 + claims.contradictory


def test_shouting_invents_and_accuses(folder: Path) -> None:
    reading, claims = read_corpus(folder / "corpus", shouting)
    assert (reading.invented, reading.asides, reading.taken) == (2, 2, 2)
    assert (claims.found, claims.accused, claims.noticed) == (0, 2, 0)
    assert claims.suspected == claims.corrupted - claims.contradictory > 0


def test_only_clean_documents_are_corrupted(folder: Path) -> None:
    _reading, claims = read_corpus(folder / "corpus", knowing)
    assert claims.corrupted == len(list(corruptions(CLEAN)))


def test_a_truth_of_a_key_that_does_not_hold_is_named(folder: Path) -> None:
    answers = written(CLEAN)
    answers["truths"].append({"kind": "sum_equals", "whole": 0, "parts": [1, 2], "why": "not all"})
    (folder / "corpus" / "clean.key.json").write_text(json.dumps(answers), encoding="utf-8")
    _reading, claims = read_corpus(folder / "corpus", knowing)
    assert claims.lines == ["key of clean: no true values satisfy sum_equals of (0, 1, 2): not all"]


def test_a_sample_of_the_corruptions_can_be_taken(folder: Path) -> None:
    _reading, claims = read_corpus(folder / "corpus", knowing, sample=5)
    assert claims.corrupted == 5


def test_phrasings_are_read_like_documents(folder: Path) -> None:
    reading = read_phrasings(folder / "phrasings.json", knowing)
    assert (reading.texts, reading.share, reading.share_taken) == (2, 1.0, 0.0)
    assert read_phrasings(folder / "phrasings.json", shouting).share_taken == 1.0
    assert read_phrasings(folder / "phrasings.json", silent).share == 0.0


def test_a_miss_says_where_and_what_was_expected(folder: Path) -> None:
    reading = read_phrasings(folder / "phrasings.json", silent)
    assert reading.lines[0].endswith("missed; expected [13.0, 14.0) 个 站")
    assert "建站13个" in reading.lines[0]


def test_the_tables_are_markdown(folder: Path) -> None:
    tables, lines = scores.report({"open": folder, "held": folder}, knowing, None)
    rows = [line for line in tables.splitlines() if line]
    assert len(rows) == 8
    assert {line.count("|") for line in rows[:4]} == {13}
    assert {line.count("|") for line in rows[4:]} == {10}
    assert rows[2].startswith("| open | 2 | 6 | 6 (100.0%) | 0 | 0 | 0 | 1 / 1 | 0 |")
    assert rows[7] == "| held | 2 | 6 | 6 | 100.0% | 0 | 0 | 0 | 0 / 2 |"
    assert len(lines) == 2


def test_a_half_lies_under_its_name_or_in_its_folder(tmp_path: Path) -> None:
    assert scores.places(tmp_path, "open") == (tmp_path / "corpus", tmp_path / "phrasings.json")
    (tmp_path / "corpus" / "open").mkdir(parents=True)
    (tmp_path / "phrasings").mkdir()
    (tmp_path / "phrasings" / "open.json").write_text("[]", encoding="utf-8")
    assert scores.places(tmp_path, "open") == (tmp_path / "corpus/open", tmp_path / "phrasings/open.json")


@pytest.mark.parametrize("check", [knowing, silent])
def test_the_command_prints_tables_and_lists_misses_when_asked(
    folder: Path,
    check: Callable[[str], dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(scores, "by_import", check)
    assert scores.main(["--open", str(folder)]) == 0
    plain = capsys.readouterr().out
    assert scores.main(["--open", str(folder), "--list"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(plain)
    assert ("missed" in listed.removeprefix(plain)) is (check is silent)


def test_an_empty_folder_has_no_rows(tmp_path: Path) -> None:
    tables, lines = scores.report({"open": tmp_path}, silent, None)
    assert len([line for line in tables.splitlines() if line]) == 4
    assert lines == []


@pytest.mark.parametrize(("half", "least"), [("open", 130), ("held", 130), ("third", 68)])
def test_the_keys_in_the_tree_fit_their_texts(half: str, least: int) -> None:
    corpus = load_corpus(scores.HERE / "corpus" / half)
    assert [line for key in corpus for line in unsettled(key)] == []
    keys = (*load_phrasings(scores.HERE / "phrasings" / f"{half}.json"), *corpus)
    assert len({key.text for key in keys}) == len(keys) >= least


def test_all_sets_of_the_tree_are_read_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scores, "by_import", silent)
    assert scores.main(["--sample", "1"]) == 0
    halves = [line.split("|")[1].strip() for line in capsys.readouterr().out.splitlines() if line.startswith("| ")]
    assert halves == ["half", "open", "held", "third"] * 2
