"""What an outcome file says of itself, as Parquet's key-value metadata."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date

from baigong.engine.policy.compile.outcomes import places
from baigong.engine.policy.model import Book, Policy

PREFIX = "baigong."


def metadata(book: Book, day: date, snapshot: str) -> dict[str, str]:
    """``baigong.day``, ``baigong.snapshot`` ('' for a bare folder) and ``baigong.policies``: JSON, by id.

    Each policy has ``number`` (as ``_by`` names excluders), ``sha256`` of its file, ``places`` (what a status of 1, 2… or -1, -2…
    means) and ``pools`` (what ``_by`` of a capped row counts from 1).
    """
    policies = {name: _said(book, one) for name, one in book.policies.items()}
    return {
        f"{PREFIX}day": day.isoformat(),
        f"{PREFIX}snapshot": snapshot,
        f"{PREFIX}policies": json.dumps(policies, ensure_ascii=False),
    }


def hash_of(book: Book, policy: Policy) -> str:
    """SHA-256, in hex, of the policy's file."""
    return hashlib.sha256((book.directory / policy.file).read_bytes()).hexdigest()


def as_option(said: Mapping[str, str]) -> str:
    """For COPY."""
    parts = [f"{_text(name)}: {_text(value)}" for name, value in said.items()]
    return f"KV_METADATA {{{', '.join(parts)}}}"


def _said(book: Book, policy: Policy) -> dict[str, object]:
    return {
        "number": policy.number,
        "sha256": hash_of(book, policy),
        "places": places(policy),
        "pools": [one.id for one in policy.pools],
    }


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
