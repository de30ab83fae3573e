"""The session reads one snapshot and reaches nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.warehouse import Snapshot, connect
from tests.engine.warehouse.packs import ID, WORKER, a_pack, a_snapshot

PACK = a_pack()


def test_every_record_table_is_there_by_its_name(tmp_path: Path) -> None:
    made = a_snapshot(tmp_path, PACK)
    with connect(made, PACK) as connection:
        for name, rows in made.rows.items():
            assert connection.execute(f"SELECT count(*) FROM {name}").fetchall() == [(rows,)]
        assert connection.execute("SELECT * FROM worker").fetchall() == [tuple(WORKER.values())]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return a_snapshot(tmp_path_factory.mktemp("snapshots"), PACK)


FORBIDDEN = (
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('{home}/secret.txt')",
    "SELECT * FROM read_parquet('{home}/other.parquet')",
    "SELECT * FROM glob('{home}/*')",
    "COPY worker TO '{home}/out.csv'",
    "ATTACH '{home}/other.db'",
    "EXPORT DATABASE '{home}/all'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "SET allowed_paths = ['{home}/secret.txt']",
    "SET allowed_directories = ['/']",
    "RESET enable_external_access",
    "SET lock_configuration = false",
    "SET temp_directory = '{home}'",
    "CALL enable_logging(storage = 'file', storage_path = '{home}/log')",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_it_is_locked(tmp_path: Path, made: Snapshot, statement: str) -> None:
    (tmp_path / "secret.txt").write_text("秘密", encoding="utf-8")
    duckdb.sql(f"COPY (SELECT 1 AS a) TO '{tmp_path}/other.parquet'")
    before = sorted(tmp_path.iterdir())
    with connect(made, PACK) as connection:
        with pytest.raises(duckdb.Error, match=r"(?i)permission|locked|cannot|disabled"):
            connection.execute(statement.format(home=tmp_path)).fetchall()
        assert connection.execute("SELECT count(*) FROM worker").fetchall() == [(1,)]
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("folder", ["[a]", "*", "what?", "it's", "绵 阳", "a{b,c}"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, folder: str) -> None:
    with connect(a_snapshot(tmp_path / folder, PACK), PACK) as connection:
        assert connection.execute("SELECT count(*) FROM worker").fetchall() == [(1,)]


def test_a_snapshot_of_another_city_is_refused(tmp_path: Path) -> None:
    made = a_snapshot(tmp_path, PACK)
    city = {**PACK.city.model_dump(), "id": "bigtown"}
    with pytest.raises(InputError, match=f"{made.id}.*smallville.*bigtown.*BAIGONG_CITY=smallville"):
        connect(made, a_pack(city=city))


@pytest.mark.parametrize("change", ["added", "dropped", "retyped", "new table"])
def test_a_snapshot_older_than_the_declarations_is_refused(tmp_path: Path, change: str) -> None:
    made = a_snapshot(tmp_path, PACK)
    medal = PACK.records["medal"].model_dump(exclude_none=True)
    columns = dict(medal["columns"])
    if change == "added":
        columns["colour"] = ID
    elif change == "dropped":
        del columns["worker_id"]
    elif change == "retyped":
        columns["worker_id"] = {**columns["worker_id"], "type": "text"}
    name = "trophy" if change == "new table" else "medal"
    pack = a_pack(records={name: {**medal, "columns": columns}}, facts={"winner": None})
    with pytest.raises(InputError, match=f"“{name}”.*baigong snapshot"):
        connect(made, pack)


def test_two_sessions_do_not_share_what_they_make(tmp_path: Path) -> None:
    made = a_snapshot(tmp_path, PACK)
    with connect(made, PACK) as one, connect(made, PACK) as two:
        one.execute("CREATE TEMP TABLE mine AS SELECT 1 AS a")
        with pytest.raises(duckdb.CatalogException):
            two.execute("SELECT * FROM mine")


def test_the_snapshots_day_is_the_business_day(tmp_path: Path) -> None:
    assert a_snapshot(tmp_path, PACK, as_of=date(2016, 12, 31)).as_of == date(2016, 12, 31)
