"""Who comes out otherwise, subject by subject, as a Parquet file."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.policy.compile.outcomes import GRANTED, PROVISIONAL
from baigong.engine.policy.simulate.sides import column, differs
from baigong.engine.policy.simulate.twice import Twice
from baigong.engine.policy.sweep.output.copy import copy
from baigong.engine.policy.sweep.output.long import outcome
from baigong.engine.policy.sweep.sources.locked import text_literal

NAME = "ids"


def write_ids(twice: Twice, path: Path, said: dict[str, str]) -> int:
    """A row a subject and policy that differs: ``view``, ``subject``, ``policy``, for both sides ``outcome_…`` (NULL: no such
    policy), ``provisional_…``, ``amount_…``, then ``change`` and ``fen`` (more or less) of the subject over all policies.

    Subjects are whole numbers where every view's key is, else texts. Returns how many rows.
    """
    views = [twice.source.book.views[one] for one in twice.views]
    whole = all(view.columns[view.key].type == "integer" for view in views)
    rows = [
        _of(view.name, name, "BIGINT" if whole else "VARCHAR")
        for view in views
        for name, *_there in twice.of(view.name)
    ]
    query = f"SELECT * FROM ({' UNION ALL '.join(rows)}) ORDER BY view, subject, policy"
    return copy(twice.source.connection, query, path, said)


def _of(view: str, name: str, kind: str) -> str:
    p = column(name)
    sides = ", ".join(
        f"CASE WHEN {p}_status_{side} IS NOT NULL THEN {outcome(f'{p}_status_{side}')} END AS outcome_{side}, "
        f"{p}_status_{side} > {GRANTED} AND {p}_status_{side} % 10 = {PROVISIONAL} AS provisional_{side}, "
        f"{p}_amount_{side} AS amount_{side}"
        for side in ("before", "after")
    )
    return (
        f"SELECT {text_literal(view)} AS view, subject::{kind} AS subject, {text_literal(name)} AS policy, {sides}, change, "
        f"(fen_after - fen_before)::BIGINT AS fen FROM moved_{view} WHERE {differs(p)}"
    )
