"""A Spark session: one machine's cores by default, a cluster where its master is named."""

from __future__ import annotations

import atexit
import logging
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.warehouse.spark.cluster import Cluster
from baigong.engine.warehouse.spark.failing import plainly
from baigong.engine.warehouse.spark.needs import check, on_loopback
from baigong.engine.warehouse.spark.quiet import quiet

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

HERE = "127.0.0.1"
PATIENCE = 120.0
"""Seconds in which a first worker must come."""
UNITS = {"MB": "m", "MiB": "m", "GB": "g", "GiB": "g"}
SETTINGS = {
    "spark.log.level": "OFF",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
}
"""Mistakes are errors, days are days everywhere, and nobody looks on."""


_open: list[tuple[Cluster, SparkSession]] = []


def open_session(cluster: Cluster, more: Mapping[str, str] | None = None) -> SparkSession:
    """A session of its own names over the process's one Spark, which is started where it is not there yet or is another one.

    ``more``: settings of Spark beside ours. Raises InputError and MissingError as :func:`~.needs.check` does.
    """
    check(cluster.master)
    while _open and _open[-1][0] != cluster:
        _open.pop()[1].stop()
    if not _open:
        with quiet(), plainly():
            _open.append((cluster, _started(cluster, more or {})))
            await_workers(cluster, _open[-1][1])
        atexit.register(close_sessions)
    return _open[-1][1].newSession()


def await_workers(cluster: Cluster, session: SparkSession, patience: float = PATIENCE) -> None:
    """Raise InputError where no worker gives the memory that is asked for within ``patience`` seconds: Spark would wait for ever."""
    context = session.sparkContext._jsc.sc()  # noqa: SLF001  # Python is told of no workers
    ends = time.monotonic() + patience
    while cluster.many and context.getExecutorMemoryStatus().size() < 2:
        if time.monotonic() > ends:
            close_sessions()
            raise InputError(
                _(
                    "Spark 的主节点 {master} 没有给出工作节点。请启动工作节点，等它们空出来，"
                    "或用 --memory 少要一些（现在每个要 {memory}）。"
                ).format(master=cluster.master, memory=cluster.memory)
            )
        time.sleep(0.1)


def close_sessions() -> None:
    """Stop Spark, where it runs."""
    while _open:
        _open.pop()[1].stop()


def _started(cluster: Cluster, more: Mapping[str, str]) -> SparkSession:
    from pyspark.sql import SparkSession

    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL + 1)
    builder = SparkSession.builder.master(cluster.master).appName("baigong")
    for name, value in {**SETTINGS, **_of_place(cluster), **more}.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _of_place(cluster: Cluster) -> dict[str, str]:
    """Memory; on this machine alone also where to listen and what to put aside where."""
    found = re.fullmatch(r"([0-9]+) ?([A-Za-z]+)", cluster.memory)
    memory = f"{found[1]}{UNITS[found[2]]}" if found else cluster.memory
    settings = {"spark.driver.memory": memory, "spark.executor.memory": memory}
    if on_loopback(cluster.master):
        os.environ.setdefault("SPARK_LOCAL_IP", HERE)
        settings |= {"spark.driver.bindAddress": HERE, "spark.driver.host": HERE}
    if not cluster.many:
        aside = tempfile.mkdtemp(prefix="baigong-spark-")
        atexit.register(shutil.rmtree, aside, ignore_errors=True)
        parts = str(2 * (os.cpu_count() or 1))
        settings |= {"spark.local.dir": aside, "spark.sql.warehouse.dir": aside, "spark.sql.shuffle.partitions": parts}
    return settings
