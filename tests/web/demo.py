"""A small demonstration city as the command makes it, read in this process and served by `baigong serve`."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser

from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot, open_snapshot
from tests.support.command import BAIGONG, baigong
from tests.web.server import free_port, wait_until_ready
from tests.web.visiting import Visit, Visits

DAY = date(2018, 8, 31)
STOP_SECONDS = 15
OpenDemo = Visit


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a demonstration of 7,000 people."""
    home = tmp_path_factory.mktemp("demo-home")
    done = baigong("demo", "--scale", "0.02", "--seed", "7", home=home)
    assert "mianyang" in (home / "demo.json").read_text(encoding="utf-8"), done.stderr
    return home


@pytest.fixture(scope="session")
def city() -> Pack:
    return load_pack("mianyang")


@pytest.fixture(scope="session")
def snapshot(demo_home: Path) -> Snapshot:
    """The demonstration's snapshot."""
    return open_snapshot(next(path for path in (demo_home / "snapshots").iterdir() if path.is_dir()))


@pytest.fixture
def visitor(demo_home: Path, client: Client, monkeypatch: pytest.MonkeyPatch, db: None) -> Client:
    """A client of the demonstration's pages, without its database: lists have no names."""
    monkeypatch.setenv("BAIGONG_HOME", str(demo_home))
    return client


@pytest.fixture(scope="session")
def demo_site(demo_home: Path) -> Iterator[str]:
    """Base address of the demonstration under `baigong serve`, which is told no date."""
    port = free_port()
    environ = {name: value for name, value in os.environ.items() if name != "BAIGONG_TODAY"}
    process = subprocess.Popen(
        [BAIGONG, "serve", "--port", str(port)],
        env={**environ, "BAIGONG_HOME": str(demo_home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_until_ready(process, port)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        try:
            process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


@pytest.fixture
def open_demo(browser: Browser, demo_site: str) -> Iterator[OpenDemo]:
    """``open_demo("/figures/", width=390, dark=True, scripts=False)``: a page of the demonstration in a context of its own.

    At the end the test fails if a page logged an error (a breach of the content policy is one) or asked another host.
    """
    visits = Visits(browser, demo_site)
    yield visits.open
    visits.close()
    assert [line for line in visits.trouble if "status of 400" not in line] == []
