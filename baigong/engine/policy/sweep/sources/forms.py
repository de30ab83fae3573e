"""How the files of a bare folder hold their values: CSV, JSON, Parquet, each as SQL."""

from __future__ import annotations

from abc import ABC, abstractmethod
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from baigong.engine.policy.model import INTEGER, Column
from baigong.engine.policy.model.nodes import Type
from baigong.engine.policy.sweep.sources.locked import literal, text_literal
from baigong.engine.warehouse.session import PLAIN

WHOLE = "'[+-]?[0-9]{1,19}'"
DAY = "'(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-[0-9]{2}-[0-9]{2}'"
"""Of the years 1 to 9999, which every engine and Python know."""
FIRST, LAST = "DATE '0001-01-01'", "DATE '9999-12-31'"


def stored_as(column: Column) -> str:
    """The type in which a column's values are kept."""
    narrow = (column.low, column.high) == INTEGER
    kinds: Mapping[Type, str] = {"boolean": "BOOLEAN", "date": "DATE", "text": "VARCHAR"}
    return kinds.get(column.type) or ("INTEGER" if narrow else "BIGINT")


def quoted(name: str) -> str:
    """A column's name in SQL."""
    return f'"{name}"'


@dataclass(frozen=True)
class Form(ABC):
    """One file. ``columns`` are those that facts declare."""

    path: Path
    columns: Mapping[str, Column]

    @property
    @abstractmethod
    def rows(self) -> str:
        """What stands behind FROM: one row a row of the file, in its order."""

    @abstractmethod
    def value(self, column: Column) -> str:
        """The column's value in its declared type; NULL where there is none, or one of another type."""

    def given(self, column: Column) -> str:
        """The value as the file writes it."""
        return quoted(column.name)

    def bad(self, column: Column) -> str:
        """Whether a value is there that is not of the declared type."""
        return f"({quoted(column.name)} IS NOT NULL AND ({self.value(column)}) IS NULL)"


@dataclass(frozen=True)
class Csv(Form):
    """Comma-separated, a row of headings; an empty cell is no value."""

    headings: tuple[str, ...] = ()

    @property
    def rows(self) -> str:
        """Every cell as text."""
        columns = ", ".join(f"{text_literal(name)}: 'VARCHAR'" for name in self.headings)
        return (
            f"read_csv({literal(self.path)}, auto_detect = false, header = true, columns = {{{columns}}}, "
            f"{PLAIN}, delim = ',', quote = '\"', escape = '\"')"
        )

    def value(self, column: Column) -> str:
        """Digits, ``true`` and ``false``, days as 2018-08-31."""
        name = quoted(column.name)
        forms: Mapping[Type, str] = {
            "text": name,
            "boolean": f"CASE lower({name}) WHEN 'true' THEN true WHEN 'false' THEN false END",
            "date": f"CASE WHEN regexp_full_match({name}, {DAY}) THEN TRY_CAST({name} AS DATE) END",
            "integer": f"CASE WHEN regexp_full_match({name}, {WHOLE}) THEN TRY_CAST({name} AS {stored_as(column)}) END",
        }
        return forms[column.type]


@dataclass(frozen=True)
class Json(Form):
    """A list of objects, or an object a line; null and a key that is left out are no value."""

    @property
    def _format(self) -> str:
        """DuckDB sees no list behind a byte order mark."""
        with self.path.open("rb") as stream:
            start = stream.read(4096)
        return "array" if start.startswith(BOM_UTF8) and start[3:].lstrip().startswith(b"[") else "auto"

    @property
    def rows(self) -> str:
        """Every value as a piece of JSON."""
        columns = ", ".join(f"{name}: 'JSON'" for name in self.columns)
        return f"read_json({literal(self.path)}, format = '{self._format}', columns = {{{columns}}}, {PLAIN})"

    @property
    def objects(self) -> str:
        """The whole objects, in a column ``json``."""
        return f"read_json_objects({literal(self.path)}, format = '{self._format}', {PLAIN})"

    def given(self, column: Column) -> str:
        """The text of the piece of JSON."""
        return f"{quoted(column.name)} ->> '$'"

    def value(self, column: Column) -> str:
        """JSON's own numbers and truth values; days as texts."""
        name, text = quoted(column.name), f"({quoted(column.name)} ->> '$')"
        is_text = f"json_type({name}) = 'VARCHAR'"
        forms: Mapping[Type, str] = {
            "text": f"CASE WHEN {is_text} THEN {text} END",
            "boolean": f"CASE WHEN json_type({name}) = 'BOOLEAN' THEN {text} = 'true' END",
            "date": f"CASE WHEN {is_text} AND regexp_full_match({text}, {DAY}) THEN TRY_CAST({text} AS DATE) END",
            "integer": f"CASE WHEN json_type({name}) IN ('BIGINT', 'UBIGINT') THEN TRY_CAST({text} AS {stored_as(column)}) END",
        }
        return forms[column.type]


@dataclass(frozen=True)
class Parquet(Form):
    """Parquet. ``types`` are those of the file, by column."""

    types: Mapping[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> str:
        """Every value as it is stored."""
        return f"read_parquet({literal(self.path)}, {PLAIN})"

    def value(self, column: Column) -> str:
        """The value itself; a wider whole number as far as it fits."""
        name, kept = quoted(column.name), stored_as(column)
        return name if self.types.get(column.name) == kept else f"TRY_CAST({name} AS {kept})"

    def bad(self, column: Column) -> str:
        """As everywhere; ``false`` where the file's own type already keeps it out."""
        if column.type == "date":
            return f"({quoted(column.name)} NOT BETWEEN {FIRST} AND {LAST})"
        return "false" if self.value(column) == quoted(column.name) else super().bad(column)

    def fits(self, column: Column) -> bool:
        """Whether the file's type can hold nothing but values of the declared one (whole numbers may be too large)."""
        found = self.types[column.name]
        return found in (WHOLES if column.type == "integer" else {stored_as(column)})


WHOLES = {f"{sign}{size}" for sign in ("", "U") for size in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")}
FORMS: Mapping[str, type[Form]] = {
    ".csv": Csv,
    ".json": Json,
    ".jsonl": Json,
    ".ndjson": Json,
    ".parquet": Parquet,
}
"""By the ending of the file's name."""
