"""Record tables whose rows are the pack's own words: divisions with their dates, vocabularies with their order."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse.schema import arrow_schema


def vocabulary_rows(pack: Pack, name: str) -> pa.RecordBatch:
    """The rows of record table ``name``, which declares a ``vocabulary``.

    Divisions offer ``code``, ``unit`` (the newest code of the place), ``kind``, ``valid_from``, ``valid_to``; every other
    vocabulary ``code``, ``sort``, ``valid_from``, ``valid_to``. Raises InputError for a column that is none of these.
    """
    table = pack.records[name]
    rows = _divisions(pack) if table.vocabulary == "divisions" else _terms(pack, table.vocabulary or "")
    columns = []
    schema = arrow_schema(table)
    for column, declared in table.columns.items():
        source = declared.field or column
        if rows and source not in rows[0]:
            raise InputError(
                _("词表“{name}”没有“{column}”这一列，可用的有：{offered}。").format(
                    name=name, column=source, offered=_("、").join(rows[0])
                )
            )
        columns.append(pa.array([row[source] for row in rows], type=schema.field(column).type))
    return pa.record_batch(columns, schema=schema)


def _divisions(pack: Pack) -> list[dict[str, Any]]:
    return [
        {
            "code": row.code,
            "unit": pack.unit_of(row.code),
            "kind": row.kind,
            "valid_from": row.valid_from,
            "valid_to": row.valid_to,
        }
        for row in pack.divisions
    ]


def _terms(pack: Pack, vocabulary: str) -> list[dict[str, Any]]:
    return [
        {"code": code, "sort": term.order, "valid_from": term.valid_from, "valid_to": term.valid_to}
        for code, term in pack.vocabularies[vocabulary].items()
    ]


def allowed_codes(pack: Pack, vocabulary: str) -> list[str]:
    """The codes that a column of this vocabulary may hold; ``division`` stands for the divisions of all times."""
    if vocabulary == "division":
        return sorted({row.code for row in pack.divisions})
    return sorted(pack.vocabularies[vocabulary])
