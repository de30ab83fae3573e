"""The contracts that hold the floors apart do break when an import goes the wrong way."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.tree import ROOT

WRONG = {
    "baigong/bureau/registry/time.py": ("import baigong.cli", "The three floors"),
    "baigong/engine/base/clock.py": ("import django", "The engine knows no Django"),
    "baigong/bureau/contests/models.py": ("import baigong.bureau.money.models", "Inside the bureau"),
    "baigong/web/__init__.py": ("import baigong.site.settings", "Only Django and the command line"),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("tree")
    shutil.copy(ROOT / "pyproject.toml", tree)
    shutil.copytree(ROOT / "baigong", tree / "baigong", ignore=shutil.ignore_patterns("__pycache__", "static"))
    return tree


def contracts(tree: Path) -> dict[str, bool]:
    """Whether each contract is kept, by the start of its name."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-logo", "--no-cache"],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "COLUMNS": "300", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    verdicts = [line for line in done.stdout.splitlines() if line.endswith((" KEPT", " BROKEN"))]
    return {
        start: line.endswith(" KEPT")
        for _statement, start in WRONG.values()
        for line in verdicts
        if line.startswith(start)
    }


def test_the_tree_keeps_every_contract(copy: Path) -> None:
    assert contracts(copy) == {start: True for _statement, start in WRONG.values()}


@pytest.mark.parametrize("module", WRONG)
def test_one_wrong_import_breaks_its_contract(module: str, copy: Path) -> None:
    statement, start = WRONG[module]
    path = copy / module
    usual = path.read_text(encoding="utf-8")
    path.write_text(f"{usual}\n{statement}\n", encoding="utf-8")
    try:
        assert not contracts(copy)[start]
    finally:
        path.write_text(usual, encoding="utf-8")
