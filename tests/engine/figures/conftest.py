"""Mianyang's pack, and a small random city under it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot, connect
from tests.engine.figures.arrow import snapshot_of
from tests.engine.figures.small_city import AS_OF, small_city


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("mianyang")


@pytest.fixture(scope="session")
def small(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A small random city, its records up to AS_OF."""
    return snapshot_of(pack, tmp_path_factory.mktemp("small"), AS_OF, small_city(pack))


@pytest.fixture(scope="session")
def connection(pack: Pack, small: Snapshot) -> Iterator[DuckDBPyConnection]:
    """One session over the small city."""
    with connect(small, pack) as opened:
        yield opened
