"""A private PostgreSQL for the tests: a temporary cluster on a free loopback port, gone when they end."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

START_SECONDS = 60
STOP_SECONDS = 20
INITDB_OPTIONS = ("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "40",
    "shared_buffers": "64MB",
    "max_wal_size": "4GB",
    "log_min_messages": "warning",
}


class PostgresqlMissingError(AssertionError):
    """PostgreSQL's programs are not on this machine: the test fails, it is not skipped."""


def programs() -> Path:
    """The folder of ``initdb`` and ``postgres``; version 15 where there are several."""
    debian = Path("/usr/lib/postgresql")
    found = sorted(debian.glob("*/bin/initdb"), key=lambda path: path.parts[-3] == "15")
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    if on_path:
        return Path(on_path).resolve().parent
    message = (
        "PostgreSQL's programs (initdb, postgres) are missing: install postgresql-15, as `make install` does as root."
    )
    raise PostgresqlMissingError(message)


def free_port() -> int:
    """A loopback port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Cluster:
    """A running cluster. PostgreSQL refuses to run as root: then it runs as the user ``postgres``."""

    def __init__(self) -> None:
        binaries = programs()
        self.folder = Path(tempfile.mkdtemp(prefix="baigong-pg-"))
        self.password = secrets.token_hex(8)
        self.port = free_port()
        self._as: dict[str, Any] = {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        data = self.folder / "data"
        self._initialise(binaries, data)
        options = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
        self._log = (self.folder / "log").open("wb")
        self._process = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", self.folder, "-p", str(self.port), *options],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            cwd=self.folder,
            **self._as,
        )
        self._await_answer()

    def _initialise(self, binaries: Path, data: Path) -> None:
        password_file = self.folder / "password"
        password_file.write_text(self.password + "\n", encoding="ascii")
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "baigong", "--pwfile", password_file, *INITDB_OPTIONS],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            cwd=self.folder,
            timeout=START_SECONDS,
            **self._as,
        )

    def _await_answer(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                psycopg.connect(self.url(), connect_timeout=5).close()
            except psycopg.OperationalError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    log = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
                    self.stop()
                    raise RuntimeError(f"PostgreSQL did not start:\n{log}") from None
                time.sleep(0.05)
            else:
                return

    def url(self, database: str = "postgres") -> str:
        """The address of a database of this cluster, as DATABASE_URL takes it."""
        return f"postgresql://baigong:{self.password}@127.0.0.1:{self.port}/{database}"

    def create(self) -> str:
        """Make an empty database; return its address."""
        name = f"b{secrets.token_hex(6)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    def stop(self) -> None:
        """Stop the server, at once if it dawdles, and remove its folder."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)  # a fast shutdown: it does not wait for clients
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(STOP_SECONDS / 2)
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(STOP_SECONDS / 2)
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
