"""Outcomes as a row a subject and policy, in words, from the bytes of wide files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.compile.outcomes import CAPPED, DECIDED_REFUSED, EXCLUDED, GRANTED, PROVISIONAL, places
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.sources.forms import quoted
from baigong.engine.policy.sweep.sources.locked import literal, text_literal
from baigong.engine.warehouse.session import PLAIN

ALL = "all"
"""The one file's name among a sweep's files."""


def long_query(book: Book, files: Mapping[str, Path], policies: Iterable[Policy]) -> str:
    """``subject``, ``policy``, ``outcome``, ``provisional``, ``amount`` (fen), ``by`` (the id of a condition, pool or policy).

    ``files``: view → its wide file. Subjects are whole numbers where every view's key is, else texts.
    """
    whole = all(view.columns[view.key].type == "integer" for view in (book.views[name] for name in files))
    kind = "BIGINT" if whole else "VARCHAR"
    return " UNION ALL ".join(_of(book, one, files[one.subject], kind) for one in policies)


def _of(book: Book, policy: Policy, file: Path, kind: str) -> str:
    status = f"{policy.column}_status"
    provisional = f"{status} IN ({', '.join(str(one + PROVISIONAL) for one in (GRANTED, EXCLUDED, CAPPED))})"
    return (
        f"SELECT {quoted(book.view(policy).key)}::{kind} AS subject, {text_literal(policy.id)} AS policy, {outcome(status)} AS outcome, "
        f'{provisional} AS provisional, {policy.column}_amount AS amount, {_by(book, policy)} AS "by" '
        f"FROM read_parquet({literal(file)}, {PLAIN})"
    )


def outcome(status: str) -> str:
    """A status byte as the outcome's name."""
    return (
        f"CASE WHEN {status} < 0 THEN 'refused' WHEN {status} < {GRANTED} THEN 'unknown' "
        f"WHEN {status} < {EXCLUDED} THEN 'granted' WHEN {status} < {CAPPED} THEN 'excluded' ELSE 'capped' END"
    )


def _by(book: Book, policy: Policy) -> str:
    status, by = f"{policy.column}_status", f"{policy.column}_by"
    branches = [f"WHEN {status} = {DECIDED_REFUSED} THEN NULL"]
    branches += [f"WHEN abs({status}) = {at} THEN {text_literal(one)}" for at, one in enumerate(places(policy), 1)]
    if queued(policy):
        members = {name for group in policy.groups for name in group.members}
        branches += [
            f"WHEN {status} BETWEEN {EXCLUDED} AND {CAPPED - 1} AND {by} = {book.policies[one].number} THEN {text_literal(one)}"
            for one in book.policies
            if one in members
        ]
        branches += [
            f"WHEN {status} >= {CAPPED} AND {by} = {at} THEN {text_literal(one.id)}"
            for at, one in enumerate(policy.pools, 1)
        ]
    return f"CASE {' '.join(branches)} END"
