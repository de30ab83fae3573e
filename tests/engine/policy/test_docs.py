"""docs/policy-engine.md: its examples run, its commands run, its facts are those of the example folder."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
import yaml

from baigong.cli.main import execute
from baigong.engine.policy.compile.outcomes import places
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.sources.decided import OUTCOMES
from baigong.engine.policy.sweep.sources.forms import FORMS
from tests.engine.policy.folders import EXAMPLES, examples

PAGE = Path(__file__).parents[3] / "docs" / "policy-engine.md"
TEXT = PAGE.read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ baigong (.+)$", TEXT, re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = examples(tmp_path)
    monkeypatch.chdir(copy)
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "none"))
    return copy


def test_its_examples_give_what_they_say(folder: Path, tmp_path: Path) -> None:
    assert len(PYTHON) == 5
    test = doctest.DocTestParser().get_doctest("\n".join(PYTHON), {"scratch": str(tmp_path)}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)
    assert result.attempted > 12
    assert result.failed == 0, "".join(said)


@pytest.mark.parametrize("command", COMMANDS)
def test_its_commands_run(command: str, folder: Path) -> None:
    assert execute(shlex.split(command)) == 0
    if "--out" in command:
        assert (folder / command.split("--out ")[1].split(maxsplit=1)[0]).is_file()


def test_it_shows_every_command_that_it_speaks_of() -> None:
    assert {one.split()[1] for one in COMMANDS} == {"check", "test", "sweep", "unclaimed", "simulate", "diff", "prove"}


def test_its_facts_are_those_of_the_folder() -> None:
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    assert yaml.safe_load(shown) == yaml.safe_load((EXAMPLES / "facts.yaml").read_text(encoding="utf-8"))


def test_the_folder_is_as_it_is_drawn() -> None:
    drawn = re.findall(r"^    (\S+\.\w+)\b", TEXT, re.MULTILINE)
    assert set(drawn) == {one.name for one in EXAMPLES.iterdir()}


def test_it_names_every_form_and_every_outcome() -> None:
    for ending in FORMS:
        assert ending in TEXT.lower() or ending.strip(".").upper() in TEXT
    for outcome in OUTCOMES:
        assert outcome in TEXT


def test_it_names_what_can_stop_a_row_in_its_order() -> None:
    policy = load_book(EXAMPLES).policies["travel-grant"]
    first, *_conditions, amount, period, keys, limits, order = places(policy)
    assert first == "in_force"
    assert f"in force, vetoes, conditions, then {amount}, {period}, {keys}, {limits}, {order}" in TEXT
