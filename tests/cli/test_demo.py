"""``baigong demo``: what it builds, says, asks and refuses; and that half a city is never left behind."""

from __future__ import annotations

import json
import os
import pty
import re
import resource
import select
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.support.command import BAIGONG, baigong

TINY = ("--scale", "0.002")
WAIT_SECONDS = 120
TWO_GIB = 2 * 1024 * 1024
"""In KiB, as getrusage counts."""


def people(home: Path) -> list[str]:
    """The names in the registry, read without Django."""
    with sqlite3.connect(f"file:{home / 'baigong.sqlite3'}?mode=ro", uri=True) as database:
        names = [name for (name,) in database.execute("SELECT name FROM registry_person ORDER BY id")]
    database.close()
    return names


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    home = tmp_path_factory.mktemp("demo")
    return home, baigong("demo", *TINY, home=home)


def test_it_builds_a_city_from_nothing(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    home, done = built
    assert done.returncode == 0, done.stderr
    assert len(people(home)) > 360
    assert (home / "snapshots" / "newest").exists()
    assert "绵阳市示范城市" in done.stdout
    assert "skilled_workers" in done.stdout
    assert "BAIGONG_TODAY" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_says_what_the_scale_does(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    assert "规模不是 1" in built[1].stdout
    assert "studios\t86个\t86个\t86\t一致" in built[1].stdout


def test_figures_work_afterwards(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    done = baigong("figures", "--as-of", "2018-08-31", "--format", "json", home=built[0])
    assert done.returncode == 0, done.stderr
    figures = {one["id"]: one["value"] for one in json.loads(done.stdout)}
    assert len(figures) == 65
    assert (figures["bases"], figures["studios"], figures["base_funding"]) == (13, 86, 21_000_000)


def test_without_a_terminal_it_does_not_replace(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    before = people(built[0])
    done = baigong("demo", *TINY, "--seed", "5", home=built[0])
    assert (done.returncode, done.stdout) == (2, "")
    assert "--force" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert people(built[0]) == before


def test_asked_to_keep_it_builds_nothing_and_shows_the_figures(
    built: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    home, first = built
    before, mark = people(home), (home / "demo.json").read_text()
    done = baigong("demo", "--keep", "--seed", "5", home=home)
    assert done.returncode == 0, done.stderr
    assert "studios\t86个\t86个\t86\t一致" in done.stdout
    assert first.stdout.startswith(done.stdout.rstrip("\n"))
    assert "全部保留" in done.stderr
    assert "正在生成" not in done.stderr
    assert (people(home), (home / "demo.json").read_text()) == (before, mark)


def test_asked_to_keep_it_builds_where_nothing_stands_yet(tmp_path: Path) -> None:
    done = baigong("demo", *TINY, "--keep", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(people(tmp_path)) > 360
    (tmp_path / "snapshots" / "newest").unlink()  # as an interrupt between records and snapshot leaves it
    again = baigong("demo", "--keep", home=tmp_path)
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "snapshots" / "newest").exists()


@pytest.mark.parametrize(
    ("arguments", "city", "words"),
    [(("--keep",), "yunxi", "BAIGONG_CITY=mianyang"), (("--keep", "--force"), "mianyang", "--force")],
)
def test_what_cannot_be_kept(
    built: tuple[Path, subprocess.CompletedProcess[str]], arguments: tuple[str, ...], city: str, words: str
) -> None:
    before = people(built[0])
    done = baigong("demo", *arguments, home=built[0], environ={"BAIGONG_CITY": city})
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert people(built[0]) == before


def test_force_replaces(tmp_path: Path) -> None:
    assert baigong("demo", *TINY, home=tmp_path).returncode == 0
    before = people(tmp_path)
    done = baigong("demo", *TINY, "--seed", "5", "--force", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert people(tmp_path) != before
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize("scale", ["0", "3", "-1", "nan", "lots"])
def test_a_scale_that_cannot_be_built(tmp_path: Path, scale: str) -> None:
    done = baigong("demo", "--scale", scale, home=tmp_path)
    assert done.returncode == 2
    assert "--scale" in done.stderr
    assert not (tmp_path / "baigong.sqlite3").exists()


def test_a_city_that_has_nothing_published_is_built_too(tmp_path: Path) -> None:
    done = baigong(
        "demo", "--scale", "0.02", home=tmp_path, environ={"BAIGONG_CITY": "yunxi", "BAIGONG_TODAY": "2024-01-15"}
    )
    assert done.returncode == 0, done.stderr
    assert "云溪市示范城市" in done.stdout
    assert len(people(tmp_path)) > 480


def test_an_address_that_is_no_database(tmp_path: Path) -> None:
    done = baigong("demo", *TINY, home=tmp_path, environ={"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"})
    assert done.returncode == 2
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.postgresql
def test_postgresql(tmp_path: Path, postgresql_url: str) -> None:
    done = baigong("demo", *TINY, home=tmp_path, environ={"DATABASE_URL": postgresql_url})
    assert done.returncode == 0, done.stderr
    again = baigong("demo", *TINY, home=tmp_path, environ={"DATABASE_URL": postgresql_url})
    assert again.returncode == 2
    forced = baigong("demo", *TINY, "--force", home=tmp_path, environ={"DATABASE_URL": postgresql_url})
    assert forced.returncode == 0, forced.stderr
    snapshots = re.findall(r"快照 (\w{12})，取数日期", done.stdout + forced.stdout)
    assert len(snapshots) == 2
    assert len(set(snapshots)) == 1


def on_a_terminal(home: Path, answer: str, *arguments: str) -> tuple[int, str]:
    """Run with a terminal on all three ends; type ``answer`` when asked. Exit code and everything shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [BAIGONG, "demo", *TINY, *arguments],
        env={**os.environ, "BAIGONG_HOME": str(home), "TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown, asked, deadline = b"", False, time.monotonic() + WAIT_SECONDS
    try:
        while time.monotonic() < deadline and select.select([ours], [], [], WAIT_SECONDS)[0]:
            try:
                got = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            shown += got
            if not asked and "替换全部记录吗".encode() in shown:
                asked = True
                os.write(ours, answer.encode())
        return process.wait(WAIT_SECONDS), shown.decode()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(ours)


@pytest.mark.parametrize(("answer", "code"), [("n\n", 2), ("y\n", 0)])
def test_on_a_terminal_it_asks(tmp_path: Path, answer: str, code: int) -> None:
    assert baigong("demo", *TINY, home=tmp_path).returncode == 0
    before = people(tmp_path)
    ended, shown = on_a_terminal(tmp_path, answer, "--seed", "6")
    assert ended == code, shown
    assert (people(tmp_path) == before) == (code != 0)


def is_being_written(home: Path) -> bool:
    """Whether somebody has a writing transaction open."""
    database = sqlite3.connect(home / "baigong.sqlite3", timeout=0, isolation_level=None)
    try:
        database.execute("BEGIN IMMEDIATE")
        database.execute("ROLLBACK")
    except sqlite3.OperationalError:
        return True
    finally:
        database.close()
    return False


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_an_interrupt_leaves_the_former_city(tmp_path: Path, sent: signal.Signals) -> None:
    """Sent while rows of a larger city are on their way into the file."""
    assert baigong("demo", *TINY, home=tmp_path).returncode == 0
    before = people(tmp_path)
    process = subprocess.Popen(
        [BAIGONG, "demo", "--scale", "1", "--force"],
        env={**os.environ, "BAIGONG_HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + WAIT_SECONDS
    try:
        held = 0
        while held < 5:
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
            held = held + 1 if is_being_written(tmp_path) else 0
        process.send_signal(sent)
        _out, said = process.communicate(timeout=WAIT_SECONDS)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    assert process.returncode == (130 if sent is signal.SIGINT else -sent)
    assert "Traceback" not in said
    if sent is signal.SIGINT:
        assert "已中断" in said
    assert people(tmp_path) == before
    again = baigong("demo", *TINY, "--seed", "9", "--force", home=tmp_path)
    assert again.returncode == 0, again.stderr
    assert people(tmp_path) != before


def test_a_whole_city_agrees_with_every_published_figure(tmp_path: Path) -> None:
    """Full size, once: 65 of 65 inside what was printed, and within two gigabytes."""
    done = baigong("demo", home=tmp_path, timeout=600)
    assert done.returncode == 0, done.stderr
    assert "65 个一致，0 个不一致，0 个无法判断" in done.stdout
    assert "0 条不成立" in done.stdout
    assert "规模不是" not in done.stdout
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < TWO_GIB
    checked = baigong("figures", "--check", "--format", "json", home=tmp_path)
    assert checked.returncode == 0, checked.stdout
    values = {one["id"]: one["value"] for one in json.loads(checked.stdout)["figures"]}
    assert values["skilled_workers"] == 360_431
    assert values["high_skilled_workers"] == 79_189
    assert (values["level3_senior_workers"], values["level2_technicians"], values["level1_senior_technicians"]) == (
        67_968,
        9_412,
        1_809,
    )
    assert values["studio_funding"] == 8_551_360
    assert values["order_training_subsidy"] == 7_431_860
    assert values["city_contest_competitors"] == 1_147
