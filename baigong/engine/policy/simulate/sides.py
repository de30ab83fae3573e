"""Each subject's outcomes before and after, and whether it gains or loses, as SQL."""

from __future__ import annotations

from baigong.engine.policy.compile.outcomes import CAPPED, EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.model import View
from baigong.engine.policy.simulate.twice import Twice
from baigong.engine.policy.sweep.sources.forms import quoted

SETTLED = f"({GRANTED}, {EXCLUDED}, {CAPPED})"
SHOWN = f"({GRANTED}, {GRANTED + PROVISIONAL})"


def column(name: str) -> str:
    """A policy's prefix."""
    return name.replace("-", "_")


def moved(twice: Twice, view: View, carried: list[str]) -> str:
    """A row a subject: ``subject``, the facts ``carried`` as texts, per policy its status and amount on both sides, then

    ``fen_before``, ``fen_after`` (settled grants), ``open``, ``differs``, ``kept`` (grants after less before).
    """
    policies = twice.of(view.name)
    columns = [f"f.{quoted(view.key)} AS subject", *(f"f.{quoted(one)}::VARCHAR AS {quoted(one)}" for one in carried)]
    for name, *there in policies:
        for side, present in zip(("before", "after"), there, strict=True):
            p = column(name)
            columns.append(f"{f'{side}_rows.{p}_status' if present else 'NULL::TINYINT'} AS {p}_status_{side}")
            columns.append(f"{f'{side}_rows.{p}_amount' if present else 'NULL::BIGINT'} AS {p}_amount_{side}")
    joins = [
        f"LEFT JOIN {side}_{view.name} AS {side}_rows ON {side}_rows.{quoted(view.key)} = f.{quoted(view.key)}"
        for at, side in enumerate(("before", "after"))
        if any(one[at + 1] for one in policies)
    ]
    rows = f"SELECT {', '.join(columns)} FROM {twice.source.known[view.name]} AS f {' '.join(joins)}"
    names = [column(name) for name, *_there in policies]
    return f"SELECT *, {', '.join(_sums(names))} FROM ({rows})"


def change() -> str:
    """``open`` where an outcome that is not settled differs, else ``gains``, ``loses``, ``other`` (no grant differs), ``same``.

    Money decides; where it is the same, the number of grants.
    """
    return (
        "CASE WHEN open THEN 'open' WHEN fen_after > fen_before OR (fen_after = fen_before AND kept > 0) THEN 'gains' "
        "WHEN fen_after < fen_before OR kept < 0 THEN 'loses' WHEN differs THEN 'other' ELSE 'same' END"
    )


def differs(p: str) -> str:
    """Whether a policy's outcome or amount is another one; who or what stopped a row does not count."""
    return (
        f"({_kind(f'{p}_status_before')} <> {_kind(f'{p}_status_after')} "
        f"OR {p}_amount_before IS DISTINCT FROM {p}_amount_after)"
    )


def settled(status: str) -> str:
    """Whether an outcome is neither unknown nor provisional; no policy settles it too."""
    return f"({status} IS NULL OR {status} < 0 OR {status} IN {SETTLED})"


def unsettled(p: str) -> str:
    """Whether either side of a policy is not settled."""
    return f"NOT ({settled(f'{p}_status_before')} AND {settled(f'{p}_status_after')})"


def granted(p: str, side: str) -> str:
    """Whether it is granted, settled; never NULL."""
    return f"({p}_status_{side} IS NOT DISTINCT FROM {GRANTED})"


def _sums(names: list[str]) -> list[str]:
    fen = {
        side: " + ".join(f"CASE WHEN {granted(p, side)} THEN {p}_amount_{side}::HUGEINT ELSE 0 END" for p in names)
        for side in ("before", "after")
    }
    kept = " + ".join(f"{granted(p, 'after')}::INTEGER - {granted(p, 'before')}::INTEGER" for p in names)
    return [
        f"({fen['before']}) AS fen_before",
        f"({fen['after']}) AS fen_after",
        f"({' OR '.join(f'({differs(p)} AND {unsettled(p)})' for p in names)}) AS open",
        f"({' OR '.join(differs(p) for p in names)}) AS differs",
        f"({kept}) AS kept",
    ]


def _kind(status: str) -> str:
    """0 refused or no policy, 1 unknown, else the outcome with its being provisional."""
    return f"CASE WHEN {status} IS NULL OR {status} < 0 THEN 0 WHEN {status} < {GRANTED} THEN 1 ELSE {status} END"
