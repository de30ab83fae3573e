"""A city to try changes on: the product's figures of it, and the same counted by hand."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import duckdb
import pyarrow as pa
from django.apps import apps
from django.db import connection

from baigong.bureau.snapshots.reading import batches
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.figures import compute
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import arrow_schema
from tests.bureau.prediction.figures import Value

DAY = date(2018, 8, 31)
NEARLY = Fraction(1, 10**40)
"""The product keeps 50 digits of a quotient that does not end."""
WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)
Values = Mapping[str, Value]


class City:
    """The product's figures of the records as they are now.

    :meth:`snapshot_figures` takes a whole snapshot. :meth:`figures` gives the same from the tables of an earlier one, in which only
    those that :meth:`watched` saw written are read again: the same reading and the same queries, many times faster.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._snapshot = take_snapshot(pack)
        self._session = duckdb.connect(":memory:")
        for name in pack.records:
            path = self._snapshot.table_path(name)
            self._session.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{path}')")
        self._written: set[str] = set()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Notice which tables are written inside the block."""

        def notice(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            if found := WRITES.match(sql):
                self._written.add(found[1])
            return execute(sql, *rest)

        with connection.execute_wrapper(notice):
            yield

    def figures(self) -> Values:
        """After what was watched."""
        for name, table in self.pack.records.items():
            if table.model and apps.get_model(table.model)._meta.db_table in self._written:
                rows = pa.Table.from_batches(batches(name, table), arrow_schema(table))
                self._session.register("rows_now", rows)
                self._session.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM rows_now")
                self._session.unregister("rows_now")
        self._written.clear()
        found = compute(self.pack, self._snapshot, DAY, connection=self._session)
        return {figure.id: exactly(figure.value) for figure in found}

    def all_again(self) -> None:
        """Something was written unwatched: a transaction was rolled back."""
        self._written |= {
            apps.get_model(table.model)._meta.db_table for table in self.pack.records.values() if table.model
        }

    def snapshot_figures(self) -> Values:
        """From a whole new snapshot."""
        return snapshot_figures(self.pack)


def snapshot_figures(pack: Pack) -> Values:
    snapshot = take_snapshot(pack)
    found = compute(pack, snapshot, DAY)
    if snapshot.directory.exists():
        shutil.rmtree(snapshot.directory)
    return {figure.id: exactly(figure.value) for figure in found}


def exactly(value: int | Decimal | None) -> Value:
    return None if value is None else Fraction(value)


def differing(left: Values, right: Values) -> set[str]:
    """The figures whose values differ."""
    assert left.keys() == right.keys()
    return {name for name in left if not same(left[name], right[name])}


def same(left: Value, right: Value) -> bool:
    if left is None or right is None:
        return left is right
    return abs(Fraction(left) - Fraction(right)) < NEARLY


def told(names: Iterable[str], before: Values, after: Values) -> str:
    return "; ".join(f"{name}: {before[name]} → {after[name]}" for name in sorted(names))
