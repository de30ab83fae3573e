"""One Spark for all tests of a process, quick to start and to forget; and a master with two workers, as `make spark` starts them."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from baigong.engine.warehouse.spark.cluster import Cluster
from baigong.engine.warehouse.spark.session import close_sessions, open_session

ROOT = Path(__file__).parents[2]
LOCAL = Cluster("local[2]")
QUICK = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
}
"""For a handful of rows: to compile a query takes longer than to run it."""
LONGEST = 150
"""Seconds in which a master and two workers must stand."""


def started() -> Iterator[Cluster]:
    """For a fixture."""
    open_session(LOCAL, QUICK)
    yield LOCAL
    close_sessions()


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def standalone(memory: str = "1g") -> Iterator[str]:
    """The address of a master with two workers; all end with the block."""
    command = [str(ROOT / "scripts" / "spark"), str(free_port()), memory]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        signal.signal(signal.SIGALRM, lambda *_: process.terminate())
        signal.alarm(LONGEST)
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            signal.alarm(0)
            assert address.startswith("spark://127.0.0.1:")
            yield address
        finally:
            signal.alarm(0)
            process.terminate()
            process.wait(60)


def contents(file: Path) -> tuple[list[tuple[str, str]], list[tuple[object, ...]]]:
    """The columns of a Parquet file with their types, and its rows in an order of their own."""
    with duckdb.connect() as connection:
        rows = f"SELECT * FROM '{file}'"
        columns = [(one[0], one[1]) for one in connection.execute(f"DESCRIBE {rows}").fetchall()]
        return columns, sorted(connection.execute(rows).fetchall(), key=repr)
