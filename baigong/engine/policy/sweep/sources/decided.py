"""Cases that are decided: ``decided/POLICY.json``, ``.csv`` or ``.parquet`` of a bare folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.model import FEN, Book, Column, Policy
from baigong.engine.policy.sweep.own_day import OWN_DAY, needs_own_day
from baigong.engine.policy.sweep.sources.files import file_of, load
from baigong.engine.policy.sweep.sources.forms import FORMS
from baigong.engine.policy.sweep.sources.rows import Rows, check_present, first_row, shown

FOLDER = "decided"
DECIDED_ON = "decided_on"
OUTCOMES = ("granted", "refused", "excluded", "capped")
OWN = {
    "outcome": Column("outcome", "text"),
    "amount": Column("amount", "integer", absent="none", low=FEN[0], high=FEN[1]),
    DECIDED_ON: Column(DECIDED_ON, "date", absent="none"),
}
"""What a decided case has besides the facts as they were."""


def decided_files(book: Book) -> dict[str, str]:
    """Policy → its file of decided cases, relative to the folder.

    Raises InputError for a file of no policy of the folder, and for two of one policy.
    """
    found: dict[str, str] = {}
    folder = book.directory / FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix.lower() not in FORMS:
            continue
        file = f"{FOLDER}/{path.name}"
        if path.stem in found:
            raise InputError(
                _("政策“{policy}”的已决案件写在两个文件里：{first}、{second}。请只留一个。").format(
                    policy=path.stem, first=found[path.stem], second=file
                )
            )
        found[path.stem] = file
    return found


def check_names(book: Book, files: dict[str, str]) -> None:
    """Raise InputError for a file that is named as no policy."""
    for name, file in files.items():
        if name not in book.policies:
            raise InputError(
                _("{file} 的名字不是任何政策。{cure}").format(file=file, cure=did_you_mean(name, book.policies))
            )


def load_decided(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, file: str, day: date) -> str:
    """Table of a policy's cases decided by ``day``: the columns of its view as they were, ``outcome``, ``amount`` (fen), the day
    as ``_decided_on``. Gives its name.

    Raises InputError as for any file, and for an outcome that nobody decides, or an amount that is negative or not there, or a
    day that is needed and not there.
    """
    path, table = file_of(book.directory, file), f"read_decided_{policy.column}"
    for name in OWN:
        if name in book.view(policy).columns:
            raise InputError(
                _("视图 {view} 有列“{column}”，与已决案件自己的列同名，分不清。请在 facts.yaml 里改名。").format(
                    view=policy.subject, column=name
                )
            )
    columns = {**book.view(policy).columns, **OWN}
    load(connection, path, file, columns, table)
    check_present(connection, Rows(file, table, columns, book.view(policy).key))
    known = ", ".join(f"'{one}'" for one in OUTCOMES)
    _refuse(connection, file, table, "outcome", f"outcome NOT IN ({known})")
    _refuse(
        connection,
        file,
        table,
        "amount",
        f"amount NOT BETWEEN 0 AND {FEN[1]} OR (outcome = 'granted' AND amount IS NULL)",
    )
    _check_days(connection, book, policy, file, table)
    decided = f"decided_{policy.column}"
    connection.execute(
        f"CREATE TEMP VIEW {decided} AS SELECT * EXCLUDE ({DECIDED_ON}), {DECIDED_ON} AS {OWN_DAY} FROM {table} "
        f"WHERE {DECIDED_ON} IS NULL OR {DECIDED_ON} <= DATE '{day.isoformat()}'"
    )
    return decided


def _check_days(connection: duckdb.DuckDBPyConnection, book: Book, policy: Policy, file: str, table: str) -> None:
    hit = f"{DECIDED_ON} IS NULL AND ({needs_own_day(book, policy)})"
    if connection.execute(f"SELECT count(*) FROM {table} WHERE {hit}").fetchall()[0][0]:
        row, _value = first_row(connection, table, hit, "NULL")
        raise InputError(
            _(
                "{file} 第 {row} 行（不计标题）没有 decided_on，而政策“{policy}”的期间、名额或互斥按决定那天计算。"
                "请补上列 decided_on，写决定的日期，如 2018-03-01。"
            ).format(file=file, row=row, policy=policy.id)
        )


def _refuse(connection: duckdb.DuckDBPyConnection, file: str, table: str, column: str, wrong: str) -> None:
    hit = f"coalesce({wrong}, false)"
    if connection.execute(f"SELECT count(*) FROM {table} WHERE {hit}").fetchall()[0][0]:
        row, value = first_row(connection, table, hit, column)
        cures = {
            "outcome": _("请写 {outcomes} 之一。").format(outcomes=_("、").join(OUTCOMES)),
            "amount": _("批准的案件要有金额（分），金额在 0 与 {most} 之间。").format(most=FEN[1]),
        }
        raise InputError(
            _("{file} 的列“{column}”第 {row} 行（不计标题）的“{value}”不对。{cure}").format(
                file=file, column=column, row=row, value=shown("" if value is None else value), cure=cures[column]
            )
        )


def decided_paths(book: Book, files: dict[str, str]) -> list[Path]:
    """The files themselves."""
    return [file_of(book.directory, one) for one in files.values()]
