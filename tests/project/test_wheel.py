"""The wheel built from the tree works in an empty environment outside it."""

from __future__ import annotations

import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


def run(*command: str | Path, cwd: Path, **environ: str) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": "", **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the tree that holds the wheel; its dependencies come from ours, so nothing is downloaded."""
    outside = tmp_path_factory.mktemp("outside")
    environment = outside / "venv"
    run(BIN / "uv", "--quiet", "venv", "--python", sys.executable, environment, cwd=outside)
    python = environment / "bin" / "python"
    run(BIN / "uv", "--quiet", "pip", "install", "--offline", "--no-deps", "--python", python, wheel, cwd=outside)
    (packages,) = environment.glob("lib/python*/site-packages")
    # A bare path in a .pth file: the folder is searched, but its own .pth files (our editable install) are not read.
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()) + "\n", encoding="utf-8")
    return environment


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def tracked(*patterns: str) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return listed.splitlines()


def test_everything_tracked_in_the_package_is_inside(wheel: Path) -> None:
    expected = set(tracked("baigong"))
    assert len(expected) > 50
    assert expected - names(wheel) == set()


def test_the_cities_are_inside(wheel: Path) -> None:
    expected = {f"baigong/{name}" for name in tracked("cities")}
    assert "baigong/cities/mianyang/city.yaml" in expected
    assert expected - names(wheel) == set()


@pytest.mark.parametrize(
    "kind", ["/migrations/0001_initial.py", "/templates/", "/static/", "/locale/en/LC_MESSAGES/django.mo"]
)
def test_what_is_not_code_is_inside(kind: str, wheel: Path) -> None:
    assert any(kind in name for name in names(wheel))


def test_tests_and_data_stay_outside(wheel: Path) -> None:
    assert {name.split("/")[0] for name in names(wheel)} == {"baigong", "baigong-0.1.0.dist-info"}
    assert not [name for name in names(wheel) if name.endswith((".pyc", ".sqlite3", ".parquet"))]


def test_the_command_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "bin" / "python", "-c", "import baigong; print(baigong.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    assert "用法：baigong" in run(installed / "bin" / "baigong", "--help", cwd=tmp_path)


def test_the_wheel_finds_its_own_cities(installed: Path, tmp_path: Path) -> None:
    run(installed / "bin" / "baigong", "pack", "check", "mianyang", cwd=tmp_path, BAIGONG_HOME=str(tmp_path / "home"))
