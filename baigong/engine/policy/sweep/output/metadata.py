"""What an outcome file says of itself, as Parquet's key-value metadata."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from baigong.engine.policy.compile.outcomes import places
from baigong.engine.policy.model import Book, Policy, View
from baigong.engine.policy.sweep.sources.decided import FOLDER

PREFIX = "baigong."


def metadata(book: Book, day: date, snapshot: str) -> dict[str, str]:
    """``baigong.day``, ``baigong.snapshot`` ('' for a bare folder), ``baigong.facts`` (:func:`facts_hash`) and ``baigong.policies``:
    JSON, by id.

    Each policy has ``number`` (as ``_by`` names excluders), ``sha256`` (:func:`hash_of`), ``places`` (what a status of 1, 2… or -1, -2…
    means) and ``pools`` (what ``_by`` of a capped row counts from 1).
    """
    policies = {name: _said(one) for name, one in book.policies.items()}
    return {
        f"{PREFIX}day": day.isoformat(),
        f"{PREFIX}snapshot": snapshot,
        f"{PREFIX}facts": facts_hash(book),
        f"{PREFIX}policies": json.dumps(policies, ensure_ascii=False),
    }


def hash_of(policy: Policy) -> str:
    """SHA-256, in hex, of all that the policy says, its cases left out. Wherever it was read from, or changed in memory."""
    said = replace(policy, number=0, file="", cases=(), programme={}, follows="")
    return hashlib.sha256(repr(said).encode()).hexdigest()


def facts_hash(book: Book) -> str:
    """SHA-256, in hex, of what the views say, and of the size and time of the folder's own files: whoever's row has changed may have
    changed the place of any other. A city's records are known by their snapshot.
    """
    said = [(one.name, one.key, one.sql, one.file, _columns(one)) for one in book.views.values()]
    named = {book.directory / one.file for one in book.views.values() if one.file}
    decided = book.directory / FOLDER
    files = sorted(named | set(decided.iterdir() if decided.is_dir() else ()))
    there = [(str(one.relative_to(book.directory)), *_stamp(one)) for one in files if one.is_file()]
    return hashlib.sha256(repr((said, there)).encode()).hexdigest()


def _columns(view: View) -> list[tuple[object, ...]]:
    return [(one.name, one.type, one.absent, one.fallback, one.low, one.high) for one in view.columns.values()]


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def as_option(said: Mapping[str, str]) -> str:
    """For COPY."""
    parts = [f"{_text(name)}: {_text(value)}" for name, value in said.items()]
    return f"KV_METADATA {{{', '.join(parts)}}}"


def _said(policy: Policy) -> dict[str, object]:
    return {
        "number": policy.number,
        "sha256": hash_of(policy),
        "places": places(policy),
        "pools": [one.id for one in policy.pools],
    }


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
