"""What an outcome file says of itself, as Parquet's key-value metadata."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from baigong.engine.policy.compile.outcomes import places
from baigong.engine.policy.model import Book, Policy

PREFIX = "baigong."


def metadata(book: Book, day: date, snapshot: str) -> dict[str, str]:
    """``baigong.day``, ``baigong.snapshot`` ('' for a bare folder) and ``baigong.policies``: JSON, by id.

    Each policy has ``number`` (as ``_by`` names excluders), ``sha256`` (:func:`hash_of`), ``places`` (what a status of 1, 2… or -1, -2…
    means) and ``pools`` (what ``_by`` of a capped row counts from 1).
    """
    policies = {name: _said(one) for name, one in book.policies.items()}
    return {
        f"{PREFIX}day": day.isoformat(),
        f"{PREFIX}snapshot": snapshot,
        f"{PREFIX}policies": json.dumps(policies, ensure_ascii=False),
    }


def hash_of(policy: Policy) -> str:
    """SHA-256, in hex, of all that the policy says, its cases left out. Wherever it was read from, or changed in memory."""
    said = replace(policy, number=0, file="", cases=())
    return hashlib.sha256(repr(said).encode()).hexdigest()


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
