"""A city's records on Spark."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baigong.engine.base.home import home
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse.session import check_fit
from baigong.engine.warehouse.snapshot import Snapshot
from baigong.engine.warehouse.spark.cluster import Cluster
from baigong.engine.warehouse.spark.connection import SparkConnection
from baigong.engine.warehouse.spark.session import open_session


@contextmanager
def records_on_spark(snapshot: Snapshot, pack: Pack, cluster: Cluster) -> Iterator[SparkConnection]:
    """A session in which each record table of ``pack`` is the snapshot's Parquet file, which every worker must reach.

    Raises InputError where the snapshot belongs to another pack or lacks a column, and where Spark does not answer.
    """
    check_fit(snapshot, pack)
    cache = home() / "cache"
    cache.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="spark-", dir=cache) as scratch:
        connection = SparkConnection(open_session(cluster), Path(scratch), lasting=cluster.many)
        for name in pack.records:
            connection.read(name, snapshot.table_path(name))
        yield connection
