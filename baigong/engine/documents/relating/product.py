"""To be written: finds nothing yet."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan


def find(scan: Scan) -> Iterator[Relation]:
    """Nothing yet."""
    del scan
    yield from ()
