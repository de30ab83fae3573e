"""The sentence for each failure of a database or a file."""

from __future__ import annotations

import errno
from pathlib import Path

import duckdb
import psycopg
import pytest
from django.db import DatabaseError, InterfaceError, OperationalError, ProgrammingError

from baigong.cli.failures import sentence_for
from baigong.engine.base.errors import InputError
from tests.support.command import baigong


def test_our_own_errors_speak_for_themselves() -> None:
    assert sentence_for(InputError("请写日期。")) == "请写日期。"


def test_other_errors_have_no_sentence() -> None:
    assert sentence_for(KeyError("x")) is None
    assert sentence_for(DatabaseError("something of our own making")) is None


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("no such table: registry_person"),
        ProgrammingError('relation "registry_person" does not exist\nLINE 1: …'),
    ],
)
def test_a_database_without_tables_names_the_command(error: Exception) -> None:
    sentence = sentence_for(error)
    assert sentence is not None
    assert "baigong demo" in sentence
    assert "LINE 1" not in sentence


@pytest.mark.parametrize(
    "error",
    [
        OperationalError('connection failed: FATAL:  database "nix" does not exist'),
        OperationalError("connection to server at 127.0.0.1, port 1 failed: Connection refused"),
        OperationalError("unable to open database file"),
        InterfaceError("connection already closed"),
        DatabaseError("file is not a database"),
        ProgrammingError('invalid connection option "x"'),
    ],
)
def test_a_database_out_of_reach_names_the_setting(error: Exception) -> None:
    sentence = sentence_for(error)
    assert sentence is not None
    assert str(error) in sentence
    assert "DATABASE_URL" in sentence


def test_a_full_disk_says_so() -> None:
    sentence = sentence_for(OperationalError("database or disk is full"))
    assert sentence is not None
    assert "磁盘已满" in sentence


@pytest.mark.parametrize("shown", ["s3cret-word", "s3cret%2Dword"])
def test_a_password_is_never_shown(shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://who:s3cret%2Dword@host/db")
    sentence = sentence_for(OperationalError(f"bad conninfo password={shown}"))
    assert sentence is not None
    assert "s3cret" not in sentence
    assert "password=***" in sentence


def test_a_malformed_address_does_not_break_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://[oops")
    assert sentence_for(OperationalError("unable to open database file")) is not None


def test_a_file_error_names_the_file() -> None:
    sentence = sentence_for(OSError(errno.ENOSPC, "No space left on device", "/data/out.csv"))
    assert sentence is not None
    assert "/data/out.csv" in sentence
    assert "No space left on device" in sentence


def test_a_full_output_is_not_called_a_file() -> None:
    sentence = sentence_for(OSError(errno.ENOSPC, "No space left on device"))
    assert sentence == "结果没有写完（No space left on device）。请检查输出的位置和磁盘空间后重试。"


@pytest.mark.parametrize(
    "address",
    ["mysql://root@localhost/x", "nonsense", "postgresql://[oops", "postgres://", "sqlite:///", "sqlite://:memory:"],
)
def test_a_wrong_address_ends_a_command_in_one_sentence(address: str, tmp_path: Path) -> None:
    answer = baigong("serve", "--port", "1", home=tmp_path, environ={"DATABASE_URL": address})
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert len(answer.stderr.splitlines()) == 1


def test_pages_are_not_announced_where_the_database_is_out_of_reach(tmp_path: Path) -> None:
    address = "postgresql://nobody:hidden@127.0.0.1:1/none"
    answer = baigong("serve", "--port", "18765", home=tmp_path, environ={"DATABASE_URL": address})
    assert (answer.returncode, answer.stdout) == (2, "")
    assert len(answer.stderr.splitlines()) == 1
    assert "DATABASE_URL" in answer.stderr
    assert "hidden" not in answer.stderr


@pytest.mark.postgresql
def test_a_real_refusal_shows_no_password(postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = postgresql_url.replace("@", "wrong@", 1)
    monkeypatch.setenv("DATABASE_URL", wrong)
    with pytest.raises(psycopg.OperationalError) as raised:
        psycopg.connect(wrong)
    sentence = sentence_for(OperationalError(str(raised.value)))
    assert sentence is not None
    assert "DATABASE_URL" in sentence
    assert wrong.split(":")[2].split("@")[0] not in sentence


@pytest.mark.parametrize(
    "sql", ["SELECT getenv('HOME')", "SELECT 99999999999999999999999999999999999999 * 18047", "SELECT"]
)
def test_a_query_that_fails_names_the_pack(sql: str) -> None:
    with pytest.raises(duckdb.Error) as caught:
        duckdb.execute(sql)
    sentence = sentence_for(caught.value)
    assert sentence is not None
    assert "baigong pack check" in sentence
    assert "\n" not in sentence


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    """A file whose name speaks of writing."""
    path = tmp_path / "write here.parquet"
    duckdb.execute(f"COPY (SELECT range AS a, random() AS b FROM range(9999)) TO '{path}' (FORMAT parquet)")
    return path


def said_of(sql: str) -> str:
    with pytest.raises(duckdb.Error) as caught:
        duckdb.execute(sql)
    return sentence_for(caught.value) or ""


def test_a_disk_that_is_full_in_a_query_is_not_the_pack_s_fault() -> None:
    said = sentence_for(duckdb.IOException("IO Error: Could not write file: No space left on device"))
    assert said is not None
    assert said.startswith("结果没有写完（IO Error: Could not write file: No space left on device）。")


def test_an_output_that_takes_no_more_is_not_written_whole(parquet: Path) -> None:
    rows = f"SELECT * FROM read_parquet('{parquet}')"
    said = said_of(f"COPY ({rows}) TO '/dev/full' (FORMAT parquet, USE_TMP_FILE false)")
    assert said.startswith("结果没有写完（IO Error: ")
    assert "No space left on device" in said


@pytest.mark.parametrize("damage", ["gone", "cut off", "broken"])
def test_a_file_that_cannot_be_read_is_told_by_its_name(damage: str, parquet: Path, tmp_path: Path) -> None:
    whole = parquet.read_bytes()
    if damage == "gone":
        parquet.unlink()
    else:
        parquet.write_bytes(whole[:900] if damage == "cut off" else whole[:99] + b"x" * 4000 + whole[4099:])
    rows = f"SELECT * FROM read_parquet('{parquet}')"
    for sql in (rows, f"COPY ({rows}) TO '{tmp_path / 'out.parquet'}' (FORMAT parquet)"):
        said = said_of(sql)
        assert said.startswith("文件读不出来（")
        assert str(parquet) in said
        assert "\n" not in said
