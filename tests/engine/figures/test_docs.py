"""docs/figures.md says what is: its commands run, its definition is the pack's, its table is what is printed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from baigong.cli import main
from baigong.engine.figures import interval_of, printed
from baigong.engine.pack.model import Indicator, Pack
from tests.engine.figures.arrow import snapshot_of
from tests.engine.figures.small_city import AS_OF, small_city

TEXT = (Path(__file__).parents[3] / "docs" / "figures.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ baigong (.*)$", TEXT, re.MULTILINE)


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def home(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("docs")
    snapshot_of(pack, home / "snapshots", AS_OF, small_city(pack))
    published = pack.directory / "published" / pack.publications[0].file
    (home / "said.csv").write_bytes(published.read_bytes())
    return home


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(home: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(home))
    monkeypatch.chdir(home)
    assert main.execute(shlex.split(command)) == (1 if "--check" in command else 0)


def test_the_python_example_runs(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", block("python")],
        env={"BAIGONG_HOME": str(home), "PATH": "", "BAIGONG_LANG": "zh"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["bases", "studios"]


def test_the_definition_shown_is_the_packs(pack: Pack) -> None:
    (shown,) = yaml.safe_load(block("yaml"))
    one = Indicator.model_validate(shown)
    kept = pack.indicator(one.id)
    assert kept is not None
    assert one.rows is not None
    assert kept.rows is not None
    assert one.rows.where == kept.rows.where
    assert (one.title, one.value, one.by, one.printed) == (kept.title, kept.value, kept.by, kept.printed)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("studios", 86),
        ("high_skilled_workers", 79_213),
        ("city_contest_competitors", 1_147),
        ("talent_card_services", 4),
    ],
)
def test_the_table_of_precisions_is_what_is_printed(pack: Pack, name: str, value: int) -> None:
    one = pack.indicator(name)
    assert one is not None
    low, high = interval_of(one, value)
    row = next(line for line in TEXT.splitlines() if f"| {printed(one, value)} |" in line)
    assert one.precision in row
    assert f"[{Decimal(low):f}".split(".", maxsplit=1)[0] in row
    assert ("…" if high is None else f"{high:f}".split(".", maxsplit=1)[0]) in row
