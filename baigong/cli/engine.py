"""``--engine`` and ``--master``: what the commands that Spark can run have in common."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

if TYPE_CHECKING:
    from baigong.engine.warehouse.spark.cluster import Cluster

MASTER = "BAIGONG_SPARK_MASTER"


class Engine(StrEnum):
    """Who reckons."""

    duckdb = "duckdb"
    spark = "spark"


def engine_help() -> str:
    """Of ``--engine``."""
    return _("由谁计算：duckdb 在本机，最快；spark 用于一台机器放不下的时候。结果相同。")


def master_help() -> str:
    """Of ``--master``."""
    return _("Spark 的主节点，如 spark://主机:7077；默认为 BAIGONG_SPARK_MASTER，否则用本机全部核心。")


def cluster(engine: Engine, master: str | None, memory: str | None = None) -> Cluster | None:
    """Where Spark runs; None where DuckDB is asked for. Raises InputError for a master without Spark, and for one that does not
    answer, MissingError where Spark or Java is not installed.
    """
    if engine is Engine.duckdb:
        if master is not None:
            raise InputError(_("--master 是 Spark 的主节点，要与 --engine spark 一起写。"))
        return None
    from baigong.engine.warehouse.spark.cluster import Cluster
    from baigong.engine.warehouse.spark.needs import check

    usual = Cluster()
    asked = Cluster(master or os.environ.get(MASTER) or usual.master, memory or usual.memory)
    check(asked.master)
    return asked
