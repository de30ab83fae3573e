"""Where a sweep is decided: in the session that reads the facts, or on Spark, to which they are handed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from baigong.engine.policy.sweep.asking import Tables
from baigong.engine.policy.sweep.source import Source
from baigong.engine.policy.sweep.sources.locked import written
from baigong.engine.warehouse.connection import Connection
from baigong.engine.warehouse.spark.cluster import Cluster
from baigong.engine.warehouse.spark.connection import SparkConnection
from baigong.engine.warehouse.spark.paths import read_by_duckdb
from baigong.engine.warehouse.spark.session import open_session


@dataclass(frozen=True)
class Here:
    """The source's own session."""

    source: Source

    @property
    def connection(self) -> Connection:
        """Where the steps are worked through."""
        return self.source.connection

    def take(self, tables: Mapping[str, str]) -> Tables:
        """The tables, by whatever they are called, where they can be read."""
        return tables

    def bring(self, _name: str, query: str) -> str:
        """The rows of ``query`` for the source's session."""
        return query


@dataclass(frozen=True)
class OnSpark:
    """Spark: facts go there as Parquet, outcomes come back as Parquet, through the source's own folder."""

    source: Source
    connection: SparkConnection

    def take(self, tables: Mapping[str, str]) -> Tables:
        """The tables of the source's session, handed on."""
        for table in tables.values():
            path = self.source.spill / f"given-{table}.parquet"
            if not path.exists():
                self.source.connection.execute(f"COPY {table} TO {written(path)} (FORMAT parquet, COMPRESSION zstd)")
                self.connection.read(table, path)
        return tables

    def bring(self, name: str, query: str) -> str:
        """The rows of ``query``, worked out by Spark, for the source's session."""
        folder = self.source.spill / f"taken-{name}"
        self.connection.write(query, folder)
        return f"SELECT * FROM {read_by_duckdb(folder)}"


Place = Here | OnSpark


@contextmanager
def place_of(source: Source, cluster: Cluster | None) -> Iterator[Place]:
    """Here without a cluster. Raises InputError and MissingError where Spark cannot be had."""
    if cluster is None:
        yield Here(source)
        return
    scratch = source.spill / "spark"
    scratch.mkdir()
    yield OnSpark(source, SparkConnection(open_session(cluster), scratch, lasting=cluster.many))
