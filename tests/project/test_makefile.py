"""The verbs of the Makefile, and what the pages say of them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.project.tree import ROOT, text_of, tracked

VERBS = {"help", "install", "demo", "test", "lint", "format", "soak", "bench", "wheel", "vendor", "fonts"}
VERBS |= {"messages", "locks"}
PAGES = [
    path for path in tracked(".md") if path.parts[0] in {"README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs"}
]


def make(*arguments: str) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"}
    done = subprocess.run(
        ["make", *arguments], cwd=ROOT, env=environ, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout


def test_help_lists_every_verb() -> None:
    listed = set(re.findall(r"^make ([a-z]+) +\S", make("help"), re.MULTILINE))
    assert listed == VERBS
    assert make() == make("help")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_pages_name_only_verbs_that_exist(page: Path) -> None:
    named = set(re.findall(r"(?:`|^    |^)make ([a-z]+)", text_of(page), re.MULTILINE))
    assert named <= VERBS


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_two_commands_stand_in_the_readme(page: str) -> None:
    text = text_of(Path(page))
    assert re.search(r"^(    )?make demo\b", text, re.MULTILINE)
    assert re.search(r"^(    )?make test\b", text, re.MULTILINE)


def test_continuous_integration_runs_make_test() -> None:
    text = text_of(Path(".ci/run"))
    assert "set -euo pipefail" in text
    assert "make test" in text
    assert os.access(ROOT / ".ci/run", os.X_OK)


@pytest.mark.parametrize("script", [path for path in tracked() if path.parts[0] in {"scripts", ".ci"}], ids=str)
def test_scripts_can_be_run(script: Path) -> None:
    assert os.access(ROOT / script, os.X_OK)
    assert text_of(script).startswith("#!/usr/bin/env ")


@pytest.mark.parametrize("script", [path for path in tracked() if path.parts[0] in {"scripts", ".ci"}], ids=str)
def test_shell_scripts_parse_and_stop_at_errors(script: Path) -> None:
    if text_of(script).splitlines()[0].endswith("bash"):
        assert "set -euo pipefail" in text_of(script)
        subprocess.run(["bash", "-n", ROOT / script], check=True, timeout=20)
    else:
        compile(text_of(script), str(script), "exec")
