"""``baigong snapshot``: what it says, where, and with which exit code."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from baigong.engine.pack import pack_directory
from tests.support.command import baigong

PERSON = (
    "INSERT INTO registry_person (name, sex, valid_from, public_name, synthetic)"
    " VALUES ('金丝雀', 'male', '2010-01-01', 0, 1)"
)

MANY = (
    "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
    " INSERT INTO registry_person (name, born_on, valid_from, public_name, synthetic)"
    " SELECT '甲', date('1950-01-01', (i * 7919 % 18000) || ' days'), '2010-01-01', 0, 1 FROM n"
)
LIMITED = """
import resource, signal, sys
from baigong.cli.main import execute
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
sys.exit(execute(["snapshot"]))
"""


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty, migrated database and one person in it."""
    home = tmp_path_factory.mktemp("home")
    make = "import django; django.setup(); from django.core.management import call_command; call_command('migrate', verbosity=0)"
    environ = {**os.environ, "BAIGONG_HOME": str(home), "DJANGO_SETTINGS_MODULE": "baigong.site.settings"}
    subprocess.run([sys.executable, "-c", make], env=environ, check=True, stdin=subprocess.DEVNULL)
    run(home, PERSON)
    return home


def run(home: Path, statement: str) -> None:
    connection = sqlite3.connect(home / "baigong.sqlite3")
    with connection:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def home(migrated: Path, tmp_path: Path) -> Path:
    """A copy for one test."""
    copied = tmp_path / "home"
    copied.mkdir()
    source = sqlite3.connect(migrated / "baigong.sqlite3")
    target = sqlite3.connect(copied / "baigong.sqlite3")
    source.backup(target)
    source.close()
    target.close()
    return copied


def test_the_answer_is_on_standard_output_and_progress_beside_it(home: Path) -> None:
    done = baigong("snapshot", home=home)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("快照 ")
    assert lines[0].endswith("取数日期 2018-09-04")
    assert any(line.split()[:2] == ["person", "1"] for line in lines)
    assert str(home / "snapshots") in lines[-1]
    assert "正在写快照" in done.stderr
    assert "正在写快照" not in done.stdout


def test_json_is_for_programs(home: Path) -> None:
    done = baigong("snapshot", "--format", "json", home=home)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["pack"] == "mianyang"
    assert said["as_of"] == "2018-09-04"
    assert said["rows"]["person"] == 1
    assert said["content_hash"].startswith(said["snapshot"])
    assert Path(said["directory"]) == home / "snapshots" / f"2018-09-04-{said['snapshot']}"
    assert (Path(said["directory"]) / "person.parquet").is_file()


def test_it_speaks_english_names_of_tables_too(home: Path) -> None:
    done = baigong("snapshot", home=home, environ={"BAIGONG_LANG": "en"})
    assert "People in the registry" in done.stdout
    assert done.returncode == 0


def test_the_same_records_have_the_same_number(home: Path) -> None:
    first, second = (json.loads(baigong("snapshot", "--format", "json", home=home).stdout) for _ in range(2))
    assert first == second
    run(home, PERSON)
    assert json.loads(baigong("snapshot", "--format", "json", home=home).stdout)["snapshot"] != first["snapshot"]


def test_verify_reads_every_file(home: Path) -> None:
    made = json.loads(baigong("snapshot", "--format", "json", home=home).stdout)
    good = baigong("snapshot", "--verify", home=home)
    assert good.returncode == 0
    assert made["snapshot"] in good.stdout
    assert "一致" in good.stderr
    path = Path(made["directory"]) / "person.parquet"
    content = path.read_bytes()
    path.write_bytes(content[:8] + bytes([content[8] ^ 1]) + content[9:])
    spoilt = baigong("snapshot", "--verify", home=home)
    assert (spoilt.returncode, spoilt.stdout) == (2, "")
    assert "person.parquet" in spoilt.stderr
    assert "baigong snapshot" in spoilt.stderr


def fails(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One sentence on standard error (after the progress), exit code 2, nothing on standard output."""
    said = done.stderr.replace("正在写快照……", "").strip()
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1, said
    for word in words:
        assert word in said


def test_without_a_database_the_next_step_is_named(tmp_path: Path) -> None:
    fails(baigong("snapshot", home=tmp_path / "new"), "baigong demo")


def test_verify_without_a_snapshot_names_the_next_step(tmp_path: Path) -> None:
    fails(baigong("snapshot", "--verify", home=tmp_path / "new"), "baigong snapshot")
    assert not (tmp_path / "new").exists(), "looking makes nothing"


def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    fails(baigong("snapshot", home=tmp_path / "taken" / "home"), "BAIGONG_HOME")


def test_a_snapshots_folder_that_cannot_be_written(home: Path) -> None:
    (home / "snapshots").write_text("")
    fails(baigong("snapshot", home=home), "不能写入", str(home / "snapshots"))


def test_a_pack_that_is_not_there(home: Path) -> None:
    fails(baigong("snapshot", home=home, environ={"BAIGONG_CITY": "atlantis"}), "atlantis")


def test_records_outside_the_vocabulary_are_named_and_the_old_snapshot_stays(home: Path) -> None:
    made = json.loads(baigong("snapshot", "--format", "json", home=home).stdout)
    run(
        home,
        "INSERT INTO registry_residence (person_id, division, valid_from) SELECT id, '999999', '2010-01-01' FROM registry_person",
    )
    fails(baigong("snapshot", home=home), "residence", "division", "999999")
    again = baigong("snapshot", "--verify", "--format", "json", home=home)
    assert json.loads(again.stdout)["snapshot"] == made["snapshot"]


def test_a_full_disk_leaves_the_old_snapshot(home: Path) -> None:
    """A limit on the size of files stands in for the full disk: the system refuses to write on."""
    made = json.loads(baigong("snapshot", "--format", "json", home=home).stdout)
    run(home, MANY)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED],
        env={**os.environ, "BAIGONG_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    fails(done, "不能写入", "腾出空间")
    again = baigong("snapshot", "--verify", "--format", "json", home=home)
    assert json.loads(again.stdout)["snapshot"] == made["snapshot"]
    assert not list((home / "snapshots").glob(".writing-*"))


@pytest.mark.parametrize("option", ["--format", "--verify"])
def test_help_is_the_manual(tmp_path: Path, option: str) -> None:
    done = baigong("snapshot", "--help", home=tmp_path)
    assert done.returncode == 0
    assert option in done.stdout
    assert "BAIGONG_TODAY" in done.stdout


def test_an_unknown_format_is_a_wrong_call(home: Path) -> None:
    fails(baigong("snapshot", "--format", "xml", home=home), "--format")


def test_pack_check_looks_at_the_models_too(tmp_path: Path) -> None:
    city = shutil.copytree(pack_directory("yunxi"), tmp_path / "city")
    facts = city / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    assert "field: id," in text
    facts.write_text(text.replace("field: id,", "field: idd,", 1), encoding="utf-8")
    done = baigong("pack", "check", str(city), home=tmp_path / "home")
    line = text[: text.index("field: id,")].count("\n") + 1
    assert done.returncode == 1, done.stderr
    assert f"facts.yaml:{line}:" in done.stdout
    assert "idd" in done.stdout
