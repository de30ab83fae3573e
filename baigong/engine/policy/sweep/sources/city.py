"""A city's subjects on a day: its fact views over the newest snapshot of its records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.pack.read import load_pack
from baigong.engine.policy.model import View
from baigong.engine.policy.sweep.sources.forms import quoted, stored_as
from baigong.engine.policy.sweep.sources.locked import literal
from baigong.engine.policy.sweep.sources.rows import Rows, check_keys, check_present, shown
from baigong.engine.warehouse.session import PLAIN, check_fit
from baigong.engine.warehouse.snapshot import Snapshot, open_snapshot


@dataclass(frozen=True)
class CityRows:
    """The rows of a city's fact views on ``day``."""

    pack: Pack
    kept: Snapshot
    day: date

    @property
    def snapshot(self) -> str:
        """The snapshot's id."""
        return self.kept.id

    @property
    def reads(self) -> tuple[Path, ...]:
        """The files that the session must reach."""
        return tuple(self.kept.table_path(name) for name in self.pack.records)

    def begin(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Put the record tables within reach."""
        for name in self.pack.records:
            path = literal(self.kept.table_path(name))
            connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({path}, {PLAIN})")

    def put(self, connection: duckdb.DuckDBPyConnection, view: View, table: str) -> None:
        """Temp table ``table`` with the view's rows. Raises InputError where they break what ``facts.yaml`` promises."""
        from baigong.engine.warehouse.expansion import expand

        named = _("事实视图“{name}”").format(name=view.name)
        columns = ", ".join(
            f"{quoted(one.name)}::{stored_as(one)} AS {quoted(one.name)}" for one in view.columns.values()
        )
        try:
            query = expand(self.pack, view.sql, self.day)
            connection.execute(f"CREATE TEMP TABLE {table} AS SELECT {columns} FROM ({query})")
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error as error:
            why = shown(str(error).splitlines()[0])
            raise InputError(_("事实视图“{name}”算不出来：{why}。").format(name=view.name, why=why)) from error
        rows = Rows(named, table, view.columns, view.key)
        check_present(connection, rows)
        check_keys(connection, rows)


def city_rows(directory: Path, day: date, snapshot: Path | None) -> CityRows:
    """The city of ``directory`` as of ``day``, from the newest snapshot or that of folder ``snapshot``.

    Raises InputError for a day that the records do not reach, or another city's snapshot; MissingError where there is none.
    """
    pack, kept = load_pack(directory), open_snapshot(snapshot)
    check_fit(kept, pack)
    if day < pack.city.first_day:
        raise InputError(
            _("{day} 早于本市最早的记录（{first}），那天没有可以认定的对象。请写 {first} 或以后的日期。").format(
                day=day, first=pack.city.first_day
            )
        )
    if day > kept.as_of:
        raise InputError(
            _(
                "{day} 晚于快照的日期（{newest}），那天的记录还不在快照里。请先运行 baigong snapshot，或把日期提前。"
            ).format(day=day, newest=kept.as_of)
        )
    return CityRows(pack, kept, day)
