"""The README opens with one command and what it prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.tree import ROOT, text_of
from tests.support.command import baigong

COMMAND = re.compile(
    r"^\$ (?P<environ>(?:\w+=\S+ )*)\.venv/bin/baigong (?P<call>check \S+)\n(?P<shown>.*?)^```",
    re.MULTILINE | re.DOTALL,
)
PICTURES = re.compile(r"!\[[^\]]+\]\((docs/images/[^)]+)\)")


@pytest.mark.parametrize(("page", "wrong"), [("README.md", "Contradiction"), ("README.zh-CN.md", "自相矛盾")])
def test_what_it_shows_first_is_what_is_printed(page: str, wrong: str, tmp_path: Path) -> None:
    found = COMMAND.search(text_of(Path(page)))
    assert found
    assert found.start() < 600, "it comes first"
    spoken = dict(one.split("=") for one in found["environ"].split())
    command, path = found["call"].split()
    done = baigong(command, str(ROOT / path), home=tmp_path / "none", environ={"COLUMNS": "100", **spoken})
    assert (done.returncode, done.stderr) == (1, "")
    shown = [line for line in found["shown"].splitlines() if line != "…"]
    printed = done.stdout.splitlines()
    places = [printed.index(line) for line in shown]
    assert places == sorted(places)
    assert wrong in found["shown"]
    assert "2 + 5 + 9 = 16" in found["shown"]
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_its_pictures_exist_and_are_not_heavy(page: str) -> None:
    pictures = PICTURES.findall(text_of(Path(page)))
    assert pictures
    for one in pictures:
        assert 20_000 < (ROOT / one).stat().st_size < 300_000
