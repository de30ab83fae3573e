"""docs/policies.md, its first half: followed word by word it makes the example folder and prints what it shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from baigong.engine.policy import load_book, simulate, sweep
from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import parquet_rows
from tests.engine.policy.page.blocks import EXAMPLES, TEXT, blocks, follow, section, shows

COMMANDS = {"check", "test", "sweep", "explain", "unclaimed", "simulate", "diff", "prove"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "evening"
    made.mkdir()
    monkeypatch.chdir(made)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("BAIGONG_LANG", "zh")
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "none"))
    return made


def test_every_command_prints_what_is_shown_and_the_folder_is_the_example(folder: Path) -> None:
    called = []
    for command, shown, lines in follow(folder, section("From a notice to a policy")):
        assert shows(shown, lines), f"{command}\n" + "\n".join(lines)
        called.append(command.split()[:3])
    assert {words[2] for words in called if words[0] == "baigong"} == COMMANDS
    for file in EXAMPLES.iterdir():
        assert (folder / file.name).read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), file.name
    assert {one.name for one in folder.iterdir()} - {one.name for one in EXAMPLES.iterdir()} == {"outcomes.parquet"}


def test_after_every_step_the_policy_is_sound(folder: Path) -> None:
    grown = 0
    for block in blocks(section("From a notice to a policy")):
        how, _colon, name = block.remark.partition(": ")
        if how not in {"file", "append"}:
            continue
        with (folder / name).open("w" if how == "file" else "a", encoding="utf-8") as file:
            file.write(block.text)
        if name.startswith("evening"):
            grown += 1
            assert check_book(folder) == []
    assert grown == 7


def test_what_is_said_of_the_people_is_so(folder: Path) -> None:
    """The prose between the blocks: who is provisional and whom he waits for, who gains, who is left out."""
    book, day = load_book(EXAMPLES), date(2024, 6, 30)
    sweep(book, day, out=folder / "long.parquet", long=True)
    found = {
        row["subject"]: (row["outcome"], row["provisional"], row["amount"])
        for row in parquet_rows(folder / "long.parquet")
        if row["policy"] == "evening-tuition"
    }
    assert found[5] == ("unknown", False, None)
    assert found[8] == ("granted", False, 80_000)
    assert found[11][:2] == ("granted", True)
    assert sum(int(str(fen)) for outcome, _provisional, fen in found.values() if outcome == "granted") == 760_000

    simulate(book, day, settings=["evening-tuition.insured_months_minimum=6"], ids=folder / "who.parquet")
    after = {
        row["subject"]: row["outcome_after"]
        for row in parquet_rows(folder / "who.parquet")
        if row["policy"] == "evening-tuition"
    }
    assert (after[3], after[8]) == ("granted", "capped")


def test_learner_11_waits_for_learner_5_alone(folder: Path) -> None:
    """With his months known, whatever they are, nobody is provisional: with enough of them 11 is capped."""
    people = (EXAMPLES / "people.csv").read_text(encoding="utf-8")
    for file in EXAMPLES.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    for months, outcome in ((11, "granted"), (12, "capped")):
        (folder / "people.csv").write_text(
            people.replace("2024-03-10,,22", f"2024-03-10,{months},22"), encoding="utf-8"
        )
        out = folder / f"{months}.parquet"
        done = sweep(folder, date(2024, 6, 30), ("evening-tuition",), out=out, long=True)
        assert [one for one in done.counts if one.provisional] == []
        assert [row["outcome"] for row in parquet_rows(out) if row["subject"] == 11] == [outcome]


def test_the_notice_stands_in_the_policies() -> None:
    """Each number of the notice is a parameter, and each article is cited."""
    policies = [
        yaml.safe_load((EXAMPLES / f"evening-{name}.yaml").read_text(encoding="utf-8"))
        for name in ("tuition", "travel")
    ]
    written = str(policies)
    for number in ("80000", "120000", "180000", "200000", "400000", "20000", ": 12", ": 6", ": 10"):
        assert number in written
    for article in "一二三四":
        assert f"> {article}、" in TEXT
        assert f"'article': '{article}'" in written
